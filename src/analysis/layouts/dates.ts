import { CLOCKS, type Clock, dateOn } from '../../domain/clocks.ts'
import type { Dataset, Line } from '../../domain/dataset.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import type { EntityId } from '../../domain/ids.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
import type { LayoutInput, NodeDates } from './layout.ts'

/** Begins earlier; what is dated more exactly comes after what begins with it. */
export const earlier = (one: string, other: string): number => {
  const [first, second] = [startOf(one), startOf(other)]
  if (first !== second) return first < second ? -1 : 1
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0)
}

/** The day on which a date begins; an open beginning goes by its end. */
export const startOf = (edtf: string): string => {
  const span = parseEdtf(edtf)
  return span?.from ?? span?.to ?? edtf
}

type Found = Map<EntityId, { first: string; last: string }>

const widen = (found: Found, id: EntityId, date: string): void => {
  const known = found.get(id)
  if (known === undefined) found.set(id, { first: date, last: date })
  else {
    if (earlier(date, known.first) < 0) known.first = date
    if (earlier(date, known.last) > 0) known.last = date
  }
}

/**
 * Tells the nodes when the statements are dated that they stand in, as far as these lines go. An event happened on the
 * date of its own, where it has one.
 */
export const withDates = (
  input: LayoutInput,
  dataset: Dataset,
  lines: readonly Line[],
): LayoutInput => atOnce(dateSteps(input, dataset, lines))

/** The same step by step. */
export const dateSteps = function* (
  input: LayoutInput,
  dataset: Dataset,
  lines: readonly Line[],
): Steps<LayoutInput> {
  const published = new Map(dataset.sources.map((source) => [source.id, source.published]))
  const own = new Map(dataset.entities.map(({ id, date }) => [id, date]))
  const on = function* (clock: Clock): Steps<Found> {
    const found: Found = new Map()
    yield* each(lines, ({ statement, from, to }) => {
      const date = dateOn(statement, clock, (id) => published.get(id) ?? null)
      if (date !== null) for (const end of [from, to]) widen(found, end, date)
    })
    if (clock === 'happened')
      for (const { id } of input.nodes) {
        const date = own.get(id) ?? null
        if (date !== null && parseEdtf(date) !== null) found.set(id, { first: date, last: date })
      }
    return found
  }
  const found = new Map<Clock, Found>()
  for (const clock of CLOCKS) found.set(clock, yield* on(clock))
  return {
    ...input,
    nodes: input.nodes.map((node) => {
      const dates: NodeDates = {
        happened: found.get('happened')?.get(node.id) ?? null,
        said: found.get('said')?.get(node.id) ?? null,
        published: found.get('published')?.get(node.id) ?? null,
      }
      return { ...node, dates }
    }),
  }
}
