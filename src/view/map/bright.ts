import type { Point } from '../../domain/dataset.ts'
import { whileCarried } from '../carried.ts'
import type { Lit } from '../fading.ts'
import { type Labels, NO_LABELS, type Wanted } from '../labelBoxes.ts'
import { toldAmong } from '../lineWords.ts'
import { labelShapes, NONE_DIMMED } from '../pictures/shapes.ts'
import type { Box } from '../routes.ts'
import { askedOf, namesBright, type StandsOut } from '../standing.ts'
import type { StrandId } from '../strands.ts'
import { familyColour } from '../theme.ts'
import { BODY, type Ground } from './ground.ts'
import { paintShapes } from './lettering.ts'
import {
  dashes,
  hairWidth,
  isWithin,
  MANY_ABOVE,
  mannerAbove,
  paintStrands,
  statusAt,
  windowOf,
} from './paintLines.ts'
import { paintNodes } from './paintNodes.ts'
import { traceStraight } from './traceFar.ts'
import type { Page } from './window.ts'
import type { Writing } from './writing.ts'

/** Above more selected nodes and lines than these the words of the view are laid as they are. */
const MOST_LAID_APART = 100

/** What stands above the layers. */
export interface Emphasis {
  /** Slots that stay bright while the rest fades; null: nothing fades. */
  readonly lit: {
    readonly strands: ReadonlySet<number>
    readonly nodes: ReadonlySet<number>
    readonly fading: Lit['fading']
  } | null
  readonly selected: Wanted
  /** What has its words whether there is room or not. */
  readonly pointed: Wanted
  /** Slot of a node that is carried about; null: none. */
  readonly lifted: number | null
}

/** All that a picture of it depends on beside the view and the theme: the same text, the same picture. */
export const toldOf = (ground: Ground, { lit, selected, pointed, lifted }: Emphasis): string => {
  const { shownNodes, shownStrands } = ground
  return JSON.stringify([
    [...(lit?.nodes ?? [])].map((slot) => (shownNodes[slot] === 1 ? slot : -1)),
    [...(lit?.strands ?? [])].map((slot) => [slot, shownStrands[slot]]),
    [selected, pointed].map(({ nodes, strands }) => [
      [...nodes].map((id) => [id, shownNodes[ground.nodeSlot(id) ?? -1]]),
      [...strands].map((id) => [id, shownStrands[ground.strandSlot(id) ?? -1]]),
    ]),
    lit?.fading,
    lifted,
  ])
}

const paintUnderlay = ({ canvas, ground, theme, view }: Page, slot: number): void => {
  const curve = ground.route(slot)?.curve
  if (curve === undefined || ground.shownStrands[slot] === 0) return
  const { zoom, pan } = view
  canvas.save()
  canvas.translate(pan.x, pan.y)
  canvas.globalAlpha = 0.28
  canvas.strokeStyle = theme.accent
  canvas.lineWidth = hairWidth(ground.widthOf(slot), zoom) + 8
  canvas.lineCap = 'round'
  canvas.beginPath()
  canvas.moveTo(curve.start[0] * zoom, curve.start[1] * zoom)
  for (const [control, end] of curve.pieces)
    canvas.quadraticCurveTo(control[0] * zoom, control[1] * zoom, end[0] * zoom, end[1] * zoom)
  canvas.stroke()
  canvas.restore()
}

/** Lines of a node that is carried about run straight to where it is. */
const paintCarried = (page: Page, node: number): void => {
  const { canvas, ground, theme, view } = page
  const { zoom, pan } = view
  const window = windowOf(page)
  const middle = (slot: number): Point => [
    (ground.bodies[slot * BODY] ?? 0) * zoom + pan.x,
    (ground.bodies[slot * BODY + 1] ?? 0) * zoom + pan.y,
  ]
  canvas.save()
  for (const slot of ground.touching(node)) {
    const family = ground.families[ground.family[slot] ?? -1]
    if (family === undefined || ground.shownStrands[slot] === 0) continue
    canvas.strokeStyle = familyColour(theme, family)
    canvas.lineWidth = hairWidth(ground.widthOf(slot), zoom)
    const [one, other] = [ground.ends[slot * 2] ?? 0, ground.ends[slot * 2 + 1] ?? 0]
    canvas.beginPath()
    traceStraight(canvas, middle(one), middle(other), dashes(statusAt(ground, slot), zoom), window)
    canvas.stroke()
  }
  canvas.restore()
}

