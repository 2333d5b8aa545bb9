import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset, Statement } from '../../src/domain/dataset.ts'
import { statementId } from '../../src/domain/ids.ts'
import { allLines } from '../../src/domain/lines.ts'
import { strandLabels } from '../../src/view/strandLabel.ts'
import { foldIntoStrands, type Strand } from '../../src/view/strands.ts'
import { anyAuthored } from '../helpers/anyDataset.ts'
import { builtDataset, builtEntity, builtStatement, link } from '../helpers/built.ts'
import { parsed } from '../helpers/dataset.ts'
import { stance } from './pictures/invented.ts'

const ENTITIES = [
  builtEntity('aland', 'country', 'Aland'),
  builtEntity('borduria', 'country', 'Borduria'),
  builtEntity('ottokar', 'person', 'Minister Ottokar'),
  builtEntity('officials', 'collective', 'Alandian officials', { unnamed: true }),
]

const strandsOf = (dataset: Dataset): readonly Strand[] =>
  foldIntoStrands(allLines(dataset), () => 1, new Set())

const labelsOf = (...statements: readonly Statement[]): readonly string[] => {
  const dataset: Dataset = { ...builtDataset(ENTITIES, statements), evidence: 'required' }
  return strandsOf(dataset).map(strandLabels(dataset))
}

const attack = (id: string, more: Partial<Statement> = {}, relation = 'attacks'): Statement =>
  builtStatement(id, 'aland', relation, 'borduria', more)

const claimed = (...by: readonly string[]): Partial<Statement> => ({
  status: 'claimed',
  said: by.map((id) => link(id)),
})

describe('words on a line', () => {
  it('are the relation alone where the source itself tells it', () => {
    expect(labelsOf(attack('a1'))).toEqual(['attacks'])
    expect(labelsOf(attack('a1', { said: [link('ottokar')] }))).toEqual(['attacks'])
  })

  it('count the statements they fold', () => {
    expect(labelsOf(attack('a1'), attack('a2'))).toEqual(['attacks ×2'])
  })

  it('name relations that differ, and never their family, which none of them says', () => {
    const [harbours, sponsors, again, proxy] = [
      'harbours',
      'sponsors',
      'sponsors',
      'proxy-for',
    ].map((relation, at) => attack(`a${at}`, {}, relation)) as [
      Statement,
      Statement,
      Statement,
      Statement,
    ]
    expect(labelsOf(harbours, sponsors)).toEqual(['harbours, sponsors'])
    expect(labelsOf(harbours, sponsors, again)).toEqual(['sponsors ×2, harbours'])
    expect(labelsOf(harbours, sponsors, again, proxy)).toEqual(['sponsors ×2, 2 more'])
  })

  it('are left out where all lines of a graph of another program say but the same', () => {
    const foreign = (...statements: readonly Statement[]): readonly string[] => {
      const dataset: Dataset = { ...builtDataset(ENTITIES, statements), evidence: 'none' }
      return strandsOf(dataset).map(strandLabels(dataset))
    }
    expect(foreign(attack('a1'), attack('a2'))).toEqual([''])
    expect(foreign(attack('a1'), attack('a2', {}, 'harbours'))).toEqual(['attacks', 'harbours'])
    expect(foreign(attack('a1', claimed('ottokar')))).toEqual(['Minister Ottokar says: attacks'])
  })

  it('name the origin of a claim, not whoever passed it on', () => {
    expect(labelsOf(attack('a1', claimed('officials', 'ottokar')))).toEqual([
      'Alandian officials say: attacks',
    ])
  })

  it('name several speakers, each once', () => {
    expect(
      labelsOf(
        attack('a1', claimed('ottokar')),
        attack('a2', claimed('officials')),
        attack('a3', claimed('ottokar')),
      ),
    ).toEqual(['Minister Ottokar and Alandian officials say: attacks ×3'])
  })

  it('name four speakers and count the others', () => {
    const speakers = ['aland', 'borduria', 'ottokar', 'officials', 'x5', 'x6']
    expect(labelsOf(...speakers.map((by) => attack(`by-${by}`, claimed(by))))).toEqual([
      'Aland, Borduria, Minister Ottokar, Alandian officials and 2 more say: attacks ×6',
    ])
  })

  it('say so where nobody is named as a speaker', () => {
    expect(labelsOf(attack('a1', { status: 'claimed' }))).toEqual(['speaker not named: attacks'])
    expect(labelsOf(attack('a1', { status: 'denied' }))).toEqual(['denied: attacks'])
  })

  it('say who denies what is known only by its denial', () => {
    const denial = builtStatement('d1', 'borduria', 'denies', 'aland', {
      denies: [statementId('a1')],
    })
    expect(labelsOf(attack('a1', { status: 'denied', ...stance('denied') }), denial)[0]).toBe(
      'Borduria denies: attacks',
    )
    const passedOn = { status: 'denied' as const, said: [link('officials')] }
    expect(labelsOf(attack('a1', passedOn))).toEqual(['Alandian officials deny: attacks'])
  })

  it('say that a plan is a plan, and whose', () => {
    expect(labelsOf(attack('a1', { status: 'proposed' }))).toEqual(['planned: attacks'])
    expect(labelsOf(attack('a1', { status: 'proposed', said: [link('ottokar')] }))).toEqual([
      'Minister Ottokar, planned: attacks',
    ])
  })

  it('carry the word for how a statement is contested', () => {
    expect(labelsOf(attack('a1', stance('denied')))).toEqual(['attacks · denied'])
    expect(labelsOf(attack('a1', stance('mutual')))).toEqual(['attacks · mutual'])
    expect(labelsOf(attack('a1', stance('withheld')))).toEqual(['attacks · position withheld'])
    expect(labelsOf(attack('a1', stance('unanswered')))).toEqual(['attacks'])
  })

  it('say how many are contested where not all are, the gravest word first', () => {
    expect(labelsOf(attack('a1', stance('mutual')), attack('a2', stance('denied')))).toEqual([
      'attacks ×2 · 1 denied',
    ])
  })

  it('always name the speaker of a claim and the word of what is contested', () => {
    fc.assert(
      fc.property(anyAuthored, (authored) => {
        const dataset = parsed(authored)
        const label = strandLabels(dataset)
        const names = new Map(dataset.entities.map(({ id, name }) => [id, name]))
        for (const strand of strandsOf(dataset)) {
          const words = label(strand)
          const speaker = strand.statements[0]?.said[0]?.by
          if (strand.status === 'claimed' && speaker !== undefined)
            expect(
              words.startsWith(names.get(speaker)?.trim() ? (names.get(speaker) ?? '') : speaker),
            ).toBe(true)
          if (strand.statements.some(({ contested }) => contested))
            expect(words).toMatch(/ · (\d+ )?(denied|mutual)$/)
        }
      }),
      { numRuns: 100 },
    )
  })
})
