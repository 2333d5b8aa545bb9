import { useSyncExternalStore } from 'react'
import { THEMES, type Theme } from '../view/theme.ts'
import { useApp } from './workspace.tsx'

type Watch = (changed: () => void) => () => void

/** One each, or each render would end the watch and begin another. */
const watches = new Map<string, readonly [watch: Watch, holds: () => boolean]>()

const watched = (query: string): readonly [watch: Watch, holds: () => boolean] => {
  const known = watches.get(query)
  if (known !== undefined) return known
  const list = window.matchMedia(query)
  const made = [
    (changed: () => void) => {
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => list.matches,
  ] as const
  watches.set(query, made)
  return made
}

/** Whether a media query holds now; follows its changes. */
export const useMedia = (query: string): boolean => useSyncExternalStore(...watched(query))

/** The theme in use: the user's choice, or the system's; always that where the system sets the colours. */
export const useTheme = (): Theme => {
  const choice = useApp((app) => app.theme)
  const dark = useMedia('(prefers-color-scheme: dark)')
  const forced = useMedia('(forced-colors: active)')
  return THEMES[forced || choice === 'system' ? (dark ? 'dark' : 'light') : choice]
}