/** Words above the layers, and where those of the rest, which would lie on it, are left out; both before panning. */
interface Words {
  readonly labels: Labels
  readonly gone: readonly Box[]
}

export const NO_WORDS: Words = { labels: NO_LABELS, gone: [] }

/** Paints what is bright, what is selected and what is carried, with its words; gives these. */
export const paintAbove = (
  page: Page,
  { lit, selected, pointed, lifted }: Emphasis,
  writing: Writing,
  moving: boolean,
): Words => {
  const { canvas, ground, theme, view, width, height } = page
  const { lettering } = writing
  const pickedNodes = new Set([...selected.nodes].flatMap((id) => ground.nodeSlot(id) ?? []))
  const picked = new Set([...selected.strands].flatMap((id) => ground.strandSlot(id) ?? []))
  const nodes = new Set([
    ...(lit?.nodes ?? []),
    ...pickedNodes,
    ...[...picked].flatMap((slot) => [ground.ends[slot * 2] ?? 0, ground.ends[slot * 2 + 1] ?? 0]),
  ])
  const strands = new Set([...(lit?.strands ?? []), ...picked])
  if (nodes.size + strands.size === 0) return NO_WORDS
  // Grounds of more run together to one that says nothing.
  if (picked.size <= MANY_ABOVE)
    for (const slot of picked) if (isWithin(page, slot)) paintUnderlay(page, slot)
  if (lifted === null) paintStrands(page, strands, mannerAbove(view, strands.size))
  else paintCarried(page, lifted)
  paintNodes(page, nodes, (slot) => pickedNodes.has(slot))
  const isPointed = pointed.nodes.size + pointed.strands.size > 0
  const isMany = lifted === null && pickedNodes.size + picked.size > MOST_LAID_APART
  const isLaid = isMany && lit === null && writing.isFor(view)
  if (isLaid) canvas.drawImage(writing.surface.element, 0, 0, width, height)
  if (isLaid && strands.size === 0) return NO_WORDS
  const told = [...toldAmong([...(lit?.strands ?? [])], (slot) => ground.strand(slot))]
  const named = namesBright(pointed, { nodes: pickedNodes, strands: picked }, lit?.nodes.size ?? 0)
    ? [...(lit?.nodes ?? [])].flatMap((slot) => ground.nodes[slot]?.id ?? [])
    : []
  // Without the names of both parties nobody knows between whom all else stands.
  const parties =
    lit?.fading === 'away' && !isPointed
      ? ground.nodes.flatMap(({ pole, id }, slot) =>
          pole && ground.shownNodes[slot] === 1 ? id : [],
        )
      : []
  const own = askedOf(selected)
  const asked: StandsOut = {
    picked: new Set([...selected.strands, ...pointed.strands]),
    nodes: new Set([...pointed.nodes, ...own.nodes, ...named, ...parties]),
    strands: new Set([
      ...pointed.strands,
      ...own.strands,
      ...(isPointed ? [] : told).map((slot) => ground.strandId(slot)),
    ]),
  }
  const fades = lit !== null
  if (lifted === null) {
    const words = lettering.above(page, { nodes, strands, fades }, asked, moving)
    const labels = isLaid ? { ...words.labels, nodes: [], badges: [] } : words.labels
    paintShapes(page, labelShapes(labels, theme, NONE_DIMMED))
    return words
  }
  const carried = ground.nodes[lifted]
  if (carried === undefined) return NO_WORDS
  const ownNames = { ...asked, strands: new Set<StrandId>() }
  const bright = { nodes, strands: new Set<number>(), fades }
  const { labels: still } = lettering.above(page, bright, ownNames, moving)
  const by: Point = [
    ((ground.bodies[lifted * BODY] ?? 0) - carried.at[0]) * view.zoom,
    ((ground.bodies[lifted * BODY + 1] ?? 0) - carried.at[1]) * view.zoom,
  ]
  const labels = whileCarried(still, carried.id, by)
  paintShapes(page, labelShapes(labels, theme, NONE_DIMMED))
  return { labels, gone: [] }
}
