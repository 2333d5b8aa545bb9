import { type Told, told } from '../../domain/told.ts'
import { isRecord } from '../isRecord.ts'
import { plain } from '../parse/shown.ts'
import { decodeUtf8 } from '../parse/utf8.ts'
import { parseJson } from './raw.ts'

const SAMPLE = 8_192

const starts = (bytes: Uint8Array, ...marks: readonly number[]): boolean =>
  marks.every((mark, at) => bytes[at] === mark)

const sample = (bytes: Uint8Array): string => {
  const part = bytes.subarray(0, SAMPLE)
  if (starts(part, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(part)
  if (starts(part, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(part)
  return new TextDecoder('utf-8').decode(part)
}

/** The local name of the outermost element of XML, or an empty text. */
const rootOf = (text: string): string =>
  /^<(?:[?!][^>]*>\s*<)*(?:[\w.-]+:)?([\w.-]+)/.exec(text)?.[1]?.toLowerCase() ?? ''

/** Several lines, each of them a whole JSON object. */
const isJsonLines = (text: string): boolean => {
  const [first = '', ...rest] = text.split(/\r?\n/)
  return rest.some((line) => line.trim() !== '') && isRecord(parseJson(first))
}

const isEntity = (text: string): boolean => {
  const value = parseJson(text)
  return isRecord(value) && typeof value.schema === 'string' && isRecord(value.properties)
}

const endingOf = (text: string): string | null => {
  if (text.startsWith('<')) return rootOf(text) === 'gexf' ? '.gexf' : '.graphml'
  if (text.startsWith('{') || text.startsWith('['))
    return isJsonLines(text) || isEntity(text) ? '.ftm' : '.json'
  return /^.*[,;|\t]/.test(text) ? '.csv' : null
}

/**
 * The name under which a file is opened: its own, or with the ending that its content asks for where
 * the name has none that is known, or one that several formats share. A table lists one edge or node in
 * a line, its cells apart by commas, semicolons, tabs or bars, already in its first.
 * @param known - the endings of the format that the name asks for
 */
export const nameByContent = (
  name: string,
  bytes: Uint8Array,
  known: readonly string[] | undefined,
): string => {
  const shared = /\.(xml|json|txt)$/i.test(name) && !/\.ftm\.json$/i.test(name)
  if (!shared && known !== undefined) return name
  if (starts(bytes, 0x1f, 0x8b)) return `${name}.gz`
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return `${name}.zip`
  const text = sample(bytes).trimStart()
  const ending = endingOf(text)
  if (ending === null || known?.includes(ending) === true) return name
  return `${name}${ending}`
}

/** Whether a file is a picture, triples, or a report with footnotes, as the page saves them too. */
export const isOneWay = (name: string, bytes: Uint8Array): boolean => {
  if (!/\.(?:md|markdown)$/i.test(name)) return /\.(?:png|svg|ttl)$/i.test(name)
  const text = decodeUtf8(bytes) ?? ''
  return text.startsWith('# ') && text.includes('\n[^1]: ')
}

/** What is said of it. */
export const oneWay = (name: string): Told =>
  told`${plain(name)} is for reading and for other programs, and does not open here. Open the JSON or the HTML that was saved of the same graph.`
