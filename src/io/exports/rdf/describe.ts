import { carriable, carriableJson } from '../../../domain/carriable.ts'
import type {
  Attribution,
  Dataset,
  Entity,
  Quote,
  Source,
  Statement,
} from '../../../domain/dataset.ts'
import { deniersIn } from '../../../domain/deniers.ts'
import type { EntityId } from '../../../domain/ids.ts'
import { OWN_VOICE } from '../../../domain/words/chain.ts'
import { tellsStanding } from '../../../domain/words/standing.ts'
import { createWords } from '../../../domain/words.ts'
import { figuresAsJson } from '../figures.ts'
import { headOf } from '../head.ts'
import type { ClassName, Description, TermName, Value } from './terms.ts'

/** Text that can stand in an address: every sign but letters, digits and a few others is percent-encoded. */
const encoded = (text: string): string => encodeURIComponent(carriable(text))

interface Addresses {
  readonly dataset: string
  readonly entity: (id: string) => string
  readonly statement: (id: string) => string
  readonly source: (id: string) => string
  /** The narrator of a source. */
  readonly voice: (id: string) => string
  readonly term: (what: 'relation' | 'family' | 'kind' | 'role', id: string) => string
}

const addressesOf = (dataset: Dataset): Addresses => {
  const root = `urn:attest:${encoded(dataset.id)}`
  return {
    dataset: root,
    entity: (id) => `${root}:entity:${encoded(id)}`,
    statement: (id) => `${root}:statement:${encoded(id)}`,
    source: (id) => `${root}:source:${encoded(id)}`,
    voice: (id) => `${root}:source:${encoded(id)}:voice`,
    term: (what, id) => `urn:attest:${what}:${encoded(id)}`,
  }
}

type Property = readonly [TermName, readonly Value[]]

const text = (term: TermName, value: string | null): Property => [
  term,
  value === null || value === '' ? [] : [carriable(value)],
]
const flag = (term: TermName, value: boolean): Property => [term, value ? [true] : []]
const to = (term: TermName, ...iris: readonly string[]): Property => [
  term,
  [...new Set(iris)].map((iri) => ({ iri })),
]
const nodes = (term: TermName, list: readonly Description[]): Property => [
  term,
  list.map((node) => ({ node })),
]

const selectorOf = (quote: Quote): readonly Description[] => [
  {
    iri: null,
    types: ['oa:TextQuoteSelector'],
    properties: [
      ['exact', [carriable(quote.exact)]],
      text('prefix', quote.prefix),
      text('suffix', quote.suffix),
    ],
  },
  {
    iri: null,
    types: ['oa:TextPositionSelector'],
    properties: [
      ['start', [quote.start]],
      ['end', [quote.end]],
    ],
  },
]

const quoteOf = (at: Addresses, quote: Quote): Description => ({
  iri: null,
  types: ['oa:SpecificResource'],
  properties: [
    to('hasSource', at.source(quote.source)),
    nodes('hasSelector', selectorOf(quote)),
    text('speech', quote.speech),
    flag('context', quote.context),
  ],
})

const linkOf = (
  at: Addresses,
  link: Attribution,
  step: number,
  type: ClassName,
  role: string,
): Description => ({
  iri: null,
  types: [type],
  properties: [
    to('agent', at.entity(link.by)),
    to('hadRole', at.term('role', role)),
    ['step', [step]],
    text('on', link.on),
    text('venue', link.venue),
  ],
})

const sourceOf = (at: Addresses, source: Source): readonly Description[] => [
  {
    iri: at.source(source.id),
    types: ['prov:Entity', 'schema:CreativeWork'],
    properties: [
      text('name', source.title),
      text('datePublished', source.published),
      text('publisher', source.publisher),
      text('creator', source.byline),
      text('language', source.language),
      text('rights', source.licence),
      text('url', source.url),
      text('sha256', source.sha256),
      to('wasAttributedTo', at.voice(source.id)),
    ],
  },
  {
    iri: at.voice(source.id),
    types: ['prov:Agent'],
    properties: [text('name', OWN_VOICE)],
  },
]

const entityOf = (
  at: Addresses,
  entity: Entity,
  classes: ReadonlyMap<string, string>,
  figures: string | null,
): Description => {
  const own = classes.get(entity.kind)
  const schema: readonly ClassName[] = own === undefined ? [] : [`schema:${own}`]
  return {
    iri: at.entity(entity.id),
    types: ['attest:Entity', ...schema],
    properties: [
      text('name', entity.name),
      ['alternateName', [...new Set(entity.aliases)].filter((one) => one !== '').map(carriable)],
      to('kind', at.term('kind', entity.kind)),
      ...(entity.wikidata !== null && /^Q\d+$/.test(entity.wikidata)
        ? [to('sameAs', `http://www.wikidata.org/entity/${entity.wikidata}`)]
        : []),
      ...(entity.rollsUpTo === null ? [] : [to('rollsUpTo', at.entity(entity.rollsUpTo))]),
      flag('unnamed', entity.unnamed),
      flag('alleged', entity.alleged),
      ['figures', figures === null ? [] : [figures]],
      to('isPartOf', at.dataset),
      ['json', [carriableJson(entity)]],
    ],
  }
}

