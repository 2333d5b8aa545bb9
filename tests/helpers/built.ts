/** Small datasets in built form, without the loader. */
import type {
  Attribution,
  Dataset,
  Entity,
  Quote,
  Source,
  Statement,
} from '../../src/domain/dataset.ts'
import { entityId, kindId, relationId, sourceId, statementId } from '../../src/domain/ids.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { FAMILIES, RELATIONS, type RelationType } from '../../src/domain/relations.ts'

export const builtEntity = (
  id: string,
  kind: string,
  name: string,
  more: Partial<Entity> = {},
): Entity => ({
  id: entityId(id),
  kind: kindId(kind),
  name,
  inSentence: null,
  aliases: [],
  role: null,
  rollsUpTo: null,
  wikidata: null,
  unnamed: false,
  alleged: false,
  date: null,
  note: null,
  attributes: null,
  ...more,
})

export const builtQuote = (exact: string, more: Partial<Quote> = {}): Quote => ({
  source: sourceId('lake-report'),
  exact,
  start: 0,
  end: [...exact].length,
  prefix: '',
  suffix: '',
  nth: 1,
  speech: 'indirect',
  context: false,
  ...more,
})

export const link = (by: string, more: Partial<Attribution> = {}): Attribution => ({
  by: entityId(by),
  role: 'speaker',
  on: null,
  venue: null,
  ...more,
})

export const on = (edtf: string): Statement['when'] => ({ edtf, basis: 'stated', asWritten: null })

export const builtStatement = (
  id: string,
  subject: string,
  relation: string,
  object: string | readonly string[],
  more: Partial<Statement> = {},
  types: readonly RelationType[] = RELATIONS,
): Statement => {
  const type = types.find((one) => one.id === relation)
  if (type === undefined) throw new Error(`There is no relation type "${relation}".`)
  return {
    id: statementId(id),
    relation: relationId(relation),
    family: type.family,
    layer: type.layer,
    polarity: type.polarity,
    subject: entityId(subject),
    object: [object].flat().map(entityId),
    status: 'reported',
    stance: 'uncontested',
    stances: ['uncontested'],
    contested: false,
    voice: 'narrator',
    said: [],
    when: null,
    quotes: [],
    asserts: [],
    denies: [],
    declines: [],
    respondsTo: [],
    acknowledges: [],
    re: [],
    place: [],
    through: [],
    onBehalfOf: [],
    asNamed: null,
    toll: [],
    role: null,
    inference: null,
    note: null,
    truncated: false,
    attributes: null,
    ...more,
  }
}

export const builtSource = (more: Partial<Source> = {}): Source => ({
  id: sourceId('lake-report'),
  file: null,
  sha256: '5eed1e5500000000000000000000000000000000000000000000000000000000',
  text: '',
  title: 'The Lake Report',
  published: '2031-05-20',
  publisher: null,
  byline: null,
  url: null,
  language: null,
  licence: null,
  ...more,
})

export const builtDataset = (
  entities: readonly Entity[],
  statements: readonly Statement[],
  more: Partial<Dataset> = {},
): Dataset => ({
  id: 'invented',
  title: 'Invented',
  summary: '',
  evidence: 'none',
  part: false,
  sources: [builtSource()],
  entities,
  statements,
  noRelation: [],
  families: FAMILIES,
  relations: RELATIONS,
  kinds: KINDS,
  own: { families: [], relations: [], kinds: [] },
  layout: { landscape: null, portrait: null },
  stories: [],
  ...more,
})

/** Countries with these ids, named as they. */
export const builtCountries = (ids: readonly string[]) =>
  ids.map((id) => builtEntity(id, 'country', id))
