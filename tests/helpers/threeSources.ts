import type { AuthoredDataset } from '../../src/io/parse/schema.ts'
import { aDataset, anEntity, aSource, aStatement } from './dataset.ts'

const FIRST = 'Aland accused Borduria of arming rebels. The two met in Cobalt.'
const SECOND = 'Aland and Borduria met on Monday. Ledania praised Aland.'
const THIRD = 'They met again, Wire One said.'

/** Three sources, two of one publisher: the meeting is proved by all of them, the charge and the praise by one. */
export const threeSources = (): AuthoredDataset =>
  aDataset({
    title: 'Three reports',
    sources: [
      { ...aSource(FIRST), id: 'first', title: 'First report', publisher: 'Daily' },
      { ...aSource(SECOND), id: 'second', title: 'Second report', publisher: 'Wire One' },
      { ...aSource(THIRD), id: 'third', title: 'Third report', publisher: 'wire one' },
    ],
    entities: [
      anEntity('aland', { name: 'Aland' }),
      anEntity('borduria', { name: 'Borduria' }),
      anEntity('ledania', { name: 'Ledania' }),
      anEntity('rebels', { kind: 'armed-group', name: 'Rebels' }),
    ],
    statements: [
      aStatement('charge', {
        relation: 'accuses',
        asserts: ['arming'],
        quotes: [{ exact: 'Aland accused Borduria of arming rebels', source: 'first' }],
      }),
      aStatement('arming', {
        relation: 'sponsors',
        subject: 'borduria',
        object: 'rebels',
        status: 'claimed',
        said: ['aland'],
        quotes: [{ exact: 'Borduria of arming rebels', source: 'first' }],
      }),
      aStatement('meeting', {
        relation: 'negotiates-with',
        quotes: [
          { exact: 'The two met in Cobalt', source: 'first' },
          { exact: 'Aland and Borduria met on Monday', source: 'second' },
          { exact: 'They met again', source: 'third' },
        ],
      }),
      aStatement('praise', {
        relation: 'praises',
        subject: 'ledania',
        object: 'aland',
        quotes: [{ exact: 'Ledania praised Aland', source: 'second' }],
      }),
    ],
    layout: {
      landscape: { aland: [-200, 0], borduria: [200, 0], ledania: [0, -200], rebels: [0, 200] },
    },
  })
