import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { graph } from '../helpers/cli.ts'
import { parsed } from '../helpers/dataset.ts'

const VALID = 'tests/fixtures/rules/complete.valid.json'
const dataset = parsed(JSON.parse(readFileSync(VALID, 'utf8')))

describe('list', () => {
  it.each(['statements', 'entities'] as const)('gives all %s in built form', async (name) => {
    const { code, out, err } = await graph('list', name, VALID, '--json')
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual(dataset[name])
  })

  it('gives every statement its computed fields, and lists where one was written', async () => {
    const [, arming] = JSON.parse((await graph('list', 'statements', VALID, '--json')).out)
    expect(arming).toMatchObject({
      id: 'arming',
      family: 'back',
      object: ['rebels'],
      stance: 'denied',
      contested: true,
      said: [{ by: 'aland', role: 'speaker', on: null, venue: null }],
      when: null,
    })
  })

  it('prints a line a record where no JSON is asked for', async () => {
    const { out } = await graph('list', 'entities', VALID)
    expect(out.split('\n')[3]).toBe('ana-kovar\tperson\tAna Kovar')
  })

  it.each([
    [['list'], 'The list ("statements" or "entities") is missing.'],
    [['list', 'statements'], 'The path is missing.'],
    [['list', 'quotes', VALID], 'There is no list of "quotes".'],
  ])('answers bad usage %j with exit code 2', async (args, words) => {
    const { code, out, err } = await graph(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })
})
