import type { Statement } from '../domain/dataset.ts'
import {
  type EventFigures,
  type Figure,
  figuresOf,
  proofOfFigure,
  statusOfFigure,
} from '../domain/figures.ts'
import { button, h } from './dom.ts'
import type { Facts } from './facts.ts'
import { figuresSign, statusSwatch } from './marks.ts'
import type { Ways } from './ways.ts'
import { t, wording } from './words.ts'

const words = (text: string): HTMLElement => h('q', { class: 'figure-words', dir: 'auto' }, text)

/** The words of the source in its type; what the coder put otherwise, in ours, before them. */
const worded = (figure: Figure): readonly (Node | string)[] => {
  const { quote, wordForWord } = proofOfFigure(figure)
  if (wordForWord) return [words(figure.asWorded)]
  return [
    figure.asWorded,
    ...(quote === undefined
      ? []
      : [h('span', { class: 'soft' }, ` ${t.notInQuote} `), words(quote.exact)]),
  ]
}

/** The day on which it was said; else the day of which it speaks; null: neither is known. */
const dateOf = ({ said, when, status }: Statement): string | null => {
  const on = said.find((link) => link.on !== null)?.on ?? null
  if (on !== null) return t.saidOn(t.date(on))
  return when === null ? null : t.happenedOn(t.date(when.edtf), status)
}

const way = (facts: Facts, figure: Figure, ways: Ways): HTMLElement => {
  const { statement } = figure
  const { quote } = proofOfFigure(figure)
  if (quote === undefined) return h('span', { class: 'soft' }, t.noEvidence)
  if ((facts.source(quote.source)?.text ?? null) === null)
    return h('span', { class: 'soft' }, t.textMissing)
  return button({ class: 'link' }, () => ways.toQuote(statement, quote), t.showInSource)
}

/** One figure with everything that it must not be parted from. */
const rowOf = (facts: Facts, figure: Figure, ways: Ways): HTMLElement => {
  const { statement, speaker, who } = figure
  const status = statusOfFigure(figure)
  const deniers = facts.words.deniers(statement)
  const chain = statement.said.length === 0 ? [] : [facts.words.chain(statement)]
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      speaker === null
        ? wording.chains.ownVoice
        : button({ class: 'link name' }, () => ways.toEntity(speaker), facts.name(speaker)),
      h(
        'span',
        { class: 'figure-chain' },
        speaker === null
          ? null
          : h('span', {}, `${t.chain}: ${[...chain, t.thisSource].join(', ')}`),
        h(
          'span',
          {},
          facts.tellsStanding ? statusSwatch(status) : null,
          [...(facts.tellsStanding ? [` ${t.status[status]}`] : []), dateOf(statement) ?? []]
            .flat()
            .join(', '),
        ),
        deniers.length === 0 ? null : h('span', {}, t.deniedByNames(deniers.join('; '))),
      ),
    ),
    h('td', {}, who),
    h('td', {}, ...worded(figure), h('br'), way(facts, figure, ways)),
  )
}

/** All figures about one event, a row each: set side by side, and never made into one. */
export const figuresTable = (
  facts: Facts,
  { event, outcomes }: EventFigures,
  ways: Ways,
): HTMLElement =>
  h(
    'section',
    { class: 'figures', 'aria-label': t.figuresTitle },
    h(
      'table',
      {},
      h(
        'caption',
        {},
        h('strong', {}, figuresSign(), t.figuresTitle),
        ` ${t.figuresCaption(facts.name(event))}`,
      ),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...[t.speaker, t.counted, t.exactWords].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      ...outcomes.map(({ outcome, figures, difference }) =>
        h(
          'tbody',
          {},
          h(
            'tr',
            {},
            h(
              'th',
              { scope: 'rowgroup', colspan: 3 },
              outcome,
              difference === null
                ? null
                : h('span', { class: 'figure-difference' }, ` — ${t.difference[difference]}`),
            ),
          ),
          ...figures.map((figure) => rowOf(facts, figure, ways)),
        ),
      ),
    ),
    h('p', { class: 'soft' }, t.noneOfOurs),
  )

/** The figures of one statement, each with its speaker, and the way to those of others about the same event. */
export const figuresGiven = (facts: Facts, statement: Statement, ways: Ways): HTMLElement => {
  const events = figuresOf(facts.dataset)
    .map(({ event, outcomes }) => ({ event, all: outcomes.flatMap(({ figures }) => figures) }))
    .filter(({ all }) => all.some((figure) => figure.statement === statement))
  const own = events[0]?.all.filter((figure) => figure.statement === statement) ?? []
  return h(
    'div',
    { class: 'figures-given' },
    h(
      'ul',
      {},
      ...own.map((figure) => {
        const { speaker, beside, outcome } = figure
        const by = speaker === null ? wording.chains.ownVoice : facts.name(speaker)
        const counted = [beside, outcome].filter((word) => word !== '').join(', ')
        return h('li', {}, ...worded(figure), h('span', { class: 'soft' }, ` ${counted} — ${by}`))
      }),
    ),
    ...events.map(({ event, all }) =>
      all.length === own.length
        ? null
        : button(
            { class: 'link' },
            () => ways.toEntity(event),
            t.otherFigures(all.length - own.length),
          ),
    ),
  )
}
