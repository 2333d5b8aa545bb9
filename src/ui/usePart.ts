import { useEffect, useEffectEvent, useState } from 'react'
import { useAnnounce } from './announce.tsx'
import { t } from './messages/index.ts'

/**
 * What `load` fetches once it is wanted; null until it is there. Where it cannot be fetched that is said, `onLost` is
 * called, and it is fetched anew when it is wanted again.
 */
export const usePart = <Part>(
  load: () => Promise<Part>,
  wanted: boolean,
  onLost?: () => void,
): Part | null => {
  const [part, setPart] = useState<Part | null>(null)
  const announce = useAnnounce()
  const lost = useEffectEvent(() => {
    onLost?.()
    announce(t.lostPart)
  })
  useEffect(() => {
    if (!wanted || part !== null) return
    load().then(
      (loaded) => setPart(() => loaded),
      () => lost(),
    )
  }, [load, wanted, part])
  return part
}
