import { areaOf } from './flow.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'
import { aspectOf, FARTHER, MANY, roomOf, seenFromAfar } from './page.ts'
import { withWholeName } from './wholeNames.ts'

/** All of it as it is seen from a distance. */
export interface Scale {
  /** Nodes with the room that their names take, and the zoom where the page is known. */
  readonly input: LayoutInput
  /** What there is for all of it, in units of the model. */
  readonly width: number
  readonly height: number
  /** A unit of the model in pixels; null: it is not known. */
  readonly zoom: number | null
  /** How near it is: 1 is near enough for a roomy picture, 0 so far that all room is for nodes and names. */
  readonly near: number
}

/** Scales from near to far. */
export interface Scales {
  readonly count: number
  readonly at: (step: number) => Scale
}

const ASPECT = { landscape: 1.4, portrait: 0.6 } as const
const COUNT = 200
const STEP = 1.04
const NEAREST = 1.5
/** Names have their room even where all of it is seen from a little farther away. */
const HELD = 0.96
/** Below this zoom nodes can hardly be seen, and a picture has no room to spare. */
export const LEAST_ZOOM = 0.14
/** Names of groups have their room down to this zoom; from farther away all of it becomes larger until it is enough. */
const FARTHEST = 0.11
/** From this zoom on a picture is roomy; at the least one it is not at all. */
const ROOMY = 0.46
/** From here on the names that are missed least have no room, from there on this part of them. */
const SCARCE = 0.36
const SCARCEST = 0.2
const LOST = 0.14
/** Of what nodes cover: how large the smallest plot is that is tried where no page is known. */
const SMALLEST = 0.6

const part = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)))

const kept = <T>(make: (step: number) => T): ((step: number) => T) => {
  const made = new Map<number, T>()
  return (step) => {
    const known = made.get(step) ?? make(step)
    made.set(step, known)
    return known
  }
}

/**
 * The scales at which a graph may be laid out: on a page that is known, of nodes that are not too many, each name has its
 * room, in pixels; else names have the room that they take at zoom 1.
 * @param leastZoom - the least for which names have their room; from farther away they have less
 * @param losable - nodes whose names may have no room, the ones first that are missed least
 */
export const scalesOf = (
  own: LayoutInput,
  space: number,
  losable: readonly LayoutNode[],
  leastZoom: number,
): Scales => {
  const room = own.page === undefined ? null : roomOf(own.page)
  if (room === null || own.nodes.length > MANY) {
    const input = seenFromAfar(own, space, { beside: 0, above: 0 })
    const aspect = aspectOf(input, ASPECT)
    // Lines between very many nodes are a cloud that is to be seen between the groups.
    const near = own.nodes.length > MANY ? 1 : 0
    const height = Math.sqrt((areaOf(input.nodes, space) * SMALLEST) / aspect)
    return {
      count: COUNT,
      at: kept((step) => {
        const high = height * STEP ** step
        return { input, width: high * aspect, height: high, zoom: null, near }
      }),
    }
  }
  return {
    count: COUNT,
    at: kept((step) => {
      const seen = NEAREST / STEP ** step
      const zoom = Math.min(1, Math.max(leastZoom, seen))
      const lost = Math.floor(own.nodes.length * LOST * (1 - part(zoom, SCARCEST, SCARCE)))
      const nameless = new Set(losable.slice(0, lost))
      const nodes = own.nodes.map((node) =>
        nameless.has(node) ? node : withWholeName(node, zoom * HELD),
      )
      return {
        input: { ...own, zoom: (Math.min(1, Math.max(FARTHEST, seen)) * HELD) / FARTHER, nodes },
        width: room.width / seen,
        height: room.height / seen,
        zoom: seen,
        near: part(seen, LEAST_ZOOM, ROOMY),
      }
    }),
  }
}
