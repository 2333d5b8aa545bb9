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

  it('answers each of the lines of which it denies one, and those said by others stay without an answer', () => {
    const { stances } = read(
      'subject,relation,object,speaker\nAda,accuses,Bela,\nBela,robbed,Cato,Ada\nBela,robbed,Dora,Cato\nBela,denies,Ada,\n',
    )
    expect(stances.slice(0, 3)).toEqual(['answered', 'answered', 'unanswered'])
  })

  it('is set against nothing where it names an id that no line has', () => {
    const { stances, told } = read(
      'id,subject,relation,object,denies\n1,Ada,accuses,Bela,\n3,Bela,denies,Ada,9\n',
    )
    expect(stances).not.toContain('denied')
    expect(told).toEqual([
      ['denial-untied', 'row 3', 'It denies "9", and no other line has this id'],
    ])
  })

  it('is set against each that it names, though one of the ids is none', () => {
    const { stances, told } = read(
      'id,subject,relation,object,denies\n1,Ada,accuses,Bela,\n3,Bela,denies,Ada,1;9\n',
    )
    expect(stances[0]).toBe('denied')
    expect(told).toEqual([
      ['denial-untied', 'row 3', 'It denies "9", and no other line has this id'],
    ])
  })

  it('is set against the line that it names, though it is called denied itself', () => {
    const { statements, told } = read(
      'id,subject,relation,object,speaker,status,denies\n1,Ada,arms,Bela,Cato,claimed,\n2,Ada,shelters,Bela,Ada,denied,1\n',
    )
    expect(statements[1]).toMatchObject({ status: 'denied', denies: [statements[0]?.id] })
    expect(statements[0]?.stance).toBe('denied')
    expect(told).toEqual([])
  })

  it('is set against the line that it names, though that is only told as denied', () => {
    const { statements, told } = read(
      'id,subject,relation,object,speaker,status,denies\n1,Ada,arms,Bela,Ada,denied,\n2,Bela,rejects,Ada,,reported,1\n',
    )
    expect(statements[1]?.denies).toEqual([statements[0]?.id])
    expect(told.map(([rule]) => rule)).toEqual(['denial-alone'])
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

describe('a row that names who denies it', () => {
  const HEADER = 'subject,relation,object,speaker,quote,denied by'

  it('is a claim that they deny, and they answer for the denial', () => {
    const { statements, entities, told } = read(
      `${HEADER}\nNordbau,bribes,Lena,Karl,“he saw the envelope”,Lena\nNordbau,employs,Tom,,,\n`,
    )
    const [claim, denial] = statements
    expect(claim).toMatchObject({ status: 'claimed', stance: 'denied', contested: true })
    expect(claim?.attributes).toEqual({ quote: '“he saw the envelope”' })
    expect(denial).toMatchObject({
      relation: 'denies',
      subject: 'Lena',
      object: ['Karl'],
      status: 'reported',
      denies: [claim?.id],
    })
    expect(denial?.attributes).toBeNull()
    expect(entities).toEqual(['Nordbau', 'Lena', 'Tom', 'Karl', 'Speaker not named'])
    expect(told.map(([rule]) => rule)).toEqual(['status-missing'])
  })

  it('is denied by each of several, and no other row is', () => {
    const { statements } = read(
      `${HEADER}\nNordbau,bribes,Lena,Karl,,Lena; Nordbau\nNordbau,bribes,Lena,Ines,,\n`,
    )
    expect(statements.map(({ stance }) => stance === 'denied')).toEqual([true, false, false, false])
    expect(statements.flatMap(({ denies }) => denies)).toEqual([
      statements[0]?.id,
      statements[0]?.id,
    ])
  })

  it.each(['Denied by', 'Bestritten von', 'disputed_by'])(
    'in a column that is called %s',
    (name) => {
      const { stances } = read(`subject,relation,object,${name}\nAda,robbed,Bela,Ada\n`)
      expect(stances[0]).toBe('denied')
    },
  )

  it('is claimed by its speaker where its status is denied and another denies it', () => {
    const { statements } = read(`${HEADER},status\nNordbau,bribes,Lena,Karl,,Lena,denied\n`)
    expect(statements).toMatchObject([
      { status: 'claimed', said: [{ by: 'Karl' }], stance: 'denied' },
      { relation: 'denies', subject: 'Lena', object: ['Karl'], status: 'reported' },
    ])
  })

  it('is a charge that was made, which the accused contradicts', () => {
    const { statements, told } = read(`${HEADER}\nKarl,accuses,Lena,,,Lena\n`)
    const [charge, denial] = statements
    expect(charge).toMatchObject({ status: 'reported', stance: 'denied' })
    expect(denial).toMatchObject({
      relation: 'denies',
      subject: 'Lena',
      object: ['Karl'],
      status: 'reported',
      denies: [charge?.id],
    })
    expect(told).toEqual([])
  })

  it.each(['Ada', 'Bela', 'ADA; ada'])(
    'is told once more as denied where its source says it, and nobody is contradicted: by %s',
    (deniers) => {
      const { statements } = read(`${HEADER},status\nAda,robbed,Bela,,,${deniers},reported\n`)
      expect(statements).toMatchObject([
        { status: 'reported', stance: 'denied', subject: 'Ada', object: ['Bela'] },
        { status: 'denied', subject: 'Ada', object: ['Bela'], denies: [statements[0]?.id] },
      ])
      expect(statements[1]?.said.map(({ by }) => by)).toEqual([deniers === 'Bela' ? 'Bela' : 'Ada'])
    },
  )

  it('means whoever it is about where others have the same name, and contradicts whoever says it one way', () => {
    const graph = (directed: boolean) =>
      JSON.stringify({
        directed,
        nodes: [
          { id: 'n1', name: 'Ada' },
          { id: 'n2', name: 'Ada' },
          { id: 'k', name: 'Karl' },
        ],
        links: [{ source: 'k', target: 'n2', relation: 'accuses', 'denied by': 'Ada' }],
      })
    for (const directed of [true, false]) {
      const session = createImport(() => {})
      session.open(new Map([['g.json', bytesOf(graph(directed))]]))
      const dataset = session.take()
      const denial = dataset?.statements.find(({ denies }) => denies.length > 0)
      expect(denial).toMatchObject({ relation: 'denies', subject: 'n2', family: 'deny' })
    }
  })

  it('is denied by each of several where nobody else says it', () => {
    const { statements, entities } = read(`${HEADER},status\nAda,robbed,Bela,,,Bela; Cato,denied\n`)
    expect(statements).toMatchObject([
      { status: 'denied', said: [{ by: 'Bela' }] },
      { status: 'denied', said: [{ by: 'Cato' }] },
    ])
    expect(entities).toEqual(['Ada', 'Bela', 'Cato'])
  })

  it('may name them, and a denial what it denies, in lists', () => {
    const session = createImport(() => {})
    session.open(
      new Map([
        [
          'g.json',
          bytesOf(
            JSON.stringify({
              nodes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
              links: [
                { id: 1, source: 'a', target: 'b', speaker: ['b', 'c'], 'denied by': ['a'] },
                { id: 2, source: 'c', target: 'a', speaker: 'c' },
                { id: 3, source: 'a', target: 'b', relation: 'denies', denies: [1, 2] },
              ],
            }),
          ),
        ],
      ]),
    )
    const dataset = session.take()
    const claims = dataset?.statements.filter(({ status }) => status === 'claimed') ?? []
    expect(claims).toMatchObject([
      { said: [{ by: 'b' }], stance: 'denied' },
      { said: [{ by: 'c' }], stance: 'denied' },
      { said: [{ by: 'c' }], stance: 'denied' },
    ])
    expect(dataset?.statements.at(-1)?.denies).toEqual(claims.map(({ id }) => id))
  })

  it('names who denies where its status is denied', () => {
    const { statements } = read(`${HEADER},status\nAda,robbed,Bela,,,Ada,denied\n`)
    expect(statements).toMatchObject([{ status: 'denied', said: [{ by: 'Ada' }] }])
  })
})

describe('a row in which somebody speaks', () => {
  it('is told in the words of its subject, where no other is named as the speaker', () => {
    const { statements, entities } = read(
      'subject,relation,object,speaker\nAda,robbed,Bela,Ines\nKarl,accuses,Ada,\nAda,denies,Karl,Ada\n',
    )
    expect(statements.map(({ status }) => status)).toEqual(['claimed', 'reported', 'reported'])
    expect(statements[2]?.denies).toEqual([statements[1]?.id])
    expect(entities).not.toContain('Speaker not named')
  })

  it('stays a claim where another says it, or its status says so', () => {
    const { statements } = read(
      'subject,relation,object,speaker,status\nKarl,accuses,Ada,Ines,\nKarl,accuses,Ada,,claimed\n',
    )
    expect(statements.map(({ status }) => status)).toEqual(['claimed', 'claimed'])
  })

  it('happened on the day on which it was said', () => {
    const { statements } = read(
      'subject,relation,object,speaker,said on\nAda,robbed,Bela,Karl,2031-05-02\nKarl,accuses,Ada,,2031-05-03\n',
    )
    expect(statements[1]?.when?.edtf).toBe('2031-05-03')
  })

  it.each(['dementiert', 'bestreitet', 'weist zurück', 'denied'])(
    'denies by the word %s',
    (word) => {
      const { statements } = read(
        `subject,relation,object\nAda,beschuldigt,Bela\nBela,${word},Ada\n`,
      )
      expect(statements[1]?.denies).toEqual([statements[0]?.id])
    },
  )
})

it('a row that names what it denies is set against it, whatever its relation is called', () => {
  const { stances, told } = read(
    'id,subject,relation,object,denies\n1,Ada,robbed,Bela,\n2,Ada,rejects,Bela,1\n3,Ada,rejects,Bela,8\n',
  )
  expect(stances[0]).toBe('denied')
  expect(told).toEqual([['denial-untied', 'row 4', 'It denies "8", and no other line has this id']])
})
