import { expect, it } from 'vitest'
import { LAYOUTS } from '../../src/analysis/layouts/index.ts'
import { arrangingWords } from '../../src/ui/messages/arranging.ts'
import { layoutWords } from '../../src/ui/messages/layouts.ts'

it('the menu offers every layout, in the order of the list', () => {
  expect(layoutWords.choices.map(([id]) => id)).toEqual(LAYOUTS.map(({ id }) => id))
})

it.each(LAYOUTS)('every setting of the layout $id has words', ({ parameters }) => {
  for (const parameter of parameters) {
    const words = arrangingWords.parameters[parameter.name]
    expect(words?.label).toBeTruthy()
    if (parameter.type === 'choice')
      for (const option of parameter.options) expect(words?.options?.[option]).toBeTruthy()
  }
})
