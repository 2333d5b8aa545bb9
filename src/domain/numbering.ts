const mixed = (one: number, other: number, third: number): number => {
  const sum =
    Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)
  return sum ^ (sum >>> 15)
}

/** Numbers triples of whole numbers of 32 bits from 0, in the order in which they are first met. */
export class Numbering {
  /** How many it has met. */
  count = 0
  readonly #mask: number
  /** Number + 1, where its triple or one before it leads; 0: free. */
  readonly #slots: Int32Array
  /** By number. */
  readonly #triples: Int32Array

  /** @param most - how many it may meet */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2))
    this.#mask = size - 1
    this.#slots = new Int32Array(size)
    this.#triples = new Int32Array(most * 3)
  }

  /** The number of a triple; it is `count` before the call where none was like it. */
  numberOf(one: number, other: number, third: number): number {
    const triples = this.#triples
    const slots = this.#slots
    const mask = this.#mask
    for (let at = mixed(one, other, third) & mask; ; at = (at + 1) & mask) {
      const number = (slots[at] ?? 0) - 1
      if (number < 0) {
        const fresh = this.count++
        slots[at] = fresh + 1
        triples[fresh * 3] = one
        triples[fresh * 3 + 1] = other
        triples[fresh * 3 + 2] = third
        return fresh
      }
      const held = number * 3
      if (triples[held] === one && triples[held + 1] === other && triples[held + 2] === third)
        return number
    }
  }
}
