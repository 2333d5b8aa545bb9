import type { Point, Positions } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { boundsOf } from '../geometry/box.ts'
import { polesOf } from './dispute/poles.ts'
import { type Part, partsOf } from './dispute/roles.ts'
import { facing } from './facing.ts'
import { areaOf, type Block, boxesAt, flow } from './flow.ts'
import type { Guide } from './guide.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { aspectOf, pixels, spareHeight } from './page.ts'
import { choiceOf, numberOf, type Parameter, SPACE } from './parameters.ts'
import { plannedOnce } from './plannedOnce.ts'
import { type Row, rowsByKind } from './rows.ts'
import { settle } from './settle.ts'
import { byWeight, type Ties, tiesOf } from './ties.ts'

const BY = {
  name: 'rows',
  type: 'choice',
  options: ['role', 'direction', 'kind'],
  standard: 'role',
} as const satisfies Parameter

/** Width by height that the rows aim at. */
const ASPECT = { landscape: 1.35, portrait: 0.6 } as const
/** Widths are tried from this part of the one that the bare nodes ask for, each so much wider than the last. */
const NARROWEST = 0.9
const WIDER = 1.12
const ROW_GAP = 30
/** Height that lines of two parties who face each other take beyond the rows. */
const BOWED = 60
const SWEEPS = 8
/** Where two parties face each other, nodes of a row that is not the widest stand so many times as far apart at most. */
const MOST_STRETCH = 1.2
/** What stands beside and above the nodes of a row, for its rule and, on a tall window, in pixels, for its name. */
const MARGIN = 16
const NAME_PX = 21
/** Width in pixels of the lines of names beside rows, and the height that three of them take. */
const BESIDE_ROW = 92
const BESIDE_HEIGHT = 44
/** No row has more of the spare height than so many times the usual gap. */
const MOST_GAPS = 2.5

/** From above: who deals with both, the parties and their people, whom it draws in, what it is about, who looks on. */
const ROLES = ['bridge', 'pole', 'satellite', 'third', 'matter', 'onlooker'] as const
/** Where there are no two main parties: who only acts, who does both, who is only acted upon, and who neither. */
const DIRECTIONS = ['acts', 'both', 'acted-upon', 'neither'] as const

const named = (
  rows: readonly string[],
  rowOf: (node: LayoutNode) => string,
  nodes: readonly LayoutNode[],
) =>
  rows.map(
    (row): Row => ({
      title: { of: 'row', row },
      nodes: nodes.filter((node) => rowOf(node) === row),
    }),
  )

const byDirection = (nodes: readonly LayoutNode[], { links }: LayoutInput): readonly Row[] => {
  const acting = new Set(links.flatMap(({ from, to }) => (from === to ? [] : from)))
  const receiving = new Set(links.flatMap(({ from, to }) => (from === to ? [] : to)))
  return named(
    DIRECTIONS,
    ({ id }) =>
      acting.has(id)
        ? receiving.has(id)
          ? 'both'
          : 'acts'
        : receiving.has(id)
          ? 'acted-upon'
          : 'neither',
    nodes,
  )
}

/** The parties stand in one row with their people: the first with its own at the start, the second at the end. */
const rowNameOf = (part: Part | undefined): string =>
  part === undefined ? 'third' : part.role === 'satellite' ? 'pole' : part.role

const rowsOf = (input: LayoutInput, { values, poles }: LayoutParameters, ties: Ties) => {
  const nodes = [...input.nodes].sort(byWeight(ties))
  const by = choiceOf(values, BY)
  const given = poles?.every((pole) => nodes.some(({ id }) => id === pole)) ? poles : null
  const main = given ?? polesOf(input)
  const parts = main === null ? null : partsOf(input, main)
  const rows =
    by === 'kind'
      ? rowsByKind(nodes)
      : by === 'direction' || parts === null
        ? byDirection(nodes, input)
        : named(ROLES, ({ id }) => rowNameOf(parts.get(id)), nodes)
  return {
    rows: rows.filter(({ nodes: held }) => held.length > 0),
    sideOf: (id: EntityId): number => (by === 'role' ? (parts?.get(id)?.side ?? 0) : 0),
    main: by === 'role' ? main : null,
  }
}

/** A row of one line is no wider than this in any case. */
const WIDEST = 100_000

/** Where names of rows have their room: above the nodes of their rows, or beside them. */
const nameAbove = (input: LayoutInput): number =>
  input.orientation === 'portrait' ? pixels(input, NAME_PX) : 0

const betweenRows = (input: LayoutInput, space: number): number =>
  ROW_GAP * space + 2 * MARGIN + nameAbove(input)

/** A row with its margins is no lower, or its name would reach into the next one. */
const leastHeight = (input: LayoutInput): number =>
  input.orientation === 'portrait' ? 0 : pixels(input, BESIDE_HEIGHT) - 2 * MARGIN

interface Placed extends Row {
  readonly top: number
  readonly bottom: number
}

