import { expect, it } from 'vitest'
import { createSizes } from '../../src/ui/notes/sizes.ts'

/** A card that counts how often it is measured. */
const cardOf = (width: number) => {
  const card = document.createElement('div')
  const counted = { card, reads: 0 }
  Object.defineProperty(card, 'offsetWidth', {
    get: () => {
      counted.reads++
      return width
    },
  })
  return counted
}

const note = (id: string, text = id) => ({ id, text, on: null, at: [0, 0] as const })

it('from far away notes are measured once, though one of them hangs on nothing that is drawn', () => {
  const sizes = createSizes()
  const list = document.createElement('ul')
  list.dataset.far = 'true'
  const [one, back] = [cardOf(120), cardOf(90)]
  const notes = [note('one'), note('gone')]
  sizes.measure(list, notes, [one.card, null])
  const { reads } = one
  expect(reads).toBeGreaterThan(0)
  for (let frame = 0; frame < 5; frame++) sizes.measure(list, notes, [one.card, null])
  expect(one.reads).toBe(reads)
  expect(list.dataset.far).toBe('true')
  expect(sizes.at('one', 1)).toEqual({ width: 120, height: 0 })

  sizes.measure(list, notes, [one.card, back.card])
  expect(sizes.at('gone', 1)).toEqual({ width: 90, height: 0 })

  sizes.measure(list, [note('one', 'changed'), note('gone')], [cardOf(150).card, back.card])
  expect(sizes.at('one', 1)).toEqual({ width: 150, height: 0 })
})
