import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff } from '../../src/view/diff.ts'

interface Item {
  readonly id: string
  readonly value: number
}

const same = (one: Item, other: Item): boolean => one.value === other.value
const item = (id: string, value = 0): Item => ({ id, value })

describe('a difference', () => {
  it('tells what goes, comes and changes', () => {
    expect(
      diff([item('a'), item('b'), item('c')], [item('b', 1), item('c'), item('d')], same),
    ).toEqual({ gone: [item('a')], added: [item('d')], changed: [item('b', 1)] })
  })

  it('is empty between lists of the same items in another order', () => {
    expect(diff([item('a'), item('b')], [item('b'), item('a')], same)).toEqual({
      gone: [],
      added: [],
      changed: [],
    })
  })

  it('does not take a name of the language for an item', () => {
    const odd = ['__proto__', 'constructor', 'toString'].map((id) => item(id))
    expect(diff<string, Item>([], odd, same).added).toEqual(odd)
  })

  it('leads from the first list to the second, whatever they hold', () => {
    const items = fc.uniqueArray(fc.record({ id: fc.string(), value: fc.integer({ max: 3 }) }), {
      selector: ({ id }) => id,
    })
    fc.assert(
      fc.property(items, items, (before, after) => {
        const { gone, added, changed } = diff<string, Item>(before, after, same)
        const held = new Map(before.map((one) => [one.id, one]))
        for (const { id } of gone) held.delete(id)
        for (const one of [...added, ...changed]) held.set(one.id, one)
        expect(new Map(after.map((one) => [one.id, one]))).toEqual(held)
        for (const { id } of added) expect(before.some((one) => one.id === id)).toBe(false)
      }),
    )
  })
})
