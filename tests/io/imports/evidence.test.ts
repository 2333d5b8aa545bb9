import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOCKS, dateOn } from '../../../src/domain/clocks.ts'
import type { Dataset, Statement } from '../../../src/domain/dataset.ts'
import { named, wording } from '../../../src/domain/german/vocabulary.ts'
import { givenEvidence } from '../../../src/domain/given.ts'
import { inEnglish } from '../../../src/domain/told.ts'
import { createWords } from '../../../src/domain/words.ts'
import { tableOf as graphTable } from '../../../src/io/exports/table.ts'
import { readGraphFile } from '../../../src/io/imports/index.ts'
import type { Preview } from '../../../src/io/imports/preview.ts'
import { createImport } from '../../../src/io/imports/session.ts'
import { bytesOf, throughFile, written } from '../../helpers/exported.ts'

const HEADER = 'subject,relation,object,speaker,status,quote,publication,link,date'

const opened = (name: string, text: string) => {
  const session = createImport(() => {})
  const preview = session.open(new Map([[name, bytesOf(text)]]))
  return { session, preview }
}

const datasetOf = (text: string, name = 'claims.csv'): Dataset => {
  const { session, preview } = opened(name, text)
  const dataset = session.take()
  if (dataset === null) throw new Error(JSON.stringify(preview))
  return dataset
}

const tableOf = (preview: Preview) => {
  const [table] = preview.what === 'tables' ? preview.tables : []
  if (table === undefined) throw new Error(preview.what)
  return table
}

