/** `12`, `1,200`. */
export const number = (count: number): string =>
  // Small ones are by far the most, and the browser takes its time over each.
  Number.isInteger(count) && count >= 0 && count < 1_000 ? `${count}` : count.toLocaleString('en')

/** `1 step`, `3 steps`. */
export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

export const statements = (count: number): string => plural(count, 'statement', 'statements')
