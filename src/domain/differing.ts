export type Numbers = Uint8Array | Uint16Array | Uint32Array

/**
 * The first place from `from` on at which two arrays of one length differ, and that length where they do not. So short that
 * it is quick from the first thousands of places on, whatever is done with those that it finds.
 */
export const nextDifference = (one: Numbers, other: Numbers, from: number): number => {
  let at = from
  while (at < one.length && one[at] === other[at]) at++
  return at
}
