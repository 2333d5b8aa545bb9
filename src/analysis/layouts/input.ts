import type { Dataset, Entity, Line, Orientation } from '../../domain/dataset.ts'
import type { EntityId, RelationId } from '../../domain/ids.ts'
import { allLines } from '../../domain/lines.ts'
import type { Polarity } from '../../domain/relations.ts'
import { lanesOf } from '../geometry/lanes.ts'
import { poleSizeOf, sizeOf } from '../geometry/size.ts'
import type { LayoutInput, LayoutLink, LayoutNode } from './layout.ts'

/** The lines that a dataset shows when it is first opened. */
export const linesShownAtFirst = (dataset: Dataset): readonly Line[] => {
  const families = new Set(
    dataset.families.filter((family) => !family.shownAtFirst).map((family) => family.id),
  )
  const kinds = new Set(dataset.kinds.filter((kind) => !kind.shownAtFirst).map((kind) => kind.id))
  const hidden = new Set(
    dataset.entities.filter((entity) => kinds.has(entity.kind)).map((entity) => entity.id),
  )
  return allLines(dataset).filter(
    ({ statement, from, to }) =>
      !families.has(statement.family) && !hidden.has(from) && !hidden.has(to),
  )
}

const sterner = (one: Polarity, other: Polarity): Polarity => {
  if (one === 'hostile' || other === 'hostile') return 'hostile'
  return one === 'cooperative' || other === 'cooperative' ? 'cooperative' : 'neutral'
}

/**
 * Folds lines into one link a strand: (from, to, family, status), the ends of symmetric relations in
 * order. A link is hostile where any of its statements is, else cooperative where any is.
 */
export const linksOf = (
  lines: readonly Line[],
  symmetric: ReadonlySet<RelationId>,
): readonly LayoutLink[] => {
  const strands = new Map<string, Omit<LayoutLink, 'lane'> & { readonly symmetric: boolean }>()
  for (const { statement, from: subject, to: object } of lines) {
    const turned = symmetric.has(statement.relation) && subject > object
    const [from, to] = turned ? [object, subject] : [subject, object]
    const { family, polarity, status } = statement
    const key = JSON.stringify([from, to, family, status])
    const known = strands.get(key)
    strands.set(
      key,
      known === undefined
        ? { from, to, family, polarity, count: 1, symmetric: symmetric.has(statement.relation) }
        : {
            ...known,
            polarity: sterner(known.polarity, polarity),
            count: known.count + 1,
            symmetric: known.symmetric && symmetric.has(statement.relation),
          },
    )
  }
  const folded = [...strands.values()]
  const lanes = lanesOf(folded)
  return folded.map(({ symmetric: _, ...link }, index) => ({ ...link, lane: lanes[index] ?? 0 }))
}

const nodeOf = (entity: Entity, poles: ReadonlySet<EntityId>): LayoutNode => {
  const size = poles.has(entity.id) ? poleSizeOf(entity.name) : sizeOf(entity.kind, entity.name)
  return {
    id: entity.id,
    kind: entity.kind,
    rollsUpTo: entity.rollsUpTo,
    unnamed: entity.unnamed,
    width: size.width,
    height: size.height,
    labelWidth: size.labelWidth,
    labelHeight: size.labelHeight,
    labelPlacement: size.labelPlacement,
  }
}

/**
 * What a layout is told of a dataset: these entities, and the strands of these lines.
 * `poles` are drawn larger.
 */
export const layoutInput = (
  dataset: Dataset,
  entities: readonly Entity[],
  lines: readonly Line[],
  poles: readonly EntityId[],
  orientation: Orientation,
): LayoutInput => {
  const symmetric = new Set(
    dataset.relations.filter((relation) => relation.symmetric).map((relation) => relation.id),
  )
  const large = new Set(poles)
  return {
    nodes: entities.map((entity) => nodeOf(entity, large)),
    links: linksOf(lines, symmetric),
    orientation,
  }
}
