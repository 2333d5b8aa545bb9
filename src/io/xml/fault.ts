import { inEnglish, type Told, type ToldValue, told } from '../../domain/told.ts'

/** What the parser says alone. */
const WHOLE: ReadonlyMap<string, Told> = new Map(
  [
    told`attribute without value`,
    told`disallowed character`,
    told`disallowed character in attribute name`,
    told`disallowed character in closing tag`,
    told`disallowed character in tag name`,
    told`document must contain a root element`,
    told`documents may contain only one root`,
    told`malformed character entity`,
    told`no whitespace between attributes`,
    told`text data outside of root node`,
    told`undefined entity`,
    told`unexpected close tag`,
    told`unexpected end`,
    told`unquoted attribute value`,
  ].map((one) => [inEnglish(one), one]),
)

/** What it says of a name. */
const OF_NAME: readonly (readonly [start: string, of: (name: string) => Told])[] = [
  ['unclosed tag: ', (name) => told`unclosed tag: ${name}`],
  ['unmatched closing tag: ', (name) => told`unmatched closing tag: ${name}`],
  ['duplicate attribute: ', (name) => told`duplicate attribute: ${name}`],
]

const reasonOf = (text: string): ToldValue => {
  const [start = '', of] = OF_NAME.find(([one]) => text.startsWith(one)) ?? []
  return of?.(text.slice(start.length)) ?? WHOLE.get(text) ?? text
}

/** What the parser says of XML, such as `14:27: unclosed tag: data`; what is not known here stays as it says it. */
export const xmlFault = (message: string): ToldValue => {
  const [, line, column, text = ''] = /^(\d+):(\d+): (.*)$/.exec(message) ?? []
  return line === undefined || column === undefined
    ? message
    : told`${Number(line)}:${Number(column)}: ${reasonOf(text)}`
}
