/** A stretch of text that stands on one side alone (`differs`) or on both. */
export interface Stretch {
  readonly text: string
  readonly differs: boolean
}

/** Beyond so many pairs of words two texts count as wholly different: nobody compares such by eye. */
const MOST_PAIRS = 250_000

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}\p{M}]+|./gsu) ?? []

/** Lengths of the longest common subsequence of the words from each pair of places on. */
const lengthsOf = (before: readonly string[], now: readonly string[]): readonly Uint16Array[] => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let one = before.length - 1; one >= 0; one--)
    for (let other = now.length - 1; other >= 0; other--) {
      const row = lengths[one]
      const below = lengths[one + 1]
      if (row === undefined || below === undefined) continue
      row[other] =
        before[one] === now[other]
          ? (below[other + 1] ?? 0) + 1
          : Math.max(below[other] ?? 0, row[other + 1] ?? 0)
    }
  return lengths
}

const joined = (words: readonly Stretch[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (const { text, differs } of words) {
    const last = stretches.at(-1)
    if (last !== undefined && last.differs === differs)
      stretches[stretches.length - 1] = { text: last.text + text, differs }
    else stretches.push({ text, differs })
  }
  return stretches
}

const whole = (text: string, differs: boolean): readonly Stretch[] =>
  text === '' ? [] : [{ text, differs }]

/** Both texts cut into stretches, by words: what stands in both, and what does not. Joined, they are the texts. */
export const wordDiff = (
  before: string,
  now: string,
): { readonly before: readonly Stretch[]; readonly now: readonly Stretch[] } => {
  if (before === now) return { before: whole(before, false), now: whole(now, false) }
  const old = wordsOf(before)
  const fresh = wordsOf(now)
  if (old.length * fresh.length > MOST_PAIRS)
    return { before: whole(before, true), now: whole(now, true) }
  const lengths = lengthsOf(old, fresh)
  const left: Stretch[] = []
  const right: Stretch[] = []
  let one = 0
  let other = 0
  while (one < old.length || other < fresh.length) {
    const gone = old[one]
    const come = fresh[other]
    if (gone !== undefined && gone === come) {
      left.push({ text: gone, differs: false })
      right.push({ text: gone, differs: false })
      one++
      other++
    } else if (
      gone !== undefined &&
      (come === undefined || (lengths[one + 1]?.[other] ?? 0) >= (lengths[one]?.[other + 1] ?? 0))
    ) {
      left.push({ text: gone, differs: true })
      one++
    } else {
      right.push({ text: come ?? '', differs: true })
      other++
    }
  }
  return { before: joined(left), now: joined(right) }
}
