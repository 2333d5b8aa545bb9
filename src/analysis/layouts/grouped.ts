import type { Point, Positions } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { type Box, boundsOf, footprint, grow } from '../geometry/box.ts'
import { community } from '../measures/communities.ts'
import { partyOf } from './dispute/poles.ts'
import { areaOf, flow } from './flow.ts'
import type { Guide, GuideTitle } from './guide.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { choiceOf, numberOf, type Parameter, SPACE } from './parameters.ts'
import { rankOfKind } from './rank.ts'
import { ringOf } from './rings.ts'
import type { Row } from './rows.ts'
import { settle } from './settle.ts'
import { byId, byWeight, type Ties, tiesOf } from './ties.ts'

const BY = {
  name: 'group',
  type: 'choice',
  options: ['kind', 'community', 'state'],
  standard: 'kind',
} as const satisfies Parameter
const SHAPE = {
  name: 'shape',
  type: 'choice',
  options: ['rows', 'ring'],
  standard: 'rows',
} as const satisfies Parameter

const ASPECT = { landscape: 1.4, portrait: 0.6 } as const
/** Width by height of a group set in rows. */
const BLOCK_ASPECT = 1.6
/** Widths are tried from this part of the one that the bare blocks ask for, each so much wider than the last. */
const NARROWEST = 0.8
const WIDER = 1.1
const TRIES = 12
const PADDING = 16
/** For the name of a group, within its frame above its nodes. */
const NAME = 30
const BETWEEN = 30

interface Ranked extends Row {
  readonly rank: number
}

/** The community of each node, by the statements that it has a part in. */
const communityOf = (input: LayoutInput): ((node: LayoutNode) => string) => {
  const nodes = [...input.nodes].sort(byId)
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]))
  const ends = input.links
    .flatMap(({ from, to, count }) => {
      const [one, other] = [numbers.get(from), numbers.get(to)]
      return one === undefined || other === undefined
        ? []
        : Array.from({ length: count }, () => [Math.min(one, other), Math.max(one, other)] as const)
    })
    .sort(([a, b], [c, d]) => a - c || b - d)
  const groups = community.compute({
    size: nodes.length,
    from: Uint32Array.from(ends, ([one]) => one),
    to: Uint32Array.from(ends, ([, other]) => other),
    symmetric: new Uint8Array(ends.length).fill(1),
  })
  return ({ id }) => String(groups[numbers.get(id) ?? 0] ?? 0)
}

const keyOf = (input: LayoutInput, by: string): ((node: LayoutNode) => string) => {
  if (by === 'kind') return ({ kind }) => kind
  if (by === 'community') return communityOf(input)
  const parties = partyOf([...input.nodes].sort(byId))
  return ({ id }) => parties.get(id) ?? id
}

/** Whom a group is named after: whose state it is, or the one with most statements. */
const faceOf = (nodes: readonly LayoutNode[], key: string): EntityId | null =>
  (nodes.find(({ id }) => id === key) ?? nodes[0])?.id ?? null

const groupsOf = (input: LayoutInput, by: string, ties: Ties): readonly Row[] => {
  const nodes = [...input.nodes].sort(byWeight(ties))
  const key = keyOf(input, by)
  const held = new Map<string, LayoutNode[]>()
  for (const node of nodes) {
    const name = key(node)
    const known = held.get(name)
    if (known === undefined) held.set(name, [node])
    else known.push(node)
  }
  const all = [...held].flatMap(([name, members]): readonly Ranked[] => {
    const around = faceOf(members, name)
    const [first] = members
    if (around === null || first === undefined) return []
    return by === 'kind'
      ? [{ title: { of: 'kind', kind: first.kind }, nodes: members, rank: rankOfKind(first.kind) }]
      : [{ title: { of: 'group', around }, nodes: members, rank: -members.length }]
  })
  const alone = by === 'kind' ? [] : all.filter(({ nodes: members }) => members.length === 1)
  const groups = all
    .filter((group) => !alone.includes(group))
    .sort(
      (one, other) =>
        one.rank - other.rank || ((one.nodes[0]?.id ?? '') < (other.nodes[0]?.id ?? '') ? -1 : 1),
    )
  const rest = alone.flatMap(({ nodes: one }) => one)
  return rest.length === 0
    ? groups
    : [...groups, { title: { of: 'row', row: 'alone' }, nodes: rest }]
}

