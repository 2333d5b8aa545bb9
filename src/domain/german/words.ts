const NUMBER = new Intl.NumberFormat('de', { useGrouping: 'min2', maximumFractionDigits: 3 })
const RULES = new Intl.PluralRules('de')

/** `7`, `1234`, `12.345`, `0,5`. */
export const number = (value: number): string => NUMBER.format(value)

/** The form that goes with a count, without it. */
export const form = (count: number, one: string, other: string): string =>
  RULES.select(count) === 'one' ? one : other

/** `1 Schritt`, `3 Schritte`. */
export const plural = (count: number, one: string, other: string): string =>
  `${number(count)} ${form(count, one, other)}`

export const statements = (count: number): string => plural(count, 'Aussage', 'Aussagen')

/** `A, B und C`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} und ${names[names.length - 1] ?? ''}`
