import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { toAuthored } from '../../../src/io/parse/authored.ts'
import { anyAuthored, anyForeign } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'

/** What a file on disk makes of it. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const withoutFile = (dataset: Dataset): Dataset => ({
  ...dataset,
  sources: dataset.sources.map((source) => ({ ...source, file: null })),
})

describe('writing a dataset in authored form', () => {
  it('and reading it back gives the same dataset, whatever is in it', () => {
    fc.assert(
      fc.property(anyAuthored, (authored) => {
        const dataset = parsed(throughJson(authored))
        expect(parsed(throughJson(toAuthored(dataset)))).toEqual(dataset)
      }),
    )
  })

  it('and reading it back gives the same foreign graph, __proto__ and all', () => {
    fc.assert(
      fc.property(anyForeign, (authored) => {
        const dataset = parsed(throughJson(authored))
        const again = parsed(throughJson(toAuthored(dataset)))
        expect(again).toEqual(dataset)
        expect(JSON.stringify(again)).toBe(JSON.stringify(dataset))
      }),
    )
  })

  it('turns files into text and keeps the rest', () => {
    const text = JSON.parse(readFileSync('tests/fixtures/rules/complete.valid.json', 'utf8'))
    const [source] = text.sources
    const files = new Map([['sources/report.txt', source.text]])
    const folder = {
      ...text,
      sources: [{ ...source, text: undefined, file: 'sources/report.txt' }],
    }
    const dataset = parsed(throughJson(folder), files)
    expect(dataset.sources[0]?.file).toBe('sources/report.txt')
    expect(parsed(toAuthored(dataset))).toEqual(withoutFile(dataset))
  })

  it('leaves out what equals its default', () => {
    const dataset = parsed(aDataset({ part: false, noRelation: NO_RELATION }))
    expect(toAuthored(dataset)).toEqual({
      format: 'attest',
      version: 1,
      id: 'sample',
      title: 'Sample',
      summary: '',
      sources: aDataset().sources,
      entities: [anEntity('aland'), anEntity('borduria')],
      statements: [aStatement('meeting')],
      noRelation: NO_RELATION,
    })
  })

  it('keeps own families, relations and kinds, with what they leave to the default', () => {
    const dataset = parsed(
      aDataset({
        families: [{ id: 'food' }],
        relationTypes: [{ id: 'feeds-with', family: 'food', layer: 'act', symmetric: true }],
        kinds: [{ id: 'herd', plural: 'herds', shownAtFirst: false }],
        entities: [anEntity('aland', { kind: 'herd' }), anEntity('borduria')],
        statements: [aStatement('meal', { relation: 'feeds-with' })],
      }),
    )
    expect(dataset.relations.map(({ id, label, polarity }) => [id, label, polarity])).toEqual([
      ['feeds-with', 'feeds with', 'neutral'],
    ])
    expect(dataset.kinds.map(({ id }) => id)).toEqual(['country', 'herd'])
    expect(parsed(throughJson(toAuthored(dataset)))).toEqual(dataset)
  })

  it('of a source without text lets the quotes say where they stand', () => {
    const dataset = parsed(aDataset())
    const bare = { ...dataset, sources: dataset.sources.map((one) => ({ ...one, text: null })) }
    const written = toAuthored(bare)
    expect(written).toMatchObject({
      sources: [{ text: null }],
      statements: [{ quotes: [{ exact: 'the two met in Cobalt', start: 160, end: 181, nth: 1 }] }],
    })
    expect(parsed(throughJson(written))).toEqual(bare)
  })
})

const NO_RELATION = [
  'Talks Stall',
  'Aland accused Borduria',
  'Borduria denied the charge',
  'Minister Ana Kovar',
].map((exact) => ({ exact, reason: 'The sample leaves it out.' }))
