import { useRef, useState } from 'react'
import { usePart } from '../usePart.ts'

const load = async () => (await import('./Palette.tsx')).Palette

/** The palette, which is fetched when it is first asked for. */
export const usePalette = () => {
  const [isAsked, setAsked] = useState(false)
  // Whoever presses its key types on at once, and it may still be on its way. Null: it was not asked for.
  const typed = useRef<string[] | null>(null)
  const close = (): void => {
    typed.current = null
    setAsked(false)
  }
  const Palette = usePart(load, isAsked, close)
  return {
    /** Null: it is not open, or not there yet. */
    Palette: isAsked ? Palette : null,
    typed,
    open() {
      typed.current = []
      setAsked(true)
    },
    close,
  }
}
