import type { EntityId } from '../../domain/ids.ts'
import type { Selection } from '../../state/appState.ts'
import { pointOn } from '../../view/curves.ts'
import type { View } from '../../view/fit.ts'
import { freeOf } from '../../view/freeOf.ts'
import { strandsWith } from '../../view/inScene.ts'
import { MOST_NAMED } from '../../view/labelBoxes.ts'
import { placeLabels } from '../../view/labels.ts'
import { estimate } from '../../view/pictures/text.ts'
import type { Renderer } from '../../view/renderer.ts'
import { overlaps } from '../../view/room.ts'
import type { Box } from '../../view/routes.ts'
import type { Scene, SceneNode, SceneStrand } from '../../view/scene.ts'
import { shiftInto, viewOfPath } from '../../view/uncover.ts'
import { voicesIn } from '../../view/voices.ts'
import { backOf, standAside } from '../aside.ts'
import { boxOf } from '../boxOf.ts'
import { fitFree } from '../freeCanvas.ts'
import { LOW } from '../theme.ts'

/** Milliseconds for which panel and view have to be at rest: a second press of a double one is still to find its place. */
const REST = 360
/** Milliseconds after which a view that goes on moving is left alone. */
const PATIENCE = 3_000

/** To see both ends of a line the view goes no farther away than to this part of its zoom. */
const FARTHER = 0.4

/** Among more nodes words are not looked for where they are written. */
const MOST_NODES = 300

/** Where the words of selected lines stand: a claim cut at the rim could lose its speaker. */
export const wordsOf = (
  scene: Scene,
  zoom: number,
  lines: readonly SceneStrand[],
): readonly Box[] => {
  if (scene.nodes.length > MOST_NODES || lines.length === 0) return []
  const strands = new Set(lines.map(({ id }) => id))
  const wanted = {
    nodes: new Set(
      strands.size > MOST_NAMED
        ? []
        : [...lines.flatMap(({ from, to }) => [from, to]), ...voicesIn(scene, lines)],
    ),
    strands,
    othersFade: true,
  }
  const standing = placeLabels(scene, zoom, estimate)
  const more = placeLabels(scene, zoom, estimate, wanted, [], standing)
  return [...standing.strands, ...more.strands].flatMap(({ strand, box }) =>
    strands.has(strand.id) ? [box] : [],
  )
}

/**
 * Moves the view by the least that brings what is selected out from under the evidence, once that and the view are at
 * rest, and does not zoom; once the evidence is closed, it goes back. What a link selects is brought in from beyond the
 * rim of the canvas, too. A path, or a line that is selected alone, is brought into view as a whole, from further away
 * where there is no other way. In a low window all that was in view is so beside the evidence. Gives what gives it up.
 * @param path - the nodes of a path that is shown, walked or pinned; none: something else is selected
 */
export const uncover = (
  host: HTMLElement,
  sheet: HTMLElement,
  rendererNow: () => Renderer | null,
  scene: () => Scene,
  { entities, statements }: Selection,
  path: readonly EntityId[],
  by: 'hand' | 'link',
): (() => void) => {
  let start = performance.now()
  let last = ''
  let since = 0
  let frame = 0
  const look = (time: number): void => {
    const renderer = rendererNow()
    if (renderer === null) {
      start = time
      frame = requestAnimationFrame(look)
      return
    }
    const view = renderer.view()
    const canvas = boxOf(host)
    const panel = boxOf(sheet)
    const now = JSON.stringify([view, panel])
    if (now !== last) since = time
    last = now
    if (time - since < REST) {
      if (time - start < PATIENCE) frame = requestAnimationFrame(look)
      return
    }
    const { nodes, standIn = (id) => id, holding } = scene()
    const drawn = new Map(nodes.map((node) => [node.id, node]))
    const drawnAs = (id: EntityId) => drawn.get(standIn(id)) ?? []
    const covered = overlaps(canvas, panel)
    if (path.length === 0 && by === 'hand' && !covered) return
    if (covered && window.matchMedia(LOW).matches && renderer.isFitted()) {
      fitFree(renderer, null)
      return
    }
    const all = { x: 0, y: 0, width: canvas.width, height: canvas.height }
    const free = freeOf(canvas, panel)
    const way = path.flatMap(drawnAs)
    // What was selected last is the last.
    const lines = [statements, statements.slice(-1)].flatMap((ids) =>
      strandsWith(scene(), new Set(ids)),
    )
    const picked = [...(holding?.(statements) ?? []), ...entities].flatMap(drawnAs)
    const ends = lines.flatMap(({ from, to }) => [from, to]).flatMap(drawnAs)
    const fitting = (some: readonly SceneNode[], within: Box): View | null =>
      renderer.fitting(
        some.map(({ id }) => id),
        { free: within },
      )
    const movedInto = (within: Box, from: View): View | null => {
      if (way.length > 0) return viewOfPath(way, from, within, fitting(way, within))
      const words = wordsOf(scene(), from.zoom, lines)
      const shift = shiftInto(picked, lines, from, within, ends, words)
      const to = shift && {
        zoom: from.zoom,
        pan: { x: from.pan.x + shift.x, y: from.pan.y + shift.y },
      }
      const whole =
        entities.length === 0 && new Set(lines).size === 1
          ? viewOfPath(ends, to ?? from, within, fitting(ends, within))
          : null
      return whole !== null && whole.zoom < from.zoom && whole.zoom >= from.zoom * FARTHER
        ? whole
        : to
    }
    const middles = [
      ...picked.map(({ at }) => at),
      ...lines.map(({ route }) => pointOn(route.curve, 0.5)),
    ]
    const isOnCanvas = ({ zoom, pan }: View): boolean =>
      middles.every(([x, y]) => {
        const [left, top] = [x * zoom + pan.x, y * zoom + pan.y]
        return left >= 0 && top >= 0 && left <= canvas.width && top <= canvas.height
      })
    const to = movedInto(free, view)
    const before = backOf(renderer)
    if (covered && (to !== null || before !== null)) {
      const back = before ?? view
      const stays = back === 'whole' || (by === 'hand' && way.length === 0 && isOnCanvas(back))
      standAside(renderer, to ?? view, stays ? back : (movedInto(all, back) ?? back))
    }
    if (to !== null) renderer.setView(to, 'aside')
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}
