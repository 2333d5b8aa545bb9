import { useCallback } from 'react'
import { useAnnounce } from './announce.tsx'
import { t } from './messages/index.ts'

/** Copies text, and says `done`; or that it could not. Never rejects. */
export const useCopy = (): ((text: string, done: string | Promise<string>) => Promise<void>) => {
  const announce = useAnnounce()
  return useCallback(
    async (text, done) => {
      try {
        await navigator.clipboard.writeText(text)
        announce(await done)
      } catch {
        announce(t.copyFailed)
      }
    },
    [announce],
  )
}
