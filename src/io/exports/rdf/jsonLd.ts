import { type ExportFormat, encodeText, WITHOUT_TEXT } from '../format.ts'
import { describe } from './describe.ts'
import { type Description, PREFIXES, TERMS, type Value } from './terms.ts'

/** What every file says of its names; it fetches nothing. */
const CONTEXT = {
  ...PREFIXES,
  ...Object.fromEntries(
    Object.entries(TERMS).map(([term, { name, values }]) => [
      term,
      values === 'nodes' ? { '@id': name, '@type': '@id' } : { '@id': name },
    ]),
  ),
}

const written = (value: Value): unknown => {
  if (typeof value !== 'object') return value
  return 'iri' in value ? value.iri : nodeOf(value.node)
}

const nodeOf = ({ iri, types, properties }: Description): Readonly<Record<string, unknown>> => ({
  ...(iri === null ? {} : { '@id': iri }),
  '@type': types,
  ...Object.fromEntries(
    properties.flatMap(([term, values]) => {
      const [first] = values
      if (first === undefined) return []
      return [[term, values.length === 1 ? written(first) : values.map(written)]]
    }),
  ),
})

export const JSON_LD_FORMAT: ExportFormat = {
  id: 'json-ld',
  group: 'linked',
  label: 'JSON-LD',
  extension: '.jsonld',
  endings: ['.jsonld', '.json-ld'],
  mime: 'application/ld+json',
  description: 'Linked data: PROV-O and Web Annotation.',
  loses: [WITHOUT_TEXT, 'colours, and positions other than those saved with the dataset'],
  write: (dataset, { words }) =>
    encodeText(
      `${JSON.stringify({ '@context': CONTEXT, '@graph': describe(dataset, words).map(nodeOf) }, null, 2)}\n`,
    ),
}
