import { independentSources } from '../analysis/sources.ts'
import type { Entity, Quote, Statement } from '../domain/dataset.ts'
import { type GivenEvidence, givenEvidence, givenIn } from '../domain/given.ts'
import { isDenialItself } from '../domain/stance.ts'
import { webAddress } from '../domain/webAddress.ts'
import { givenWordsFor, proofInWords } from '../domain/words/given.ts'
import { mannersOf } from '../domain/words/standing.ts'
import { readingOf } from '../domain/wrapped.ts'
import { button, h } from './dom.ts'
import type { Facts, LinkField } from './facts.ts'
import { figuresGiven } from './figures.ts'
import { badges } from './marks.ts'
import { titleOf } from './source.ts'
import type { Ways } from './ways.ts'
import { SENTENCE_LANGUAGE, t } from './words.ts'

/** The exact words, how the source gives them, and the way to their place. */
const quoteOf = (facts: Facts, statement: Statement, quote: Quote, ways: Ways): HTMLElement => {
  const source = facts.source(quote.source)
  const readable = source !== undefined && source.text !== null
  const words = h('p', { dir: 'auto', lang: source?.language ?? null }, readingOf(quote, source))
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
        [...mannersOf(quote, t), ...(source === undefined ? [] : [titleOf(source)])].join(' · '),
      ),
      readable
        ? button({ class: 'link' }, () => ways.toQuote(statement, quote), t.showInSource)
        : h('span', { class: 'soft' }, t.textMissing),
    ),
  )
}

/** Where something was published, as a file says it, and the way there; null: it does not say it. */
const whereOf = (given: GivenEvidence | null): Node | string | null => {
  const { publication = null, link = null } = given ?? {}
  const address = link === null ? null : webAddress(link)
  const where = publication ?? link
  return where === null || address === null
    ? where
    : h(
        'a',
        {
          href: address,
          target: '_blank',
          rel: 'noopener noreferrer',
          referrerpolicy: 'no-referrer',
        },
        where,
      )
}

/** What the file itself gives as evidence, and how far that goes. */
const givenOf = (facts: Facts, statement: Statement): readonly HTMLElement[] => {
  const told = h(
    'p',
    { class: 'soft' },
    proofInWords(statement, givenWordsFor(facts.dataset, t.given), t.noEvidence),
  )
  const given = givenEvidence(statement)
  if (given === null) return [told]
  const { quote } = given
  const [origin] = statement.said
  return [
    h(
      'figure',
      { class: 'quote' },
      quote === null ? null : h('blockquote', {}, h('p', { dir: 'auto' }, quote)),
      h(
        'figcaption',
        {},
        origin === undefined ? null : h('span', {}, t.given.speaker(facts.name(origin.by))),
        whereOf(given),
      ),
    ),
    told,
  ]
}

/** Where it was published, as the file says beside words that stand in a text. */
const publicationOf = (facts: Facts, statement: Statement): readonly HTMLElement[] => {
  const where = whereOf(givenIn(facts.dataset, statement))
  return where === null ? [] : [h('p', { class: 'soft' }, where)]
}

/** All words of a statement, or those that only its file gives. */
export const quotesOf = (facts: Facts, statement: Statement, ways: Ways): readonly HTMLElement[] =>
  statement.quotes.length === 0
    ? givenOf(facts, statement)
    : [
        ...statement.quotes.map((quote) => quoteOf(facts, statement, quote, ways)),
        ...publicationOf(facts, statement),
      ]

/** The words that prove an answer, read beside what they answer. */
const answerOf = (facts: Facts, answer: Statement, ways: Ways): readonly HTMLElement[] =>
  answer.quotes.length === 0
    ? givenEvidence(answer) === null
      ? []
      : givenOf(facts, answer)
    : answer.quotes
        .filter(({ context }) => !context)
        .map((quote) => quoteOf(facts, answer, quote, ways))

const linked = (
  facts: Facts,
  title: string,
  statements: readonly Statement[],
  ways: Ways,
  proofOf: (statement: Statement) => readonly HTMLElement[] = () => [],
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
              button(
                { class: 'link', lang: SENTENCE_LANGUAGE },
                () => ways.toStatement(one.id),
                facts.sentence(one),
              ),
              ...proofOf(one),
            ),
          ),
        ),
      )

