import { useEffect } from 'react'
import { type AppState, isSelected } from '../../state/appState.ts'
import type { Store } from '../../state/store.ts'

/** How many places are remembered: more than the stops of a long panel would lead too far back. */
const MOST = 60

/** What a press gives the focus to, or may take away with itself. */
const CONTROL = 'a, button, input, label, select, summary'

/** Where the focus has been, the last at the end. It outlives the graph: what took its place has the focus again. */
let trail: readonly HTMLElement[] = []

/** Whether it could have the focus now. */
const stands = (element: HTMLElement): boolean =>
  element.isConnected &&
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.matches(':disabled') &&
  element.closest('[inert]') === null

const isLost = (): boolean => {
  const { activeElement: held, body } = document
  const last = trail.at(-1)
  // Who lets go of the focus, as a press beside all controls does, has not lost it.
  return (held === null || held === body || held === last) && last !== undefined && !stands(last)
}

/** Takes the focus to the last of the places that are fit for it; gives whether one took it. */
const goBack = (isFit: (element: HTMLElement) => boolean): boolean =>
  [...trail].reverse().some((element) => {
    if (!isFit(element)) return false
    element.focus({ preventScroll: true })
    return document.activeElement === element
  })

/**
 * After a key the focus goes to the last place that still takes it, or else to the canvas. After a press it goes to
 * the canvas at once: a field that it was in long ago would open a keyboard on the glass.
 */
const giveBack = (host: HTMLElement, by: 'key' | 'press'): void => {
  if (!isLost()) return
  if (by === 'key' && goBack(stands)) return
  host.focus({ preventScroll: true, ...(by === 'press' && { focusVisible: false }) })
}

const EVIDENCE = '#evidence'

const isInEvidence = (): boolean => document.activeElement?.closest(EVIDENCE) != null

/** The evidence of what was selected is gone: the focus goes back to what led to it, or else to the canvas. */
const leaveEvidence = (host: HTMLElement): void => {
  if (!isInEvidence() && document.activeElement !== document.body) return
  const isOutside = (element: HTMLElement): boolean => element.closest(EVIDENCE) === null
  if (!goBack((element) => isOutside(element) && stands(element)))
    host.focus({ preventScroll: true })
}

const clears = (now: AppState, before: AppState): boolean =>
  now.tool === 'evidence' && isSelected(before.selection) && !isSelected(now.selection)

/**
 * Where a deed takes the focused control away: after a key the focus goes back to where it came from, after a press to
 * the canvas. It goes back as well where Escape leaves nothing in the evidence.
 */
export const useFocusKept = (host: HTMLElement | null, store: Store): void => {
  useEffect(() => {
    if (host === null) return
    const ending = new AbortController()
    const early = { capture: true, signal: ending.signal }
    let by: 'key' | 'press' | null = null
    let frame = 0
    // What a deed brings about is there a frame later, and so is the focus that it chose itself.
    const look = (): void => {
      if (by === null || frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          frame = 0
          if (by !== null) giveBack(host, by)
        })
      })
    }
    const remember = (element: EventTarget | null): void => {
      if (!(element instanceof HTMLElement) || element === document.body) return
      const before = trail.filter((one) => one !== element && one.isConnected)
      trail = [...before, element].slice(-MOST)
    }
    let key = ''
    const onKey = (event: KeyboardEvent): void => {
      by = 'key'
      key = event.key
      look()
    }
    // Another graph has come in place of the one where the focus was.
    giveBack(host, 'key')
    remember(document.activeElement)
    document.addEventListener('focusin', ({ target }) => remember(target), early)
    document.addEventListener('keydown', onKey, early)
    document.addEventListener('keyup', onKey, early)
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        by = target instanceof Element && target.closest(CONTROL) !== null ? 'press' : null
      },
      early,
    )
    const unsubscribe = store.subscribe(({ app }, { app: before }) => {
      look()
      if (by === 'key' && key === 'Escape' && clears(app, before) && isInEvidence())
        requestAnimationFrame(() => leaveEvidence(host))
    })
    return () => {
      unsubscribe()
      cancelAnimationFrame(frame)
      ending.abort()
    }
  }, [host, store])
}
