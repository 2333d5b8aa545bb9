import type { Dataset, Line, Positions } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { keptFor } from '../domain/once.ts'

/** Who is drawn for an entity: itself, or the outermost folded one that it rolls up to. */
export type StandsFor = (entity: EntityId) => EntityId

export const itself: StandsFor = (entity) => entity

/** The entity and all that it rolls up to, innermost first; ends where a chain would go round. */
const chainOf = (
  entity: EntityId,
  parents: ReadonlyMap<EntityId, EntityId>,
): readonly EntityId[] => {
  const chain = [entity]
  for (let next = parents.get(entity) ?? null; next !== null && !chain.includes(next); ) {
    chain.push(next)
    next = parents.get(next) ?? null
  }
  return chain
}

/** Who rolls up to somebody, in the order of the dataset. */
const parentsIn = keptFor(
  (dataset: Dataset): ReadonlyMap<EntityId, EntityId> =>
    new Map(
      dataset.entities.flatMap(({ id, rollsUpTo }) =>
        rollsUpTo === null ? [] : [[id, rollsUpTo] as const],
      ),
    ),
)

/** Entity → all who roll up to it. */
const membersIn = keptFor((dataset: Dataset): ReadonlyMap<EntityId, readonly EntityId[]> => {
  const parents = parentsIn(dataset)
  const members = new Map<EntityId, EntityId[]>()
  for (const id of parents.keys())
    for (const above of chainOf(id, parents).slice(1)) {
      const known = members.get(above)
      if (known === undefined) members.set(above, [id])
      else known.push(id)
    }
  return members
})

/** Who stands for whom while these are folded. Statements keep their subjects, objects and speakers. */
export const standsFor = (dataset: Dataset, folded: ReadonlySet<EntityId>): StandsFor => {
  if (folded.size === 0) return itself
  const parents = parentsIn(dataset)
  const found = new Map(
    dataset.entities.map(({ id }) => [
      id,
      chainOf(id, parents).findLast((one) => folded.has(one)) ?? id,
    ]),
  )
  return (entity) => found.get(entity) ?? entity
}

/** All who roll up to an entity, directly or through others, in the order of the dataset. */
export const membersOf = (dataset: Dataset, entity: EntityId): readonly EntityId[] =>
  membersIn(dataset).get(entity) ?? []

/** The entities that have members and are members of none: what “fold all” folds. */
export const outermost = (dataset: Dataset): readonly EntityId[] => {
  const parents = parentsIn(dataset)
  const tops = new Set(
    dataset.entities.flatMap(({ id, rollsUpTo }) =>
      rollsUpTo === null ? [] : chainOf(id, parents).slice(-1),
    ),
  )
  return dataset.entities.filter(({ id }) => tops.has(id)).map(({ id }) => id)
}

/**
 * Lines between those who are drawn. A line inside one folded entity is left out; of the lines of one statement
 * that fall on the same two ends one is kept, so that nothing counts double.
 */
export const rolledUp = (lines: readonly Line[], drawn: StandsFor): readonly Line[] => {
  if (drawn === itself) return lines
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    const [from, to] = [drawn(line.from), drawn(line.to)]
    const key = JSON.stringify([line.statement.id, from, to])
    const withinOne = from === to && line.from !== line.to
    if (withinOne || seen.has(key)) return []
    seen.add(key)
    return [from === line.from && to === line.to ? line : { ...line, from, to }]
  })
}

/** How many of these lines' statements run inside one folded entity, and so are drawn nowhere. */
export const insideFolded = (lines: readonly Line[], drawn: StandsFor): number => {
  const outside = new Set(rolledUp(lines, drawn).map(({ statement }) => statement))
  return new Set(lines.map(({ statement }) => statement)).size - outside.size
}

/**
 * Positions in which a folded entity stands where its main party stood, so that folding moves no pole.
 * @param moved - what the user has placed by hand, which goes before
 */
export const foldedPositions = (
  positions: Positions,
  moved: Positions,
  poles: readonly EntityId[],
  drawn: StandsFor,
): Positions => {
  const shifted = poles.filter((pole) => drawn(pole) !== pole && !moved.has(drawn(pole)))
  if (shifted.length === 0) return positions
  const next = new Map(positions)
  for (const pole of shifted) {
    const at = positions.get(pole)
    if (at !== undefined) next.set(drawn(pole), at)
  }
  return next
}
