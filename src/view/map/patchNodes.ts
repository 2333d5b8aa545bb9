import { BODY } from './ground.ts'
import { paintNodes } from './paintNodes.ts'
import { type Page, partIn, touches } from './window.ts'

/** In pixels: the side of a square that is painted anew where a node has come or gone, and what an outline adds. */
const PATCH = 24
const RIM = 6
/** Where more than this part of the window is to be painted anew, all of it is. */
const MOST_PATCHED = 0.5

/**
 * Paints anew where nodes have come or gone: the rest of the layer stays. `before`: those that were shown. Gives
 * false, and paints nothing, where too much has changed.
 */
export const patchNodes = (page: Page, before: Uint8Array): boolean => {
  const { canvas, ground, view, width, height } = page
  const part = partIn(page, PATCH)
  const columns = Math.ceil(width / PATCH) + 1
  const rows = Math.ceil(height / PATCH) + 1
  const isStale = new Uint8Array(columns * rows)
  /** Goes through the cells of the window that a node reaches into, until one is met. */
  const meets = (slot: number, meet: (cell: number) => boolean): boolean => {
    const at = slot * BODY
    const middle = (ground.bodies[at] ?? 0) * view.zoom + view.pan.x
    const level = (ground.bodies[at + 1] ?? 0) * view.zoom + view.pan.y
    const across = (ground.bodies[at + 2] ?? 0) * view.zoom + RIM
    const down = (ground.bodies[at + 3] ?? 0) * view.zoom + RIM
    const left = Math.max(0, Math.floor((middle - across) / PATCH))
    const right = Math.min(columns - 1, Math.floor((middle + across) / PATCH))
    const bottom = Math.min(rows - 1, Math.floor((level + down) / PATCH))
    for (let row = Math.max(0, Math.floor((level - down) / PATCH)); row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (meet(row * columns + column)) return true
    return false
  }
  const come: number[] = []
  let gone = 0
  for (let slot = 0; slot < ground.nodes.length; slot++) {
    if ((before[slot] ?? 0) === ground.shownNodes[slot] || !touches(ground, slot, part)) continue
    if (ground.shownNodes[slot] === 1) come.push(slot)
    else gone++
    meets(slot, (cell) => {
      isStale[cell] = 1
      return false
    })
  }
  // Nodes hardly ever lie over each other: those that come may lie above.
  if (gone === 0) {
    paintNodes(page, come, () => false)
    return true
  }
  const stale: number[] = []
  isStale.forEach((is, cell) => {
    if (is === 1) stale.push(cell)
  })
  if (stale.length > isStale.length * MOST_PATCHED) return false
  const slots: number[] = []
  for (let slot = 0; slot < ground.nodes.length; slot++)
    if (
      ground.shownNodes[slot] === 1 &&
      touches(ground, slot, part) &&
      meets(slot, (cell) => isStale[cell] === 1)
    )
      slots.push(slot)
  canvas.save()
  canvas.beginPath()
  for (const cell of stale)
    canvas.rect((cell % columns) * PATCH, Math.floor(cell / columns) * PATCH, PATCH, PATCH)
  canvas.clip()
  canvas.clearRect(0, 0, width, height)
  paintNodes(page, slots, () => false)
  canvas.restore()
  return true
}
