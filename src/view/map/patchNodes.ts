import { nextDifference } from '../../domain/differing.ts'
import { BODY } from './ground.ts'
import { paintNodes } from './paintNodes.ts'
import { type Page, partIn, touches } from './window.ts'

/** In pixels: the side of a square that is painted anew where a node has come or gone, and what an outline adds. */
const PATCH = 24
const RIM = 6
/** Where more than this part of the window is to be painted anew, all of it is. */
const MOST_PATCHED = 0.5

/** Squares of a window, row by row; 1: to be painted anew. */
interface Squares {
  readonly columns: number
  readonly isStale: Uint8Array
}

/** The squares that a node reaches into. */
const reachOf = (
  { ground: { bodies, dot }, view: { zoom, pan } }: Page,
  { columns, isStale }: Squares,
  slot: number,
) => {
  const at = slot * BODY
  const x = (bodies[at] ?? 0) * zoom + pan.x
  const y = (bodies[at + 1] ?? 0) * zoom + pan.y
  const across = Math.max((bodies[at + 2] ?? 0) * zoom, dot / 2) + RIM
  const down = Math.max((bodies[at + 3] ?? 0) * zoom, dot / 2) + RIM
  return {
    left: Math.max(0, Math.floor((x - across) / PATCH)),
    right: Math.min(columns - 1, Math.floor((x + across) / PATCH)),
    top: Math.max(0, Math.floor((y - down) / PATCH)),
    bottom: Math.min(isStale.length / columns - 1, Math.floor((y + down) / PATCH)),
  }
}

const spoil = (page: Page, squares: Squares, slot: number): void => {
  const { columns, isStale } = squares
  const { left, right, top, bottom } = reachOf(page, squares, slot)
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) isStale[row * columns + column] = 1
}

const isSpoilt = (page: Page, squares: Squares, slot: number): boolean => {
  const { columns, isStale } = squares
  const { left, right, top, bottom } = reachOf(page, squares, slot)
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (isStale[row * columns + column] === 1) return true
  return false
}

/** Nodes that are in the window and were shown before, or are now, but not both. */
const changedIn = (page: Page, before: Uint8Array): readonly number[] => {
  const { shownNodes } = page.ground
  const part = partIn(page, PATCH)
  const changed: number[] = []
  for (let slot = -1; slot < shownNodes.length; ) {
    slot = nextDifference(before, shownNodes, slot + 1)
    if (slot < shownNodes.length && touches(page.ground, slot, part)) changed.push(slot)
  }
  return changed
}

/** Nodes that are shown and reach into what is to be painted anew. */
const spoiltIn = (page: Page, squares: Squares): readonly number[] => {
  const { ground } = page
  const part = partIn(page, PATCH)
  const slots: number[] = []
  for (let slot = 0; slot < ground.shownNodes.length; slot++)
    if (
      ground.shownNodes[slot] === 1 &&
      touches(ground, slot, part) &&
      isSpoilt(page, squares, slot)
    )
      slots.push(slot)
  return slots
}

/**
 * Paints anew where nodes have come or gone: the rest of the layer stays. `before`: those that were shown. Gives
 * false, and paints nothing, where too much has changed.
 */
export const patchNodes = (page: Page, before: Uint8Array): boolean => {
  const { canvas, ground, width, height } = page
  const changed = changedIn(page, before)
  // Nodes hardly ever lie over each other: those that come may lie above.
  if (changed.every((slot) => ground.shownNodes[slot] === 1)) {
    paintNodes(page, changed, () => false)
    return true
  }
  const columns = Math.ceil(width / PATCH) + 1
  const rows = Math.ceil(height / PATCH) + 1
  const squares: Squares = { columns, isStale: new Uint8Array(columns * rows) }
  for (const slot of changed) spoil(page, squares, slot)
  const stale = [...squares.isStale.keys()].filter((square) => squares.isStale[square] === 1)
  if (stale.length > squares.isStale.length * MOST_PATCHED) return false
  canvas.save()
  canvas.beginPath()
  for (const square of stale)
    canvas.rect((square % columns) * PATCH, Math.floor(square / columns) * PATCH, PATCH, PATCH)
  canvas.clip()
  canvas.clearRect(0, 0, width, height)
  paintNodes(page, spoiltIn(page, squares), () => false)
  canvas.restore()
  return true
}
