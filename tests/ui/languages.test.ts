/** The catalogue in every language: the same words with the same parameters, none left in English. */
import { describe, expect, it } from 'vitest'
import { matchingRows } from '../../src/analysis/table.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { FAMILIES, RELATIONS } from '../../src/domain/relations.ts'
import { EXPORT_FORMATS } from '../../src/io/exports/index.ts'
import { PICTURE_FORMATS } from '../../src/io/exports/pictures.ts'
import { LANGUAGES } from '../../src/ui/messages/choose.ts'
import { dates } from '../../src/ui/messages/de/dates.ts'
import { formats } from '../../src/ui/messages/de/formats.ts'
import { parts as early, translate } from '../../src/ui/messages/de/index.ts'
import { parts as later, translate as translateLater } from '../../src/ui/messages/de/later.ts'
import { numbers } from '../../src/ui/messages/de/numbers.ts'
import { vocabulary } from '../../src/ui/messages/de/vocabulary.ts'
import { mirrored } from '../../src/ui/messages/x-rtl/index.ts'
import { sample } from './mount.tsx'

const parts = { ...early, ...later }

const files = import.meta.glob<Record<string, unknown>>('../../src/ui/messages/*.ts', {
  eager: true,
})
const folders = Object.keys(import.meta.glob('../../src/ui/messages/*/index.ts'))

/** The part of the catalogue that a file holds, by the name of the German part. */
const FILES: ReadonlyMap<string, string> = new Map(
  Object.keys(parts).map((part) => [part, part === 'start' ? 'en' : part]),
)

/** Words that are the same in German. */
const SAME =
  /^(Attest|Status|Format|Web|Text|Name|Graph|PageRank|Betweenness|Closeness|UTF-8|Esc|−|—|–|>2, 1\.\.5|Fokus|Legende|Enter|Story|Export|Import|Index)$/

/** Names of months, which Intl gives, ids and letters. */
const UNWORDED =
  /^dates\.months|^report\.wording\.chains\.passedOn\.document$|^layouts\.choices\.\d\.0$|^ask\.letters$/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

type Pair = readonly [path: string, english: unknown, german: unknown]

const pairsOf = (path: string, english: unknown, german: unknown): readonly Pair[] =>
  isRecord(english)
    ? Object.keys(english).flatMap((key) =>
        pairsOf(`${path}.${key}`, english[key], isRecord(german) ? german[key] : undefined),
      )
    : [[path, english, german]]

const catalogueOf = (part: string): unknown => {
  const file = files[`../../src/ui/messages/${FILES.get(part)}.ts`] ?? {}
  return Object.values(file).find((one) => isRecord(one) && !Array.isArray(one))
}

const PAIRS = Object.entries(parts)
  .filter(([part]) => part !== 'vocabulary')
  .flatMap(([part, german]) => pairsOf(part, catalogueOf(part), german))
  // No words: given the whole dataset by its caller, of which English needs less.
  .filter(([path]) => path !== 'report.wording.sentences.tell')

describe('German', () => {
  it('has each word, of the same kind, and asks for no more than the English does', () => {
    expect(PAIRS.length).toBeGreaterThan(700)
    for (const [path, english, german] of PAIRS) {
      expect(typeof german, path).toBe(typeof english)
      if (typeof english === 'function' && typeof german === 'function')
        expect(german.length, path).toBeLessThanOrEqual(english.length)
    }
  })

  it('leaves no sentence in English', () => {
    const left = PAIRS.filter(
      ([path, english, german]) =>
        typeof english === 'string' &&
        english === german &&
        !SAME.test(english) &&
        !UNWORDED.test(path),
    ).map(([path, english]) => `${path}: ${english}`)
    expect(left).toEqual([])
  })

  it('writes its quotation marks, dashes and apostrophes as print does', () => {
    for (const [path, , german] of PAIRS) {
      if (typeof german !== 'string') continue
      expect(german, path).not.toMatch(/["“](?=\p{L})|['’]\s|"|'|\.\.\./u)
      expect(german.split('„').length, path).toBe(german.split('“').length)
    }
  })

  it('names every built-in family, relation and kind, and says what every format says', () => {
    const dataset = sample()
    const named = vocabulary.named({
      ...dataset,
      families: FAMILIES,
      relations: RELATIONS,
      kinds: KINDS,
    })
    const rows = [
      ...named.families.map(({ label }, at) => [label, FAMILIES[at]?.label]),
      ...named.relations.map(({ definition }, at) => [definition, RELATIONS[at]?.definition]),
      ...named.kinds.map(({ definition }, at) => [definition, KINDS[at]?.definition]),
      ...[...EXPORT_FORMATS, ...PICTURE_FORMATS].flatMap(({ description, loses }) =>
        [description, ...loses].map((said) => [formats.said(said), said]),
      ),
      ...EXPORT_FORMATS.flatMap(({ editions = [] }) =>
        editions.map(({ label }) => [formats.said(label), label]),
      ),
    ]
    for (const [german, english] of rows) expect(german).not.toBe(english)
  })

  it('writes dates as newsrooms do', () => {
    expect(
      [
        '2025-10-28',
        '2025-10',
        '2025',
        '2025-10-11/2025-10-12',
        '2025-10-25/..',
        '../2025-11-09',
        'x',
      ].map(dates.inWords),
    ).toEqual([
      '28. Oktober 2025',
      'Oktober 2025',
      '2025',
      '11.–12. Oktober 2025',
      'seit dem 25. Oktober 2025',
      'bis zum 9. November 2025',
      'x',
    ])
  })

  it('compares numbers as they are written', () => {
    const column = {
      id: 'rank',
      gives: 'number' as const,
      value: (row: number) => row,
      text: (row: number) => numbers.fixed(row, 3),
    }
    const left = (typed: string) =>
      matchingRows([0.25, 0.5, 2, 12], [column], new Map([['rank', numbers.bounds(typed)]]))
    expect(left('>0,3')).toEqual([0.5, 2, 12])
    expect(left('<=0.5')).toEqual([0.25, 0.5])
    expect(left('0,25..2,0')).toEqual([0.25, 0.5, 2])
    expect(left('0,5')).toEqual([0.5])
    expect(left('<0.125')).toEqual([])
  })

  it('takes a point before three digits for one between groups', () => {
    expect(
      ['>12.345', '12.345..1.234.567,5', '12.345', '0.125', '1.23', '>1,5'].map(numbers.bounds),
    ).toEqual(['>12345', '12345..1234567.5', '12345', '0.125', '1.23', '>1.5'])
  })

  it('leaves what a part has beside the catalogue as it is', () => {
    expect(translateLater('faults', { title: () => '', other: 1 })).toMatchObject({ other: 1 })
  })

  it('leaves a part in English whose file did not come', () => {
    const english = { title: 'Ask' }
    expect(translate('ask', english)).toEqual(english)
  })

  it('gives no part both at the start and later', () => {
    expect(Object.keys(early).filter((part) => Object.hasOwn(later, part))).toEqual([])
  })
})

it('offers every language that has a folder, and not the turned English', () => {
  const tags = folders.map((path) => path.split('/').at(-2))
  expect(['en', ...tags].filter((tag) => tag !== 'x-rtl').sort()).toEqual(
    LANGUAGES.map(([tag]) => tag).sort(),
  )
})

it('turns words around and makes them longer', () => {
  expect(mirrored('Open it')).toBe('[\u200f\u202eOpen\u202c\u200f \u200f\u202eit\u202c\u200f ···]')
  expect(mirrored('×2')).toBe('×2')
})
