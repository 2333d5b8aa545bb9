import { describe, expect, it } from 'vitest'
import { graph } from '../helpers/cli.ts'

const VALID = 'tests/fixtures/rules/complete.valid.json'
const INVALID = 'tests/fixtures/rules/self-loop.invalid.json'

describe('stats', () => {
  it('counts what is in a dataset', async () => {
    const { code, out, err } = await graph('stats', VALID, '--json')
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual({
      entities: 6,
      statements: 5,
      lines: 5,
      contested: 1,
      quotes: 5,
      issues: 0,
      byKind: { country: 2, 'armed-group': 1, person: 1, event: 1, place: 1 },
      byFamily: { accuse: 1, back: 1, deny: 1, coerce: 1, talk: 1 },
      byRelation: { accuses: 1, sponsors: 1, denies: 1, 'writes-off': 1, consults: 1 },
      byStatus: { reported: 4, claimed: 1 },
      coverage: { sentences: 5, quoted: 4, noRelation: 1, uncovered: 0 },
    })
  })

  it('prints the same numbers for a reader', async () => {
    const { out } = await graph('stats', VALID)
    expect(out).toContain('entities 6\nstatements 5\nlines 5\n')
    expect(out).toContain('byStatus\n  reported 4\n  claimed 1\ncoverage\n  sentences 5\n')
  })

  it('prints nothing of a dataset with faults, and the faults on standard error', async () => {
    const { code, out, err } = await graph('stats', INVALID, '--json')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/statement meeting, object: .*\n1 faults$/)
  })
})
