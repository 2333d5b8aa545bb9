import type { Quote, Statement } from '../domain/dataset.ts'
import { dateInWords } from '../domain/dates.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { hasSign, signPath } from '../view/signs.ts'
import { STATUS_DASH } from '../view/theme.ts'
import { button, h, s } from './dom.ts'
import type { Facts, LinkField } from './facts.ts'
import { titleOf } from './source.ts'
import { t } from './words.ts'

/** Where a card leads. */
export interface Ways {
  readonly toEntity: (entity: EntityId) => void
  readonly toStatement: (statement: StatementId) => void
  readonly toQuote: (statement: Statement, quote: Quote) => void
}

/** A piece of line in the pattern of a status. */
export const statusSwatch = (status: Statement['status']): SVGSVGElement =>
  s(
    'svg',
    { class: 'swatch', width: 26, height: 10, 'aria-hidden': 'true' },
    s('path', {
      d: 'M1 5h24',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-dasharray': STATUS_DASH[status].length === 0 ? null : STATUS_DASH[status].join(' '),
    }),
  )

/** The sign of a stance, or nothing where it has none. */
export const stanceSign = (stance: Statement['stance']): SVGSVGElement | null =>
  hasSign(stance)
    ? s(
        'svg',
        {
          class: 'swatch sign',
          width: 16,
          height: 16,
          viewBox: '0 0 16 16',
          'aria-hidden': 'true',
        },
        s('circle', { cx: 8, cy: 8, r: 7, fill: 'none', stroke: 'currentColor' }),
        s('path', {
          d: signPath(stance, 8, 8, 7),
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': 1.4,
        }),
      )
    : null

/** Status and, where there is something to say, stance. */
export const badges = ({ status, stance, contested }: Statement): HTMLElement =>
  h(
    'span',
    { class: 'badges' },
    h('span', { class: 'badge' }, statusSwatch(status), t.status[status]),
    stance === 'uncontested'
      ? null
      : h(
          'span',
          { class: contested ? 'badge contested' : 'badge' },
          stanceSign(stance),
          t.stance[stance],
        ),
  )

const quoteOf = (facts: Facts, statement: Statement, quote: Quote, ways: Ways): HTMLElement => {
  const source = facts.source(quote.source)
  const readable = source !== undefined && source.text !== null
  const words = h('p', { dir: 'auto' }, quote.exact)
  if (readable) words.addEventListener('click', () => ways.toQuote(statement, quote))
  return h(
    'figure',
    { class: readable ? 'quote readable' : 'quote' },
    h('blockquote', {}, words),
    h(
      'figcaption',
      {},
      h(
        'span',
        {},
        `${t.speech[quote.speech]}${quote.context ? ` · ${t.context}` : ''}${source === undefined ? '' : ` · ${titleOf(source)}`}`,
      ),
      readable
        ? button({ class: 'link' }, () => ways.toQuote(statement, quote), t.showInSource)
        : h('span', { class: 'soft' }, t.textMissing),
    ),
  )
}

const linked = (
  facts: Facts,
  title: string,
  statements: readonly Statement[],
  ways: Ways,
): HTMLElement | null =>
  statements.length === 0
    ? null
    : h(
        'div',
        { class: 'linked' },
        h('h3', {}, title),
        h(
          'ul',
          {},
          ...statements.map((one) =>
            h(
              'li',
              {},
              button({ class: 'link' }, () => ways.toStatement(one.id), facts.sentence(one)),
            ),
          ),
        ),
      )

const factList = (facts: Facts, statement: Statement): HTMLElement => {
  const { when, said, quotes, asNamed, toll, inference, note } = statement
  const saidOn = said.flatMap(({ on, venue }) =>
    on === null && venue === null
      ? []
      : [[on === null ? null : dateInWords(on), venue].filter((part) => part !== null).join(', ')],
  )
  const published = [...new Set(quotes.map(({ source }) => source))]
    .map((id) => facts.source(id)?.published ?? null)
    .filter((date) => date !== null)
    .map(dateInWords)
  const named = [asNamed?.subject, asNamed?.through, asNamed?.object].flatMap((name) =>
    name === null || name === undefined ? [] : [`“${name}”`],
  )
  const happened =
    when === null
      ? t.undated
      : `${dateInWords(when.edtf)}${when.basis === 'computed' ? ` · ${t.worked}` : ''}`
  const rows: readonly (readonly [string, string | null])[] = [
    [t.chain, quotes.length + said.length === 0 ? null : facts.words.chain(statement)],
    [t.happened, happened],
    [t.said, saidOn.length === 0 ? null : saidOn.join('; ')],
    [t.publishedLabel, published.length === 0 ? null : published.join('; ')],
    [t.asNamed, named.length === 0 ? null : named.join(', ')],
    [t.figures, toll.length === 0 ? null : toll.map(({ asWorded }) => `“${asWorded}”`).join(', ')],
    [t.inference, inference],
    [t.note, note],
  ]
  return h(
    'dl',
    {},
    ...rows.flatMap(([name, value]) =>
      value === null ? [] : [h('dt', {}, name), h('dd', {}, value)],
    ),
  )
}

/** A statement with its proof: sentence, quotes, chain, dates, and what speaks for and against it. */
export const statementCard = (facts: Facts, statement: Statement, ways: Ways): HTMLElement => {
  const known = (field: LinkField): readonly Statement[] =>
    statement[field].flatMap((id) => facts.statement(id) ?? [])
  const pointing = (field: LinkField): readonly Statement[] => facts.pointingAt(statement.id, field)
  return h(
    'article',
    { class: 'card' },
    h(
      'p',
      { class: 'sentence' },
      ...facts.words
        .phrase(statement)
        .map(({ text, entity }) =>
          entity === undefined
            ? text
            : button({ class: 'link name' }, () => ways.toEntity(entity), text),
        ),
    ),
    badges(statement),
    ...(statement.quotes.length === 0
      ? [h('p', { class: 'soft' }, t.noEvidence)]
      : statement.quotes.map((quote) => quoteOf(facts, statement, quote, ways))),
    factList(facts, statement),
    linked(facts, t.deniedBy, pointing('denies'), ways),
    linked(facts, t.declinedBy, pointing('declines'), ways),
    linked(facts, t.asserts, known('asserts'), ways),
    linked(facts, t.assertedBy, pointing('asserts'), ways),
    linked(facts, t.denies, known('denies'), ways),
    linked(facts, t.declines, known('declines'), ways),
    linked(facts, t.respondsTo, known('respondsTo'), ways),
    linked(facts, t.answeredBy, pointing('respondsTo'), ways),
    linked(facts, t.acknowledges, known('acknowledges'), ways),
    statement.truncated ? h('p', { class: 'soft' }, t.truncated) : null,
  )
}
