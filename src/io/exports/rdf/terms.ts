/** The namespaces, by prefix. Ours leads nowhere: there is no host whose owner could change what it says. */
export const PREFIXES = {
  attest: 'urn:attest:terms#',
  dcterms: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type Prefixed = `${keyof typeof PREFIXES}:${string}`

interface Term {
  readonly name: Prefixed
  /** What its values are: addresses of other nodes (or nodes without one), or literals. */
  readonly values: 'nodes' | 'literals'
}

const toNodes = (name: Prefixed): Term => ({ name, values: 'nodes' })
const literal = (name: Prefixed): Term => ({ name, values: 'literals' })

/** Every property that is written, under its name in JSON-LD. */
export const TERMS = {
  name: literal('schema:name'),
  alternateName: literal('schema:alternateName'),
  description: literal('schema:description'),
  text: literal('schema:text'),
  sameAs: toNodes('schema:sameAs'),
  datePublished: literal('schema:datePublished'),
  publisher: literal('dcterms:publisher'),
  creator: literal('dcterms:creator'),
  language: literal('dcterms:language'),
  rights: literal('dcterms:rights'),
  url: literal('schema:url'),
  isPartOf: toNodes('schema:isPartOf'),
  subject: toNodes('rdf:subject'),
  predicate: toNodes('rdf:predicate'),
  object: toNodes('rdf:object'),
  wasAttributedTo: toNodes('prov:wasAttributedTo'),
  wasQuotedFrom: toNodes('prov:wasQuotedFrom'),
  qualifiedAttribution: toNodes('prov:qualifiedAttribution'),
  agent: toNodes('prov:agent'),
  hadRole: toNodes('prov:hadRole'),
  hasTarget: toNodes('oa:hasTarget'),
  hasSource: toNodes('oa:hasSource'),
  hasSelector: toNodes('oa:hasSelector'),
  exact: literal('oa:exact'),
  prefix: literal('oa:prefix'),
  suffix: literal('oa:suffix'),
  start: literal('oa:start'),
  end: literal('oa:end'),
  kind: toNodes('attest:kind'),
  family: toNodes('attest:family'),
  polarity: literal('attest:polarity'),
  symmetric: literal('attest:symmetric'),
  status: literal('attest:status'),
  stance: literal('attest:stance'),
  contested: literal('attest:contested'),
  when: literal('attest:when'),
  on: literal('attest:on'),
  venue: literal('attest:venue'),
  step: literal('attest:step'),
  speech: literal('attest:speech'),
  context: literal('attest:context'),
  unnamed: literal('attest:unnamed'),
  alleged: literal('attest:alleged'),
  figures: literal('attest:figures'),
  rollsUpTo: toNodes('attest:rollsUpTo'),
  deniedBy: toNodes('attest:deniedBy'),
  qualifiedDenial: toNodes('attest:qualifiedDenial'),
  asserts: toNodes('attest:asserts'),
  denies: toNodes('attest:denies'),
  declines: toNodes('attest:declines'),
  respondsTo: toNodes('attest:respondsTo'),
  acknowledges: toNodes('attest:acknowledges'),
  sha256: literal('attest:sha256'),
  json: literal('attest:json'),
} as const satisfies Readonly<Record<string, Term>>

export type TermName = keyof typeof TERMS

/** Classes, under their name in both formats. */
export type ClassName = Prefixed

export type Value =
  | string
  | number
  | boolean
  | { readonly iri: string }
  | { readonly node: Description }

/** A node with its properties; `iri` is null where it has no address of its own. */
export interface Description {
  readonly iri: string | null
  readonly types: readonly ClassName[]
  /** In order; a property without a value is not written. */
  readonly properties: readonly (readonly [term: TermName, values: readonly Value[]])[]
}
