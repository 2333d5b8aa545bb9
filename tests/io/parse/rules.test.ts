import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { telling } from '../../../src/domain/german/faults.ts'
import { describeIssue, lineOf, sayIssue } from '../../../src/domain/issue.ts'
import { tellIn } from '../../../src/domain/told.ts'
import { explain } from '../../../src/io/parse/explain.ts'
import { parseDataset } from '../../../src/io/parse/parse.ts'
import { RULES } from '../../../src/io/parse/rules/index.ts'

const FOLDER = 'tests/fixtures/rules/'
const fixture = (file: string): unknown => JSON.parse(readFileSync(FOLDER + file, 'utf8'))
const check = (file: string) => parseDataset(fixture(file), new Map())

const files = readdirSync(FOLDER).sort()
const invalid = files.filter((file) => file.endsWith('.invalid.json'))
const ruleOf = (file: string): string => file.split('.')[0] ?? ''

/** The shape of a file is checked before the rules are asked. */
const STAGES = ['format', 'shape']

describe('the rules of a dataset', () => {
  it.each(files.filter((file) => file.endsWith('.valid.json')))('are all kept by %s', (file) => {
    const { dataset, issues } = check(file)
    expect(issues).toEqual([])
    expect(dataset?.statements).toHaveLength(5)
  })

  it('have a fixture each, and no fixture is without its rule', () => {
    const ids = [...STAGES, ...RULES.map((rule) => rule.id)]
    expect([...new Set(invalid.map(ruleOf))].sort()).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(invalid)('find exactly one fault in %s', (file) => {
    const { dataset, issues } = check(file)
    expect(issues.map((issue) => issue.rule)).toEqual([ruleOf(file)])
    expect(dataset).toBeNull()
  })

  it('say where, what and the way out, in one line each', async () => {
    const lines = invalid.flatMap((file) => explain(check(file).issues).map(describeIssue))
    for (const line of lines) expect(line).toMatch(/^[^:\n]+: [^\n]+[^.]\. [A-Z][^\n]+[^.]\.$/)
    const told = invalid.map((file, at) => `${file}\n  ${lines[at]}\n`).join('')
    await expect(told).toMatchFileSnapshot('../../fixtures/rules/messages.txt')
  })

  it('say the same in German, places and values too', async () => {
    const lines = invalid.flatMap((file) =>
      explain(check(file).issues).map((issue) =>
        lineOf(sayIssue(issue, (value) => tellIn(telling, value))),
      ),
    )
    // What stands in the file is in marks, and so are the fields that a sentence names.
    for (const line of lines)
      expect(line.replace(/„[^“]*“/g, '')).not.toMatch(
        /\b(the|is|of|and|or|not|to|from|characters|step|story|missing)\b/,
      )
    const said = invalid.map((file, at) => `${file}\n  ${lines[at]}\n`).join('')
    await expect(said).toMatchFileSnapshot('../../fixtures/rules/messages.de.txt')
  })

  it('promise each one thing in one sentence', () => {
    for (const rule of RULES) expect(rule.promise).toMatch(/^[A-Z].*[^.]\.$/)
  })
})

describe('a foreign graph', () => {
  const foreign = (file: string) =>
    parseDataset({ ...(fixture(file) as object), evidence: 'none' }, new Map()).issues

  it.each(RULES.filter((rule) => !rule.foreignToo).map((rule) => rule.id))(
    'need not keep the rule %s',
    (id) => {
      for (const file of invalid.filter((name) => ruleOf(name) === id))
        expect(foreign(file)).toEqual([])
    },
  )

  it.each([
    'duplicate-id.invalid.json',
    'quote-absent.invalid.json',
    'speaker-required.invalid.json',
    'date-form.invalid.json',
    'roll-up-cycle.invalid.json',
  ])('must still keep the rule of %s', (file) => {
    expect(foreign(file).map((issue) => issue.rule)).toEqual([ruleOf(file)])
  })
})
