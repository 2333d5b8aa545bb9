/** `12`, `1,200`. */
export const number = (count: number): string =>
  // The browser takes its time over each number that it groups, and a filter changes a hundred of them.
  !Number.isInteger(count) || count < 0 || count >= 1_000_000
    ? count.toLocaleString('en')
    : count < 1_000
      ? `${count}`
      : `${Math.floor(count / 1_000)},${`${count % 1_000}`.padStart(3, '0')}`

/** `1 step`, `3 steps`. */
export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

export const statements = (count: number): string => plural(count, 'statement', 'statements')
