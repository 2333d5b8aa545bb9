import type { Dataset, Orientation, Positions } from '../../domain/dataset.ts'
import { allLines } from '../../domain/lines.ts'
import { type Box, grow } from '../geometry/box.ts'
import { corridorBetween, corridorBox, corridorHalf } from '../geometry/corridor.ts'
import { strandsBetween } from './dispute/plan.ts'
import { layoutInput, linesShownAtFirst } from './input.ts'
import type { Layout, LayoutInput, LayoutParameters } from './layout.ts'
import { polesOfDataset } from './poles.ts'
import { type Company, placeRest } from './rest.ts'

/** Room beside the corridor for the links that bend round it. */
const ROUND_CORRIDOR = 40

/** What the rest has to keep out of: the corridor between the poles, where there is one. */
const keptFree = (
  input: LayoutInput,
  positions: Positions,
  poles: LayoutParameters['poles'],
): readonly Box[] => {
  if (poles === null) return []
  const [first, second] = poles.map((pole) => input.nodes.find((node) => node.id === pole))
  if (first === undefined || second === undefined) return []
  const firstAt = positions.get(first.id)
  const secondAt = positions.get(second.id)
  if (firstAt === undefined || secondAt === undefined) return []
  const half = corridorHalf(strandsBetween(input, poles))
  const corridor = corridorBetween(first, firstAt, second, secondAt, half)
  return corridor === null ? [] : [grow(corridorBox(corridor), ROUND_CORRIDOR)]
}

/** Who takes part in a statement beside its two ends belongs beside its subject. */
const companyOf = (dataset: Dataset): readonly Company[] =>
  dataset.statements.flatMap((statement) =>
    [
      ...statement.re,
      ...statement.place,
      ...statement.through,
      ...statement.onBehalfOf,
      ...statement.said.map((attribution) => attribution.by),
    ].map((other) => [statement.subject, other] as const),
  )

/**
 * Positions for all entities of a dataset. What it shows at first is laid out for itself; the rest is
 * fitted in afterwards, so that switching it on moves nothing.
 */
export const layOutWhole = (
  dataset: Dataset,
  layout: Layout,
  orientation: Orientation,
  parameters: LayoutParameters,
): Positions => {
  const poles = parameters.poles ?? polesOfDataset(dataset)
  const shown = linesShownAtFirst(dataset)
  const touched = new Set(shown.flatMap(({ from, to }) => [from, to]))
  const first = dataset.entities.filter((entity) => touched.has(entity.id))
  const input = layoutInput(dataset, first, shown, poles ?? [], orientation)
  const placed = layout.compute(input, { ...parameters, poles })
  const whole = layoutInput(dataset, dataset.entities, allLines(dataset), poles ?? [], orientation)
  const kept = layout.id === 'dispute' ? keptFree(input, placed, poles) : []
  return placeRest(whole, placed, kept, companyOf(dataset))
}
