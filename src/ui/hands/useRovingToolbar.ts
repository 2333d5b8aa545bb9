import { useEffect } from 'react'
import { rove } from './focusNodes.ts'

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowLeft', -1],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
])

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
      const by = STEPS.get(event.key)
      const all = buttons()
      const at = all.findIndex((one) => one.matches(':focus'))
      if (by === undefined || at < 0) return
      event.preventDefault()
      const inward = document.dir === 'rtl' && Number.isFinite(by) ? -by : by
      const last = all.length - 1
      const next = Number.isFinite(by) ? (at + inward + all.length) % all.length : by < 0 ? 0 : last
      rove(all, all[next])
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
