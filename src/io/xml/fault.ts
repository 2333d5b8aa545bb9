import { type Told, type ToldValue, told } from '../../domain/told.ts'
import { briefly } from '../parse/shown.ts'

const SIGN = told`a sign stands there that XML does not allow`
const IN_TAG = told`a sign stands in a tag that does not belong there`
const REFERENCE = told`an & begins a name that XML does not know; an & of the text is written &amp;`
const HEAD = told`the line <?xml …?> stands elsewhere than at the very beginning`
const DECLARATION = told`the line <?xml …?> is not written as it must be`
const INSTRUCTION = told`an instruction <?…?> has no proper name`

/** What is wrong, by what the parser says of it without its full stop. */
const REASONS: ReadonlyMap<string, Told> = new Map([
  ['disallowed character', SIGN],
  ['disallowed character in tag name', IN_TAG],
  ['disallowed character in closing tag', IN_TAG],
  ['forward-slash in opening tag not followed by >', IN_TAG],
  ['disallowed character in attribute name', IN_TAG],
  ['attribute without value', told`an attribute has no value`],
  ['unquoted attribute value', told`the value of an attribute does not stand in quotation marks`],
  ['no whitespace between attributes', told`there is no space before an attribute`],
  ['undefined entity', REFERENCE],
  ['disallowed character in entity name', REFERENCE],
  ['empty entity name', REFERENCE],
  ['malformed character entity', told`a reference such as &#65; names no character`],
  ['the string "]]>" is disallowed in char data', told`]]> stands in the text`],
  ['malformed comment', told`a comment holds two hyphens, which only its end may have`],
  ['incorrect syntax', told`what begins with <! is neither a comment nor CDATA`],
  ['documents may contain only one root', told`behind the outermost element another begins`],
  ['text data outside of root node', told`text stands outside of the outermost element`],
  ['weird empty close tag', told`a closing tag names no element`],
  ['processing instruction without a target', INSTRUCTION],
  ['disallowed character in processing instruction name', INSTRUCTION],
  ['an XML declaration must be at the start of the document', HEAD],
  ['the XML declaration must appear at the start of the document', HEAD],
  ['processing instructions are not allowed before root', DECLARATION],
  ['XML declaration is incomplete', DECLARATION],
  ['XML declaration must contain a version', DECLARATION],
  ['did not expect any more name/value pairs', DECLARATION],
  ['value required', DECLARATION],
  ['value must be quoted', DECLARATION],
  ['whitespace required', DECLARATION],
  ['The character ? is disallowed anywhere in XML declarations', DECLARATION],
])

export const DOCTYPE = told`The file has a DOCTYPE, which can pull in other files, and is not opened. Take the <!DOCTYPE …> line out, or save the graph anew.`

export const NO_ELEMENT = told`The XML breaks off before its first element, or has none. Get the whole file, or check that it is the right one.`

const DECLARED = /^(?:expected |version number must |encoding value must |standalone value must )/

const reasonOf = (said: string, closed: string): Told => {
  const [, what, name = ''] =
    /^(unmatched closing tag|duplicate attribute): (.*)$/s.exec(said) ?? []
  if (what === 'duplicate attribute') return told`the attribute ${briefly(name)} stands there twice`
  if (what !== undefined) return told`<${briefly(name)}> is closed there and was never opened`
  if (said === 'unexpected close tag')
    return told`another element is closed there while <${briefly(closed)}> is open`
  if (DECLARED.test(said)) return DECLARATION
  return REASONS.get(said) ?? told`it breaks a rule of XML`
}

const ASIDE_OR_LOOSE =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|&(?!(?:#\d+|#x[\da-f]+|[^\s;&<>"']+);|#?\w*$)/gi

/** Where the first & stands that begins no reference, outside of comments and the like; the parser looks for its end. */
const looseAmpersand = (
  text: string,
): { readonly line: number; readonly column: number } | null => {
  for (const { 0: found, index } of text.matchAll(ASIDE_OR_LOOSE))
    if (found === '&') {
      const before = text.slice(0, index).split(/\r\n?|\n/)
      return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
    }
  return null
}

const notWellFormed = (place: ToldValue, reason: Told): Told =>
  told`The XML is not well-formed (${place}): ${reason}. Correct it there, or have the program that made it write it again.`

const placeOf = (line: number, column: number): Told => told`line ${line}, column ${column}`

/**
 * What the parser found wrong, told in words of our own.
 * @param message - what it says, such as `14:27: unclosed tag: data`
 * @param closed - the name of the element that it closed last
 * @param text - all of the XML
 */
export const xmlFault = (message: string, closed: string, text: string): Told => {
  const [, line, column, after] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? []
  const place = placeOf(Number(line ?? 1), Number(column ?? 1))
  const said = (after ?? message).replace(/\.$/, '')
  const [, open] = /^unclosed tag: (.*)$/s.exec(said) ?? []
  if (said === 'document must contain a root element') return NO_ELEMENT
  if (said === 'inappropriately located doctype declaration') return DOCTYPE
  const breaksOff = open !== undefined || said === 'unexpected end'
  const loose = breaksOff || REASONS.get(said) === REFERENCE ? looseAmpersand(text) : null
  // A later one is not what the parser stopped at.
  const isBefore =
    loose !== null &&
    (loose.line < Number(line) || (loose.line === Number(line) && loose.column <= Number(column)))
  if (isBefore) return notWellFormed(placeOf(loose.line, loose.column), REFERENCE)
  if (open !== undefined)
    return told`The XML breaks off: <${briefly(open)}> is still open at its end (${place}). Get the whole file, or have the program that made it write it again.`
  if (breaksOff)
    return told`The XML breaks off (${place}). Get the whole file, or have the program that made it write it again.`
  return notWellFormed(place, reasonOf(said, closed))
}
