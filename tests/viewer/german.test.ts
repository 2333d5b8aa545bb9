import { describe, expect, it } from 'vitest'
import { english } from '../../src/viewer/english.ts'
import { german } from '../../src/viewer/german.ts'

/** Words that are the same in German. */
const SAME = new Set(['Attest', 'sha-256', 'Status', 'Graph', 'Story'])

const textsOf = (value: unknown, path: string): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[path, value]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => textsOf(one, `${path}.${key}`))
      : []

describe('the one-file page in German', () => {
  it('leaves no word in English', () => {
    const there = new Map(textsOf(english, ''))
    const here = textsOf(german, '')
    expect(here.map(([path]) => path)).toEqual(expect.arrayContaining([...there.keys()]))
    for (const [path, text] of here)
      if (!SAME.has(text)) expect(text, path).not.toBe(there.get(path))
  })

  it('writes dates of each precision, stretches and open ends', () => {
    expect(german.date('2025-10-15')).toBe('15. Oktober 2025')
    expect(german.date('2025-10')).toBe('Oktober 2025')
    expect(german.date('2021')).toBe('2021')
    expect(german.date('2025-10-11/2025-10-12')).toBe('11.–12. Oktober 2025')
    expect(german.date('2021/..')).toBe('seit 2021')
    expect(german.date('../2025-10-15')).toBe('bis zum 15. Oktober 2025')
    expect(german.date('soon')).toBe('soon')
  })
})
