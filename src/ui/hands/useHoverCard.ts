import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Hit, Renderer } from '../../view/renderer.ts'
import { type Box, boxAround, cornersOf } from '../../view/routes.ts'
import type { Scene } from '../../view/scene.ts'
import type { Hovered } from './HoverCard.tsx'

const REST = 600
/** Long enough to bring the pointer from the node to its card. */
const GRACE = 250
const POINTER = 12

/** The box of a node with its label, or the surroundings of the pointer on a line; in pixels of the window. */
const targetOf = (
  hit: NonNullable<Hit>,
  scene: Scene,
  renderer: Renderer,
  canvas: Box,
  pointer: { readonly x: number; readonly y: number },
): Box => {
  const node = hit.kind === 'node' ? scene.nodes.find(({ id }) => id === hit.id) : undefined
  const around: Box = {
    x: pointer.x - POINTER,
    y: pointer.y - POINTER,
    width: 2 * POINTER,
    height: 2 * POINTER,
  }
  if (node === undefined) return around
  const { zoom, pan } = renderer.view()
  const { at, width, height, label } = node
  const [left, top] = [at[0] - width / 2, at[1] - height / 2]
  const bottom = Math.max(top + height, label === null ? 0 : label.y + label.height)
  const own: Box = {
    x: left * zoom + pan.x + canvas.x,
    y: top * zoom + pan.y + canvas.y,
    width: width * zoom,
    height: (bottom - top) * zoom,
  }
  return boxAround([...cornersOf(around), ...cornersOf(own)])
}

/** The same for the same node or line. */
const nameOf = (hit: Hit): string | null => (hit === null ? null : `${hit.kind} ${hit.id}`)

/** The card of what the mouse rests on; none for touch, none while a button is down. */
export const useHoverCard = (
  host: HTMLElement | null,
  scene: Scene,
  renderer: RefObject<Renderer | null>,
) => {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const latest = useRef(scene)
  const inside = useRef(false)
  // A card that goes under the pointer is not told that the pointer has left it.
  const hide = useCallback(() => {
    inside.current = false
    setHovered(null)
  }, [])
  useEffect(() => {
    latest.current = scene
    hide()
  }, [scene, hide])
  const dismissed = useRef<string | null>(null)
  useEffect(() => {
    if (host === null) return
    const ending = new AbortController()
    const { signal } = ending
    let opening = 0
    let closing = 0
    let resting: string | null = null
    const close = (): void => {
      clearTimeout(opening)
      clearTimeout(closing)
      resting = null
      hide()
    }
    const closeSoon = (): void => {
      closing = window.setTimeout(() => {
        if (!inside.current) hide()
      }, GRACE)
    }
    const onMove = (event: PointerEvent): void => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) {
        close()
        return
      }
      const pointer = { x: event.clientX, y: event.clientY }
      const look = (): void => {
        const hit = renderer.current?.hovered() ?? null
        const name = nameOf(hit)
        if (name === resting) return
        resting = name
        if (name !== dismissed.current) dismissed.current = null
        clearTimeout(opening)
        clearTimeout(closing)
        closeSoon()
        if (hit === null || name === dismissed.current) return
        opening = window.setTimeout(() => {
          const { current } = renderer
          if (current === null || nameOf(current.hovered()) !== name) return
          const canvas = host.getBoundingClientRect()
          setHovered({
            hit,
            canvas,
            target: targetOf(hit, latest.current, current, canvas, pointer),
          })
        }, REST)
      }
      // The renderer hears of this move after us, and may look with the next frame.
      requestAnimationFrame(() => setTimeout(look))
    }
    host.addEventListener('pointermove', onMove, { signal })
    // Whoever clicks has what the card would say before them.
    const onDown = (): void => {
      dismissed.current = nameOf(renderer.current?.hovered() ?? null)
      close()
    }
    host.addEventListener('pointerdown', onDown, { capture: true, signal })
    host.addEventListener('wheel', close, { capture: true, passive: true, signal })
    host.addEventListener('keydown', close, { signal })
    host.addEventListener(
      'pointerleave',
      () => {
        clearTimeout(opening)
        resting = null
        closeSoon()
      },
      { signal },
    )
    return () => {
      clearTimeout(opening)
      clearTimeout(closing)
      ending.abort()
    }
  }, [host, renderer, hide])
  return {
    hovered,
    /** Takes the card away until the pointer has been elsewhere. */
    dismiss: () => {
      dismissed.current = nameOf(hovered?.hit ?? null)
      hide()
    },
    onEnter: () => {
      inside.current = true
    },
    onLeave: hide,
  }
}
