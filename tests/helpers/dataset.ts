import type { Dataset } from '../../src/domain/dataset.ts'
import { describeIssue } from '../../src/domain/issue.ts'
import { parseDataset } from '../../src/io/parse/parse.ts'
import type {
  AuthoredDataset,
  AuthoredEntity,
  AuthoredStatement,
} from '../../src/io/parse/schema.ts'
import { hashOf } from '../../src/io/parse/sources.ts'

/** A made-up article of four sentences; every builder below is proved by it. */
export const TEXT = [
  'Talks Stall In Aland',
  '',
  'Aland accused Borduria of arming rebels. Borduria denied the charge. ' +
    'Minister Ana Kovar said the talks were “over for now.” On 3 May 2031 the two met in Cobalt.',
].join('\n')

export const aSource = (text = TEXT): NonNullable<AuthoredDataset['sources']>[number] => ({
  id: 'report',
  text,
  sha256: hashOf(text),
  title: 'Talks Stall In Aland',
  published: '2031-06-01',
})

/** An entity in authored form; its name is its id unless given. */
export const anEntity = (id: string, fields: Partial<AuthoredEntity> = {}): AuthoredEntity => ({
  id,
  kind: 'country',
  name: id,
  ...fields,
})

/** A statement in authored form: `aland` visits `borduria`, proved by the last sentence of `TEXT`. */
export const aStatement = (
  id: string,
  fields: Partial<AuthoredStatement> = {},
): AuthoredStatement => ({
  id,
  relation: 'consults',
  subject: 'aland',
  object: 'borduria',
  quotes: ['the two met in Cobalt'],
  ...fields,
})

/** A dataset in authored one-file form that opens without a fault; `part`, so that no sentence must be covered. */
export const aDataset = (fields: Partial<AuthoredDataset> = {}): AuthoredDataset => ({
  format: 'attest',
  version: 1,
  id: 'sample',
  title: 'Sample',
  part: true,
  sources: [aSource()],
  entities: [anEntity('aland'), anEntity('borduria')],
  statements: [aStatement('meeting')],
  ...fields,
})

/** Two accusations in one sentence that run both ways, in other words of it, and a denial of the first. */
export const aQuarrel = (fields: Partial<AuthoredDataset> = {}): AuthoredDataset =>
  aDataset({
    part: false,
    sources: [
      aSource('Aland says Borduria lies, and Borduria says Aland lies. Borduria denied lying.'),
    ],
    statements: [
      aStatement('charge', {
        relation: 'accuses',
        note: 'It has no content of its own.',
        quotes: ['Aland says Borduria lies'],
      }),
      aStatement('counter', {
        relation: 'accuses',
        subject: 'borduria',
        object: 'aland',
        note: 'It has no content of its own.',
        quotes: ['Borduria says Aland lies'],
      }),
      aStatement('denial', {
        relation: 'denies',
        subject: 'borduria',
        object: 'aland',
        denies: 'charge',
        quotes: ['Borduria denied lying'],
      }),
    ],
    ...fields,
  })

/** The dataset in built form. Fails with its faults where it has any. */
export const parsed = (
  authored: unknown,
  files: ReadonlyMap<string, string> = new Map(),
): Dataset => {
  const { dataset, issues } = parseDataset(authored, files)
  if (dataset === null) throw new Error(issues.map(describeIssue).join('\n'))
  return dataset
}
