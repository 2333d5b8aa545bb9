import { useEffect, useEffectEvent } from 'react'
import { markLatest } from '../../view/mark.ts'
import { attachGestures, type Gestures } from './gestures.ts'

interface Hooks extends Gestures {
  /** The menu was asked for by mouse or key; in pixels of the window. */
  readonly onMenu: (x: number, y: number) => void
  /** Something begins on the canvas, or the wheel turns. */
  readonly onPress: () => void
}

/** Attaches the gestures of the canvas for as long as the component stands. */
export const useGestures = (host: HTMLElement | null, hooks: Hooks): void => {
  const now = useEffectEvent((): Hooks => hooks)
  useEffect(() => {
    if (host === null) return
    const ending = new AbortController()
    const { signal } = ending
    const detach = attachGestures(host, {
      boxing: () => now().boxing(),
      onBox: (box) => now().onBox(box),
      onBoxed: (box, adding) => now().onBoxed(box, adding),
      onPan: (x, y) => now().onPan(x, y),
      onHold: (x, y) => now().onHold(x, y),
      onDouble: () => now().onDouble(),
      spendPress: () => now().spendPress(),
    })
    host.addEventListener(
      'contextmenu',
      (event) => {
        event.preventDefault()
        const byTouch = event instanceof PointerEvent && event.pointerType === 'touch'
        if (!byTouch) now().onMenu(event.clientX, event.clientY)
      },
      { signal },
    )
    host.addEventListener('wheel', () => now().onPress(), { passive: true, signal })
    host.addEventListener('pointerdown', () => now().onPress(), { signal })
    markLatest('attest:hands-attached')
    return () => {
      detach()
      ending.abort()
    }
  }, [host])
}