/** The rows below each other, the nodes of each in the order in which lines cross least. */
const planned = plannedOnce((input, parameters) => {
  const ties = tiesOf(input)
  const { rows, sideOf, main } = rowsOf(input, parameters, ties)
  const space = numberOf(parameters.values, SPACE)
  const aspect = aspectOf(input, ASPECT)
  const beside = input.orientation === 'portrait' ? 0 : BESIDE_ROW
  let width = Math.sqrt(areaOf(input.nodes, space) * aspect) * NARROWEST
  const blockOf = (nodes: readonly LayoutNode[], wide: number): Block => {
    const [first, second] = (main ?? []).map((pole) => nodes.find(({ id }) => id === pole))
    if (first === undefined || second === undefined) return flow(nodes, wide, space)
    const peopleOf = (pole: LayoutNode) =>
      nodes.filter((node) => node !== pole && sideOf(node.id) === sideOf(pole.id))
    return facing(
      { poles: [first, second], people: [peopleOf(first), peopleOf(second)] },
      wide,
      space,
    )
  }
  const heightAt = (wide: number): number =>
    rows.reduce(
      (sum, { nodes }) =>
        sum + Math.max(leastHeight(input), blockOf(nodes, wide).height) + betweenRows(input, space),
      0,
    )
  const bowed = main === null ? 0 : BOWED * space
  while ((width + pixels(input, beside)) / (heightAt(width) + bowed) < aspect && width < WIDEST)
    width *= WIDER
  const xs = new Map<EntityId, number>()
  const wishOf = ({ id }: LayoutNode): number => {
    const side = sideOf(id)
    if (side !== 0) return side * width
    let [sum, count] = [0, 0]
    for (const other of ties.neighbours(id)) {
      const x = xs.get(other)
      if (x === undefined) continue
      sum += x
      count++
    }
    return count === 0 ? 0 : sum / count
  }
  const widest = Math.max(0, ...rows.map(({ nodes }) => blockOf(nodes, width).width))
  let orders = rows.map(({ nodes }) => nodes)
  const placeRow = (nodes: readonly LayoutNode[], top: number) => {
    const block = blockOf(nodes, width)
    const stretch = main === null ? 1 : Math.min(MOST_STRETCH, widest / block.width)
    const at = new Map(
      [...block.places].map(([node, [x, y]]): readonly [LayoutNode, Point] => [
        node,
        [(x - block.width / 2) * stretch, y + top],
      ]),
    )
    for (const [node, [x]] of at) xs.set(node.id, x)
    return { at, height: block.height }
  }
  for (const nodes of orders) placeRow(nodes, 0)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0
    const next = [...orders]
    const turns = next.map((_, at) => (down ? at : next.length - 1 - at))
    for (const turn of turns) {
      const row = next[turn] ?? []
      const wishes = new Map(row.map((node) => [node, wishOf(node)]))
      const sorted = row
        .map((node, rank) => ({ node, rank }))
        .sort(
          (one, other) =>
            (wishes.get(one.node) ?? 0) - (wishes.get(other.node) ?? 0) || one.rank - other.rank,
        )
        .map(({ node }) => node)
      next[turn] = sorted
      placeRow(sorted, 0)
    }
    orders = next
  }
  const wishes: (readonly [LayoutNode, Point])[] = []
  const bands: Placed[] = []
  const gap = betweenRows(input, space)
  const more = Math.min(
    ROW_GAP * space * MOST_GAPS,
    spareHeight(input, width, heightAt(width), { beside, above: 0 }) / Math.max(1, rows.length),
  )
  let top = 0
  rows.forEach((row, at) => {
    const { height } = placeRow(orders[at] ?? [], top)
    const roomy = Math.max(leastHeight(input), height) + more
    for (const wish of placeRow(orders[at] ?? [], top + (roomy - height) / 2).at) wishes.push(wish)
    bands.push({ ...row, top, bottom: top + roomy })
    top += roomy + gap
  })
  return { wishes, bands }
})

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions =>
  settle(planned(input, parameters).wishes, [])

const guides = (
  input: LayoutInput,
  parameters: LayoutParameters,
  positions: Positions,
): readonly Guide[] => {
  const bounds = boundsOf(boxesAt(input.nodes, positions))
  if (bounds === null) return []
  const above = nameAbove(input)
  return planned(input, parameters).bands.map(
    ({ title, top, bottom }): Guide => ({
      form: 'lane',
      title,
      ...(above === 0 ? { beside: BESIDE_ROW } : {}),
      box: {
        left: bounds.left - MARGIN,
        right: bounds.right + MARGIN,
        top: top - MARGIN - above,
        bottom: bottom + MARGIN,
      },
    }),
  )
}

/** Rows below each other: by the part that a node has in the dispute, by who acts on whom, or by kind. */
export const layered: Layout = {
  id: 'layered',
  parameters: [BY, SPACE],
  makesRoomFor: 'names',
  compute,
  guides,
}
