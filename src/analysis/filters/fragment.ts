import { CLOCKS } from '../../domain/clocks.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { FACETS } from './facets.ts'
import { DEPTHS, type Filters, type Focus, type TimeFilter, withOff } from './filters.ts'

/**
 * The fragment of the address: what differs from the state in which the dataset opens. Values stand as ids, joined
 * by commas; unknown keys and ids are passed over, so no address can break the page. Here stand its grammar and the
 * part of it that holds filters, which stories use too.
 */
export const LIST = ','
/** In letters. A graph with thousands of relation types needs well over a hundred thousand. */
const LONGEST = 500_000

/** Half a surrogate pair, which a foreign id may hold and no address can. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** An id as it stands in an address. */
export const spelt = (id: string): string => id.replace(LONE, '\ufffd')

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** The values of a list, as far as they can be read. */
export const readList = (text: string): readonly string[] =>
  text === '' ? [] : text.split(LIST).flatMap((part) => decode(part) ?? [])

/** The keys of a fragment, with or without its `#`; none where it is empty or far too long. */
export const readFragment = (fragment: string): ReadonlyMap<string, string> => {
  const text = fragment.replace(/^#/, '')
  const values = new Map<string, string>()
  if (text.length > LONGEST) return values
  for (const part of text.split('&')) {
    const at = part.indexOf('=')
    if (at > 0) values.set(part.slice(0, at), part.slice(at + 1))
  }
  return values
}

/** The one of a list that a text names, or null. */
export const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | null =>
  all.find((one) => one === text) ?? null

const day = (text: string | undefined): string | null => {
  const span = text === undefined ? null : parseEdtf(text)
  return span !== null && span.from === text && span.to === text ? text : null
}

const readTime = (text: string | undefined): TimeFilter | null => {
  if (text === undefined) return null
  const [clockName, first, last, undated] = readList(text)
  const clock = oneOf(CLOCKS, clockName)
  const [from, to] = [day(first), day(last)]
  if (clock === null || (from === null && to === null)) return null
  if (from !== null && to !== null && from > to) return null
  return { clock, from, to, undated: undated === 'undated' }
}

type Entities = Pick<Dataset, 'entities'>

const knownIn = (ids: readonly string[], { entities }: Entities): readonly EntityId[] => {
  const known = new Map(entities.map(({ id }) => [spelt(id), id]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** The entities that a key lists, as far as the dataset knows them. */
export const readEntities = (text: string | undefined, dataset: Entities): readonly EntityId[] =>
  knownIn(readList(text ?? ''), dataset)

const readFocus = (text: string | undefined, dataset: Entities): Focus | null => {
  const [steps, ...ids] = readList(text ?? '')
  const depth = ([0, ...DEPTHS] as const).find((one) => String(one) === steps)
  const entities = [...new Set(knownIn(ids, dataset))]
  return depth === undefined || (depth > 0 && entities.length === 0) ? null : { depth, entities }
}

const readStatements = (
  text: string | undefined,
  { statements }: Pick<Dataset, 'statements'>,
): ReadonlySet<StatementId> => {
  const wanted = new Set(readList(text ?? ''))
  return new Set(statements.filter(({ id }) => wanted.has(spelt(id))).map(({ id }) => id))
}

/** The filters that a fragment asks for; where it is silent, those of `first`. Never throws. */
export const readFilters = (
  values: ReadonlyMap<string, string>,
  dataset: Dataset,
  first: Filters,
): Filters => {
  let filters = first
  for (const facet of FACETS) {
    const off = values.get(`no-${facet.id}`)
    if (off === undefined) continue
    const known = new Map(facet.values(dataset).map((value) => [spelt(value), value]))
    filters = withOff(
      filters,
      facet.id,
      new Set(readList(off).flatMap((value) => known.get(value) ?? [])),
    )
  }
  return {
    ...filters,
    hidden: new Set(readEntities(values.get('hidden'), dataset)),
    added: readStatements(values.get('added'), dataset),
    dropped: readStatements(values.get('dropped'), dataset),
    focus: readFocus(values.get('focus'), dataset),
    keepLoose: values.get('loose') === 'keep',
    time: readTime(values.get('time')),
  }
}
