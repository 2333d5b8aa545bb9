import { type RefObject, useEffect, useRef } from 'react'
import type { ImportState } from './useImport.ts'

const CONTROL = ':is(button, input, select, textarea):enabled, summary'
const FIELD = ':is(select, input):enabled'

const isUsable = (element: Element | null): boolean =>
  element?.isConnected === true && element.matches(CONTROL)

/**
 * Keeps the focus in a dialog of steps. Where the focused control goes with its step, the first field of the next one
 * takes it, or else the heading; a control that rests while the choices are read anew has it again afterwards.
 */
export const useFocusInSteps = (
  dialog: RefObject<HTMLElement | null>,
  state: ImportState,
): void => {
  const last = useRef<HTMLElement>(null)
  useEffect(() => {
    const frame = dialog.current
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.matches(CONTROL)) last.current = target
    }
    frame?.addEventListener('focusin', remember)
    return () => frame?.removeEventListener('focusin', remember)
  }, [dialog])
  const { at } = state
  const busy = at === 'look' && state.busy
  useEffect(() => {
    const frame = dialog.current
    if (frame === null || busy) return
    const { activeElement: held } = document
    // A step that chooses for itself has done so by now.
    if (frame.contains(held) && isUsable(held)) return
    const field = at === 'look' ? frame.querySelector<HTMLElement>(FIELD) : null
    const { current: before } = last
    const goal = isUsable(before) ? before : (field ?? frame.querySelector<HTMLElement>('h2'))
    goal?.focus()
  }, [dialog, at, busy])
}
