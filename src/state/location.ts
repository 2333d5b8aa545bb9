import { FACET_IDS } from '../analysis/filters/facets.ts'
import { sameSet } from '../analysis/filters/filters.ts'
import {
  LIST,
  oneOf,
  readEntities,
  readFilters,
  readFragment,
  readList,
  spelt,
} from '../analysis/filters/fragment.ts'
import { CLOCKS } from '../domain/clocks.ts'
import type { Dataset } from '../domain/dataset.ts'
import { quotesIn } from '../domain/quotesIn.ts'
import {
  type AppState,
  BELOW,
  type Comparison,
  type Reading,
  type Selection,
  SHEETS,
  type Side,
  stateAtFirst,
  type Telling,
  THEMES,
  TOOLS,
} from './appState.ts'

/** An id as it stands in an address. */
const encode = (id: string): string => encodeURIComponent(spelt(id))

const inOrder = (values: readonly string[]): string => values.map(encode).join(LIST)

/** What has no order of its own reads the same each time. */
const write = (values: Iterable<string>): string => [...values].map(encode).sort().join(LIST)

/** Instead of bubbles where a dataset opens in them. */
const NO_BUBBLES = 'none'
/** More that is selected than an address can hold. */
const MOST_PICKS = 1_000

const ALONE = 'alone'
const MEMBERS = 'members'
const writeSide = ({ entity, withMembers }: Side): readonly string[] => [
  entity,
  withMembers ? MEMBERS : ALONE,
]

/** The fragment for a state, without `#`: what differs from the state in which the dataset opens; else empty. */
export const toFragment = (state: AppState, dataset: Dataset): string => {
  const first = stateAtFirst(dataset)
  const parts: string[] = []
  const put = (key: string, value: string): void => {
    parts.push(`${key}=${value}`)
  }
  const putAll = (key: string, values: ReadonlySet<string>): void => {
    if (values.size > 0) put(key, write(values))
  }
  for (const facet of FACET_IDS) {
    const off = state.filters.off[facet]
    if (!sameSet(off, first.filters.off[facet])) put(`no-${facet}`, write(off))
  }
  for (const key of ['hidden', 'added', 'dropped'] as const) putAll(key, state.filters[key])
  const { focus } = state.filters
  if (focus !== null) put('focus', inOrder([String(focus.depth), ...focus.entities]))
  if (state.filters.keepLoose) put('loose', 'keep')
  const { time } = state.filters
  if (time !== null)
    put(
      'time',
      [time.clock, time.from ?? '', time.to ?? '', time.undated ? 'undated' : ''].join(LIST),
    )
  else if (state.clock !== first.clock) put('clock', state.clock)
  putAll('folded', state.folded)
  if (state.bubbles !== first.bubbles) put('bubbles', state.bubbles ?? NO_BUBBLES)
  const { entities, statements } = state.selection
  const picks = entities.length + statements.length
  if (picks > 0 && picks <= MOST_PICKS) put('select', inOrder([...entities, ...statements]))
  putAll('unfolded', state.unfolded)
  if (state.reading !== null) {
    const { source, statement, quote } = state.reading
    put('read', inOrder([source, statement ?? '', String(quote)]))
  }
  const putSides = (key: string, { a, b, view }: Comparison): void =>
    put(key, inOrder([...writeSide(a), ...writeSide(b), view]))
  if (state.comparison !== null) putSides('compare', state.comparison)
  // What is not compared is seen in its panel alone.
  else if (state.sides !== null && state.tool === 'compare') putSides('sides', state.sides)
  if (state.telling !== null)
    put('story', inOrder([state.telling.story, String(state.telling.step + 1)]))
  if (state.question !== null) put('ask', state.question)
  if (state.theme !== 'system') put('theme', state.theme)
  if (state.sheet !== null) put('panel', state.sheet)
  if (state.tool !== 'evidence') put('tool', state.tool)
  if (state.below !== 'timeline') put('below', state.below)
  if (!state.timelineOpen) put('timeline', 'closed')
  return parts.join('&')
}

/** The state that a fragment asks for, as far as it makes sense for the dataset. Never throws. */
export const fromFragment = (fragment: string, dataset: Dataset): AppState => {
  const state = stateAtFirst(dataset)
  const values = readFragment(fragment)
  if (values.size === 0) return state
  const entities = new Map(dataset.entities.map((entity) => [spelt(entity.id), entity.id]))
  const statements = new Map(dataset.statements.map((one) => [spelt(one.id), one]))
  const filters = readFilters(values, dataset, state.filters)
  const picked = readList(values.get('select') ?? '')
  const selection: Selection = {
    entities: [...new Set(picked.flatMap((id) => entities.get(id) ?? []))],
    statements: [...new Set(picked.flatMap((id) => statements.get(id)?.id ?? []))],
  }
  const comparison = readComparison(values.get('compare'), entities)
  return {
    ...state,
    filters,
    folded: new Set(readEntities(values.get('folded'), dataset)),
    bubbles: readBubbles(values.get('bubbles'), state.bubbles),
    clock: oneOf(CLOCKS, values.get('clock')) ?? filters.time?.clock ?? state.clock,
    selection,
    unfolded: new Set(readList(values.get('unfolded') ?? '')),
    reading: readReading(values.get('read'), dataset),
    theme: oneOf(THEMES, values.get('theme')) ?? 'system',
    sheet: oneOf(SHEETS, values.get('panel')),
    tool: oneOf(TOOLS, values.get('tool')) ?? 'evidence',
    below: oneOf(BELOW, values.get('below')) ?? 'timeline',
    timelineOpen: values.get('timeline') !== 'closed',
    comparison,
    sides: comparison === null ? readComparison(values.get('sides'), entities) : null,
    telling: readTelling(values.get('story')),
    question: values.get('ask') ?? null,
  }
}

const readBubbles = (text: string | undefined, first: string | null): string | null =>
  text === NO_BUBBLES ? null : /^(community|kind|state)\b/.test(text ?? '') ? (text ?? null) : first

const readComparison = (
  text: string | undefined,
  entities: ReadonlyMap<string, Side['entity']>,
): Comparison | null => {
  const [first = '', firstHow, second = '', secondHow, view] = readList(text ?? '')
  const [a, b] = [entities.get(first), entities.get(second)]
  if (a === undefined || b === undefined || a === b) return null
  return {
    a: { entity: a, withMembers: firstHow === MEMBERS },
    b: { entity: b, withMembers: secondHow === MEMBERS },
    view: view === 'overlay' ? 'overlay' : 'split',
  }
}

/** A step that the story has not is passed over where it is told. */
const readTelling = (text: string | undefined): Telling | null => {
  const [story, number] = readList(text ?? '')
  const step = Number(number) - 1
  if (story === undefined || story === '' || !Number.isInteger(step) || step < 0) return null
  return { story, step, before: null }
}

const readReading = (text: string | undefined, dataset: Dataset): Reading | null => {
  if (text === undefined) return null
  const [sourceId, statementId, quoteText] = readList(text)
  const source = dataset.sources.find((one) => spelt(one.id) === sourceId)
  if (source === undefined || source.text === null) return null
  const statement = dataset.statements.find((one) => spelt(one.id) === statementId)
  const here = quotesIn(statement, source.id)
  const last = (statement?.quotes.length ?? 0) - 1
  const asked = Math.min(Number.parseInt(quoteText ?? '', 10), last)
  const [quote = null] = here.includes(asked) ? [asked] : here
  return {
    source: source.id,
    statement: quote === null ? null : (statement?.id ?? null),
    quote: quote ?? 0,
  }
}
