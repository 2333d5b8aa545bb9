import type { Dataset, Entity, Line, Orientation } from '../../domain/dataset.ts'
import type { EntityId, RelationId } from '../../domain/ids.ts'
import { allLines } from '../../domain/lines.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
import { lanesOf } from '../geometry/lanes.ts'
import { poleSizeOf, sizeOf } from '../geometry/size.ts'
import { foldingSteps, symmetricIn } from './folding.ts'
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

/** The same as links of a layout, each in its lane. */
export const linkSteps = function* (
  lines: readonly Line[],
  symmetric: ReadonlySet<RelationId>,
): Steps<readonly LayoutLink[]> {
  const folded = yield* foldingSteps(lines, symmetric)
  yield
  const lanes = lanesOf(folded)
  yield
  const links: LayoutLink[] = []
  yield* each(folded, ({ from, to, family, polarity, count }, index) => {
    links.push({ from, to, family, polarity, count, lane: lanes[index] ?? 0 })
  })
  return links
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
): LayoutInput => atOnce(layoutInputSteps(dataset, entities, lines, poles, orientation))

/** The same step by step. */
export const layoutInputSteps = function* (
  dataset: Dataset,
  entities: readonly Entity[],
  lines: readonly Line[],
  poles: readonly EntityId[],
  orientation: Orientation,
): Steps<LayoutInput> {
  const large = new Set(poles)
  const nodes: LayoutNode[] = []
  yield* each(entities, (entity) => {
    nodes.push(nodeOf(entity, large))
  })
  return { nodes, links: yield* linkSteps(lines, symmetricIn(dataset)), orientation }
}
