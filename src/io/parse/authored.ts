import type {
  Attribution,
  Dataset,
  Entity,
  Positions,
  Quote,
  Source,
  Statement,
} from '../../domain/dataset.ts'
import type { KindType } from '../../domain/kinds.ts'
import { type QuotedSpan, quotedSpans, speechOf } from '../../domain/quotes.ts'
import type { Family, RelationType } from '../../domain/relations.ts'
import type { Story } from '../../domain/story.ts'
import { createTextSearch, type TextSearch } from '../../domain/textSearch.ts'
import { FORMAT, VERSION } from './schema.ts'
import { unshownStances } from './stances.ts'

type Fields = Record<string, unknown>

const isEmpty = (value: unknown): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0)

/** The fields that differ from their default: null, false and empty lists are left out. */
const trimmed = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)))

const oneOrMany = <T>(items: readonly T[]): T | readonly T[] => {
  const [first] = items
  return items.length === 1 && first !== undefined ? first : items
}

interface Shelf {
  readonly only: boolean
  readonly search: TextSearch
  readonly textOf: (source: string) => string | null
  readonly spansOf: (source: string) => readonly QuotedSpan[]
}

const shelfOf = (sources: readonly Source[]): Shelf => {
  const texts = new Map<string, string | null>(sources.map(({ id, text }) => [id, text]))
  const spans = new Map<string, readonly QuotedSpan[]>()
  const textOf = (source: string): string | null => texts.get(source) ?? null
  return {
    only: sources.length === 1,
    search: createTextSearch(),
    textOf,
    spansOf: (source) => {
      const known = spans.get(source) ?? quotedSpans(textOf(source) ?? '')
      spans.set(source, known)
      return known
    },
  }
}

type Placed = Pick<Quote, 'exact' | 'nth' | 'source' | 'start' | 'end'> &
  Partial<Pick<Quote, 'prefix' | 'suffix'>>

/** Where the words stand, for a source whose text is not at hand; any other says so itself. */
const placeOf = ({ start, end, prefix, suffix }: Placed): Fields => ({
  start,
  end,
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
})

/** `nth` is left out only where the text shows that the words stand once. */
const passage = (at: Placed, shelf: Shelf): Fields => {
  const text = shelf.textOf(at.source)
  const once = text !== null && shelf.search.occurrences(text, at.exact).length === 1
  return {
    exact: at.exact,
    ...(once ? {} : { nth: at.nth }),
    ...(text === null ? placeOf(at) : {}),
    ...(shelf.only ? {} : { source: at.source }),
  }
}

const quoteOf = (quote: Quote, statement: Statement, shelf: Shelf): unknown => {
  const spoken = statement.said.length > 0 || statement.layer === 'speech'
  const usual =
    shelf.textOf(quote.source) === null
      ? null
      : speechOf(shelf.spansOf(quote.source), quote.start, quote.end, spoken)
  const fields = {
    ...passage(quote, shelf),
    ...(quote.speech === usual ? {} : { speech: quote.speech }),
    ...(quote.context ? { context: true } : {}),
  }
  return Object.keys(fields).length === 1 ? quote.exact : fields
}

const saidOf = ({ by, role, on, venue }: Attribution): unknown =>
  role === 'speaker' && on === null && venue === null
    ? by
    : trimmed({ by, role: role === 'speaker' ? null : role, on, venue })

const whenOf = (when: Statement['when']): unknown => {
  if (when === null) return null
  if (when.basis === 'stated' && when.asWritten === null) return when.edtf
  return trimmed({
    edtf: when.edtf,
    basis: when.basis === 'stated' ? null : when.basis,
    asWritten: when.asWritten,
  })
}

