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
  const boxing = useEffectEvent(hooks.boxing)
  const onBox = useEffectEvent(hooks.onBox)
  const onBoxed = useEffectEvent(hooks.onBoxed)
  const onPan = useEffectEvent(hooks.onPan)
  const onHold = useEffectEvent(hooks.onHold)
  const onDouble = useEffectEvent(hooks.onDouble)
  const spendPress = useEffectEvent(hooks.spendPress)
  const onMenu = useEffectEvent(hooks.onMenu)
  const onPress = useEffectEvent(hooks.onPress)
  useEffect(() => {
    if (host === null) return
    const ending = new AbortController()
    const { signal } = ending
    const detach = attachGestures(host, {
      boxing: () => boxing(),
      onBox: (box) => onBox(box),
      onBoxed: (box, adding) => onBoxed(box, adding),
      onPan: (x, y) => onPan(x, y),
      onHold: (x, y) => onHold(x, y),
      onDouble: () => onDouble(),
      spendPress: () => spendPress(),
    })
    host.addEventListener(
      'contextmenu',
      (event) => {
        event.preventDefault()
        const byTouch = event instanceof PointerEvent && event.pointerType === 'touch'
        if (!byTouch) onMenu(event.clientX, event.clientY)
      },
      { signal },
    )
    host.addEventListener('wheel', () => onPress(), { passive: true, signal })
    host.addEventListener('pointerdown', () => onPress(), { signal })
    markLatest('attest:hands-attached')
    return () => {
      detach()
      ending.abort()
    }
  }, [host])
}
