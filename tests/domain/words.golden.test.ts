import { expect, test } from 'vitest'
import { type Dataset, STATUSES, type Statement, type Status } from '../../src/domain/dataset.ts'
import { named, wording } from '../../src/domain/german/vocabulary.ts'
import { statementId } from '../../src/domain/ids.ts'
import { RELATIONS, type RelationType } from '../../src/domain/relations.ts'
import { createWords } from '../../src/domain/words.ts'
import { builtDataset, builtEntity, builtStatement, link } from '../helpers/built.ts'

const ENTITIES = [
  builtEntity('norvia', 'country', 'Norvia'),
  builtEntity('estaria', 'country', 'Estaria'),
  builtEntity('osmark', 'country', 'Osmark'),
  builtEntity('red-fern', 'armed-group', 'Red Fern'),
  builtEntity('officials', 'collective', 'Osmark officials', { unnamed: true }),
  builtEntity('mara-voss', 'person', 'Mara Voss'),
  builtEntity('gazette', 'news-outlet', 'Harbour Gazette'),
  builtEntity('lake-talks', 'event', 'Lake talks'),
  builtEntity('ferry-fire', 'event', 'ferry fire'),
  builtEntity('lake-truce', 'instrument', 'Lake truce'),
  builtEntity('quiet-shore', 'instrument', 'quiet shore policy'),
  builtEntity('north-bay', 'place', 'North Bay'),
  builtEntity('ottilie-brandt', 'person', 'Ottilie Brandt'),
]

/** Subject, objects and what else a type needs to read as it would in a dataset. */
const CASES: ReadonlyMap<string, [string, string | readonly string[], Partial<Statement>?]> =
  new Map<string, [string, string | readonly string[], Partial<Statement>?]>([
    ['accuses', ['norvia', 'estaria', { asserts: [statementId('alleged')] }]],
    ['denies', ['estaria', 'norvia', { denies: [statementId('disputed')] }]],
    ['declines-comment', ['estaria', 'norvia', { declines: [statementId('disputed')] }]],
    ['responsible-for', ['norvia', 'ferry-fire']],
    ['harbours', ['norvia', 'red-fern']],
    ['sponsors', ['norvia', 'red-fern']],
    ['proxy-for', ['red-fern', 'estaria']],
    ['writes-off', ['norvia', 'lake-talks']],
    ['mediates', ['osmark', ['norvia', 'estaria']]],
    ['offers-mediation', ['osmark', ['norvia', 'estaria']]],
    ['urges', ['osmark', ['norvia', 'estaria']]],
    ['hosts', ['osmark', 'lake-talks']],
    ['agrees-with', ['norvia', 'estaria', { re: ENTITIES.slice(9, 10).map(({ id }) => id) }]],
    ['announces', ['norvia', 'lake-truce']],
    ['expresses-hope', ['osmark', ['norvia', 'estaria']]],
    ['comments-on', ['mara-voss', 'lake-truce']],
    [
      'reports-toll',
      [
        'norvia',
        'ferry-fire',
        { toll: [{ who: 'crew', outcome: 'dead', count: 3, asWorded: '3 crew died' }] },
      ],
    ],
    ['reports', ['gazette', 'norvia']],
    ['tells', ['mara-voss', 'gazette']],
    ['holds-office', ['mara-voss', 'norvia', { role: 'Harbour Minister' }]],
    ['affiliated-with', ['mara-voss', 'gazette']],
    ['part-of', ['lake-truce', 'lake-talks']],
    ['governs', ['red-fern', 'norvia']],
    ['located-in', ['lake-talks', 'north-bay']],
    ['involved-in', ['norvia', 'ferry-fire']],
    ['linked-to', ['ferry-fire', 'red-fern']],
    ['led-to', ['ferry-fire', 'lake-talks']],
    ['affects', ['ferry-fire', 'norvia']],
    ['pursues', ['norvia', 'quiet-shore']],
  ])

const CHAINS: readonly [string, Statement['said']][] = [
  ['nobody', []],
  ['speaker', [link('officials')]],
  ['speaker, outlet', [link('officials'), link('gazette', { role: 'outlet' })]],
  [
    'person on a day, source, outlet on a day',
    [
      link('ottilie-brandt', { on: '2031-05-02' }),
      link('officials', { role: 'source' }),
      link('gazette', { role: 'outlet', on: '2031-05-03' }),
    ],
  ],
]

const rowsOf = (
  type: RelationType,
  cellsOf: (dataset: Dataset, statement: Statement) => readonly string[],
): string[] =>
  STATUSES.flatMap((status: Status) =>
    CHAINS.map(([chain, said]) => {
      const [subject, object, more] = CASES.get(type.id) ?? ['norvia', 'estaria']
      const statement = builtStatement('it', subject, type.id, object, { ...more, status, said })
      const dataset = builtDataset(ENTITIES, [
        statement,
        builtStatement('alleged', 'estaria', 'harbours', 'red-fern', { status: 'claimed' }),
        builtStatement('disputed', 'estaria', 'attacks', 'norvia', {
          status: 'claimed',
          said: [link('norvia')],
        }),
        ...(status === 'denied'
          ? [builtStatement('no', 'estaria', 'denies', 'norvia', { denies: [statement.id] })]
          : []),
      ])
      return `| ${[status, chain, ...cellsOf(dataset, statement)].join(' | ')} |`
    }),
  )

const pageOf = (
  title: string,
  columns: readonly string[],
  cellsOf: (dataset: Dataset, statement: Statement) => readonly string[],
): string => {
  const head = ['status', 'said by', ...columns]
  const sections = RELATIONS.map((type) =>
    [
      `## ${type.id}`,
      '',
      `| ${head.join(' | ')} |`,
      `| ${head.map(() => '---').join(' | ')} |`,
      ...rowsOf(type, cellsOf),
      '',
    ].join('\n'),
  )
  return [`# ${title}`, '', ...sections].join('\n')
}

test('every relation type reads as a sentence in every status and chain', async () => {
  const columns = ['sentence', 'from the other end', 'short', 'chain', 'label']
  const page = pageOf('Sentences of every relation type', columns, (dataset, statement) => {
    const { sentence, short, phraseFrom, chain: chainInWords, label } = createWords(dataset)
    const [end = statement.subject] = statement.object
    const inverse = phraseFrom(statement, end)
      .map(({ text }) => text)
      .join('')
    const told = [sentence(statement), inverse, short(statement), chainInWords(statement)]
    return [...told, label({ ...statement, statements: [statement] })]
  })
  await expect(page).toMatchFileSnapshot('../golden/words.md')
})

test('every relation type reads as a sentence in German in every status and chain', async () => {
  const columns = ['sentence', 'short', 'chain', 'label']
  const page = pageOf('German sentences of every relation type', columns, (dataset, statement) => {
    const words = createWords(named(dataset), wording)
    const told = [words.sentence(statement), words.short(statement), words.chain(statement)]
    return [...told, words.label({ ...statement, statements: [statement] })]
  })
  await expect(page).toMatchFileSnapshot('../golden/words.de.md')
})
