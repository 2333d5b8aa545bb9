import type { BubblePath } from '../analysis/aggregate/asked.ts'
import type { Bubble, Gathered } from '../analysis/aggregate/bubble.ts'
import type { Ground } from '../analysis/aggregate/ground.ts'
import type { Places } from '../analysis/aggregate/places.ts'
import { type NodeSize, sizeOf } from '../analysis/geometry/size.ts'
import { textWidth, wrapLabel } from '../analysis/geometry/text.ts'
import { type Entity, type Point, STATUSES } from '../domain/dataset.ts'
import { type EntityId, entityId, kindId } from '../domain/ids.ts'
import { keptFor } from '../domain/once.ts'
import { glyphOf } from './glyphs.ts'
import type { Box } from './routes.ts'
import type { SceneNode } from './scene.ts'
import { headsIn, type Strand } from './strands.ts'

/** What a bubble is called: in a sentence, and in the lines that stand on it. */
export interface BubbleName {
  readonly name: string
  /** The first is broken where it is long. */
  readonly lines: readonly string[]
  /** Who is in it, those with most lines by their names. */
  readonly members: string
}

/** The picture in bubbles, whatever the filters say. */
export interface BubbleFrame {
  readonly ground: Ground
  readonly gathered: Gathered
  /** A piece each: closed bubbles, then single nodes. */
  readonly nodes: readonly SceneNode[]
  /** Node of a bubble → its path. */
  readonly paths: ReadonlyMap<EntityId, BubblePath>
  /** Ends, family and status of each strand. */
  readonly strands: readonly Omit<Strand, 'statements'>[]
  /** Strand → the pieces at its ends, two places each. */
  readonly ends: Uint32Array
  /** Line of the index → its strand; -1: both its ends lie in one bubble. */
  readonly strandOf: Int32Array
  /** Strand → 1 where one of its ends at least is a bubble. */
  readonly gathers: Uint8Array
}

const LABEL_PX = 12.5
const LINE_HEIGHT = 1.2
const RING = 4

/** A smaller bubble has its name below; a larger one where it does not hold it. */
const HOLDS_NAME = 18

const discSize = ({ lines }: BubbleName, radius: number): NodeSize => {
  const inside = radius >= HOLDS_NAME
  const most = inside ? Math.max(66, radius * 0.92) : 104
  const [name = '', ...others] = lines
  const labelLines = [...wrapLabel(name, LABEL_PX, most), ...others]
  const widths = labelLines.map((line) =>
    textWidth(line, LABEL_PX, inside ? 'semibold' : 'regular'),
  )
  return {
    width: 2 * radius,
    height: 2 * radius,
    labelLines,
    labelPx: LABEL_PX,
    labelWeight: inside ? 'semibold' : 'regular',
    labelWidth: Math.ceil(Math.max(0, ...widths)),
    labelHeight: Math.ceil(labelLines.length * LABEL_PX * LINE_HEIGHT),
    labelPlacement: inside ? 'inside' : 'below',
  }
}

/** What the name below a node takes. */
const labelBelow = ([x, y]: Point, size: NodeSize): Box | null =>
  size.labelPlacement === 'inside'
    ? null
    : {
        x: x - size.labelWidth / 2,
        y: y + size.height / 2 + 2,
        width: size.labelWidth,
        height: size.labelHeight,
      }

const BUBBLE = kindId('bubble')

/** With ids that no entity of the dataset has. */
const idsFor = keptFor(({ rowOf }: Ground): ((path: BubblePath) => EntityId) => {
  let prefix = 'bubble '
  const isTaken = (): boolean => {
    for (const id of rowOf.keys()) if (id.startsWith(prefix)) return true
    return false
  }
  while (isTaken()) prefix += ' '
  return (path) => entityId(`${prefix}${path}`)
})

/** What a bubble is drawn as: a node that no source speaks of. */
const standIn = (id: EntityId, { name, members }: BubbleName): Entity => ({
  id,
  kind: BUBBLE,
  name,
  inSentence: null,
  aliases: [],
  role: members,
  rollsUpTo: null,
  wikidata: null,
  unnamed: false,
  alleged: false,
  date: null,
  note: null,
  attributes: null,
})

const bubbleNode = (
  bubble: Bubble,
  id: EntityId,
  name: BubbleName,
  { at, radius }: { readonly at: Point; readonly radius: number },
): SceneNode => {
  const size = discSize(name, radius)
  return {
    id,
    entity: standIn(id, name),
    at,
    size,
    members: bubble.members.length - 1,
    pole: false,
    width: size.width,
    height: size.height,
    glyph: glyphOf(kindId('country')),
    weight: bubble.members.length,
    figuresDiffer: false,
    ring: RING,
    bubble: bubble.path,
    label: labelBelow(at, size),
  }
}

