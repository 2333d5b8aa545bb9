import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'graph-data/pakistan-afghanistan-2025'

interface Link {
  readonly by: string
  readonly role?: string
  readonly on?: string
}
interface Quoted {
  readonly exact: string
  readonly nth?: number
  readonly speech?: string
  readonly context?: boolean
}
interface AuthoredStatement {
  readonly id: string
  readonly relation: string
  readonly subject: string
  readonly object: string | readonly string[]
  readonly status?: string
  readonly when?: string | { readonly edtf: string; readonly basis: string }
  readonly said?: readonly (string | Link)[]
  readonly quotes: readonly (string | Quoted)[]
  readonly asserts?: readonly string[]
  readonly denies?: readonly string[]
  readonly declines?: readonly string[]
  readonly respondsTo?: readonly string[]
  readonly re?: readonly string[]
  readonly place?: readonly string[]
  readonly through?: readonly string[]
  readonly asNamed?: {
    readonly subject?: string
    readonly object?: string
    readonly through?: string
  }
  readonly toll?: readonly { readonly count?: number; readonly asWorded: string }[]
  readonly inference?: string
  readonly note?: string
}
interface AuthoredEntity {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly rollsUpTo?: string
  readonly wikidata?: string
  readonly alleged?: boolean
  readonly unnamed?: boolean
  readonly note?: string
}
interface Authored {
  readonly sources: readonly {
    readonly file: string
    readonly publisher: string | null
    readonly byline: string | null
    readonly published: string
  }[]
  readonly entities: readonly AuthoredEntity[]
  readonly statements: readonly AuthoredStatement[]
  readonly noRelation: readonly { readonly exact: string }[]
}

const graph = JSON.parse(readFileSync(join(FOLDER, 'graph.json'), 'utf8')) as Authored
export const { entities, statements, noRelation } = graph
export const source = graph.sources[0] as Authored['sources'][number]
export const text = readFileSync(join(FOLDER, source.file), 'utf8')

const byId = new Map(statements.map((statement) => [statement.id, statement]))
export const entity = new Map(entities.map((item) => [item.id, item]))
export const statement = (id: string): AuthoredStatement => {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`There is no statement "${id}".`)
  return found
}
export const objects = ({ object }: AuthoredStatement): readonly string[] => [object].flat()
export const status = (one: AuthoredStatement): string => one.status ?? 'reported'
export const date = (one: AuthoredStatement): string | null =>
  one.when === undefined ? null : typeof one.when === 'string' ? one.when : one.when.edtf
export const chain = (one: AuthoredStatement): readonly Link[] =>
  (one.said ?? []).map((link) => (typeof link === 'string' ? { by: link } : link))
export const quotes = (one: AuthoredStatement): readonly Quoted[] =>
  one.quotes.map((quote) => (typeof quote === 'string' ? { exact: quote } : quote))
export const line = (id: string): string => {
  const one = statement(id)
  return `${one.subject} ${one.relation} ${objects(one).join(' and ')}`
}
export const deniers = (id: string): readonly string[] =>
  statements.filter(({ denies }) => denies?.includes(id)).map((one) => one.id)
export const idsWhere = (holds: (one: AuthoredStatement) => boolean): readonly string[] =>
  statements.filter(holds).map(({ id }) => id)
export const HARMFUL = new Set([
  'attacks',
  'clashes-with',
  'responsible-for',
  'harbours',
  'sponsors',
  'proxy-for',
  'infiltrates',
  'operates-from',
])
