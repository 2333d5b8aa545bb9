import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { View } from '../../view/fit.ts'
import type { Hit, Renderer } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'
import type { Scene } from '../../view/scene.ts'

const REST = 600
/** Long enough to bring the pointer from the node to its card. */
const GRACE = 250

/** What a mouse rests on, and where that was found: in pixels of the window. */
export interface Hovered {
  readonly hit: NonNullable<Hit>
  readonly pointer: { readonly x: number; readonly y: number }
  readonly canvas: Box
  readonly view: View
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
          setHovered({ hit, pointer, canvas: host.getBoundingClientRect(), view: current.view() })
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
