import type { Dataset, Quote, Statement, Status, Toll } from './dataset.ts'
import { type EntityId, kindId } from './ids.ts'
import { keptFor } from './once.ts'
import { speakerOf } from './stance.ts'

/** A figure as its speaker gives it. Figures are set side by side: never added up, averaged or ranked. */
export interface Figure extends Toll {
  readonly statement: Statement
  /** Who gives it; null: the source’s own voice. */
  readonly speaker: EntityId | null
  /** Whom it counts, as it can stand beside its words: empty where these name them already. */
  readonly beside: string
}

/**
 * How figures of different speakers for one outcome stand to each other: `number`, some of them differ for the same
 * group; `group`, they differ, but no two speakers count the same group, so they cannot be compared directly;
 * null, they agree, or only one speaker gives any.
 */
export type Difference = 'number' | 'group' | null

/** The figures for one outcome of an event, in the order of the dataset. */
export interface OutcomeFigures {
  /** As first written. */
  readonly outcome: string
  readonly figures: readonly Figure[]
  readonly difference: Difference
}

/** How a figure stands: what a speaker gives is a claim, though it is reported that they give it. */
export const statusOfFigure = ({
  speaker,
  statement: { status },
}: Pick<Figure, 'speaker' | 'statement'>): Status =>
  speaker !== null && status === 'reported' ? 'claimed' : status

/** All figures about one event. */
export interface EventFigures {
  readonly event: EntityId
  readonly outcomes: readonly OutcomeFigures[]
  /** Speakers give different figures for some outcome. */
  readonly differ: boolean
}

const EVENT = kindId('event')

/** Upper and lower case and the width of spaces make no difference. */
const same = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

const wordsIn = (text: string): readonly string[] => same(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const besideWords = ({ who, asWorded }: Toll): string => {
  const named = new Set(wordsIn(asWorded))
  return wordsIn(who).every((word) => named.has(word)) ? '' : who
}

/** The number; where there is none, the words. */
const figureIn = ({ count, asWorded }: Figure): string | number => count ?? same(asWorded)

const several = <Item>(items: readonly Item[], read: (item: Item) => unknown): boolean =>
  new Set(items.map(read)).size > 1

const speakerIn = ({ speaker }: Figure): EntityId | null => speaker

/** In the order in which the keys come first. */
const groupsOf = (
  figures: readonly Figure[],
  key: (figure: Figure) => string,
): readonly (readonly Figure[])[] => {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const name = same(key(figure))
    const known = groups.get(name)
    if (known === undefined) groups.set(name, [figure])
    else known.push(figure)
  }
  return [...groups.values()]
}

const differenceOf = (figures: readonly Figure[]): Difference => {
  if (!several(figures, speakerIn)) return null
  const groups = groupsOf(figures, ({ who }) => who)
  // Where there are two speakers and two values, some two figures differ in both.
  if (groups.some((group) => several(group, speakerIn) && several(group, figureIn))) return 'number'
  return groups.length > 1 ? 'group' : null
}

/**
 * Figures by event and outcome. A figure is about the events among its statement’s objects; where there is none,
 * about those that the statement belongs to; where there is none either, about its objects, whatever they are.
 */
export const figuresOf = keptFor(({ entities, statements }: Dataset): readonly EventFigures[] => {
  const telling = statements.filter(({ toll }) => toll.length > 0)
  if (telling.length === 0) return []
  const events = new Set(entities.filter(({ kind }) => kind === EVENT).map(({ id }) => id))
  const found = new Map<EntityId, Figure[]>()
  for (const statement of telling) {
    const { object, re, toll } = statement
    const speaker = speakerOf(statement)
    const about = [object, re].map((ids) => ids.filter((id) => events.has(id)))
    for (const event of new Set(about.find((ids) => ids.length > 0) ?? object)) {
      const figures = found.get(event) ?? []
      found.set(event, figures)
      figures.push(
        ...toll.map((one) => ({
          ...one,
          statement,
          speaker,
          beside: besideWords(one),
        })),
      )
    }
  }
  return [...found].map(([event, all]) => {
    const outcomes = groupsOf(all, ({ outcome }) => outcome).map((figures) => ({
      outcome: figures[0]?.outcome ?? '',
      figures,
      difference: differenceOf(figures),
    }))
    return { event, outcomes, differ: outcomes.some(({ difference }) => difference !== null) }
  })
})

/** The quote by which a figure can be read, with its number in its statement; `wordForWord` where it holds the words of the figure. */
export interface FigureProof {
  readonly number: number
  readonly quote: Quote | undefined
  readonly wordForWord: boolean
}

/** The quote that holds the words of a figure; where none does, the first that proves the statement. */
export const proofOfFigure = ({ statement, asWorded }: Figure): FigureProof => {
  const { quotes } = statement
  const holding = quotes.findIndex(({ exact }) => asWorded !== '' && exact.includes(asWorded))
  const number = holding < 0 ? quotes.findIndex(({ context }) => !context) : holding
  return { number, quote: quotes[number], wordForWord: holding >= 0 }
}
