/** A text of a mail program: its lines are broken for their width alone, one of them within a word. */
import { aDataset, anEntity, aSource, aStatement, parsed } from './dataset.ts'

const LINES = [
  'The ministers met at the lake on Monday and spoke for three hours about the',
  'ferry and the toll. A clerk of the harbour told Wire One that there were accusa-',
  'tions against Borduria, which the men from Aland had brought with them, and',
  'that nobody would say afterwards what had been agreed.',
  '',
  'The mill was empty.',
  'The men had gone.',
]

/** Over two line ends, the first of which breaks a word; as it stands, and as it is read. */
export const WRAPPED = LINES.slice(1, 4).join('\n').slice(20)
export const READ =
  'A clerk of the harbour told Wire One that there were accusa-tions against Borduria, which the men from Aland had brought with them, and that nobody would say afterwards what had been agreed.'

/** Lines that stand for themselves. */
export const APART = 'The mill was empty.\nThe men had gone.'

export const wrapped = () =>
  parsed(
    aDataset({
      sources: [aSource(LINES.join('\n'))],
      entities: [anEntity('aland', { name: 'Aland' }), anEntity('borduria', { name: 'Borduria' })],
      statements: [
        aStatement('charge', {
          relation: 'accuses',
          note: 'It has no content of its own.',
          quotes: [WRAPPED],
        }),
        aStatement('leaving', { relation: 'consults', quotes: [APART] }),
      ],
    }),
  )
