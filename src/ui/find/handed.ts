/** Takes words that are to be found. */
type Finds = (words: string) => void

let whoFinds: Finds | null = null

/** Hands words to Find. */
export const handToFind: Finds = (words) => whoFinds?.(words)

/** Takes such words; gives what ends it. */
export const onHanded = (finds: Finds): (() => void) => {
  whoFinds = finds
  return () => {
    if (whoFinds === finds) whoFinds = null
  }
}
