import { inLanguageLater } from './language.ts'

/** Numbers that stand by themselves. */
export const numbers = await inLanguageLater('numbers', {
  /** With so many digits behind the point. */
  fixed: (value: number, digits: number): string => value.toFixed(digits),
  /** A comparison such as `>0.5` as it is computed with, where the language writes numbers otherwise. */
  bounds: (typed: string): string => typed,
})