const singleNode = (entity: Entity, at: Point, weight: number): SceneNode => {
  const size = sizeOf(entity.kind, entity.name)
  return {
    id: entity.id,
    entity,
    at,
    size,
    members: 0,
    pole: false,
    width: size.width,
    height: size.height,
    glyph: glyphOf(entity.kind),
    weight,
    figuresDiffer: false,
    ring: 0,
    label: labelBelow(at, size),
  }
}

/** More keys than these are looked up by hash. */
const MOST_CELLS = 8_000_000

/** Numbers by keys below `size`, -1 where there is none: half a million look-ups take no time where they are an array’s. */
const placesOf = (size: number) => {
  if (size > MOST_CELLS) {
    const held = new Map<number, number>()
    return {
      get: (key: number): number => held.get(key) ?? -1,
      set: (key: number, place: number): void => {
        held.set(key, place)
      },
    }
  }
  const cells = new Int32Array(size).fill(-1)
  return {
    get: (key: number): number => cells[key] ?? -1,
    set: (key: number, place: number): void => {
      cells[key] = place
    },
  }
}

/**
 * Places what was gathered and folds the lines between its pieces into strands: with a bubble at one end at least,
 * one a pair, family and status, whatever the direction; between single nodes as elsewhere.
 */
export const buildBubbleFrame = (
  ground: Ground,
  gathered: Gathered,
  places: Places,
  nameOf: (bubble: Bubble) => BubbleName,
): BubbleFrame => {
  const { dataset } = ground.index
  const idOf = idsFor(ground)
  const headsOf = headsIn(dataset)
  const { bubbles, singles, pieceOf } = gathered
  const paths = new Map<EntityId, BubblePath>()
  const nodes = [
    ...bubbles.map((bubble) => {
      const id = idOf(bubble.path)
      paths.set(id, bubble.path)
      const disc = places.bubbles.get(bubble.path) ?? { at: [0, 0], radius: 1 }
      return bubbleNode(bubble, id, nameOf(bubble), disc)
    }),
    ...singles.flatMap((row) => {
      const entity = dataset.entities[row]
      const at = places.singles.get(row) ?? [0, 0]
      return entity === undefined ? [] : [singleNode(entity, at, ground.degree[row] ?? 0)]
    }),
  ]
  const pieces = nodes.length
  const { from, to, family, status, symmetric, families } = ground
  const strandOf = new Int32Array(from.length)
  const found = placesOf(pieces * pieces * families.length * STATUSES.length * 2)
  const strands: Omit<Strand, 'statements'>[] = []
  const ends: number[] = []
  const gathers: number[] = []
  for (let line = 0; line < from.length; line++) {
    const one = pieceOf[from[line] ?? 0] ?? -1
    const other = pieceOf[to[line] ?? 0] ?? -1
    const loop = from[line] === to[line]
    const hidden = one < 0 || other < 0 || (one === other && (one < bubbles.length || !loop))
    strandOf[line] = -1
    if (hidden) continue
    const toBubble = one < bubbles.length || other < bubbles.length
    const bothWays = toBubble || symmetric[line] === 1
    const [start, end] = bothWays && one > other ? [other, one] : [one, other]
    const way = bothWays ? 1 : 0
    const key =
      (((start * pieces + end) * families.length + (family[line] ?? 0)) * STATUSES.length +
        (status[line] ?? 0)) *
        2 +
      way
    let strand = found.get(key)
    if (strand < 0) {
      strand = strands.length
      found.set(key, strand)
      const [a, b] = [nodes[start]?.id, nodes[end]?.id]
      const familyId = families[family[line] ?? 0]
      const statusName = STATUSES[status[line] ?? 0]
      if (a === undefined || b === undefined || familyId === undefined || statusName === undefined)
        continue
      const statement = ground.index.lines[line]?.statement
      const id = `${key.toString(36)} ${a}${way === 1 ? '=' : '>'}${b}`
      ends.push(start, end)
      gathers.push(toBubble ? 1 : 0)
      strands.push({
        id,
        folded: id,
        from: a,
        to: b,
        family: familyId,
        status: statusName,
        heads: toBubble ? 0 : statement === undefined ? 1 : headsOf(statement),
      })
    }
    strandOf[line] = strand
  }
  return {
    ground,
    gathered,
    nodes,
    paths,
    strands,
    ends: Uint32Array.from(ends),
    strandOf,
    gathers: Uint8Array.from(gathers),
  }
}