interface Block {
  readonly title: GuideTitle
  /** Places of the nodes, and what they and their names cover, before the group has its place. */
  readonly places: ReadonlyMap<LayoutNode, Point>
  readonly bounds: Box
}

const blockOf = ({ title, nodes }: Row, shape: string, space: number): Block => {
  const [centre, ...others] = nodes
  const places =
    shape === 'ring' && centre !== undefined && others.length > 2
      ? new Map([...ringOf(others, 70, 1.3, space).places, [centre, [0, 0] as const]])
      : flow(nodes, Math.sqrt(areaOf(nodes, space) * BLOCK_ASPECT), space).places
  const bounds = boundsOf([...places].map(([node, at]) => footprint(node, at)))
  return {
    title,
    places,
    bounds: grow(bounds ?? { left: 0, top: 0, right: 0, bottom: 0 }, PADDING),
  }
}

const total = (lengths: readonly number[]): number => lengths.reduce((sum, one) => sum + one, 0)

/** Blocks side by side on shelves of a width, in their order. */
const shelved = (
  blocks: readonly Block[],
  widthOf: (block: Block) => number,
  width: number,
): readonly (readonly Block[])[] => {
  const shelves: Block[][] = []
  let free = 0
  for (const block of blocks) {
    const shelf = shelves.at(-1)
    if (shelf === undefined || widthOf(block) > free) {
      shelves.push([block])
      free = width - widthOf(block)
    } else {
      shelf.push(block)
      free -= widthOf(block)
    }
  }
  return shelves
}

/** The groups side by side in shelves below each other, each shelf centred. */
const planned = (input: LayoutInput, { values }: LayoutParameters) => {
  const space = numberOf(values, SPACE)
  const shape = choiceOf(values, SHAPE)
  const blocks = groupsOf(input, choiceOf(values, BY), tiesOf(input)).map((group) =>
    blockOf(group, shape, space),
  )
  const widthOf = ({ bounds }: Block): number => bounds.right - bounds.left + BETWEEN * space
  const heightOf = ({ bounds }: Block): number =>
    bounds.bottom - bounds.top + NAME + BETWEEN * space
  const area = blocks.reduce((sum, block) => sum + widthOf(block) * heightOf(block), 0)
  const aspect = ASPECT[input.orientation]
  const least = Math.max(
    Math.sqrt(area * aspect) * NARROWEST,
    ...blocks.map((block) => widthOf(block)),
  )
  /** How far from the wanted shape these shelves are; 0: not at all. */
  const misfit = (shelves: readonly (readonly Block[])[]): number => {
    const wide = Math.max(...shelves.map((shelf) => total(shelf.map(widthOf))))
    const high = total(shelves.map((shelf) => Math.max(...shelf.map(heightOf))))
    return Math.abs(Math.log(wide / high / aspect))
  }
  const [shelves = []] = Array.from({ length: TRIES }, (_, at) =>
    shelved(blocks, widthOf, least * WIDER ** at),
  ).sort((one, other) => misfit(one) - misfit(other))
  const wishes: (readonly [LayoutNode, Point])[] = []
  const frames: { readonly title: GuideTitle; readonly box: Box }[] = []
  let top = 0
  for (const shelf of shelves) {
    const whole = shelf.reduce((sum, block) => sum + widthOf(block), -BETWEEN * space)
    let left = -whole / 2
    for (const block of shelf) {
      const { bounds, title } = block
      const [dx, dy] = [left - bounds.left, top + NAME - bounds.top]
      for (const [node, [x, y]] of block.places) wishes.push([node, [x + dx, y + dy]])
      frames.push({
        title,
        box: {
          left: bounds.left + dx,
          right: bounds.right + dx,
          top: bounds.top + dy - NAME,
          bottom: bounds.bottom + dy,
        },
      })
      left += widthOf(block)
    }
    top += Math.max(...shelf.map(heightOf))
  }
  return { wishes, frames }
}

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions =>
  settle(planned(input, parameters).wishes, [])

const guides = (input: LayoutInput, parameters: LayoutParameters): readonly Guide[] =>
  planned(input, parameters).frames.map((frame) => ({ form: 'group', ...frame }))

/** Groups beside each other: nodes of one kind, of one community, or of one state. */
export const grouped: Layout = { id: 'grouped', parameters: [BY, SHAPE, SPACE], compute, guides }
