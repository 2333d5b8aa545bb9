/** `12`, `1,200`. */
export const number = (count: number): string => {
  if (!Number.isInteger(count) || count < 0 || count >= 1_000_000) return count.toLocaleString('en')
  // The browser takes its time over each, and a legend has a hundred.
  return count < 1_000
    ? `${count}`
    : `${Math.floor(count / 1_000)},${`${count % 1_000}`.padStart(3, '0')}`
}

/** `1 step`, `3 steps`. */
export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

export const statements = (count: number): string => plural(count, 'statement', 'statements')
