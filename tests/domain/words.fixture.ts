/** A cast and the claims that the tests of words share. */
import type { Statement } from '../../src/domain/dataset.ts'
import { statementId } from '../../src/domain/ids.ts'
import { createWords } from '../../src/domain/words.ts'
import { builtDataset, builtEntity, builtStatement, link } from '../helpers/built.ts'

export const ENTITIES = [
  builtEntity('norvia', 'country', 'Norvia'),
  builtEntity('estaria', 'government', 'Estaria council'),
  builtEntity('osmark', 'country', 'Osmark'),
  builtEntity('officials', 'collective', 'senior Norvian officials', { unnamed: true }),
  builtEntity('traders', 'collective', 'traders'),
  builtEntity('red-fern', 'armed-group', 'Red Fern'),
  builtEntity('mara-voss', 'person', 'Mara Voss'),
  builtEntity('gazette', 'news-outlet', 'Harbour Gazette'),
  builtEntity('statement', 'instrument', 'joint statement'),
  builtEntity('lake-talks', 'event', 'Lake talks'),
  builtEntity('truce', 'instrument', 'Lake truce'),
]

export const gazette = link('gazette', { role: 'outlet' })

/** The sentence of the first statement, among the others. */
export const sentenceOf = (statement: Statement, ...others: readonly Statement[]): string =>
  createWords(builtDataset(ENTITIES, [statement, ...others])).sentence(statement)

export const claimOfHaven = (more: Partial<Statement> = {}): Statement =>
  builtStatement('haven', 'estaria', 'harbours', 'red-fern', {
    status: 'claimed',
    said: [link('officials')],
    ...more,
  })

export const denialOf = (id: string, more: Partial<Statement> = {}): Statement =>
  builtStatement('denial', 'estaria', 'denies', 'norvia', { denies: [statementId(id)], ...more })
