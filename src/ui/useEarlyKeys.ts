import { type RefObject, useEffect, useRef } from 'react'

/** Keys that are pressed before what answers them is there; null once it has taken them. */
export const useEarlyKeys = (): RefObject<KeyboardEvent[] | null> => {
  const early = useRef<KeyboardEvent[] | null>([])
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      early.current?.push(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return early
}
