import { useEffect, useEffectEvent, useLayoutEffect } from 'react'

/** Keeps what is being written where the page goes, or the field goes from it, before it is left. */
export const useKeptOnLeave = (keep: () => void): void => {
  const onLeave = useEffectEvent(keep)
  useEffect(() => {
    const hide = (): void => onLeave()
    // Before the project is written down as it stands.
    window.addEventListener('pagehide', hide, { capture: true })
    return () => window.removeEventListener('pagehide', hide, { capture: true })
  }, [])
  // Before those go that keep the project.
  useLayoutEffect(() => () => onLeave(), [])
}