/** Who says so, in the terms of PROV; the voices of its sources where nobody else does. */
const attributionOf = (at: Addresses, { said, quotes }: Statement): readonly Property[] => {
  const speakers = said.map(({ by }) => at.entity(by))
  const voices = quotes.map(({ source }) => at.voice(source))
  return [
    to('wasAttributedTo', ...(speakers.length === 0 ? voices : speakers)),
    nodes(
      'qualifiedAttribution',
      said.map((link, step) => linkOf(at, link, step + 1, 'prov:Attribution', link.role)),
    ),
  ]
}

/**
 * Who denies what nobody says, and how the denial reached its source. PROV would draw from any attribution, qualified
 * or not, that whoever denies it has said it.
 */
const denialOf = (
  at: Addresses,
  { said }: Statement,
  deniers: Known['deniers'],
): readonly Property[] => {
  const by = deniers ?? said.slice(0, 1).map((origin) => origin.by)
  return [
    to('deniedBy', ...by.map(at.entity)),
    nodes(
      'qualifiedDenial',
      said.map((link, step) => {
        const role = step === 0 && by.includes(link.by) ? 'denier' : link.role
        return linkOf(at, link, step + 1, 'attest:Denial', role)
      }),
    ),
  ]
}

/** What the rest of its dataset tells of a statement. */
interface Known {
  readonly symmetric: boolean
  /** As of `deniersIn`. */
  readonly deniers: readonly EntityId[] | undefined
  /** Whether anything is known of how statements stand. */
  readonly stands: boolean
}

/**
 * A statement as a reifier: it names subject, predicate and objects and says who says so, and the bare triple
 * is not written, so that no program that reads the file takes a claim for a fact, nor what is only denied for a claim.
 */
const statementOf = (
  at: Addresses,
  statement: Statement,
  { symmetric, deniers, stands }: Known,
  words: (statement: Statement) => string,
): Description => {
  const links = (term: TermName, ids: readonly string[]): Property =>
    to(term, ...ids.map(at.statement))
  return {
    iri: at.statement(statement.id),
    types: [
      'attest:Statement',
      'prov:Entity',
      'rdf:Statement',
      ...(statement.status === 'claimed' ? (['schema:Claim'] as const) : []),
    ],
    properties: [
      text('text', words(statement)),
      to('subject', at.entity(statement.subject)),
      to('predicate', at.term('relation', statement.relation)),
      to('object', ...statement.object.map(at.entity)),
      to('family', at.term('family', statement.family)),
      text('polarity', statement.polarity),
      flag('symmetric', symmetric),
      text('status', stands ? statement.status : null),
      text('stance', stands ? statement.stance : null),
      ['contested', [statement.contested]],
      text('when', statement.when?.edtf ?? null),
      ...(statement.status === 'denied'
        ? denialOf(at, statement, deniers)
        : attributionOf(at, statement)),
      to('wasQuotedFrom', ...statement.quotes.map(({ source }) => at.source(source))),
      nodes(
        'hasTarget',
        statement.quotes.map((quote) => quoteOf(at, quote)),
      ),
      links('asserts', statement.asserts),
      links('denies', statement.denies),
      links('declines', statement.declines),
      links('respondsTo', statement.respondsTo),
      links('acknowledges', statement.acknowledges),
      to('isPartOf', at.dataset),
      ['json', [carriableJson(statement)]],
    ],
  }
}

/** A dataset as descriptions: itself, its sources, entities and statements, each with its record as JSON. */
export const describe = (
  dataset: Dataset,
  words: (statement: Statement) => string,
): readonly Description[] => {
  const at = addressesOf(dataset)
  const classes = new Map<string, string>(
    dataset.kinds.flatMap(({ id, schemaOrg }) =>
      schemaOrg !== null && /^[A-Za-z]+$/.test(schemaOrg) ? [[id, schemaOrg] as const] : [],
    ),
  )
  const figures = figuresAsJson(dataset, createWords(dataset))
  const deniers = deniersIn(dataset)
  const stands = tellsStanding(dataset)
  const symmetric = new Map(dataset.relations.map((relation) => [relation.id, relation.symmetric]))
  return [
    {
      iri: at.dataset,
      types: ['schema:Dataset'],
      properties: [
        text('name', dataset.title),
        text('description', dataset.summary),
        ['json', [carriableJson(headOf(dataset))]],
      ],
    },
    ...dataset.sources.flatMap((source) => sourceOf(at, source)),
    ...dataset.entities.map((entity) =>
      entityOf(at, entity, classes, figures.get(entity.id) ?? null),
    ),
    ...dataset.statements.map((statement) =>
      statementOf(
        at,
        statement,
        {
          symmetric: symmetric.get(statement.relation) ?? false,
          deniers: deniers.get(statement.id),
          stands,
        },
        words,
      ),
    ),
  ]
}
