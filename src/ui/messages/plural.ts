/** `12`, `1,200`. */
export const number = (count: number): string =>
  // The browser takes its time over its first number, and few of a legend have anything to group.
  Number.isInteger(count) && count >= 0 && count < 1_000 ? `${count}` : count.toLocaleString('en')

/** `1 step`, `3 steps`. */
export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

export const statements = (count: number): string => plural(count, 'statement', 'statements')
