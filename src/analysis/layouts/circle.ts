import type { Positions } from '../../domain/dataset.ts'
import { force } from './force.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { choiceOf, numberOf, type Parameter, SPACE, switchOf } from './parameters.ts'
import { byRankOfKind } from './rank.ts'
import { ringOf, stretchFor } from './rings.ts'
import { settle } from './settle.ts'
import { byId, tiesOf } from './ties.ts'

const ORDER = {
  name: 'order',
  type: 'choice',
  options: ['links', 'kind', 'weight'],
  standard: 'links',
} as const satisfies Parameter

export const STRETCH = {
  name: 'stretch',
  type: 'switch',
  standard: true,
} as const satisfies Parameter

const PASSES = 12

/** Neighbours on the ring change places for as long as that brings linked nodes nearer to each other. */
const untangled = (
  start: readonly LayoutNode[],
  neighbours: (id: LayoutNode['id']) => ReadonlySet<LayoutNode['id']>,
): readonly LayoutNode[] => {
  const order = [...start]
  const places = new Map(order.map(({ id }, place) => [id, place]))
  const { length } = order
  const reach = ({ id }: LayoutNode, place: number): number => {
    let sum = 0
    for (const other of neighbours(id)) {
      const apart = Math.abs((places.get(other) ?? place) - place)
      sum += Math.min(apart, length - apart)
    }
    return sum
  }
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false
    for (let place = 0; place < length; place++) {
      const next = (place + 1) % length
      const [one, other] = [order[place], order[next]]
      if (one === undefined || other === undefined || one === other) continue
      const before = reach(one, place) + reach(other, next)
      places.set(one.id, next)
      places.set(other.id, place)
      if (reach(one, next) + reach(other, place) < before) {
        order[place] = other
        order[next] = one
        changed = true
      } else {
        places.set(one.id, place)
        places.set(other.id, next)
      }
    }
    if (!changed) break
  }
  return order
}

const ordered = (input: LayoutInput, parameters: LayoutParameters): readonly LayoutNode[] => {
  const ties = tiesOf(input)
  const nodes = [...input.nodes].sort(byId)
  const order = choiceOf(parameters.values, ORDER)
  if (order === 'kind') return nodes.sort((one, other) => byRankOfKind(one.kind, other.kind))
  if (order === 'weight')
    return nodes.sort((one, other) => ties.weight(other.id) - ties.weight(one.id))
  const near = force.compute(input, { ...parameters, values: new Map() })
  const angle = ({ id }: LayoutNode): number => {
    const [x, y] = near.get(id) ?? [0, 0]
    return Math.atan2(y, x)
  }
  nodes.sort((one, other) => angle(one) - angle(other) || byId(one, other))
  return untangled(nodes, ties.neighbours)
}

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions => {
  const { values } = parameters
  const stretch = stretchFor(input.orientation, switchOf(values, STRETCH))
  const { places } = ringOf(ordered(input, parameters), 60, stretch, numberOf(values, SPACE))
  return settle([...places], [])
}

/** All nodes on one ring. */
export const circle: Layout = { id: 'circle', parameters: [ORDER, SPACE, STRETCH], compute }
