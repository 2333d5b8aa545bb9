import { FACETS, type FacetId } from '../analysis/filters/facets.ts'
import { type Filters, withOff } from '../analysis/filters/filters.ts'
import type { Dataset } from '../domain/dataset.ts'
import { linesOf } from '../domain/lines.ts'
import type { Command } from './commands.ts'
import { without } from './without.ts'

/** The filters that show these statements one by one, and switch on what hides these entities. */
export const revealing = (
  filters: Filters,
  { entities, statements }: Extract<Command, { readonly name: 'reveal' }>,
  dataset: Dataset,
): Filters => {
  const wanted = new Set(statements)
  const lines = dataset.statements.filter(({ id }) => wanted.has(id)).flatMap(linesOf)
  const ends = [...entities, ...lines.flatMap(({ from, to }) => [from, to])]
  const kinds = dataset.entities.filter(({ id }) => entities.includes(id)).map(({ kind }) => kind)
  const { focus } = filters
  return {
    ...withOff(filters, 'kind', without<string>(filters.off.kind, kinds)),
    hidden: without(filters.hidden, ends),
    added: new Set([...filters.added, ...statements]),
    dropped: without(filters.dropped, statements),
    focus:
      focus === null || entities.every((id) => focus.entities.includes(id))
        ? focus
        : focus.depth === 0
          ? { depth: 0, entities: [...new Set([...focus.entities, ...entities])] }
          : null,
  }
}

/** What was shown one by one goes where a value of its own is hidden. */
export const withoutAdded = (
  filters: Filters,
  facet: FacetId,
  values: readonly string[],
  dataset: Dataset,
): Filters => {
  if (filters.added.size === 0) return filters
  const kinds = new Map(dataset.entities.map(({ id, kind }) => [id, kind]))
  const valuesOf = FACETS.find(({ id }) => id === facet)?.valuesOf
  const gone = dataset.statements.filter((one) =>
    linesOf(one).some((line) =>
      valuesOf?.(line, (id) => kinds.get(id) ?? '').some((value) => values.includes(value)),
    ),
  )
  return {
    ...filters,
    added: without(
      filters.added,
      gone.map(({ id }) => id),
    ),
  }
}
