import { describe, expect, it } from 'vitest'
import { isUntold, judge, roundTripFault, showingFault, told } from '../../../scripts/fuzz/judge.ts'
import { cut, doubled, mutated, reencoded } from '../../../scripts/fuzz/mutations.ts'
import { randomFrom } from '../../../scripts/fuzz/random.ts'
import { type Seed, sampleDataset, seedsOf } from '../../../scripts/fuzz/seeds.ts'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { IMPORT_FORMATS, importFormatOf } from '../../../src/io/imports/index.ts'
import { hashOf } from '../../../src/io/parse/sources.ts'

const seeds = seedsOf(sampleDataset(hashOf))

const opened = ({ name, bytes }: Pick<Seed, 'name' | 'bytes'>): Dataset => {
  const verdict = judge(name, bytes)
  if (verdict.kind !== 'opened') throw new Error(JSON.stringify(verdict))
  return verdict.dataset
}

it('every format that is read has a small file here', () => {
  expect([...new Set(seeds.map(({ format }) => format))].sort()).toEqual(
    IMPORT_FORMATS.map(({ id }) => id).sort(),
  )
  for (const { name, format } of seeds) expect(['json', format]).toContain(importFormatOf(name)?.id)
})

describe.each(seeds)('$name', (seed) => {
  const { bytes } = seed
  const whole = told(opened(seed))

  it('opens whole, is shown, and comes back from every format that is written', () => {
    expect(showingFault(opened(seed))).toBeNull()
    expect(roundTripFault(opened(seed))).toBeNull()
  })

  // Undetectable by nature: a table or a list of records that ends with a line, and a table cut within the
  // last cell of its last row.
  it('opens cut off at no byte as a smaller graph, without a word', () => {
    const step = bytes.length > 3000 ? 13 : 1
    const silent: string[] = []
    for (let at = 0; at < bytes.length; at += step) {
      const { how } = cut(seed, at)
      const verdict = judge(seed.name, bytes.subarray(0, at))
      if (verdict.kind === 'fault') silent.push(`${how}: ${verdict.fault}`)
      if (
        verdict.kind === 'opened' &&
        verdict.issues.length === 0 &&
        told(verdict.dataset) !== whole &&
        !isUntold(seed, at)
      )
        silent.push(how)
    }
    expect(silent).toEqual([])
  })

  it('written twice into one file opens as it is, or not without a word', () => {
    const verdict = judge(seed.name, doubled(seed).bytes)
    if (verdict.kind === 'opened' && verdict.issues.length === 0)
      expect(told(verdict.dataset)).toBe(whole)
    else expect(verdict.kind).not.toBe('fault')
  })

  // Undetectable by nature: a stray byte in a table without accents is a letter of Western Windows.
  it('in another encoding opens as it is, or not at all', () => {
    if (seed.name === 'pairs.tsv') return
    for (const { name, bytes: other, how } of reencoded(seed)) {
      const verdict = judge(name, other)
      if (verdict.kind === 'opened') expect(told(verdict.dataset), how).toBe(whole)
      else expect(verdict, how).toMatchObject({ kind: 'refused' })
    }
  })
})

describe.each([1, 2, 3, 4])('seed %i of chance', (number) => {
  it('makes no file that is answered with less than a graph or a clear sentence', () => {
    const random = randomFrom(number)
    const faults: string[] = []
    for (let count = 0; count < 700; count++) {
      const mutant = mutated(random.pick(seeds), random, seeds)
      const verdict = judge(mutant.name, mutant.bytes)
      const fault =
        verdict.kind === 'opened' && count % 10 === 0
          ? (showingFault(verdict.dataset) ??
            roundTripFault(verdict.dataset, verdict.issues.length > 0))
          : null
      if (verdict.kind === 'fault') faults.push(`${mutant.name} ${mutant.how}: ${verdict.fault}`)
      if (fault !== null) faults.push(`${mutant.name} ${mutant.how}: ${fault}`)
    }
    expect(faults).toEqual([])
  })
})
