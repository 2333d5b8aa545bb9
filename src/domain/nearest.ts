/** Number of insertions, deletions and replacements that turn one text into the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

const LONGEST = 100

/** The candidates that are close enough to what was sought to have been meant, nearest first. */
export const nearest = (
  sought: string,
  candidates: readonly string[],
  most = 1,
): readonly string[] => {
  if (sought.length > LONGEST) return []
  const lower = sought.toLowerCase()
  const allowed = Math.max(1, Math.floor(sought.length * 0.4))
  return candidates
    .filter((candidate) => Math.abs(candidate.length - sought.length) <= allowed)
    .map((candidate) => ({ candidate, away: distance(lower, candidate.toLowerCase()) }))
    .filter(({ away }) => away <= allowed)
    .sort((one, other) => one.away - other.away)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}
