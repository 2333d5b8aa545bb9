/** The largest of what is measured on some things, 0 where nothing is larger; a list of all nodes is too long for arguments. */
export const largest = <T>(all: Iterable<T>, measure: (one: T) => number): number => {
  let most = 0
  for (const one of all) most = Math.max(most, measure(one))
  return most
}
