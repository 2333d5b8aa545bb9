import type { Point } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { Ground } from './ground.ts'

/**
 * A node that a hand carries about, by the place where it took hold of it. In units of the model.
 * @param lift - draws a node, by its slot, in another place; null: where it was
 */
export const createCarrying = (ground: Ground, lift: (slot: number | null, to: Point) => void) => {
  let carried: { readonly id: EntityId; readonly at: Point } | null = null
  /** From where a node was taken hold of to where it stands. */
  let grip: Point = [0, 0]
  const under = (hand: Point): Point => [
    Math.round(hand[0] + grip[0]),
    Math.round(hand[1] + grip[1]),
  ]
  const putDown = (): void => {
    carried = null
    lift(null, [0, 0])
  }
  return {
    /** Where a node stands, carried or not; null: it is not drawn. */
    placeOf(id: EntityId): Point | null {
      if (carried?.id === id) return carried.at
      const slot = ground.nodeSlot(id) ?? -1
      return ground.shownNodes[slot] === 1 ? (ground.nodes[slot]?.at ?? null) : null
    },
    /** A hand takes hold of what stands at a place. */
    grasp(hand: Point, at: Point) {
      grip = [at[0] - hand[0], at[1] - hand[1]]
    },
    carry(id: EntityId, hand: Point) {
      carried = { id, at: under(hand) }
      lift(ground.nodeSlot(id) ?? null, carried.at)
    },
    /** Draws it where it was; gives where the hand has let it go. */
    drop(hand: Point): Point {
      putDown()
      return under(hand)
    },
    /** Draws what is carried where it was. */
    end() {
      if (carried !== null) putDown()
    },
  }
}
