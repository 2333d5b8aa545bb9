import type { Point, Positions } from '../../domain/dataset.ts'
import { boundsOf, union } from '../geometry/box.ts'
import { segmentMeetsBox } from '../geometry/segment.ts'
import { courtBoxes, type Extent, type Placed, type Sides } from './court.ts'
import { dealings } from './dealings.ts'
import { type Block, blockOf } from './groupBlocks.ts'
import { aroundLength } from './groupNames.ts'
import { groupsOf, trafficBetween, withSigns } from './groups.ts'
import type { Guide } from './guide.ts'
import type { Layout, LayoutInput, LayoutParameters } from './layout.ts'
import { MANY } from './page.ts'
import { choiceOf, numberOf, type Parameter, SPACE } from './parameters.ts'
import { plannedOnce } from './plannedOnce.ts'
import { LEAST_ZOOM, type Scale, scalesOf } from './scales.ts'
import { settle } from './settle.ts'
import { onShelves } from './shelves.ts'
import { reachOfLines } from './swings.ts'
import { tiesOf } from './ties.ts'
import { losable } from './wholeNames.ts'
import { furnished, type Planned } from './withinGroups.ts'

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
/** More groups than these stand on shelves. */
const MOST_AROUND = 12
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

/** How much wider what is free has to be than among few nodes, for all of it is seen from farther away. */
const widerFor = ({ nodes }: LayoutInput): number => Math.max(1, Math.sqrt(nodes.length / MANY))

/** The groups around a free court, which the lines between them cross; without sides for them, on shelves. */
const arranged = (
  { input, width, height, near }: Scale,
  blocks: readonly Block[],
  sides: Sides | null,
  space: number,
): readonly Placed[] | null => {
  const free = space * widerFor(input)
  const shapes = blocks.map((block) => block.shapes)
  const plot = { width, height, gap: BETWEEN * free }
  if (sides === null) return onShelves(shapes, plot)
  const court = {
    width: Math.max(COURT.width * free, OF_ALL.width * near * width),
    height: Math.max(COURT.height * free, OF_ALL.height * near * height),
  }
  return courtBoxes(shapes, sides, { ...plot, court })
}

/** A scale with a part of its page for groups. */
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
  /** Where the last search ended: the next one mostly ends near by. */
  let last = Math.floor(scales.count / 2)
  /** At the scale nearest to the eye at which there is room in this part of the page. */
  const nearest = (sides: Sides | null, part: Extent) => {
    let [near, far] = [0, scales.count - 1]
    let found: readonly Placed[] = []
    let [at, by] = [last, 1]
    while (near <= far) {
      const scale = inPart(scales.at(at), part)
      const tried = arranged(scale, blocksAt(scale), sides, space)
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
    const plan = furnished(groups, blocksAt(scale), placed, ties)
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
