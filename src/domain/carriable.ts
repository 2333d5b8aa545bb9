/**
 * What XML 1.0 cannot carry (most control characters, lone surrogates, U+FFFE, U+FFFF) leaves as
 * `_xHHHH_`, the way of ECMA-376: visible in every program, and undone exactly by `reveal`.
 */
const CANNOT = '(?![\\t\\n\\r])\\p{Cc}|\\p{Cs}|[\\uFFFE\\uFFFF]'
/** Also an underscore that would otherwise be read as the start of such an escape. */
const TO_ESCAPE = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${CANNOT}))|${CANNOT}`, 'gu')
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

const escapeUnit = (unit: string): string =>
  `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Text in which every character can stand in XML and in UTF-8. No two texts become one. */
export const carriable = (text: string): string => text.replace(TO_ESCAPE, escapeUnit)

/** Undoes `carriable`. */
export const reveal = (text: string): string =>
  text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** JSON in which every character can stand in XML and in UTF-8; the rest as `\uHHHH`. */
export const carriableJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    new RegExp(CANNOT, 'gu'),
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
