import type { Dataset, Statement } from '../domain/dataset.ts'
import type { EntityId, FamilyId } from '../domain/ids.ts'

const ends = ({ subject, object }: Statement): readonly EntityId[] => [subject, ...object]

/**
 * The statements about some entities that are not in view, by family, in the order of the dataset: what “show
 * hidden neighbours” would bring.
 */
export const hiddenAround = (
  dataset: Dataset,
  inView: readonly Statement[],
  around: ReadonlySet<EntityId>,
): ReadonlyMap<FamilyId, readonly Statement[]> => {
  const shown = new Set(inView)
  const hidden = new Map<FamilyId, Statement[]>()
  for (const statement of dataset.statements) {
    if (shown.has(statement) || !ends(statement).some((end) => around.has(end))) continue
    const known = hidden.get(statement.family)
    if (known === undefined) hidden.set(statement.family, [statement])
    else known.push(statement)
  }
  return hidden
}

/** A line as it is drawn, between two that are drawn. */
interface Drawn {
  readonly from: EntityId
  readonly to: EntityId
}

/** Who is joined to an entity by a line in view, each once, in the order of the lines. */
export const neighboursOf = (lines: readonly Drawn[], entity: EntityId): readonly EntityId[] => [
  ...new Set(
    lines
      .flatMap(({ from, to }) => (from === entity ? [to] : to === entity ? [from] : []))
      .filter((other) => other !== entity),
  ),
]

/** The neighbours that hang on these alone: without them no line in view would touch them. */
export const hangingOn = (
  lines: readonly Drawn[],
  entities: ReadonlySet<EntityId>,
): readonly EntityId[] => {
  const near = new Set([...entities].flatMap((one) => neighboursOf(lines, one)))
  return [...near].filter(
    (one) => !entities.has(one) && neighboursOf(lines, one).every((other) => entities.has(other)),
  )
}
