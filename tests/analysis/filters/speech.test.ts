import fc from 'fast-check'
import { expect, it } from 'vitest'
import { speechOfStatement } from '../../../src/analysis/filters/facets.ts'
import { SPEECHES } from '../../../src/domain/dataset.ts'
import { builtQuote, builtStatement } from '../../helpers/built.ts'

const saidIn = (given: readonly { speech: (typeof SPEECHES)[number]; context: boolean }[]) =>
  speechOfStatement(
    builtStatement('one', 'norvia', 'accuses', 'sarnia', {
      quotes: given.map((one) => builtQuote('words', one)),
    }),
  )
const proof = (speech: (typeof SPEECHES)[number]) => ({ speech, context: false })

it('is the speech of its quotes where these agree, mixed where some of several are direct, else indirect', () => {
  expect(saidIn([])).toBeNull()
  expect(saidIn([{ speech: 'direct', context: true }])).toBeNull()
  expect(saidIn([proof('narration'), proof('narration')])).toBe('narration')
  expect(saidIn([proof('narration'), proof('indirect')])).toBe('indirect')
  expect(saidIn([proof('narration'), proof('direct')])).toBe('mixed')
  expect(saidIn([proof('mixed'), proof('indirect')])).toBe('mixed')
})

it('leaves the order of quotes, and quotes that only give context, out of it', () => {
  const quote = fc.record({ speech: fc.constantFrom(...SPEECHES), context: fc.boolean() })
  fc.assert(
    fc.property(fc.array(quote, { maxLength: 6 }), (given) => {
      const told = saidIn(given)
      expect(saidIn([...given].reverse())).toBe(told)
      expect(saidIn(given.filter(({ context }) => !context))).toBe(told)
    }),
  )
})
