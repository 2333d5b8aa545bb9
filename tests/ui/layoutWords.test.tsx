import { expect, it } from 'vitest'
import { LAYOUTS } from '../../src/analysis/layouts/index.ts'
import { guideWordsIn, shortened } from '../../src/ui/graph/guideWords.ts'
import { arrangingWords } from '../../src/ui/messages/arranging.ts'
import { dates } from '../../src/ui/messages/dates.ts'
import { arranging } from '../../src/ui/messages/de/arranging.ts'
import { dates as german } from '../../src/ui/messages/de/dates.ts'
import { layoutWords } from '../../src/ui/messages/layouts.ts'
import { builtDataset } from '../helpers/built.ts'

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

it('dates above columns are short, and no line ends between a day and its month', () => {
  const shortIn = ({ inWords, months }: typeof dates) =>
    ['2025-10-28', '2025-10-25/..', '2025-11-10/2025-11-16', '2025-10', '2021'].map((edtf) =>
      shortened(inWords(edtf), months),
    )
  expect(shortIn(dates)).toEqual([
    '28\u00a0Oct 2025',
    'since 25\u00a0Oct 2025',
    'from 10 to 16\u00a0Nov 2025',
    'Oct 2025',
    '2021',
  ])
  expect(shortIn(german)).toEqual([
    '28.\u00a0Okt 2025',
    'seit dem 25.\u00a0Okt 2025',
    '10.–16.\u00a0Nov 2025',
    'Okt 2025',
    '2021',
  ])
})

it('stretches of days are as short as the language has them', () => {
  const nobody = { dataset: builtDataset([], []), entity: () => undefined }
  const said = (words: typeof arrangingWords, days: typeof dates, edtf: string) =>
    guideWordsIn(words, days, nobody, { of: 'date', edtf })
  expect(said(arrangingWords, dates, '2025-11-10/2025-11-16')).toBe('10–16\u00a0Nov 2025')
  expect(said(arrangingWords, dates, '2025-10-28/2025-11-03')).toMatch(
    /^28\u00a0Oct – 3\u00a0Nov 2025$/,
  )
  expect(said(arrangingWords, dates, '2025-10-25/..')).toBe('since 25\u00a0Oct 2025')
  expect(said(arranging, german, '2025-11-10/2025-11-16')).toBe('10.–16.\u00a0Nov 2025')
})
