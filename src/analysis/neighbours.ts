import type { Dataset, Statement } from '../domain/dataset.ts'
import type { EntityId, RelationId } from '../domain/ids.ts'

const ends = ({ subject, object }: Statement): readonly EntityId[] => [subject, ...object]

/** The statements about some entities, by relation, in the order given. */
export const aroundBy = (
  statements: readonly Statement[],
  around: ReadonlySet<EntityId>,
): ReadonlyMap<RelationId, readonly Statement[]> => {
  const found = new Map<RelationId, Statement[]>()
  for (const statement of statements) {
    if (!ends(statement).some((end) => around.has(end))) continue
    const known = found.get(statement.relation)
    if (known === undefined) found.set(statement.relation, [statement])
    else known.push(statement)
  }
  return found
}

/** Those about some entities that are not in view: what “show hidden neighbours” would bring. */
export const hiddenAround = (
  dataset: Dataset,
  inView: readonly Statement[],
  around: ReadonlySet<EntityId>,
): ReadonlyMap<RelationId, readonly Statement[]> => {
  const shown = new Set(inView)
  return aroundBy(
    dataset.statements.filter((statement) => !shown.has(statement)),
    around,
  )
}

/** A line as it is drawn, between two that are drawn. */
interface Drawn {
  readonly from: EntityId
  readonly to: EntityId
}

/** Who is joined to some entities by a line in view, and is none of them, each once, in the order of the lines. */
export const neighboursOf = (
  lines: readonly Drawn[],
  entities: ReadonlySet<EntityId>,
): ReadonlySet<EntityId> => {
  const near = new Set<EntityId>()
  for (const { from, to } of lines) {
    if (entities.has(from) === entities.has(to)) continue
    near.add(entities.has(from) ? to : from)
  }
  return near
}

/** The neighbours that hang on these alone: without them no line in view would touch them. */
export const hangingOn = (
  lines: readonly Drawn[],
  entities: ReadonlySet<EntityId>,
): readonly EntityId[] => {
  const near = neighboursOf(lines, entities)
  const held = new Set<EntityId>()
  for (const { from, to } of lines)
    if (from !== to && !entities.has(from) && !entities.has(to)) held.add(from).add(to)
  return [...near].filter((one) => !held.has(one))
}