const summaryOf = (preview: Preview) => {
  if (preview.what === 'faults' || !preview.outcome.ready) throw new Error(JSON.stringify(preview))
  return preview.outcome.summary
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

const notesOf = (preview: Preview) =>
  summaryOf(preview).notes.flatMap(({ rule, examples }) =>
    examples.map(({ where, what }) => [rule, inEnglish(where), inEnglish(what)]),
  )

const CLAIMS = `${HEADER}
Ada,robbed,Old Mill,Bela,claimed,"Ada had the keys, and the mill was empty.",Mill Gazette,https://gazette.example/1,2031-05-03
Ada,robbed,Old Mill,Ada,denied,"I never went there.",Mill Gazette,https://gazette.example/2,2031-05-03
Ada,sold,Grain,Cato,,"She sold it in May.",,,2031-05
Ada,owns,Old Mill,,,,,,
`

describe('the columns of a table that tell of evidence', () => {
  it.each([
    [HEADER],
    ['Subject\tRelation\tObject\tSaid by\tStatus\tExcerpt\tOutlet\tURL\tWhen'],
    ['subject;relation;object;Claimed_by;status;evidence;source title;source url;date'],
    ['subject,relation,object,speaker,status,quote,source,link,date'],
    ['Subjekt;Beziehung;Objekt;Sprecher;Stand;Zitat;Quelle;Link;Datum'],
    ['Quelle;Beziehung;Ziel;Wer sagt es?;Status;Wortlaut;Publikation;Webadresse;Datum'],
    ['source,relation,target,according to,status,quotation,publisher,href,day'],
  ])('are found by their names: %s', (header) => {
    const [delimiter = ','] = /[,;\t]/.exec(header) ?? []
    const row = [
      'Ada',
      'sued',
      'Bela',
      'Cato',
      'claimed',
      'She sued him.',
      'Gazette',
      'https://a.example/1',
      '2031-05-03',
    ]
    const { preview } = opened('claims.csv', `${header}\n${row.join(delimiter)}\n`)
    expect(tableOf(preview).mapping).toMatchObject({
      rows: 'edges',
      source: 0,
      type: 1,
      target: 2,
      speaker: 3,
      status: 4,
      quote: 5,
      publication: 6,
      link: 7,
      start: 8,
    })
  })

  it('are none where their cells hold nothing of the sort', () => {
    const { preview } = opened(
      'genes.csv',
      'source,target,status,evidence,link\nA,B,active,IEA,3\nB,C,silent,IDA,4\n',
    )
    expect(tableOf(preview).mapping).toMatchObject({ status: null, quote: null, link: null })
    expect(summaryOf(preview)).toMatchObject({ spoken: 0, quoted: 0, statuses: [], notes: [] })
  })

  it('hold quotes in scripts that part no words', () => {
    const { preview } = opened(
      'affair.csv',
      'subject,relation,object,quote\n甲,付,乙,我从来没有拿过一分钱。\n乙,见,甲,彼は来た\n',
    )
    expect(tableOf(preview).mapping).toMatchObject({ quote: 3 })
    expect(summaryOf(preview)).toMatchObject({ quoted: 2 })
  })

  it('are no ends of lines, whatever they share with them', () => {
    const { preview } = opened(
      'who.csv',
      'Wer;Wem;Sprecher;Zitat\nAda;Bela;Ada;Ich schrieb ihm.\nBela;Cato;Bela;Ich auch nicht.\n',
    )
    expect(tableOf(preview).mapping).toMatchObject({ source: 0, target: 1, speaker: 2, quote: 3 })
  })

  it('are counted before anything is opened', () => {
    expect(summaryOf(opened('claims.csv', CLAIMS).preview)).toMatchObject({
      lines: 4,
      spoken: 3,
      quoted: 3,
      statuses: [
        { status: 'claimed', count: 3 },
        { status: 'denied', count: 1 },
      ],
      unstated: { count: 1, as: 'claimed' },
    })
  })

  it('can each be set to none: then its cells are attributes, and no evidence', () => {
    const { session, preview } = opened('claims.csv', CLAIMS)
    const { name, mapping } = tableOf(preview)
    const none = { speaker: null, status: null, quote: null, publication: null, link: null }
    const after = session.change({ table: { name, mapping: { ...mapping, ...none } } })
    expect(summaryOf(after)).toMatchObject({ spoken: 0, quoted: 0, statuses: [], nodes: 3 })
    const [first] = session.take()?.statements ?? []
    expect(first).toMatchObject({ status: 'reported', said: [] })
    expect(first && givenEvidence(first)).toBeNull()
    expect(Object.values(first?.attributes ?? {})).toEqual(
      expect.arrayContaining(['Bela', 'claimed', 'Ada had the keys, and the mill was empty.']),
    )
  })

  it('keep what another column of the same name holds', () => {
    const { session, preview } = opened(
      'claims.csv',
      'subject,object,excerpt,quote\nAda,Bela,It was he.,It was not.\n',
    )
    const { name, mapping } = tableOf(preview)
    session.change({ table: { name, mapping: { ...mapping, quote: 2 } } })
    const [only] = session.take()?.statements ?? []
    expect(only && givenEvidence(only)).toMatchObject({ quote: 'It was he.' })
    expect(Object.values(only?.attributes ?? {})).toContain('It was not.')
  })
})

describe('a status', () => {
  it.each([
    ['reported', 'reported'],
    ['Berichtet', 'reported'],
    ['CLAIM', 'claimed'],
    ['allegation', 'claimed'],
    ['behauptet', 'claimed'],
    ['denied', 'denied'],
    ['dementiert', 'denied'],
    ['bestritten', 'denied'],
    ['bestreitet', 'denied'],
    ['Weist zurück', 'denied'],
    ['rejects', 'denied'],
    [' planned ', 'proposed'],
    ['geplant', 'proposed'],
  ])('is read from the word %j as %s', (word, status) => {
    const [only] = datasetOf(`${HEADER}\nAda,sued,Bela,Cato,${word},,,,\n`).statements
    expect(only?.status).toBe(status)
  })

  it('that no word says is a claim, so that nothing is called reported where its file does not say so', () => {
    const { session, preview } = opened('claims.csv', CLAIMS)
    expect(session.take()?.statements.map(({ status, voice }) => [status, voice])).toEqual([
      ['claimed', 'other'],
      ['denied', 'other'],
      ['claimed', 'other'],
      ['claimed', 'unnamed'],
    ])
    expect(notesOf(preview)).toEqual([
      [
        'status-missing',
        'row 5',
        'The file says neither its status nor who says it, as it does of other lines',
      ],
    ])
  })

  it('that no word says is a report where the reader chooses so, which stays told', () => {
    const { session } = opened('claims.csv', CLAIMS)
    const chosen = session.change({ unstated: 'reported' })
    expect(summaryOf(chosen)).toMatchObject({
      unstated: { count: 1, as: 'reported' },
      notes: [{ rule: 'status-missing', count: 1 }],
    })
    expect(session.take()?.statements.map(({ status, said }) => [status, said.length])).toEqual([
      ['claimed', 1],
      ['denied', 1],
      ['claimed', 1],
      ['reported', 0],
    ])
    const next = session.open(new Map([['claims.csv', new TextEncoder().encode(CLAIMS)]]))
    expect(summaryOf(next).unstated).toEqual({ count: 1, as: 'claimed' })
  })

  it('is asked of no line where the file says it of none, or of all', () => {
    for (const text of [
      'subject,relation,object,quote\nAda,sued,Bela,She sued him in May.\n',
      `${HEADER}\nAda,sued,Bela,Cato,,,,,\nAda,sued,Dora,,reported,,,,\n`,
    ]) {
      const { preview } = opened('claims.csv', text)
      expect(summaryOf(preview)).toMatchObject({ unstated: null, notes: [] })
    }
  })

  it('in an unknown word is told with its row, and is the safe one', () => {
    const { session, preview } = opened(
      'claims.csv',
      `${HEADER}\nAda,sued,Bela,Cato,claimed,,,,\nAda,sued,Bela,Cato,rumoured,,,,\nAda,sued,Dora,,rumoured,,,,\n`,
    )
    expect(notesOf(preview)).toEqual([
      ['status-unknown', 'row 3', 'Its status "rumoured" is none that is known'],
      ['status-unknown', 'row 4', 'Its status "rumoured" is none that is known'],
    ])
    expect(session.take()?.statements).toMatchObject([
      { status: 'claimed' },
      { status: 'claimed', voice: 'unnamed', attributes: { status: 'rumoured', speaker: 'Cato' } },
      { status: 'claimed', voice: 'unnamed', attributes: { status: 'rumoured' } },
    ])
  })
})

describe('a speaker', () => {
  it('is the node of that name, else a node of its own', () => {
    const dataset = datasetOf(CLAIMS.replace(',Bela,claimed', ',OLD  mill,claimed'))
    expect(dataset.entities.map(({ name }) => name)).toEqual([
      'Ada',
      'Old Mill',
      'Grain',
      'Cato',
      'Speaker not named',
    ])
    expect(dataset.statements.map(({ said }) => said.map(({ by }) => by))).toEqual([
      ['Old Mill'],
      ['Ada'],
      ['Cato'],
      ['Speaker not named'],
    ])
  })

  it('has an id of its own where a line is called so', () => {
    const graph = {
      nodes: [{ id: 'a', name: 'Ada' }, { id: 'b' }],
      links: [{ id: 'Bela', source: 'a', target: 'b', speaker: 'Bela' }],
    }
    const dataset = datasetOf(JSON.stringify(graph), 'g.json')
    expect(dataset.statements).toMatchObject([{ status: 'claimed', said: [{ by: 'Bela' }] }])
    expect(dataset.entities.map(({ id }) => id)).toEqual(['a', 'b', 'Bela'])
  })

  it('who is not named says a claim all the same, and the import tells of it', () => {
    const { session, preview } = opened(
      'claims.csv',
      `${HEADER}\nAda,sued,Bela,,claimed,,,,\nAda,sued,Dora,,denied,,,,\n`,
    )
    expect(notesOf(preview)).toEqual([
      ['speaker-missing', 'row 2', 'It is claimed, and nobody is named who says so'],
      ['speaker-missing', 'row 3', 'It is denied, and nobody is named who denies it'],
      ['denial-alone', 'row 3', 'It denies what nobody else in the file says'],
    ])
    const dataset = session.take()
    expect(dataset?.statements).toMatchObject([
      { status: 'claimed', voice: 'unnamed' },
      { status: 'denied', voice: 'unnamed' },
    ])
  })

  it.each([
    ['a list', ['Bela', 'Cato']],
    ['a cell with a semicolon', 'Bela; Cato'],
  ])('among several in %s says a claim of their own', (_, speaker) => {
    const { session, preview } = opened(
      'g.json',
      JSON.stringify({
        nodes: [{ id: 'a' }, { id: 'b' }, { id: 'Bela' }],
        links: [{ id: 'x', source: 'a', target: 'b', type: 'sued', speaker, quote: 'They sued.' }],
      }),
    )
    expect(notesOf(preview)).toEqual([['speakers-several', 'edge "x"', '2 speakers are named']])
    const dataset = session.take()
    expect(dataset?.entities.map(({ id }) => id)).toEqual(['a', 'b', 'Bela', 'Cato'])
    expect(dataset?.statements).toMatchObject([
      { id: 'x', status: 'claimed', said: [{ by: 'Bela' }] },
      { id: 'edge-x', status: 'claimed', said: [{ by: 'Cato' }] },
    ])
    expect(dataset?.statements.map((one) => givenEvidence(one)?.quote)).toEqual([
      'They sued.',
      'They sued.',
    ])
  })

  it.each([
    ['no id', 'POLICE', 'Police', 'police'],
    ['an id', 'police', 'police', 'Police'],
  ])(
    'is the first node that is called so, where it has %s of these letters',
    (_, speaker, is, other) => {
      const dataset = datasetOf(
        JSON.stringify({
          nodes: [{ id: 'Police' }, { id: 'police' }, { id: 'a' }],
          links: [{ source: 'a', target: 'a', speaker }],
        }),
        'g.json',
      )
      expect(dataset.statements[0]?.said).toMatchObject([{ by: is }])
      expect(is).not.toBe(other)
    },
  )

  it('is of several namesakes the one that the line is about, and else the import tells of it', () => {
    const { session, preview } = opened(
      'g.json',
      JSON.stringify({
        nodes: [
          { id: '1', name: 'Police' },
          { id: '2', name: 'Police' },
          { id: '3', name: 'Dora' },
        ],
        links: [
          { id: 'x', source: '3', target: '2', type: 'hit', speaker: 'police' },
          { id: 'y', source: '3', target: '3', type: 'hit', speaker: 'Police' },
          {
            id: 'z',
            source: '3',
            target: '2',
            type: 'hit',
            speaker: 'Dora',
            'denied by': 'Police',
          },
        ],
      }),
    )
    expect(notesOf(preview)).toEqual([
      ['speaker-unclear', 'edge "y"', '2 nodes are called "Police"'],
    ])
    expect(session.take()?.statements).toMatchObject([
      { id: 'x', said: [{ by: '2' }] },
      { id: 'y', said: [{ by: '1' }] },
      { id: 'z', said: [{ by: '3' }] },
      { relation: 'denies', subject: '2', object: ['3'], denies: ['z'] },
    ])
  })

  it.each([
    ['reported', 'Bela; Cato', 'Bela, Cato'],
    ['claimed', Array.from({ length: 101 }, (_, at) => `Speaker ${at}`).join('; '), undefined],
  ])(
    'is one of several together where a line is %s, or more than a hundred are named',
    (status, speaker, name) => {
      const dataset = datasetOf(
        `${HEADER}\nAda,sued,Dora,${speaker},${status},,,,\nAda,paid,Dora,Ada,claimed,,,,\n`,
      )
      expect(dataset.statements).toHaveLength(2)
      const by = dataset.statements[0]?.said[0]?.by
      expect(dataset.entities.find(({ id }) => id === by)?.name).toBe(
        name ?? speaker.replaceAll(';', ','),
      )
    },
  )

  it('who speaks in the line says it by themselves, and the import tells what became of its status', () => {
    const { session, preview } = opened(
      'claims.csv',
      `${HEADER}\nAda,accuses,Bela,Ada,alleged,,,,\nAda,accuses,Cato,Ada,,,,,\nAda,sued,Bela,Ada,alleged,,,,\n`,
    )
    expect(notesOf(preview)).toEqual([
      ['own-word', 'row 2', 'Its status is "alleged", and whoever speaks in it is who says it'],
    ])
    expect(session.take()?.statements).toMatchObject([
      { status: 'reported', said: [{ by: 'Ada' }], attributes: { status: 'alleged' } },
      { status: 'reported', said: [{ by: 'Ada' }] },
      { status: 'claimed', said: [{ by: 'Ada' }] },
    ])
  })

  it('stands before the claim in its sentence', () => {
    const dataset = datasetOf(CLAIMS)
    const words = createWords(dataset)
    expect(dataset.statements.map(words.short)).toEqual([
      'Bela says that Ada — robbed — Old Mill (denied by Ada)',
      'Ada denies that Ada — robbed — Old Mill',
      'Cato says that Ada — sold — Grain',
      'A speaker who is not named says that Ada owns Old Mill',
    ])
  })
})

/** The same columns with a date of which the name says that it is the event’s. */
const EVENTS = HEADER.replace('date', 'event date')

it('a claim is denied where another row denies the very same, and not for another day or other ends', () => {
  const stances = (rows: string) =>
    datasetOf(`${EVENTS}\n${rows}`).statements.map(({ stance }) => stance)
  const claim = 'Ada,sued,Bela,Cato,claimed,,,,2031-05-03\n'
  expect(stances(`${claim}Ada,sued,Bela,Ada,denied,,,,2031-05-03\n`)[0]).toBe('denied')
  expect(stances(`${claim}Ada,sued,Bela,Ada,denied,,,,\n`)[0]).toBe('denied')
  expect(stances(`${claim}Ada,sued,Bela,Ada,denied,,,,2031-06-09\n`)[0]).toBe('unanswered')
  expect(stances(`${claim}Ada,sued,Bela,Ada,denied,,,,2031-05\n`)[0]).toBe('denied')
  expect(stances(`${claim}Ada,sued,Bela,Ada,denied,,,,2031\n`)[0]).toBe('denied')
  expect(stances(`${claim}Ada,sued,Bela,Ada,denied,,,,2031-06\n`)[0]).toBe('unanswered')
  const month = claim.replace('-03', '')
  expect(stances(`${month}Ada,sued,Bela,Ada,denied,,,,2031-05-09\n`)[0]).toBe('denied')
  for (const [day, stance] of [
    ['2031-05-02/2031-05-04', 'denied'],
    ['2031-05-03/..', 'denied'],
    ['2031-04/2031-05', 'denied'],
    ['2031-05-04/2031-05-09', 'unanswered'],
    ['../2031-04', 'unanswered'],
  ])
    for (const [one, other] of [
      ['2031-05-03', day],
      [day, '2031-05-03'],
    ])
      expect(
        stances(`Ada,sued,Bela,Cato,claimed,,,,${one}\nAda,sued,Bela,Ada,denied,,,,${other}\n`)[0],
      ).toBe(stance)
  expect(stances(`${claim}Bela,sued,Ada,Ada,denied,,,,\n`)[0]).toBe('unanswered')
  expect(stances(`${claim}Ada,sued,Bela,Cato,denied,,,,\n`)[0]).toBe('unanswered')
})

it('a claim is denied by whoever speaks later, and by nobody who is named', () => {
  const stances = (header: string, rows: string) =>
    datasetOf(`${header}\n${rows}`).statements.map(({ stance }) => stance)
  const claim = 'Ada,sued,Bela,Cato,claimed,,,,2031-05-03\n'
  for (const day of ['date', 'statement date', 'Gesagt am'])
    expect(
      stances(HEADER.replace('date', day), `${claim}Ada,sued,Bela,Ada,denied,,,,2031-05-04\n`)[0],
    ).toBe('denied')
  expect(stances(HEADER, 'Ada,sued,Bela,,claimed,,,,\nAda,sued,Bela,,denied,,,,\n')[0]).toBe(
    'denied',
  )
})

it('a denial of what nobody else says is told with its row', () => {
  const rows =
    'Ada,sued,Bela,Cato,claimed,,,,\nAda,sued,Bella,Ada,denied,,,,\nAda,sued,Bela,Ada,denied,,,,\n'
  expect(notesOf(opened('claims.csv', `${HEADER}\n${rows}`).preview)).toEqual([
    ['denial-alone', 'row 3', 'It denies what nobody else in the file says'],
  ])
})

describe('a date', () => {
  const clocks = (statements: readonly Statement[] = []) =>
    statements.map((one) => CLOCKS.map((clock) => dateOn(one, clock, () => null)))
  const rows = 'Ada,sued,Bela,Cato,claimed,,,,2031-05-03\nAda,hired,Bela,,reported,,,,2031-04-01\n'

  /** What is read where the dates stand under this head, of which nothing is asked. */
  const readUnder = (column: string): readonly Statement[] | undefined => {
    const { session, preview } = opened('claims.csv', `${HEADER.replace('date', column)}\n${rows}`)
    expect(summaryOf(preview).undecided).toBeNull()
    return session.take()?.statements
  }

  it.each([['said on'], ['Statement date'], ['gesagt am'], ['Datum der Aussage']])(
    'under %j is when it was said, and nothing is asked',
    (column) => {
      const statements = readUnder(column)
      expect(clocks(statements)).toEqual([
        [null, '2031-05-03', null],
        [null, null, null],
      ])
      // Nobody is said to say the second, so that its date has no clock.
      expect(statements?.[1]?.attributes).toEqual({ 'said on': '2031-04-01' })
    },
  )

  it.each([['happened'], ['Event date'], ['geschehen am'], ['since']])(
    'under %j is when it happened, and nothing is asked',
    (column) => {
      const statements = readUnder(column)
      expect(clocks(statements)).toEqual([
        ['2031-05-03', null, null],
        ['2031-04-01', null, null],
      ])
    },
  )

  it('of a line with a speaker is when it was said where its column does not say it, unless it is chosen otherwise', () => {
    const { session, preview } = opened('claims.csv', `${HEADER}\n${rows}`)
    expect(summaryOf(preview)).toMatchObject({
      dated: 2,
      undecided: { count: 1, as: 'said' },
      notes: [],
    })
    expect(clocks(session.take()?.statements)).toEqual([
      [null, '2031-05-03', null],
      ['2031-04-01', null, null],
    ])
    const happened = session.change({ dateMeans: 'happened' })
    expect(summaryOf(happened).undecided).toEqual({ count: 1, as: 'happened' })
    expect(clocks(session.take()?.statements)[0]).toEqual(['2031-05-03', null, null])
    session.change({ dateMeans: 'neither' })
    expect(clocks(session.take()?.statements)[0]).toEqual([null, null, null])
    expect(session.take()?.statements[0]?.attributes).toEqual({ date: '2031-05-03' })
    const next = session.open(new Map([['claims.csv', bytesOf(`${HEADER}\n${rows}`)]]))
    expect(summaryOf(next).undecided).toEqual({ count: 1, as: 'said' })
  })

  it('is asked of no line where none has a speaker, or where it is a stretch', () => {
    for (const text of [
      'subject,relation,object,date\nAda,sued,Bela,2031\n',
      'subject,relation,object,speaker,start,end\nAda,sued,Bela,Cato,2031,2032\n',
    ]) {
      const { session, preview } = opened('claims.csv', text)
      expect(summaryOf(preview).undecided).toBeNull()
      expect(session.take()?.statements[0]?.when).not.toBeNull()
    }
  })

  it('stands on its own clock where a table gives both', () => {
    const { session, preview } = opened(
      'claims.csv',
      'subject,relation,object,speaker,date,said on\nAda,sued,Bela,Cato,2031-05-03,4 May 2031\n',
    )
    expect(summaryOf(preview).undecided).toBeNull()
    const statements = session.take()?.statements
    expect(clocks(statements)).toEqual([['2031-05-03', '2031-05-04', null]])
    expect(statements?.[0]?.attributes).toEqual({ 'said on': '4 May 2031' })
  })

  it('of saying that cannot be read is told, and kept', () => {
    const { session, preview } = opened(
      'claims.csv',
      'subject,relation,object,speaker,date\nAda,sued,Bela,Cato,2031\nAda,sued,Dora,Cato,soon\n',
    )
    expect(notesOf(preview)).toEqual([
      ['date-unread', 'row 3', 'Its date "soon" is none that can be read'],
    ])
    expect(session.take()?.statements[1]?.attributes).toEqual({ date: 'soon' })
  })

  it('of lines of any format is read alike', () => {
    const link = { source: 'a', target: 'b', speaker: 'Cato' }
    const read = (day: object) =>
      clocks(
        datasetOf(
          JSON.stringify({ nodes: [{ id: 'a' }, { id: 'b' }], links: [{ ...link, ...day }] }),
          'g.json',
        ).statements,
      )
    expect(read({ date: '2031-05-03' })).toEqual([[null, '2031-05-03', null]])
    expect(read({ said_on: '2031-05-03' })).toEqual([[null, '2031-05-03', null]])
    expect(read({ event_date: '2031-05-03' })).toEqual([['2031-05-03', null, null]])
  })

  it('of saying stands behind the speaker in the sentence, and not behind the deed', () => {
    const dataset = datasetOf(`${HEADER}\nAda,pays,Bela,Bela,denied,,,,2031-05-04\n`)
    expect(dataset.statements.map(createWords(dataset).sentence)).toEqual([
      'Bela denied on 4 May 2031 that Ada pays Bela.',
    ])
  })
})

it('a claim that holds both ways is denied from either end', () => {
  const link = (source: string, target: string, speaker: string, status: string) => ({
    source,
    target,
    relation: 'met',
    speaker,
    status,
  })
  const graph = {
    directed: false,
    nodes: [{ id: 'a' }, { id: 'b' }],
    links: [link('a', 'b', 'Cato', 'claimed'), link('b', 'a', 'Dora', 'denied')],
  }
  const { statements } = datasetOf(JSON.stringify(graph), 'g.json')
  expect(statements.map(({ stance }) => stance)).toEqual(['denied', 'denied'])
})

it('a claim names whoever denies it in a row of its own, and not whom that row is about', () => {
  const rows =
    'Bela,pays,Ada,Ada,claimed,,,,\nBela,pays,Ada,Cato,denied,,Mill Gazette,,2031-05-04\n'
  const dataset = datasetOf(`${HEADER}\n${rows}`)
  const [claim] = dataset.statements
  if (claim === undefined) throw new Error('There is no claim.')
  const [english, german] = [createWords(dataset), createWords(named(dataset), wording)]
  expect(english.sentence(claim)).toBe('Ada says that Bela pays Ada; Cato denies it.')
  expect(english.short(claim)).toBe('Ada says that Bela pays Ada (denied by Cato)')
  expect(german.sentence(claim)).toMatch(/^Laut Ada: .*; bestritten von Cato\.$/)
  expect(german.short(claim)).toMatch(/bestritten von Cato/)
})

it('an accusation names whoever denies it in a row of its own', () => {
  const dataset = datasetOf(
    `${HEADER}\nBela,accuses,Ada,Dora,claimed,,,,\nBela,accuses,Ada,Cato,denied,,,,\n`,
  )
  const [claim] = dataset.statements
  if (claim === undefined) throw new Error('There is no claim.')
  expect(createWords(dataset).sentence(claim)).toBe(
    'Dora says that Bela accused Ada; Cato denies it.',
  )
})

it('what a row only denies is denied, and contested like any other', () => {
  const { statements } = datasetOf(`${HEADER}\nAda,pays,Bela,Bela,denied,,,,\n`)
  expect(statements.map(({ stances, contested }) => [stances, contested])).toEqual([
    [['denied'], true],
  ])
})

/** Rows that say and deny one thing, each by another speaker and, where asked for, on another day. */
const overAndOver = (claims: number, denials: number, day = (_: number) => '') => {
  const rows = (status: string, length: number) =>
    Array.from({ length }, (_, at) => `Ada,sued,Bela,${status} ${at},${status},,,,${day(at)}`)
  return opened(
    'claims.csv',
    [EVENTS, ...rows('claimed', claims), ...rows('denied', denials)].join('\n'),
  )
}

describe('a table that says and denies one thing over and over', () => {
  const LOSS = [{ rule: 'denials-many', count: 1 }]

  it('does not grow without bound, has every line set against the other side, and says so', () => {
    const { session, preview } = overAndOver(300, 300)
    const statements = session.take()?.statements ?? []
    const claims = statements.filter(({ status }) => status === 'claimed')
    expect(claims.filter(({ stance }) => stance === 'denied')).toHaveLength(300)
    const denials = statements.filter(({ status }) => status === 'denied')
    expect(denials.every(({ denies }) => denies.length > 0)).toBe(true)
    expect(denials.reduce((sum, { denies }) => sum + denies.length, 0)).toBe(50_000)
    expect(summaryOf(preview).losses).toMatchObject(LOSS)
  })

  it('sets every denial of one claim against it', () => {
    const { session } = overAndOver(1, 300)
    const denials = session.take()?.statements.filter(({ status }) => status === 'denied') ?? []
    expect(denials.filter(({ denies }) => denies.length === 1)).toHaveLength(300)
  })

  it('calls no claim uncontested for the many denials of other days, and has lost nothing then', () => {
    const day = (at: number) => String(1500 + at)
    const { session, preview } = overAndOver(300, 300, day)
    const claims = session.take()?.statements.filter(({ status }) => status === 'claimed') ?? []
    expect(claims.filter(({ stance }) => stance === 'denied')).toHaveLength(300)
    expect(summaryOf(preview).losses).toEqual([])
  })
})

const told = ({ statements, entities }: Dataset) => {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return statements.map((one) => ({
    id: one.id,
    status: one.status,
    stance: one.stance,
    said: one.said.map(({ by }) => names.get(by)),
    given: givenEvidence(one),
    attributes: one.attributes,
  }))
}

it.each(['json', 'csv', 'graphml', 'gexf', 'html'] as const)(
  'comes back from %s with its statuses, speakers and quotes',
  (format) => {
    const dataset = datasetOf(CLAIMS)
    expect(told(throughFile(format, dataset))).toEqual(told(dataset))
  },
)

it('fills the columns of quotes and sources with what the file gave, without a place or a hash', () => {
  const { edges, edgeColumns } = graphTable(datasetOf(CLAIMS), () => '')
  const [first] = edges
  if (first === undefined) throw new Error('There is no edge.')
  const cells = new Map(edgeColumns.map(({ name, cell: read }) => [name, read(first)]))
  expect(cells.get('quote')).toBe(cells.get('attribute_quote') ?? first.attributes?.quote)
  expect(cells.get('quote')).toBeTruthy()
  expect(cells.get('source')).toBe(first.attributes?.publication)
  expect([cells.get('quote_start'), cells.get('sha256')]).toEqual([null, null])
})

it('tells of a quote that somebody emptied, and not of files of before, in which all are empty', () => {
  const file = new TextDecoder().decode(written('graphml', datasetOf(CLAIMS)))
  const [, key = ''] = /<key id="([^"]+)"[^>]*attr\.name="quote"/.exec(file) ?? []
  const cells = new RegExp(`(<data key="${key}">)[^<]*(</data>)`, 'g')
  const rules = (text: string) =>
    readGraphFile('claims.graphml', bytesOf(text)).issues.map(({ rule }) => rule)
  expect(file.match(cells)?.length).toBeGreaterThan(1)
  expect(rules(file)).toEqual([])
  expect(rules(file.replace(new RegExp(cells.source), '$1$2'))).toEqual(['cell-differs'])
  expect(rules(file.replace(cells, '$1$2'))).toEqual([])
})

