import { createStore } from 'zustand/vanilla'

/** The first key of an action: as a tip says it, and as `aria-keyshortcuts` wants it. */
export interface ToldKey {
  readonly words: string
  readonly aria: string
}

interface KeyTips {
  /** Null for an action without a key. */
  readonly keyOf: (action: string) => ToldKey | null
}

/** No tip names a key before there is what answers to keys. */
export const NO_TIPS: KeyTips = { keyOf: () => null }

export const keyTips = createStore<KeyTips>(() => NO_TIPS)
