import type { Box } from './routes.ts'

/** A box in which names of nodes stay; `isRow`: most of each name does, up and down, and names are as close as anywhere. */
export interface Frame extends Box {
  readonly isRow?: boolean
}

/** What is brought into view with all nodes; not `shown`: at this zoom nothing stands there, and words may. */
export interface KeptBox extends Box {
  readonly shown?: boolean
  /** It is the name of a guide, which tells places of nodes. */
  readonly guide?: true
  /** A frame in which this stands: names of nodes within it stay within it. */
  readonly frame?: Frame | undefined
  /** Such a frame that no name of a node outside of it enters, either. */
  readonly panel?: Box | undefined
}

/** Boxes at a zoom, in pixels before panning, in the same order at each zoom. */
export type BoxesAt = (zoom: number) => readonly KeptBox[]

/** What stands on the canvas beside nodes and lines: names of guides, and the reader’s notes. */
export type Keeper = 'guides' | 'notes'

/** What several keep free for themselves. */
export interface KeptFree {
  /** All of it; null where it is nothing. Another function after each change. */
  readonly boxes: () => BoxesAt | null
  readonly set: (whose: Keeper, boxes: BoxesAt | null) => void
}

export const createKeptFree = (): KeptFree => {
  const kept = new Map<Keeper, BoxesAt>()
  let all: BoxesAt | null = null
  return {
    boxes: () => all,
    set: (whose, boxes) => {
      if (boxes === null) kept.delete(whose)
      else kept.set(whose, boxes)
      const each = [...kept.values()]
      all = each.length === 0 ? null : (zoom) => each.flatMap((boxesAt) => boxesAt(zoom))
    },
  }
}
