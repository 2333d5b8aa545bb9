import { FACET_IDS, FACETS } from '../analysis/filters/facets.ts'
import {
  DEPTHS,
  type Filters,
  type Focus,
  filtersAtFirst,
  type TimeFilter,
  withOff,
} from '../analysis/filters/filters.ts'
import { CLOCKS } from '../domain/clocks.ts'
import type { Dataset } from '../domain/dataset.ts'
import { parseEdtf } from '../domain/edtf.ts'
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

/**
 * The part of the address after `#`: what differs from the state in which the dataset opens.
 * Values stand as ids, joined by commas; unknown keys and ids are passed over, so no address can break the page.
 */
const LIST = ','
/** In letters. A graph with thousands of relation types needs well over a hundred thousand. */
const LONGEST = 500_000

/** Half a surrogate pair, which a foreign id may hold and no address can. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** An id as it stands in an address. */
const spelt = (id: string): string => id.replace(LONE, '\ufffd')

const encode = (id: string): string => encodeURIComponent(spelt(id))

const write = (values: Iterable<string>): string => [...values].map(encode).sort().join(LIST)

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

const read = (text: string): readonly string[] =>
  text === '' ? [] : text.split(LIST).flatMap((part) => decode(part) ?? [])

const ALONE = 'alone'
const MEMBERS = 'members'
const writeSide = ({ entity, withMembers }: Side): readonly string[] => [
  entity,
  withMembers ? MEMBERS : ALONE,
]

/** The fragment for a state, without `#`; empty where nothing differs from the opening state. */
export const toFragment = (state: AppState, dataset: Dataset): string => {
  const first = stateAtFirst(dataset)
  const parts: string[] = []
  const put = (key: string, value: string): void => {
    parts.push(`${key}=${value}`)
  }
  for (const facet of FACET_IDS) {
    const off = state.filters.off[facet]
    const before = first.filters.off[facet]
    const same = off.size === before.size && [...off].every((value) => before.has(value))
    if (!same) put(`no-${facet}`, write(off))
  }
  if (state.filters.hidden.size > 0) put('hidden', write(state.filters.hidden))
  const { focus } = state.filters
  if (focus !== null) put('focus', [String(focus.depth), ...focus.entities].map(encode).join(LIST))
  if (state.filters.keepLoose) put('loose', 'keep')
  const { time } = state.filters
  if (time !== null)
    put(
      'time',
      [time.clock, time.from ?? '', time.to ?? '', time.undated ? 'undated' : ''].join(LIST),
    )
  else if (state.clock !== first.clock) put('clock', state.clock)
  if (state.folded.size > 0) put('folded', write(state.folded))
  const { entities, statements } = state.selection
  if (entities.length + statements.length > 0)
    put('select', [...entities, ...statements].map(encode).join(LIST))
  if (state.unfolded.size > 0) put('unfolded', write(state.unfolded))
  if (state.reading !== null) {
    const { source, statement, quote } = state.reading
    put('read', [source, statement ?? '', String(quote)].map(encode).join(LIST))
  }
  if (state.comparison !== null) {
    const { a, b, view } = state.comparison
    put('compare', [...[a, b].flatMap(writeSide), view].map(encode).join(LIST))
  }
  if (state.telling !== null)
    put('story', [state.telling.story, String(state.telling.step + 1)].map(encode).join(LIST))
  if (state.theme !== 'system') put('theme', state.theme)
  if (state.sheet !== null) put('panel', state.sheet)
  if (state.tool !== 'evidence') put('tool', state.tool)
  if (state.below !== 'timeline') put('below', state.below)
  if (!state.timelineOpen) put('timeline', 'closed')
  return parts.join('&')
}

const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | null =>
  all.find((one) => one === text) ?? null

