import { KINDS } from '../../src/domain/kinds.ts'
import { RELATIONS } from '../../src/domain/relations.ts'
import { RULES } from '../../src/io/parse/rules/index.ts'
import { AUTHORED_RECORDS } from '../../src/io/parse/schema.ts'
import { FIELD_NOTES } from './notes.ts'

const HEADINGS: { readonly [R in keyof typeof FIELD_NOTES]: string } = {
  dataset: 'Dataset',
  source: 'Source: an item of `sources`',
  entity: 'Entity: an item of `entities`',
  statement: 'Statement: an item of `statements`',
  quote: 'Quote: an item of `quotes`, where the words alone do not suffice',
  said: 'Attribution: an item of `said`, where the id alone does not suffice',
  when: 'Date: `when`, where the date alone does not suffice',
  asNamed: 'Wording: `asNamed`',
  toll: 'Toll: an item of `toll`',
  noRelation: 'Passage: an item of `noRelation`',
  layout: 'Layout: `layout`',
  story: 'Story: an item of `stories`',
  storyStep: 'Step: an item of `steps`',
  relationType: 'Relation: an item of `relationTypes`',
  family: 'Family: an item of `families`',
  kind: 'Kind: an item of `kinds`',
}

const table = (name: string, shape: object, notes: object): string => {
  const meanings = new Map(Object.entries(notes))
  const needed = new Map(
    Object.entries(shape).map(([field, type]) => [field, !type.safeParse(undefined).success]),
  )
  const rows = [...needed].map(
    ([field, isNeeded]) =>
      `| \`${field}\` | ${isNeeded ? 'yes' : ''} | ${meanings.get(field) ?? ''} |`,
  )
  return [`### ${name}`, '', '| field | needed | meaning |', '|---|---|---|', ...rows].join('\n')
}

/** The tables of the data contract: every field of every record, the built-in types, then every rule. */
export const contractTables = (): string => {
  const headings = new Map<string, string>(Object.entries(HEADINGS))
  const notes = new Map<string, object>(Object.entries(FIELD_NOTES))
  const fields = Object.entries(AUTHORED_RECORDS).map(([name, { shape }]) =>
    table(headings.get(name) ?? name, shape, notes.get(name) ?? {}),
  )
  const relations = RELATIONS.map(
    ({ id, family, layer, symmetric, definition }) =>
      `| \`${id}\` | \`${family}\` | ${layer} | ${symmetric ? 'both' : 'one'} | ${definition} |`,
  )
  const kinds = KINDS.map(({ id, definition }) => `| \`${id}\` | ${definition} |`)
  const rules = RULES.map(
    ({ id, promise, foreignToo }) => `| \`${id}\` | ${promise} | ${foreignToo ? 'yes' : ''} |`,
  )
  return [
    '## Fields',
    ...fields,
    '## Built-in relation types',
    'What `relation` of a statement may be, beside the `relationTypes` of the dataset. A speech is something that somebody says, an act something that is done, a state something that holds.',
    ['| id | family | layer | ways | meaning |', '|---|---|---|---|---|', ...relations].join('\n'),
    '## Built-in kinds',
    'What `kind` of an entity may be, beside the `kinds` of the dataset.',
    ['| id | meaning |', '|---|---|', ...kinds].join('\n'),
    '## Rules',
    'Beside the two stages that come first, `format` (it is a dataset of a known version) and `shape` (every field is known and of its type), a dataset opens only if every rule holds. Where one of the two fails, the rules are not asked yet.',
    ['| rule | what holds | for `"evidence": "none"` too |', '|---|---|---|', ...rules].join('\n'),
  ].join('\n\n')
}

const BEGIN = '<!-- made by scripts/write-schema.ts: begin -->'
const END = '<!-- made by scripts/write-schema.ts: end -->'

/** The text with its generated section replaced. Throws where the section is not marked. */
export const withTables = (text: string): string => {
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (begin === -1 || end < begin) throw new Error('The data contract has lost its marks.')
  return `${text.slice(0, begin + BEGIN.length)}\n\n${contractTables()}\n\n${text.slice(end)}`
}
