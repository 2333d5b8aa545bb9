import type { Glyph } from '../glyphs.ts'
import { RING_GAP } from '../rings.ts'
import type { SceneNode } from '../scene.ts'
import { BODY } from './ground.ts'
import { growth } from './paintLines.ts'
import { type Canvas, inBatches } from './surface.ts'
import { type Page, partIn, touches } from './window.ts'

/** In pixels: a node whose longer side is smaller is a dot. */
const DOT = 4
const SMALLEST_DOT = 1.5
const THINNEST = 1
/** In pixels: no dash of an outline gets shorter. */
const SHORTEST_DASH = 1.6

const trace = (
  canvas: Canvas,
  glyph: Glyph,
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
  corner: number,
): void => {
  if (glyph.form === 'ellipse') {
    canvas.moveTo(x + halfWidth, y)
    canvas.ellipse(x, y, halfWidth, halfHeight, 0, 0, 2 * Math.PI)
  } else if (glyph.form === 'round') {
    const radius = Math.min(corner, halfWidth, halfHeight)
    canvas.roundRect(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight, radius)
  } else {
    glyph.corners.forEach(([cx, cy], at) => {
      const px = x + cx * halfWidth
      const py = y + cy * halfHeight
      if (at === 0) canvas.moveTo(px, py)
      else canvas.lineTo(px, py)
    })
    canvas.closePath()
  }
}

/** How a node's outline is drawn. */
type Outline = 'plain' | 'dashed' | 'pole' | 'selected'

const outlineOf = (node: SceneNode, selected: boolean): Outline => {
  if (selected) return 'selected'
  if (node.entity.unnamed || node.entity.alleged) return 'dashed'
  return node.pole ? 'pole' : 'plain'
}

const WIDTH: { readonly [O in Outline]: number } = { plain: 1.4, dashed: 1.4, pole: 2, selected: 3 }

/** In pixels: half the width and height of a node. */
const halves = ({ ground, view: { zoom } }: Page, slot: number): readonly [number, number] => {
  const halfWidth = (ground.bodies[slot * BODY + 2] ?? 0) * zoom
  const halfHeight = (ground.bodies[slot * BODY + 3] ?? 0) * zoom
  const grown = Math.max(1, ground.dot / Math.max(2 * halfWidth, 2 * halfHeight, 1e-3))
  return [halfWidth * grown, halfHeight * grown]
}

/**
 * Paints those of the nodes that are shown and in the window, with the outlines of the small graph, or as dots where they are too small for one.
 */
export const paintNodes = (
  page: Page,
  slots: Iterable<number>,
  selected: (slot: number) => boolean,
): void => {
  const { canvas, ground, theme } = page
  const { zoom, pan } = page.view
  const part = partIn(page, 8)
  const dash = Math.max(3 * zoom, SHORTEST_DASH)
  const groups = new Map<string, { readonly outline: Outline; readonly slots: number[] }>()
  canvas.save()
  canvas.fillStyle = theme.edge
  for (const slot of slots) {
    if (ground.shownNodes[slot] !== 1 || !touches(ground, slot, part)) continue
    const node = ground.nodes[slot]
    if (node === undefined) continue
    const at = slot * BODY
    const [halfWidth, halfHeight] = halves(page, slot)
    const outline = outlineOf(node, selected(slot))
    if (node.ring > 0) paintRing(page, node)
    if (outline !== 'selected' && 2 * Math.max(halfWidth, halfHeight) < DOT) {
      const w = Math.max(SMALLEST_DOT, 2 * halfWidth)
      const h = Math.max(SMALLEST_DOT, 2 * halfHeight)
      const x = (ground.bodies[at] ?? 0) * zoom + pan.x
      const y = (ground.bodies[at + 1] ?? 0) * zoom + pan.y
      canvas.fillRect(x - w / 2, y - h / 2, w, h)
      continue
    }
    const key = `${outline} ${node.pole}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { outline, slots: [slot] })
    else group.slots.push(slot)
  }
  for (const { outline, slots: held } of groups.values()) {
    const pole = ground.nodes[held[0] ?? 0]?.pole === true
    canvas.fillStyle = pole ? theme.pole : theme.node
    canvas.strokeStyle = outline === 'selected' ? theme.accent : theme.edge
    canvas.lineWidth = Math.max(
      outline === 'selected' ? 2 : THINNEST,
      WIDTH[outline] * zoom * growth(zoom),
    )
    canvas.setLineDash(outline === 'dashed' ? [dash, dash] : [])
    const least = outline === 'selected' ? 4 : 0
    inBatches(
      canvas,
      held,
      (slot) => {
        const node = ground.nodes[slot]
        if (node === undefined) return
        const at = slot * BODY
        const [halfWidth, halfHeight] = halves(page, slot)
        trace(
          canvas,
          node.glyph,
          (ground.bodies[at] ?? 0) * zoom + pan.x,
          (ground.bodies[at + 1] ?? 0) * zoom + pan.y,
          Math.max(halfWidth, least),
          Math.max(halfHeight, least),
          10 * zoom,
        )
      },
      () => {
        canvas.fill()
        canvas.stroke()
      },
    )
  }
  canvas.restore()
}

const paintRing = ({ canvas, theme, view: { zoom, pan } }: Page, node: SceneNode): void => {
  const beyond = RING_GAP + node.ring / 2
  canvas.save()
  canvas.globalAlpha = 0.25
  canvas.strokeStyle = theme.edge
  canvas.lineWidth = Math.max(0.5, node.ring * zoom)
  canvas.beginPath()
  trace(
    canvas,
    node.glyph,
    node.at[0] * zoom + pan.x,
    node.at[1] * zoom + pan.y,
    (node.width / 2 + beyond) * zoom,
    (node.height / 2 + beyond) * zoom,
    10 * zoom,
  )
  canvas.stroke()
  canvas.restore()
}