/** The state that a fragment asks for, as far as it makes sense for the dataset. Never throws. */
export const fromFragment = (fragment: string, dataset: Dataset): AppState => {
  const state = stateAtFirst(dataset)
  const text = fragment.replace(/^#/, '')
  if (text === '' || text.length > LONGEST) return state
  const values = new Map<string, string>()
  for (const part of text.split('&')) {
    const at = part.indexOf('=')
    if (at > 0) values.set(part.slice(0, at), part.slice(at + 1))
  }
  const entities = new Map(dataset.entities.map((entity) => [spelt(entity.id), entity.id]))
  const statements = new Map(dataset.statements.map((one) => [spelt(one.id), one]))
  let filters: Filters = filtersAtFirst(dataset)
  for (const facet of FACETS) {
    const off = values.get(`no-${facet.id}`)
    if (off === undefined) continue
    const known = new Map(facet.values(dataset).map((value) => [spelt(value), value]))
    filters = withOff(
      filters,
      facet.id,
      new Set(read(off).flatMap((value) => known.get(value) ?? [])),
    )
  }
  const hidden = read(values.get('hidden') ?? '').flatMap((id) => entities.get(id) ?? [])
  const picked = read(values.get('select') ?? '')
  const selection: Selection = {
    entities: [...new Set(picked.flatMap((id) => entities.get(id) ?? []))],
    statements: [...new Set(picked.flatMap((id) => statements.get(id)?.id ?? []))],
  }
  return {
    ...state,
    filters: {
      ...filters,
      hidden: new Set(hidden),
      focus: readFocus(values.get('focus'), entities),
      keepLoose: values.get('loose') === 'keep',
      time: readTime(values.get('time')),
    },
    folded: new Set(read(values.get('folded') ?? '').flatMap((id) => entities.get(id) ?? [])),
    clock: oneOf(CLOCKS, values.get('clock')) ?? readTime(values.get('time'))?.clock ?? state.clock,
    selection,
    unfolded: new Set(read(values.get('unfolded') ?? '')),
    reading: readReading(values.get('read'), dataset),
    theme: oneOf(THEMES, values.get('theme')) ?? 'system',
    sheet: oneOf(SHEETS, values.get('panel')),
    tool: oneOf(TOOLS, values.get('tool')) ?? 'evidence',
    below: oneOf(BELOW, values.get('below')) ?? 'timeline',
    timelineOpen: values.get('timeline') !== 'closed',
    comparison: readComparison(values.get('compare'), entities),
    telling: readTelling(values.get('story')),
  }
}

const day = (text: string | undefined): string | null => {
  const span = text === undefined ? null : parseEdtf(text)
  return span !== null && span.from === text && span.to === text ? text : null
}

const readTime = (text: string | undefined): TimeFilter | null => {
  if (text === undefined) return null
  const [clockName, first, last, undated] = read(text)
  const clock = oneOf(CLOCKS, clockName)
  const [from, to] = [day(first), day(last)]
  if (clock === null || (from === null && to === null)) return null
  if (from !== null && to !== null && from > to) return null
  return { clock, from, to, undated: undated === 'undated' }
}

type Entities = ReadonlyMap<string, Side['entity']>

const readFocus = (text: string | undefined, known: Entities): Focus | null => {
  const [steps, ...ids] = read(text ?? '')
  const depth = DEPTHS.find((one) => String(one) === steps)
  const entities = [...new Set(ids.flatMap((id) => known.get(id) ?? []))]
  return depth === undefined || entities.length === 0 ? null : { depth, entities }
}

const readComparison = (text: string | undefined, entities: Entities): Comparison | null => {
  const [first = '', firstHow, second = '', secondHow, view] = read(text ?? '')
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
  const [story, number] = read(text ?? '')
  const step = Number(number) - 1
  if (story === undefined || story === '' || !Number.isInteger(step) || step < 0) return null
  return { story, step, before: null }
}

const readReading = (text: string | undefined, dataset: Dataset): Reading | null => {
  if (text === undefined) return null
  const [sourceId, statementId, quoteText] = read(text)
  const source = dataset.sources.find((one) => spelt(one.id) === sourceId)
  if (source === undefined || source.text === null) return null
  const statement = dataset.statements.find((one) => spelt(one.id) === statementId)
  const quote = Number(quoteText)
  return {
    source: source.id,
    statement: statement?.id ?? null,
    quote:
      statement !== undefined && Number.isInteger(quote) && quote >= 0
        ? Math.min(quote, Math.max(0, statement.quotes.length - 1))
        : 0,
  }
}
