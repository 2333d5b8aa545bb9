import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Positions } from '../../../src/domain/dataset.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { EXPORT_FORMATS } from '../../../src/io/exports/index.ts'
import { importFormatOf, readGraphFile } from '../../../src/io/imports/index.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'
import { contextOf } from '../../helpers/exported.ts'

const dataset = parsed(
  aDataset({
    entities: [anEntity('aland', { name: 'Aland' }), anEntity('borduria', { name: 'Borduria' })],
    statements: [
      aStatement('arming', {
        relation: 'sponsors',
        subject: 'borduria',
        object: 'aland',
        status: 'claimed',
        said: [{ by: 'aland', on: '2031-05-03' }],
        quotes: ['Aland accused Borduria of arming rebels'],
      }),
      aStatement('denial', {
        relation: 'denies',
        subject: 'borduria',
        object: 'aland',
        denies: ['arming'],
        quotes: ['Borduria denied the charge'],
      }),
    ],
  }),
)
const [arming] = dataset.statements
const [quote] = arming?.quotes ?? []
const [source] = dataset.sources

/** Positions as on the screen, of a dataset that brings none. */
const moved: Positions = new Map([
  [entityId('aland'), [11, 12]],
  [entityId('borduria'), [-13, 14]],
])

describe.each(EXPORT_FORMATS)('what $label loses', ({ id, extension, loses, write }) => {
  const bytes = write(dataset, contextOf(dataset, moved))
  const text = (
    id === 'csv'
      ? Object.values(unzipSync(bytes)).map((file) => new TextDecoder().decode(file))
      : [new TextDecoder().decode(bytes)]
  ).join('\n')
  const loss = loses.join('; ')
  const again =
    importFormatOf(`graph${extension}`) === undefined
      ? null
      : readGraphFile(`graph${extension}`, bytes).dataset

  it('is not where a claim comes from: words, place, source, hash, speaker and denial are there', () => {
    if (again !== null) {
      expect(again.statements).toEqual(dataset.statements)
      expect(again.sources[0]?.sha256).toBe(source?.sha256)
      return
    }
    expect(text).toContain(quote?.exact)
    for (const place of [quote?.start, quote?.end])
      expect(text).toMatch(new RegExp(`\\b${place}\\b`))
    expect(text).toContain(source?.sha256)
    expect(text).toContain('Aland said on 3 May 2031 that Borduria sponsor')
    expect(text).toMatch(/denie[ds]/)
  })

  it('is the text of the sources where it says so, and nowhere else', () => {
    const [sentence = ''] = (source?.text ?? '').split('\n').slice(-1)
    const carried = text.includes(sentence.slice(-30))
    expect(carried).toBe(!loss.includes('the full text of the sources'))
  })

  // JSON is the dataset as it is; its positions are those that the dataset holds.
  if (id !== 'json')
    it('are positions on the screen where it says so, and nowhere else', () => {
      const kept = again !== null && again.layout.landscape?.size === moved.size
      expect(kept).toBe(!/positions (?:other than|and colours)/.test(loss))
      if (kept) expect(again.layout.landscape).toEqual(moved)
    })

  // The page draws in the colours of its viewer.
  if (id !== 'json' && id !== 'html')
    it('are colours where it says so, and nowhere else', () => {
      const coloured = /#1a2b3c|r="26" g="43" b="60"/.test(text)
      expect(coloured).toBe(!loss.includes('colours'))
    })
})
