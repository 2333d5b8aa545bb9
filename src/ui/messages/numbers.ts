import { ungrouped } from './grouped.ts'
import { inLanguageLater } from './language.ts'

/** Numbers that stand by themselves. */
export const numbers = await inLanguageLater('numbers', {
  /** With so many digits behind the point. */
  fixed: (value: number, digits: number): string => value.toFixed(digits),
  /** What is typed over a column of numbers, `>0.5` or `12,345`, as it is computed with: ungrouped, with a point. */
  bounds: (typed: string): string => ungrouped(typed, ','),
})
