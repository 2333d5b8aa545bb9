import type { Point, Positions } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { type Box, boundsOf, union } from '../geometry/box.ts'
import { pairKey } from '../geometry/lanes.ts'
import { segmentMeetsBox } from '../geometry/segment.ts'
import { community } from '../measures/communities.ts'
import {
  courtBoxes,
  dealings,
  type Extent,
  type Placed,
  type Shape,
  type Sides,
  type Traffic,
} from './court.ts'
import { partyOf } from './dispute/poles.ts'
import { aroundLength, type Block, blockOf } from './groupBlocks.ts'
import type { Guide, GuideTitle } from './guide.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { MANY } from './page.ts'
import { choiceOf, numberOf, type Parameter, SPACE } from './parameters.ts'
import { plannedOnce } from './plannedOnce.ts'
import { rankOfKind } from './rank.ts'
import type { Row } from './rows.ts'
import { LEAST_ZOOM, type Scale, scalesOf } from './scales.ts'
import { settle } from './settle.ts'
import { reachOfLines } from './swings.ts'
import { byId, byWeight, type Ties, tiesOf } from './ties.ts'
import { losable } from './wholeNames.ts'

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

const BETWEEN = 34
/** The free place in the middle, at least: in units of the model, and of all of it where the picture is roomy. */
const COURT = { width: 140, height: 110 } as const
const OF_ALL = { width: 0.36, height: 0.4 } as const
/** Width by height of a group on a shelf. */
const BLOCK_ASPECT = 1.6
/** More groups than these stand on shelves. */
const MOST_AROUND = 12
/** How often nodes are sorted within their groups by where their neighbours stand. */
const ROUNDS = 4
/** Room for lines outside of all frames is found in so many rounds, until what is left out is less than this part. */
const LINE_ROUNDS = 5
const ENOUGH = 0.985
/** So many ways to stand around the court are drawn and compared, among few nodes. */
const COMPARED = 96
/** What lines through others are worth, by their part of all, as parts of the zoom. */
const PER_THROUGH = 4
const WHOLE: Extent = { width: 1, height: 1 }
/** Names around rings stand free, mostly, so they need less room than they take from far away. */
const RING_ZOOM = 0.3
const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 }

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

/** Towards whom a node is drawn who stands in other groups; without any, where it stands. */
const drawnTo =
  (
    { neighbours }: Ties,
    groupOf: ReadonlyMap<EntityId, Row>,
    group: Row,
    at: ReadonlyMap<EntityId, Point>,
  ) =>
  ({ id }: LayoutNode): Point => {
    const drawn = [...neighbours(id)].flatMap((other) =>
      groupOf.get(other) === group ? [] : [at.get(other) ?? [0, 0]],
    )
    if (drawn.length === 0) return at.get(id) ?? [0, 0]
    const towards = (axis: 0 | 1): number =>
      drawn.reduce((sum, to) => sum + to[axis], 0) / drawn.length
    return [towards(0), towards(1)]
  }

/** The same around the origin: views go from one layout to the next around it. */
const centred = (placed: readonly Placed[]): readonly Placed[] => {
  const { left, right, top, bottom } = boundsOf(placed.map(({ box }) => box)) ?? NOWHERE
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return placed.map(({ box, lines }) => ({
    box: { left: box.left - x, right: box.right - x, top: box.top - y, bottom: box.bottom - y },
    lines,
  }))
}

/** Groups in their places, and their nodes within them, sorted by where their neighbours stand. */
const furnished = (
  groups: readonly Row[],
  blocks: readonly Block[],
  placed: readonly Placed[],
  ties: Ties,
): Planned => {
  const groupOf = new Map(groups.flatMap((group) => group.nodes.map(({ id }) => [id, group])))
  const at = new Map<EntityId, Point>()
  groups.forEach(({ nodes }, place) => {
    const { left, right, top, bottom } = placed[place]?.box ?? NOWHERE
    for (const { id } of nodes) at.set(id, [(left + right) / 2, (top + bottom) / 2])
  })
  let wishes: (readonly [LayoutNode, Point])[] = []
  for (let round = 0; round < ROUNDS; round++) {
    wishes = groups.flatMap((group, place) => {
      const { box = NOWHERE, lines = 1 } = placed[place] ?? {}
      const wishOf = drawnTo(ties, groupOf, group, at)
      return [...(blocks[place]?.places(box, lines, wishOf) ?? [])]
    })
    for (const [{ id }, place] of wishes) at.set(id, place)
  }
  return {
    wishes,
    frames: placed.flatMap(({ box }, place) => {
      const title = groups[place]?.title
      return title === undefined ? [] : [{ title, box }]
    }),
  }
}

