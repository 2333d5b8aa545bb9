/** `12`, `1,200`. */
export const number = (count: number): string => count.toLocaleString('en')

/** `1 step`, `3 steps`. */
export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

export const statements = (count: number): string => plural(count, 'statement', 'statements')