const statementOf = (statement: Statement, shelf: Shelf, stances: readonly string[]): Fields =>
  trimmed({
    id: statement.id,
    relation: statement.relation,
    subject: statement.subject,
    object: oneOrMany(statement.object),
    status: statement.status === 'reported' ? null : statement.status,
    when: whenOf(statement.when),
    said: statement.said.map(saidOf),
    asserts: oneOrMany(statement.asserts),
    denies: oneOrMany(statement.denies),
    declines: oneOrMany(statement.declines),
    respondsTo: oneOrMany(statement.respondsTo),
    acknowledges: oneOrMany(statement.acknowledges),
    re: oneOrMany(statement.re),
    place: oneOrMany(statement.place),
    through: oneOrMany(statement.through),
    onBehalfOf: oneOrMany(statement.onBehalfOf),
    asNamed: statement.asNamed === null ? null : trimmed({ ...statement.asNamed }),
    toll: statement.toll.map((toll) => trimmed({ ...toll })),
    role: statement.role,
    quotes: statement.quotes.map((quote) => quoteOf(quote, statement, shelf)),
    inference: statement.inference,
    note: statement.note,
    truncated: statement.truncated,
    stances: oneOrMany(stances),
    attributes: statement.attributes,
  })

const entityOf = (entity: Entity): Fields => trimmed({ ...entity })

/** The full text travels in place of the file; `text` is null where the text is not at hand. */
const sourceOf = ({ file: _file, text, ...rest }: Source): Fields => ({ ...trimmed(rest), text })

const positionsOf = (positions: Positions | null): unknown =>
  positions === null ? null : Object.fromEntries(positions)

const familyOf = (family: Family): Fields => ({ ...family })

const relationOf = (relation: RelationType): Fields => ({
  ...trimmed({ ...relation }),
  definition: relation.definition,
})

const kindOf = (kind: KindType): Fields => ({
  ...trimmed({ ...kind }),
  shownAtFirst: kind.shownAtFirst,
})

export const storyOf = ({ id, title, summary, wholeSteps, steps }: Story): Fields => ({
  id,
  title,
  ...(summary === '' ? {} : { summary }),
  ...(wholeSteps === undefined ? {} : { wholeSteps }),
  steps: steps.map(({ title: name, text, cites, view, focus }) => ({
    title: name,
    text,
    cites: oneOrMany(cites),
    ...(view === '' ? {} : { view }),
    ...(focus.length === 0 ? {} : { focus: oneOrMany(focus) }),
  })),
})

/**
 * Writes a dataset in authored one-file form, without what equals its default. Reading it back gives the
 * same dataset except for `file`. Where a source's `text` is null, its quotes say where they stand; where a statement
 * has a stance that nothing in the dataset shows, it says so.
 */
export const toAuthored = (dataset: Dataset): unknown => {
  const shelf = shelfOf(dataset.sources)
  const unshown = unshownStances(dataset)
  const layout = trimmed({
    landscape: positionsOf(dataset.layout.landscape),
    portrait: positionsOf(dataset.layout.portrait),
  })
  return {
    format: FORMAT,
    version: VERSION,
    id: dataset.id,
    title: dataset.title,
    summary: dataset.summary,
    ...trimmed({
      evidence: dataset.evidence === 'none' ? 'none' : null,
      part: dataset.part,
      sources: dataset.sources.map(sourceOf),
      families: dataset.own.families.map(familyOf),
      relationTypes: dataset.own.relations.map(relationOf),
      kinds: dataset.own.kinds.map(kindOf),
    }),
    entities: dataset.entities.map(entityOf),
    statements: dataset.statements.map((statement) =>
      statementOf(statement, shelf, unshown.get(statement.id) ?? []),
    ),
    ...trimmed({
      noRelation: dataset.noRelation.map((one) => ({
        ...passage(one, shelf),
        reason: one.reason,
      })),
      layout: Object.keys(layout).length === 0 ? null : layout,
      stories: dataset.stories.map(storyOf),
    }),
  }
}

/** The same as the text that is kept. */
export const authoredText = (dataset: Dataset): string => JSON.stringify(toAuthored(dataset))
