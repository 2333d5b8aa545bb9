import { toldStance } from '../../domain/answered.ts'
import { carriable } from '../../domain/carriable.ts'
import type { Dataset, Entity, Line, Quote, Statement } from '../../domain/dataset.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import { givenIn, mainQuote, mainWords } from '../../domain/given.ts'
import { STANDING, tellsStanding } from '../../domain/words/standing.ts'
import { createWords, type Words } from '../../domain/words.ts'
import { type AttestGraph, buildGraph } from '../../graph/buildGraph.ts'
import { attributeColumns, type Column, flagColumn, jsonColumn, textColumn } from './columns.ts'
import { figuresAsJson } from './figures.ts'

/** A graph as nodes and edges with columns: what CSV, GEXF and GraphML have in common. Ids are `carriable`. */
export interface GraphTable {
  readonly nodeColumns: readonly Column<NodeRow>[]
  readonly nodes: readonly NodeRow[]
  readonly edgeColumns: readonly Column<EdgeRow>[]
  readonly edges: readonly EdgeRow[]
}

export interface NodeRow {
  readonly id: string
  readonly entity: Entity
  readonly attributes: Entity['attributes']
}

export interface EdgeRow {
  readonly id: string
  readonly from: string
  readonly to: string
  /** Its relation in words; for whatever is only claimed, denied or proposed by somebody, with who that is. */
  readonly label: string
  readonly line: Line
  readonly attributes: Statement['attributes']
}

/** First and last possible day of a statement's date; null where open or undated. */
export const daysOf = ({
  when,
}: Statement): { readonly from: string | null; readonly to: string | null } =>
  (when === null ? null : parseEdtf(when.edtf)) ?? { from: null, to: null }

const figuresColumn = (dataset: Dataset, words: Words): Column<NodeRow> => {
  const cells = figuresAsJson(dataset, words)
  return { name: 'figures', type: 'string', cell: ({ entity }) => cells.get(entity.id) ?? null }
}

const nodeColumnsOf = (dataset: Dataset, words: Words): readonly Column<NodeRow>[] => {
  const labels = new Map(dataset.kinds.map((kind) => [kind.id, kind.label]))
  return [
    textColumn('label', ({ entity }) => entity.name),
    textColumn('kind', ({ entity }) => entity.kind),
    textColumn('kind_label', ({ entity }) => labels.get(entity.kind) ?? entity.kind),
    jsonColumn('aliases', ({ entity }) => entity.aliases),
    textColumn('role', ({ entity }) => entity.role),
    textColumn('rolls_up_to', ({ entity }) => entity.rollsUpTo),
    textColumn('wikidata', ({ entity }) => entity.wikidata),
    flagColumn('unnamed', ({ entity }) => entity.unnamed),
    flagColumn('alleged', ({ entity }) => entity.alleged),
    figuresColumn(dataset, words),
    jsonColumn('json', ({ entity }) => entity),
  ]
}

const edgeColumnsOf = (
  dataset: Dataset,
  words: (statement: Statement) => string,
  { deniers }: Words,
): readonly Column<EdgeRow>[] => {
  const symmetric = new Map(dataset.relations.map(({ id, symmetric }) => [id, symmetric]))
  const hashes = new Map(dataset.sources.map((source) => [source.id, source.sha256]))
  const sentences = new Map<Statement, string>()
  const sentence = (statement: Statement): string => {
    const known = sentences.get(statement) ?? words(statement)
    sentences.set(statement, known)
    return known
  }
  const of = ({ line }: EdgeRow): Statement => line.statement
  const stands = tellsStanding(dataset)
  const statements = new Map(dataset.statements.map((statement) => [statement.id, statement]))
  const given = (row: EdgeRow) => givenIn(dataset, of(row))
  const offset = (name: string, read: (quote: Quote) => number): Column<EdgeRow> => ({
    name,
    type: 'int',
    cell: (row) => {
      const quote = mainQuote(of(row))
      return quote === null ? null : read(quote)
    },
  })
  const fromQuote = (name: string, read: (quote: Quote) => string | null): Column<EdgeRow> =>
    textColumn(name, (row) => {
      const quote = mainQuote(of(row))
      return quote === null ? null : read(quote)
    })
  return [
    textColumn('statement', (row) => of(row).id),
    textColumn('relation', (row) => of(row).relation),
    textColumn('family', (row) => of(row).family),
    textColumn('polarity', (row) => of(row).polarity),
    flagColumn('symmetric', (row) => symmetric.get(of(row).relation) ?? false),
    textColumn('status', (row) => (stands ? of(row).status : null)),
    textColumn('stance', (row) => (stands ? of(row).stance : null)),
    flagColumn('contested', (row) => of(row).contested),
    jsonColumn('said', (row) => of(row).said),
    // What only a file gives has no place in a source, and no hash.
    textColumn('quote', (row) => mainWords(dataset, of(row))),
    offset('quote_start', (quote) => quote.start),
    offset('quote_end', (quote) => quote.end),
    textColumn(
      'source',
      (row) => mainQuote(of(row))?.source ?? given(row)?.publication ?? given(row)?.link ?? null,
    ),
    fromQuote('sha256', (quote) => hashes.get(quote.source) ?? null),
    textColumn('when_from', (row) => daysOf(of(row)).from),
    textColumn('when_to', (row) => daysOf(of(row)).to),
    textColumn('words', (row) => sentence(of(row))),
    textColumn('answer', (row) =>
      stands ? STANDING.stance[toldStance(of(row), (id) => statements.get(id))] : null,
    ),
    textColumn('who_denies', (row) => deniers(of(row)).join('; ') || null),
    jsonColumn('json', of),
  ]
}

const namesOf = (columns: readonly { readonly name: string }[]): readonly string[] =>
  columns.map((column) => column.name)

/** Names that the formats use for a node or an edge itself. */
const RESERVED = ['id', 'subject', 'object', 'target', 'directed', 'type']

/** All entities as nodes, isolated ones too, and all lines as edges; a foreign file's attributes come behind our columns. */
export const tableOf = (dataset: Dataset, words: (statement: Statement) => string): GraphTable => {
  const graph: AttestGraph = buildGraph(dataset)
  const inWords = createWords(dataset)
  const nodes = graph.mapNodes(
    (_key, { entity }): NodeRow => ({
      id: carriable(entity.id),
      entity,
      attributes: entity.attributes,
    }),
  )
  const edges = graph.mapEdges((key, { line }): EdgeRow => {
    const { statement } = line
    const { family, status, attributes } = statement
    return {
      id: carriable(key),
      from: carriable(line.from),
      to: carriable(line.to),
      label: carriable(inWords.label({ family, status, statements: [statement] })),
      line,
      attributes,
    }
  })
  const nodeColumns = nodeColumnsOf(dataset, inWords)
  const edgeColumns = edgeColumnsOf(dataset, words, inWords)
  return {
    nodes,
    nodeColumns: [
      ...nodeColumns,
      ...attributeColumns(nodes, [...RESERVED, ...namesOf(nodeColumns)]),
    ],
    edges,
    edgeColumns: [
      ...edgeColumns,
      ...attributeColumns(edges, [...RESERVED, 'label', ...namesOf(edgeColumns)]),
    ],
  }
}
