import { keptAt } from './kept.ts'

/**
 * Asks the browser, once and never again, not to clear out what it keeps of this page when room grows short. Some
 * browsers ask the reader then. Nothing waits for the answer, and a refusal leaves everything as it is.
 */
export const askToLast = (): void => {
  const asked = keptAt('attest:asked-to-last')
  // Where that cannot be noted it would be asked for at each visit.
  if (asked.read() !== null || asked.write('1') !== null) return
  // Old browsers and addresses without encryption have none.
  const storage: Partial<StorageManager> | undefined = navigator.storage
  storage?.persist?.().catch(() => {})
}
