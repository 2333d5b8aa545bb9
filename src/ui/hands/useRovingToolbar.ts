import { useEffect } from 'react'
import { onward } from '../arrows.ts'
import { goRound } from './focusNodes.ts'

/** Makes a toolbar one stop of Tab, with arrow keys inside. */
export const useRovingToolbar = (toolbar: HTMLElement | null): void => {
  useEffect(() => {
    if (toolbar === null) return
    const buttons = (): readonly HTMLElement[] => [
      ...toolbar.querySelectorAll<HTMLElement>(':scope > button'),
    ]
    const settle = (): void => {
      const all = buttons()
      const stop = all.find((one) => one === document.activeElement) ?? all[0]
      for (const one of all) one.tabIndex = one === stop ? 0 : -1
    }
    const onKey = (event: KeyboardEvent): void => {
      const all = buttons()
      if (!all.some((one) => one.matches(':focus'))) return
      if (goRound(event, all, onward('ArrowRight'), onward('ArrowLeft'))) settle()
    }
    const watcher = new MutationObserver(settle)
    watcher.observe(toolbar, { childList: true })
    settle()
    toolbar.addEventListener('keydown', onKey)
    return () => {
      watcher.disconnect()
      toolbar.removeEventListener('keydown', onKey)
    }
  }, [toolbar])
}