const factList = (facts: Facts, statement: Statement, ways: Ways): HTMLElement => {
  const { when, said, quotes, asNamed, toll, inference, note } = statement
  const saidOn = said.flatMap(({ on, venue }) =>
    on === null && venue === null
      ? []
      : [[on === null ? null : t.date(on), venue].filter((part) => part !== null).join(', ')],
  )
  const published = [...new Set(quotes.map(({ source }) => source))]
    .map((id) => facts.source(id)?.published ?? null)
    .filter((date) => date !== null)
    .map(t.date)
  const named = [asNamed?.subject, asNamed?.through, asNamed?.object].flatMap((name) =>
    name === null || name === undefined ? [] : [t.quoted(name)],
  )
  const happened =
    when === null
      ? t.undated
      : [
          t.date(when.edtf),
          ...(when.basis === 'computed' ? [t.worked] : []),
          ...(when.asWritten === null ? [] : [t.asWritten(when.asWritten)]),
        ].join(' · ')
  const backing =
    facts.dataset.sources.length > 1 ? independentSources(facts.dataset, statement) : []
  const rows: readonly (readonly [string, Node | string | null])[] = [
    [t.chain, quotes.length + said.length === 0 ? null : facts.words.chain(statement)],
    [t.backing, backing.length < 2 ? null : t.backedBy(backing.map(titleOf))],
    [t.dated[statement.status], happened],
    [t.said, saidOn.length === 0 ? null : saidOn.join('; ')],
    [t.publishedLabel, published.length === 0 ? null : published.join('; ')],
    [t.asNamed, named.length === 0 ? null : named.join(', ')],
    [t.figures, toll.length === 0 ? null : figuresGiven(facts, statement, ways)],
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
  const answering = (title: string, by: readonly Statement[]): HTMLElement | null =>
    linked(facts, title, by, ways, (one) => answerOf(facts, one, ways))
  const denials = (isItself: boolean): readonly Statement[] =>
    pointing('denies').filter((one) => isDenialItself(statement, one) === isItself)
  return h(
    'article',
    { class: 'card' },
    h(
      'p',
      { class: 'sentence', lang: SENTENCE_LANGUAGE },
      ...facts.words
        .phrase(statement)
        .map(({ text, entity }) =>
          entity === undefined
            ? text
            : button({ class: 'link name' }, () => ways.toEntity(entity), text),
        ),
    ),
    badges(facts, statement),
    ...quotesOf(facts, statement, ways),
    factList(facts, statement, ways),
    answering(t.denialItself, denials(true)),
    answering(t.deniedBy, denials(false)),
    answering(t.declinedBy, pointing('declines')),
    linked(facts, t.asserts, known('asserts'), ways),
    linked(facts, t.assertedBy, pointing('asserts'), ways),
    linked(facts, t.denies, known('denies'), ways),
    linked(facts, t.declines, known('declines'), ways),
    linked(facts, t.respondsTo, known('respondsTo'), ways),
    answering(t.answeredBy, pointing('respondsTo')),
    linked(facts, t.acknowledges, known('acknowledges'), ways),
    statement.truncated ? h('p', { class: 'soft' }, t.truncated) : null,
  )
}

/** What is known of an entity beside its name and kind. */
export const entityFacts = (
  facts: Facts,
  { rollsUpTo, aliases, note }: Entity,
  ways: Ways,
): readonly HTMLElement[] => {
  const rows: readonly (readonly [string, Node | string | null])[] = [
    [
      t.belongsTo,
      rollsUpTo === null
        ? null
        : button({ class: 'link name' }, () => ways.toEntity(rollsUpTo), facts.name(rollsUpTo)),
    ],
    [t.alsoNamed, aliases.length === 0 ? null : aliases.map(t.quoted).join(', ')],
    [t.note, note],
  ]
  const known = rows.flatMap(([name, value]) =>
    value === null ? [] : [h('dt', {}, name), h('dd', { dir: 'auto' }, value)],
  )
  return known.length === 0 ? [] : [h('dl', { class: 'facts' }, ...known)]
}
