import { createContext } from 'react'

/** Whether a table takes half of the window. */
export interface Tall {
  readonly tall: boolean
  readonly setTall: (tall: boolean) => void
}

export const TallContext = createContext<Tall>({ tall: false, setTall: () => {} })
