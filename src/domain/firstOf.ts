/** The first of `count` places for which a test holds, which holds for all that follow; `count` where there is none. */
export const firstOf = (count: number, holds: (at: number) => boolean): number => {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
