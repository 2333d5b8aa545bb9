import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { EntityId } from '../../domain/ids.ts'
import type { Reading } from '../../state/appState.ts'
import { fitView, type View } from '../../view/fit.ts'
import type { Renderer } from '../../view/renderer.ts'
import { litBy, type Scene } from '../../view/scene.ts'
import { useApp } from '../workspace.tsx'

/** The canvas over which the reader lies. */
export interface Covered {
  readonly scene: Scene
  readonly renderer: RefObject<Renderer | null>
}

const MARGIN = 20

/** A narrower strip of canvas, in pixels, shows nothing; the view is left alone. */
const NARROWEST = 240

const near = (one: View, other: View): boolean =>
  Math.abs(one.zoom - other.zoom) < 0.01 &&
  Math.abs(one.pan.x - other.pan.x) < 1 &&
  Math.abs(one.pan.y - other.pan.y) < 1

/**
 * While the reader lies over a part of the canvas, brings what is read about and what is selected into the part
 * that is left, no closer than it was; afterwards the view goes back, unless the user has moved it.
 */
export const useRoomBeside = (
  reader: RefObject<HTMLElement | null>,
  covered: Covered | undefined,
  reading: Reading,
): void => {
  const selection = useApp((app) => app.selection)
  const moved = useRef<{ readonly from: View; readonly to: View } | null>(null)
  const makeRoom = useEffectEvent(() => {
    const renderer = covered?.renderer.current
    const area = document.getElementById('graph-canvas')?.getBoundingClientRect()
    const over = reader.current?.getBoundingClientRect()
    if (covered === undefined || !renderer || area === undefined || over === undefined) return
    const width = over.left - area.left
    if (width < NARROWEST || over.right < area.right - 1) return
    const statements = reading.statement === null ? selection.statements : [reading.statement]
    const wanted = new Set<EntityId>([
      ...litBy(covered.scene, new Set(statements)).nodes,
      ...selection.entities,
    ])
    const nodes = covered.scene.nodes.filter(({ id }) => wanted.has(id))
    const from = renderer.view()
    const right = (node: (typeof nodes)[number]): number =>
      (node.at[0] + node.width / 2) * from.zoom + from.pan.x
    if (nodes.every((node) => right(node) <= width - MARGIN)) return
    const to = fitView(nodes, width, area.height, MARGIN, [], from.zoom)
    if (to === null) return
    renderer.glideTo(to)
    moved.current = { from: moved.current?.from ?? from, to }
  })
  const goBack = useEffectEvent(() => {
    const renderer = covered?.renderer.current
    const { current: was } = moved
    if (renderer && was !== null && near(renderer.view(), was.to)) renderer.glideTo(was.from)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: room is made again for another passage or selection
  useEffect(() => makeRoom(), [reading, selection])
  useEffect(() => () => goBack(), [])
}
