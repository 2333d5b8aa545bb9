import { lanesOf } from '../analysis/geometry/lanes.ts'
import { polesOf } from '../analysis/layouts/dispute/poles.ts'
import type { LayoutInput, LayoutLink } from '../analysis/layouts/layout.ts'
import type { Dataset, Orientation } from '../domain/dataset.ts'
import type { EntityId, RelationId } from '../domain/ids.ts'
import { allLines } from '../domain/lines.ts'
import type { RelationType } from '../domain/relations.ts'
import type { Scene } from './scene.ts'
import { foldIntoStrands, type Strand } from './strands.ts'

type Relations = ReadonlyMap<RelationId, RelationType>

const relationsOf = (dataset: Dataset): Relations =>
  new Map(dataset.relations.map((relation) => [relation.id, relation]))

const linksOf = (strands: readonly Strand[], relations: Relations): readonly LayoutLink[] => {
  const lanes = lanesOf(strands)
  return strands.map((strand, at) => {
    const [first] = strand.statements
    const polarity =
      (first === undefined ? undefined : relations.get(first.relation)?.polarity) ?? 'neutral'
    return {
      from: strand.from,
      to: strand.to,
      family: strand.family,
      polarity: strand.statements.some(
        (statement) => relations.get(statement.relation)?.polarity === 'hostile',
      )
        ? 'hostile'
        : polarity,
      count: strand.statements.length,
      lane: lanes[at] ?? 0,
    }
  })
}

/** The two main parties of a dataset; none where nothing hostile runs between two. */
export const polesOfDataset = (dataset: Dataset): ReadonlySet<EntityId> => {
  const relations = relationsOf(dataset)
  const strands = foldIntoStrands(
    allLines(dataset),
    (statement) => relations.get(statement.relation)?.symmetric ?? false,
    new Set(),
  )
  const unsized = { width: 0, height: 0, labelWidth: 0, labelHeight: 0 }
  const nodes = dataset.entities.map(({ id, kind, rollsUpTo, unnamed }) => ({
    id,
    kind,
    rollsUpTo,
    unnamed,
    ...unsized,
    labelPlacement: 'inside' as const,
  }))
  return new Set(polesOf({ nodes, links: linksOf(strands, relations) }) ?? [])
}

/** What a layout needs to place the nodes of a scene. */
export const layoutInput = (
  dataset: Dataset,
  scene: Scene,
  orientation: Orientation,
): LayoutInput => ({
  orientation,
  nodes: scene.nodes.map(({ entity, size }) => ({
    id: entity.id,
    kind: entity.kind,
    rollsUpTo: entity.rollsUpTo,
    unnamed: entity.unnamed,
    width: size.width,
    height: size.height,
    labelWidth: size.labelWidth,
    labelHeight: size.labelHeight,
    labelPlacement: size.labelPlacement,
  })),
  links: linksOf(scene.strands, relationsOf(dataset)),
})
