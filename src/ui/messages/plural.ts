/** `1 step`, `3 steps`. */
export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

export const statements = (count: number): string => plural(count, 'statement', 'statements')
