import type { View } from '../fit.ts'
import type { Ground } from './ground.ts'
import { isWithin, type Manner, mannerFor, strandsWithin } from './paintLines.ts'
import { type Pane, sameView } from './window.ts'
import { MOST_STRANDS } from './words.ts'

interface Known {
  readonly view: View
  readonly manner: Manner
  /** How many strands are in the window. */
  readonly count: number
}

/** The manner in which all layers of a view are painted alike, found once for each view and scene. */
export const createManners = (ground: Ground) => {
  let known: Known | null = null
  const nodesShown = (): number => {
    let count = 0
    for (const shown of ground.shownNodes) count += shown
    return count
  }
  const keep = (next: Known): Known => {
    known = next
    ground.dot = next.manner.dot
    return next
  }
  return {
    /** Goes through all strands where it is not known. */
    of(pane: Pane): Manner {
      if (known !== null && sameView(known.view, pane.view)) return known.manner
      const count = strandsWithin({ ground, ...pane })
      const manner = mannerFor(pane, count, nodesShown, null)
      return keep({ view: pane.view, count, manner }).manner
    },
    /** Whether more lines are in the window than can all have their words. */
    isCrowded: () => known !== null && known.count > MOST_STRANDS,
    /** A strand shows more or fewer statements than before. */
    count(pane: Pane, slot: number, before: number, after: number) {
      const by = Math.sign(after) - Math.sign(before)
      if (known !== null && by !== 0 && isWithin({ ground, ...pane }, slot))
        known = { ...known, count: known.count + by }
    },
    /** Filters have changed what is in the window: a view keeps its manner unless far more or fewer strands are there. */
    keep(pane: Pane) {
      if (known !== null && sameView(known.view, pane.view))
        keep({ ...known, manner: mannerFor(pane, known.count, nodesShown, known.manner) })
      else known = null
    },
    forget() {
      known = null
    },
  }
}