it('no quote is ever lost, and no claim is ever taken for a report', () => {
  const word = fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((text) => text.trim())
  const row = fc.record({
    object: fc.constantFrom('Bela', 'Cato', 'Dora'),
    // Several are a line each.
    speaker: fc.oneof(
      fc.constantFrom('', 'Ada', 'Bela', 'The Mayor'),
      word.map((text) => text.replaceAll(';', '')),
    ),
    status: fc.oneof(fc.constantFrom('', 'claimed', 'Behauptet', 'denied', 'planned'), word),
    quote: fc.oneof(fc.constantFrom('', 'It was "he", she said.\nTwice.'), word),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const table = rows.map(({ object, speaker, status, quote }) =>
        ['Ada', 'sued', object, speaker, status, quote, '', '', ''].map(cell).join(','),
      )
      // The first row says what the columns are.
      const first = 'Ada,sued,Bela,Cato,claimed,She sued him.,Gazette,,'
      const dataset = datasetOf(`${HEADER}\n${first}\n${table.join('\n')}\n`)
      for (const format of ['json', 'csv'] as const)
        expect(told(throughFile(format, dataset))).toEqual(told(dataset))
      for (const [at, { speaker, status, quote }] of rows.entries()) {
        const statement = dataset.statements[at + 1]
        if (statement === undefined) throw new Error(`Row ${at + 3} has no line.`)
        if (quote !== '') expect(givenEvidence(statement)?.quote).toBe(quote)
        const isClaim = speaker !== '' || /^(claimed|behauptet)$/i.test(status)
        if (isClaim && status.toLowerCase() !== 'reported')
          expect(statement.status).not.toBe('reported')
        if (statement.status === 'claimed' || statement.status === 'denied')
          expect(statement.said).toHaveLength(1)
      }
    }),
    { numRuns: 60 },
  )
})
