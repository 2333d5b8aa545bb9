import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../../src/domain/told.ts'
import { createImport } from '../../../src/io/imports/session.ts'
import { bytesOf } from '../../helpers/exported.ts'

/** The ids of what each line denies, and what is told of how the file was read. */
const read = (text: string) => {
  const session = createImport(() => {})
  const preview = session.open(new Map([['lines.csv', bytesOf(text)]]))
  if (preview.what === 'faults' || !preview.outcome.ready) throw new Error(JSON.stringify(preview))
  const { notes } = preview.outcome.summary
  const { statements = [], entities = [] } = session.take() ?? {}
  return {
    statements,
    entities: entities.map(({ id }) => id),
    stances: statements.map(({ stance }) => stance),
    told: notes.flatMap(({ rule, examples }) =>
      examples.map(({ where, what }) => [rule, inEnglish(where), inEnglish(what)]),
    ),
  }
}

const UNTOLD = 'It denies, and the file does not say which line'

describe('a row that says that somebody denies', () => {
  it('is set against the one accusation of the same pair, the other way about', () => {
    const { statements, stances, told } = read(
      'subject,relation,object\nAda,accuses,Bela\nBela,accuses,Ada\nBela,Denies,Ada\n',
    )
    expect(stances).toEqual(['denied', 'unanswered', 'uncontested'])
    expect(statements[2]?.denies).toEqual([statements[0]?.id])
    expect(told).toEqual([])
  })

  it('is set against the one thing that whoever is contradicted says of whoever denies', () => {
    const { stances, told } = read(
      'subject,relation,object,speaker\nBela,robbed,Old Mill,Ada\nCato,sold,Grain,Ada\nBela,denies,Ada,\n',
    )
    expect(stances.slice(0, 2)).toEqual(['denied', 'unanswered'])
    expect(told.filter(([rule]) => rule === 'denial-untied')).toEqual([])
  })

  it.each([
    [
      'id,subject,relation,object,denies\n1,Ada,accuses,Bela,\n2,Ada,accuses,Bela,\n3,Bela,denies,Ada,2\n',
    ],
    [
      'id,subject,relation,object,bestreitet\n1,Ada,wirft vor,Bela,\n2,Ada,wirft vor,Bela,\n3,Bela,denies,Ada,2\n',
    ],
    ['id,subject,relation,object\n1,Ada,blames,Bela\n2,Ada,blames,Bela\n3,Bela,denies,2\n'],
  ])('is set against the line whose id it names: %j', (text) => {
    const { stances, told } = read(text)
    expect(stances.map((stance) => stance === 'denied')).toEqual([false, true, false])
    expect(told).toEqual([])
  })

  it('is set against each of several that it names', () => {
    const { stances } = read(
      'id,subject,relation,object,denies\n1,Ada,accuses,Bela,\n2,Ada,blames,Bela,\n3,Bela,denies,Ada,1; 2\n',
    )
    expect(stances.slice(0, 2)).toEqual(['denied', 'denied'])
  })

  it.each([
    ['Ada,visits,Bela\nBela,denies,Ada\n', UNTOLD],
    ['Ada,accuses,Cato\nBela,denies,Ada\n', UNTOLD],
    ['Bela,accuses,Ada\nBela,denies,Ada\n', UNTOLD],
    [
      'Ada,accuses,Bela\nAda,accuses,Bela\nBela,denies,Ada\n',
      'It denies, and 2 lines of the file may be meant',
    ],
  ])(
    'is set against nothing where its file leaves open what it means, and that is told: %j',
    (rows, what) => {
      const { stances, told } = read(`subject,relation,object\n${rows}`)
      expect(stances).not.toContain('denied')
      expect(told).toEqual([['denial-untied', `row ${rows.trim().split('\n').length + 1}`, what]])
    },
  )

  it('is set against nothing where it names an id that no line has', () => {
    const { stances, told } = read(
      'id,subject,relation,object,denies\n1,Ada,accuses,Bela,\n3,Bela,denies,Ada,9\n',
    )
    expect(stances).not.toContain('denied')
    expect(told).toEqual([['denial-untied', 'row 3', UNTOLD]])
  })

  it('is set against no line that is itself only denied, and not against itself', () => {
    for (const rows of ['1,Bela,attacks,Cato,Ada,denied,\n', '1,Ada,accuses,Bela,Ada,denied,\n']) {
      const { statements, told } = read(
        `id,subject,relation,object,speaker,status,denies\n${rows}2,Bela,denies,Ada,,reported,\n`,
      )
      expect(statements.flatMap(({ denies }) => denies)).toEqual([])
      expect(told).toContainEqual(['denial-untied', 'row 3', UNTOLD])
    }
    const { statements } = read(
      'id,subject,relation,object,denies\n1,Ada,accuses,Bela,\n2,Bela,denies,Ada,2\n',
    )
    expect(statements.flatMap(({ denies }) => denies)).toEqual([])
  })

  it.each(['Bela', ''])('denies once where its status is denied as well, said by %j', (speaker) => {
    const { statements, entities, stances, told } = read(
      `subject,relation,object,speaker,status\nAda,accuses,Bela,,reported\nBela,denies,Ada,${speaker},denied\n`,
    )
    expect(statements[1]).toMatchObject({ status: 'reported', denies: [statements[0]?.id] })
    expect(stances[0]).toBe('denied')
    expect(entities).toEqual(['Ada', 'Bela'])
    expect(told).toEqual([])
  })

  it('denies nothing where somebody denies that it was said', () => {
    const { statements, told } = read(
      'subject,relation,object,speaker,status\nAda,accuses,Bela,,reported\nBela,denies,Ada,Cato,denied\n',
    )
    expect(statements.flatMap(({ denies }) => denies)).toEqual([])
    expect(told.map(([rule]) => rule)).toEqual(['denial-alone'])
  })
})
