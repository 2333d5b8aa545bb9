import type { Point, Positions } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { Box } from '../geometry/box.ts'
import { pairKey } from '../geometry/lanes.ts'
import { community } from '../measures/communities.ts'
import { type CourtBlock, courtBoxes, type Extent, sidesOf, type Traffic } from './court.ts'
import { partyOf } from './dispute/poles.ts'
import { type Block, blockOf } from './groupBlocks.ts'
import { type Guide, type GuideTitle, namedBelow } from './guide.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { aspectOf, MANY, seenFromAfar } from './page.ts'
import { choiceOf, numberOf, type Parameter, SPACE } from './parameters.ts'
import { plannedOnce } from './plannedOnce.ts'
import { rankOfKind } from './rank.ts'
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
const BETWEEN = 34
/** More groups than these stand on shelves. */
const MOST_AROUND = 12
/** Width by height of a group above or below the court, and of one beside it. */
const FLAT = 3
const TALL = 1.1
/** How often nodes are sorted within their groups by where their neighbours stand. */
const ROUNDS = 4

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

interface Planned {
  readonly wishes: readonly (readonly [LayoutNode, Point])[]
  readonly frames: readonly { readonly title: GuideTitle; readonly box: Box }[]
}

/** What runs between the groups. */
const trafficBetween = (groups: readonly Row[], { links }: LayoutInput): readonly Traffic[] => {
  const groupOf = new Map(groups.flatMap(({ nodes }, at) => nodes.map(({ id }) => [id, at])))
  const pairs = new Map<
    string,
    { one: number; other: number; count: number; fan: number; fans: Map<string, number> }
  >()
  for (const { from, to, count } of links) {
    const [a, b] = [groupOf.get(from), groupOf.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    const [one, other] = [Math.min(a, b), Math.max(a, b)]
    const key = `${one} ${other}`
    const pair = pairs.get(key) ?? { one, other, count: 0, fan: 0, fans: new Map() }
    pairs.set(key, pair)
    pair.count += count
    const ends = pairKey(from, to)
    const lines = (pair.fans.get(ends) ?? 0) + 1
    pair.fans.set(ends, lines)
    pair.fan = Math.max(pair.fan, lines)
  }
  return [...pairs.values()]
    .map(({ fans, ...pair }) => pair)
    .sort((a, b) => a.one - b.one || a.other - b.other)
}

const extentOf = ({ name, bounds }: Block): Extent => ({
  width: bounds.right - bounds.left,
  height: bounds.bottom - bounds.top + name,
})

/** Blocks in their frames, each with room for its name at the edge where it stands. */
const furnished = (blocks: readonly Block[], boxes: readonly Box[]): Planned => {
  const isNamedBelow = namedBelow(boxes)
  const wishes: (readonly [LayoutNode, Point])[] = []
  const frames = blocks.flatMap(({ title, name, places, bounds }, at) => {
    const box = boxes[at]
    if (box === undefined) return []
    const [dx, dy] = [box.left - bounds.left, box.top + (isNamedBelow(box) ? 0 : name) - bounds.top]
    for (const [node, [x, y]] of places) wishes.push([node, [x + dx, y + dy]])
    return [{ title, box }]
  })
  return { wishes, frames }
}

/** How much wider what is free has to be than among few nodes, for all of it is seen from farther away. */
const widerFor = ({ nodes }: LayoutInput): number => Math.max(1, Math.sqrt(nodes.length / MANY))

/** The groups around a free court, which the lines between them cross; names stand at the outer edges. */
const aroundCourt = (
  groups: readonly Row[],
  input: LayoutInput,
  shape: string,
  space: number,
): Planned => {
  const free = space * widerFor(input)
  const gap = BETWEEN * free
  const { neighbours } = tiesOf(input)
  const groupOf = new Map(groups.flatMap((group) => group.nodes.map(({ id }) => [id, group])))
  const rough = groups.map((group): CourtBlock => {
    const sized = (aspect: number): Extent =>
      extentOf(blockOf(input, group, shape, space, aspect, () => [0, 0]))
    return { flat: sized(FLAT), tall: sized(TALL) }
  })
  const sides = sidesOf(rough, trafficBetween(groups, input), aspectOf(input, ASPECT), gap, free)
  const beside = new Set([...sides.left, ...sides.right])
  const at = new Map<EntityId, Point>()
  let boxes = courtBoxes(rough, sides, gap, free)
  for (const [place, { nodes }] of groups.entries()) {
    const box = boxes[place]
    if (box === undefined) continue
    for (const { id } of nodes) at.set(id, [(box.left + box.right) / 2, (box.top + box.bottom) / 2])
  }
  let planned: Planned = { wishes: [], frames: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const blocks = groups.map((group, place) =>
      blockOf(input, group, shape, space, beside.has(place) ? TALL : FLAT, ({ id }) => {
        const drawn = [...neighbours(id)].flatMap((other) =>
          groupOf.get(other) === group ? [] : [at.get(other) ?? [0, 0]],
        )
        if (drawn.length === 0) return at.get(id) ?? [0, 0]
        const towards = (axis: 0 | 1): number => total(drawn.map((to) => to[axis])) / drawn.length
        return [towards(0), towards(1)]
      }),
    )
    const sized = blocks.map(extentOf)
    boxes = courtBoxes(
      sized.map((extent) => ({ flat: extent, tall: extent })),
      sides,
      gap,
      free,
    )
    planned = furnished(blocks, boxes)
    for (const [{ id }, place] of planned.wishes) at.set(id, place)
  }
  return planned
}

/** The groups side by side in shelves below each other, each shelf centred. */
const onShelves = (
  groups: readonly Row[],
  input: LayoutInput,
  shape: string,
  space: number,
): Planned => {
  const between = BETWEEN * space * widerFor(input)
  const blocks = groups.map((group) => blockOf(input, group, shape, space, BLOCK_ASPECT, null))
  const blockWidth = ({ bounds }: Block): number => bounds.right - bounds.left + between
  const blockHeight = (block: Block): number => extentOf(block).height + between
  const area = blocks.reduce((sum, block) => sum + blockWidth(block) * blockHeight(block), 0)
  const aspect = aspectOf(input, ASPECT)
  const least = Math.max(
    Math.sqrt(area * aspect) * NARROWEST,
    ...blocks.map((block) => blockWidth(block)),
  )
  /** How far from the wanted shape these shelves are; 0: not at all. */
  const misfit = (shelves: readonly (readonly Block[])[]): number => {
    const wide = Math.max(...shelves.map((shelf) => total(shelf.map(blockWidth))))
    const high = total(shelves.map((shelf) => Math.max(...shelf.map(blockHeight))))
    return Math.abs(Math.log(wide / high / aspect))
  }
  const [shelves = []] = Array.from({ length: TRIES }, (_, at) =>
    shelved(blocks, blockWidth, least * WIDER ** at),
  ).sort((one, other) => misfit(one) - misfit(other))
  const boxes: Box[] = []
  let top = 0
  for (const shelf of shelves) {
    let left = -shelf.reduce((sum, block) => sum + blockWidth(block), -between) / 2
    for (const block of shelf) {
      const { width, height } = extentOf(block)
      boxes.push({ left, top, right: left + width, bottom: top + height })
      left += blockWidth(block)
    }
    top += Math.max(...shelf.map(blockHeight))
  }
  return furnished(shelves.flat(), boxes)
}

const planned = plannedOnce((own, { values }): Planned => {
  const space = numberOf(values, SPACE)
  const input = seenFromAfar(own, space, { beside: 0, above: 0 })
  const shape = choiceOf(values, SHAPE)
  const groups = groupsOf(input, choiceOf(values, BY), tiesOf(input))
  return groups.length > MOST_AROUND
    ? onShelves(groups, input, shape, space)
    : aroundCourt(groups, input, shape, space)
})

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions =>
  settle(planned(input, parameters).wishes, [])

const guides = (input: LayoutInput, parameters: LayoutParameters): readonly Guide[] =>
  planned(input, parameters).frames.map((frame) => ({ form: 'group', ...frame }))

/** Groups beside each other: nodes of one kind, of one community, or of one state. */
export const grouped: Layout = {
  id: 'grouped',
  parameters: [BY, SHAPE, SPACE],
  makesRoomFor: 'names',
  compute,
  guides,
}
