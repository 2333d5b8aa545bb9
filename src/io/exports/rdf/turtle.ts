import { type ExportFormat, encodeText, WITHOUT_TEXT } from '../format.ts'
import { describe } from './describe.ts'
import { type Description, PREFIXES, TERMS, type Value } from './terms.ts'

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** A literal. Takes text that is `carriable`, so that it holds no other control character and no half pair. */
const literal = (text: string): string =>
  `"${text.replace(/["\\\n\r\t]/g, (sign) => ESCAPES.get(sign) ?? sign)}"`

/** An address. What it may not hold is percent-encoded, whoever made it. */
const address = (iri: string): string =>
  `<${iri.replace(/[^\u0021-\uffff]|[<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`

const written = (value: Value, indent: string): string => {
  if (typeof value === 'string') return literal(value)
  if (typeof value === 'number') return `"${value}"^^xsd:integer`
  if (typeof value === 'boolean') return `"${value}"^^xsd:boolean`
  if ('iri' in value) return address(value.iri)
  const inner = `${indent}  `
  return `[\n${inner}${bodyOf(value.node, inner)}\n${indent}]`
}

const bodyOf = ({ types, properties }: Description, indent: string): string =>
  [
    `a ${types.join(', ')}`,
    ...properties.flatMap(([term, values]) =>
      values.length === 0
        ? []
        : [`${TERMS[term].name} ${values.map((value) => written(value, indent)).join(', ')}`],
    ),
  ].join(` ;\n${indent}`)

const nodeOf = (node: Description): string =>
  `${node.iri === null ? '[]' : address(node.iri)}\n  ${bodyOf(node, '  ')} .`

export const TURTLE_FORMAT: ExportFormat = {
  id: 'turtle',
  group: 'linked',
  label: 'Turtle',
  extension: '.ttl',
  mime: 'text/turtle',
  description: 'The same triples as JSON-LD, for triple stores.',
  loses: [WITHOUT_TEXT, 'colours, and positions other than those saved with the dataset'],
  opensAgain: false,
  write: (dataset, { words }) =>
    encodeText(
      `${[
        ...Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`),
        ...describe(dataset, words).map((node) => `\n${nodeOf(node)}`),
      ].join('\n')}\n`,
    ),
}