/** How much wider what is free has to be than among few nodes, for all of it is seen from farther away. */
const widerFor = ({ nodes }: LayoutInput): number => Math.max(1, Math.sqrt(nodes.length / MANY))

/** The groups around a free court, which the lines between them cross. */
const aroundCourt = (
  { input, width, height, near }: Scale,
  blocks: readonly Block[],
  sides: Sides,
  space: number,
): readonly Placed[] | null => {
  const free = space * widerFor(input)
  return courtBoxes(
    blocks.map(({ shapes }) => shapes),
    sides,
    {
      width,
      height,
      gap: BETWEEN * free,
      court: {
        width: Math.max(COURT.width * free, OF_ALL.width * near * width),
        height: Math.max(COURT.height * free, OF_ALL.height * near * height),
      },
    },
  )
}

/** The same with a part of the page for groups. */
const inPart = (scale: Scale, part: Extent): Scale => ({
  ...scale,
  width: scale.width * part.width,
  height: scale.height * part.height,
})

/** Which part of the lines between groups would run through others, were they straight. */
const throughOthers = ({ links }: LayoutInput, { wishes, frames }: Planned): number => {
  const at = new Map(wishes.map(([{ id }, place]) => [id, place]))
  const holder = ([x, y]: Point) =>
    frames.find(({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
  let [between, through] = [0, 0]
  for (const { from, to } of links) {
    const [one, other] = [at.get(from), at.get(to)]
    if (one === undefined || other === undefined) continue
    const own = [holder(one), holder(other)]
    if (own[0] === own[1]) continue
    between++
    const segment = { x1: one[0], y1: one[1], x2: other[0], y2: other[1] }
    if (frames.some((frame) => !own.includes(frame) && segmentMeetsBox(segment, frame.box)))
      through++
  }
  return between === 0 ? 0 : through / between
}

const misfit = ({ width, height }: Shape): number =>
  Math.abs(Math.log(width / height / BLOCK_ASPECT))

/** The groups side by side on shelves below each other, each shelf centred; null: there is no room for so many shelves. */
const onShelves = (
  { input, width, height }: Scale,
  blocks: readonly Block[],
  space: number,
): readonly Placed[] | null => {
  const gap = BETWEEN * space * widerFor(input)
  const shapes = blocks.map(
    ({ shapes: ways }) =>
      [...ways].sort((one, other) => misfit(one) - misfit(other))[0] ?? {
        width: 0,
        height: 0,
        lines: 1,
      },
  )
  const shelves: Shape[][] = []
  let free = 0
  for (const shape of shapes) {
    if (shape.width > width) return null
    const shelf = shelves.at(-1)
    if (shelf === undefined || shape.width > free) {
      shelves.push([shape])
      free = width - shape.width - gap
    } else {
      shelf.push(shape)
      free -= shape.width + gap
    }
  }
  const placed: Placed[] = []
  let top = 0
  for (const shelf of shelves) {
    const high = Math.max(...shelf.map((shape) => shape.height))
    let left = (width - shelf.reduce((sum, shape) => sum + shape.width + gap, -gap)) / 2
    for (const shape of shelf) {
      const box = { left, top, right: left + shape.width, bottom: top + high }
      placed.push({ box, lines: shape.lines })
      left += shape.width + gap
    }
    top += high + gap
  }
  return top - gap > height ? null : placed
}

/** The groups in which lines run between two nodes that hold their names: signs stand on them, and must not cover the names. */
const withSigns = ({ nodes, links }: LayoutInput, groups: readonly Row[]): ReadonlySet<Row> => {
  const holding = new Set(
    nodes.flatMap(({ id, labelPlacement }) => (labelPlacement === 'inside' ? [id] : [])),
  )
  const groupOf = new Map(
    groups.flatMap((group) =>
      group.nodes.flatMap(({ id }) => (holding.has(id) ? [[id, group] as const] : [])),
    ),
  )
  return new Set(
    links.flatMap(({ from, to }) => {
      const group = groupOf.get(from)
      return from !== to && group !== undefined && group === groupOf.get(to) ? [group] : []
    }),
  )
}

const planned = plannedOnce((own, { values }): Planned => {
  const space = numberOf(values, SPACE)
  const shape = choiceOf(values, SHAPE)
  const ties = tiesOf(own)
  const groups = groupsOf(own, choiceOf(values, BY), ties)
  const scales = scalesOf(
    own,
    space,
    losable(groups, ties),
    shape === 'ring' ? RING_ZOOM : LEAST_ZOOM,
  )
  const crowded = withSigns(own, groups)
  /** By the nodes of a scale. */
  const made = new Map<LayoutInput, readonly Block[]>()
  const blocksAt = ({ input }: Scale): readonly Block[] => {
    const known = made.get(input)
    if (known !== undefined) return known
    const seen = new Map(input.nodes.map((node) => [node.id, node]))
    const blocks = groups.map((group) =>
      blockOf(
        input,
        { title: group.title, nodes: group.nodes.map((node) => seen.get(node.id) ?? node) },
        aroundLength(group.title, group.nodes),
        shape,
        space,
        crowded.has(group),
      ),
    )
    made.set(input, blocks)
    return blocks
  }
  const place = (scale: Scale, sides: Sides | null): readonly Placed[] | null =>
    sides === null
      ? onShelves(scale, blocksAt(scale), space)
      : aroundCourt(scale, blocksAt(scale), sides, space)
  /** Where the last search ended: the next one mostly ends near by. */
  let last = Math.floor(scales.count / 2)
  /** At the scale nearest to the eye at which there is room in this part of the page. */
  const nearest = (sides: Sides | null, part: Extent) => {
    let [near, far] = [0, scales.count - 1]
    let found: readonly Placed[] = []
    let [at, by] = [last, 1]
    while (near <= far) {
      const tried = place(inPart(scales.at(at), part), sides)
      if (tried === null) near = at + 1
      else {
        found = tried
        far = at - 1
      }
      const next = tried === null ? at + by : at - by
      by *= 2
      at = next > near && next < far ? next : Math.floor((near + far) / 2)
    }
    last = near
    return { scale: scales.at(near), placed: found }
  }
  const drawn = (sides: Sides | null, part: Extent) => {
    const { scale, placed } = nearest(sides, part)
    const plan = furnished(groups, blocksAt(scale), centred(placed), ties)
    const worth = (scale.zoom ?? 1 / scale.width) * (1 - PER_THROUGH * throughOthers(own, plan))
    return { sides, scale, plan, worth }
  }
  type Drawn = ReturnType<typeof drawn>
  /** How much of a picture fits onto its page, along each axis, with the lines that swing out beyond all frames. */
  const fitting = ({ plan, scale: { zoom, width, height } }: Drawn): Extent => {
    const frames = boundsOf(plan.frames.map(({ box }) => box))
    const lines =
      zoom === null ? null : reachOfLines(own, new Map(plan.wishes.map(([{ id }, at]) => [id, at])))
    if (frames === null || lines === null) return WHOLE
    const whole = union(frames, lines)
    return {
      width: Math.min(1, width / (whole.right - whole.left)),
      height: Math.min(1, height / (whole.bottom - whole.top)),
    }
  }
  /** With room on the page for lines. */
  const withLines = (first: Drawn): Drawn => {
    let [one, part] = [first, WHOLE]
    for (let round = 1; ; round++) {
      const fits = fitting(one)
      const least = Math.min(fits.width, fits.height)
      if (least > ENOUGH || round === LINE_ROUNDS) return { ...one, worth: one.worth * least ** 4 }
      part = { width: part.width * fits.width, height: part.height * fits.height }
      one = drawn(one.sides, part)
    }
  }
  if (groups.length > MOST_AROUND) return withLines(drawn(null, WHOLE)).plan
  const { width, height } = scales.at(0)
  const tried = dealings(
    groups.length,
    trafficBetween(groups, own),
    width / height,
    (sides) => nearest(sides, WHOLE).placed,
    own.nodes.length > MANY ? 1 : COMPARED,
  )
    .map((sides) => drawn(sides, WHOLE))
    .sort((one, other) => other.worth - one.worth)
  let best: Drawn | null = null
  for (const one of tried) {
    if (best !== null && one.worth <= best.worth) break
    const whole = withLines(one)
    if (best === null || whole.worth > best.worth) best = whole
  }
  return best?.plan ?? { wishes: [], frames: [] }
})

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions =>
  settle(planned(input, parameters).wishes, [])

const guides = (input: LayoutInput, parameters: LayoutParameters): readonly Guide[] =>
  planned(input, parameters).frames.map(({ title, box }) => ({
    form: 'group',
    title,
    box,
    at: [box.left, box.top],
  }))

/** Groups beside each other: nodes of one kind, of one community, or of one state. */
export const grouped: Layout = {
  id: 'grouped',
  parameters: [BY, SHAPE, SPACE],
  makesRoomFor: 'whole names',
  compute,
  guides,
}
