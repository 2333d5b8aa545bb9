/** Numbers triples of whole numbers from 0, in the order in which they are first met. */
export interface Numbering {
  /** How many have a number. */
  readonly size: number
  /** The number of a triple, a new one where it has none yet. */
  numberOf(a: number, b: number, c: number): number
}

/** @param most how many different triples may come */
export const createNumbering = (most: number): Numbering => {
  let room = 16
  while (room < most * 2) room *= 2
  const table = new Int32Array(room).fill(-1)
  const held = new Int32Array(most * 3)
  let size = 0
  return {
    get size() {
      return size
    },
    numberOf(a, b, c) {
      let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
      hash ^= hash >>> 15
      for (let at = hash & (room - 1); ; at = (at + 1) & (room - 1)) {
        const number = table[at] ?? -1
        if (number < 0) {
          table[at] = size
          held[size * 3] = a
          held[size * 3 + 1] = b
          held[size * 3 + 2] = c
          return size++
        }
        if (held[number * 3] === a && held[number * 3 + 1] === b && held[number * 3 + 2] === c)
          return number
      }
    },
  }
}
