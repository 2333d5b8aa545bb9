import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markdownText } from '../../src/domain/markdown.ts'

it('foreign text has a space for each line end and the blanks around it', () => {
  const unit = fc.constantFrom('a', ' ', '\t', '\n', '\r', '\u2028', '\u2029', '\u00a0')
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const oneLine = text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
      expect(markdownText(text)).toBe(markdownText(oneLine))
    }),
  )
})
