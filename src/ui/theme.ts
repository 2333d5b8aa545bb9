import { useEffect, useSyncExternalStore } from 'react'
import { THEMES, type Theme } from '../view/theme.ts'
import { useApp } from './workspace.tsx'

/** A media query that parts of the page watch. */
interface Watched {
  readonly watch: (changed: () => void) => () => void
  readonly holds: () => boolean
}

/** One each, or each render would end the watch and begin another. */
const watches = new Map<string, Watched>()

/** All who watch a query hear of a change at once, so that no part of the page shows it before another. */
const shared = (query: string): Watched => {
  const watching = new Set<() => void>()
  // A list anew for each look: Chromium tells no change to whoever listens to a list that was read since.
  const look = (): boolean => window.matchMedia(query).matches
  /** As last told, while somebody watches: to look takes long where hundreds of renders ask. */
  let held = false
  const tell = (): void => {
    held = look()
    for (const changed of watching) changed()
  }
  let end = (): void => {}
  return {
    watch(changed) {
      if (watching.size === 0) {
        const list = window.matchMedia(query)
        list.addEventListener('change', tell)
        held = look()
        end = () => list.removeEventListener('change', tell)
      }
      watching.add(changed)
      return () => {
        watching.delete(changed)
        if (watching.size === 0) end()
      }
    },
    holds: () => (watching.size > 0 ? held : look()),
  }
}

const watchedOf = (query: string): Watched => {
  const known = watches.get(query) ?? shared(query)
  watches.set(query, known)
  return known
}

/** Whether a media query holds now; follows its changes. */
export const useMedia = (query: string): boolean => {
  const { watch, holds } = watchedOf(query)
  return useSyncExternalStore(watch, holds)
}

const FORCED_COLOURS = '(forced-colors: active)'

/** The theme in use: the user's choice, or the system's; always that where the system sets the colours. */
export const useTheme = (): Theme => {
  const choice = useApp((app) => app.theme)
  const dark = useMedia('(prefers-color-scheme: dark)')
  const forced = useMedia(FORCED_COLOURS)
  return THEMES[forced || choice === 'system' ? (dark ? 'dark' : 'light') : choice]
}

/** A low window: a phone on its side, or a page at twice its size. The style sheets ask the same. */
export const LOW = '(min-width: 35rem) and (max-width: 63.99rem) and (max-height: 29.99rem)'

/** Where panels are sheets: a phone, upright or on its side. The style sheets ask the same. */
export const PHONE = `(max-width: 56.24rem), ${LOW}`

/** Whether the page is used by fingers: no hint then speaks of a mouse or of keys. */
export const isTouched = (): boolean => window.matchMedia('(pointer: coarse)').matches

/** Fetches what few windows ask for: the style sheet of those that force colours of their own. */
export const useForcedColours = (): void => {
  const forced = useMedia(FORCED_COLOURS)
  useEffect(() => {
    if (forced) void import('./styles/forced.css')
  }, [forced])
}
