import type { EntityId } from '../domain/ids.ts'
import { atOnce } from '../domain/steps.ts'
import type { Obstacle, Route } from './routes.ts'
import type { Strand, StrandId } from './strands.ts'
import { waySteps } from './ways.ts'

/** The routes of a few strands, as `waySteps` finds them, by their ids. */
export const routeStrands = (
  strands: readonly Pick<Strand, 'id' | 'from' | 'to' | 'heads'>[],
  obstacles: ReadonlyMap<EntityId, Obstacle>,
): ReadonlyMap<StrandId, Route> => {
  const nodes = [...obstacles.values()]
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]))
  const numberOf = (id: EntityId): number => {
    const number = numbers.get(id) ?? numbers.size
    numbers.set(id, number)
    return number
  }
  const ways = atOnce(
    waySteps(
      {
        count: strands.length,
        ends: Int32Array.from(strands.flatMap(({ from, to }) => [numberOf(from), numberOf(to)])),
        heads: Uint8Array.from(strands, ({ heads }) => heads),
      },
      nodes,
    ),
  )
  return new Map(
    strands.flatMap(({ id }, at) => {
      const route = ways.at(at)
      return route === undefined ? [] : [[id, route] as const]
    }),
  )
}
