import { escapeAttribute, escapeText } from './escape.ts'

/** Attributes in order; null leaves one out. Values must be `carriable`. */
export type XmlAttributes = readonly (readonly [name: string, value: string | number | null])[]

const attributesText = (attributes: XmlAttributes): string =>
  attributes
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeAttribute(String(value))}"`))
    .join('')

/** An element that holds only text, or nothing. */
export const leaf = (
  name: string,
  attributes: XmlAttributes,
  text: string | null = null,
): string =>
  text === null
    ? `<${name}${attributesText(attributes)}/>`
    : `<${name}${attributesText(attributes)}>${escapeText(text)}</${name}>`

/** An element around lines that are XML already; one a line, indented by two spaces. */
export const branch = (
  name: string,
  attributes: XmlAttributes,
  children: readonly string[],
): string =>
  children.length === 0
    ? leaf(name, attributes)
    : [`<${name}${attributesText(attributes)}>`, ...children, `</${name}>`].join('\n')

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
