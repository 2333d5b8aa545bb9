/** A set without some values. */
export const without = <T>(set: ReadonlySet<T>, gone: readonly T[]): ReadonlySet<T> => {
  const left = new Set(set)
  for (const value of gone) left.delete(value)
  return left
}
