import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriable } from '../../../src/domain/carriable.ts'
import { isVouchedDenial } from '../../../src/domain/stance.ts'
import { STANDING } from '../../../src/domain/words/standing.ts'
import { createWords } from '../../../src/domain/words.ts'
import { tableOf } from '../../../src/io/exports/table.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'
import { written } from '../../helpers/exported.ts'

/** Aland is said to deny a charge, and what is only told as denied: by Cobalt, and by nobody else. */
const dataset = parsed(
  aDataset({
    entities: ['aland', 'borduria', 'cobalt'].map((id) => anEntity(id)),
    statements: [
      aStatement('charge', {
        relation: 'attacks',
        subject: 'aland',
        object: 'borduria',
        status: 'claimed',
        said: ['borduria'],
        toll: [{ who: 'crew', outcome: 'killed', count: 9, asWorded: '9 crew died' }],
      }),
      aStatement('pact', {
        relation: 'allied-with',
        subject: 'aland',
        object: 'cobalt',
        status: 'denied',
        said: ['cobalt'],
      }),
      aStatement('denial', {
        relation: 'denies',
        subject: 'aland',
        object: 'borduria',
        status: 'claimed',
        said: ['cobalt'],
        denies: ['charge', 'pact'],
      }),
    ],
  }),
)

const { nodes, nodeColumns, edges, edgeColumns } = tableOf(dataset, () => '')
const cellsOf = (name: string) => {
  const column = edgeColumns.find((one) => one.name === name)
  return new Map(edges.map((edge) => [edge.line.statement.id as string, column?.cell(edge)]))
}

describe('a denial that nobody vouches for but a third party', () => {
  it('is theirs wherever the claim is told', () => {
    expect(cellsOf('who_denies').get('charge')).toBe('aland, according to cobalt')
    const figures = nodeColumns.find(({ name }) => name === 'figures')
    const [told] = nodes.flatMap((node) => figures?.cell(node) ?? [])
    expect(JSON.parse(String(told))[0].deniedBy).toEqual(['aland, according to cobalt'])
    expect(new TextDecoder().decode(written('markdown', dataset))).toContain(
      'denied by aland, according to cobalt',
    )
  })

  it('is no triple of its own', () => {
    expect(new TextDecoder().decode(written('turtle', dataset))).not.toContain('attest:deniedBy')
  })

  it('has no other teller than its own, and is not told as done where it is only planned', () => {
    const pact = aStatement('pact', {
      relation: 'allied-with',
      subject: 'aland',
      object: 'cobalt',
      status: 'denied',
      said: ['cobalt'],
    })
    const told = (denial: Parameters<typeof aStatement>[1]) => {
      const dataset = parsed(
        aDataset({
          entities: ['aland', 'borduria', 'cobalt', 'dalia'].map((id) => anEntity(id)),
          statements: [
            pact,
            aStatement('no', {
              relation: 'denies',
              subject: 'aland',
              object: 'cobalt',
              denies: ['pact'],
              ...denial,
            }),
          ],
        }),
      )
      const [first] = dataset.statements
      if (first === undefined) throw new Error('There is no pact.')
      const words = createWords(dataset)
      return [words.sentence(first), words.deniers(first)] as const
    }
    const [claimed, deniers] = told({ status: 'claimed', said: ['dalia'] })
    expect(claimed).not.toMatch(/aland denies/)
    expect(deniers).toEqual(['aland, according to dalia'])
    const [planned, nobody] = told({ status: 'proposed', said: ['aland'] })
    expect(planned).not.toMatch(/aland denies/)
    expect(nobody).toEqual([])
  })

  it('has its teller in sentences and on lines', () => {
    const words = createWords(dataset)
    const [, pact] = dataset.statements
    if (pact === undefined) throw new Error('There is no pact.')
    expect(words.sentence(pact)).toMatch(/^Cobalt says that aland denies that /)
    const { family, status } = pact
    expect(words.label({ family, status, statements: [pact] })).toBe('denied: allied with')
  })
})

describe('how a statement stands in a table', () => {
  it('is told as the page tells it: no claim is called uncontested', () => {
    const alone = parsed(
      aDataset({
        entities: [anEntity('aland'), anEntity('fire', { kind: 'event' })],
        statements: [
          aStatement('rumour', {
            relation: 'involved-in',
            subject: 'aland',
            object: 'fire',
            status: 'claimed',
            said: ['aland'],
          }),
        ],
      }),
    )
    const { edges, edgeColumns } = tableOf(alone, () => '')
    const answer = edgeColumns.find(({ name }) => name === 'answer')
    expect(edges.map((edge) => answer?.cell(edge))).toEqual([STANDING.stance.unanswered])
  })

  it('holds for any dataset, and names nobody bare as denying whom nobody vouches for', () => {
    fc.assert(
      fc.property(anyDataset, (any) => {
        const table = tableOf(any, () => '')
        const [answer, deniedBy] = ['answer', 'who_denies'].map((name) =>
          table.edgeColumns.find((one) => one.name === name),
        )
        const words = createWords(any)
        for (const edge of table.edges) {
          const { statement } = edge.line
          if (statement.status === 'claimed')
            expect(answer?.cell(edge)).not.toBe(STANDING.stance.uncontested)
          const bare = any.statements.filter(
            (denial) => denial.denies.includes(statement.id) && isVouchedDenial(denial),
          )
          const told = words.deniers(statement)
          expect(deniedBy?.cell(edge) ?? null).toBe(
            told.length === 0 ? null : carriable(told.join('; ')),
          )
          // A name without a comma behind it has nobody between it and the source.
          expect(told.filter((name) => !name.includes(', ')).length).toBeLessThanOrEqual(
            bare.length,
          )
        }
      }),
    )
  })
})
