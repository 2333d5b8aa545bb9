/**
 * What the program says of a file or to refuse it, apart from any language: a sentence in English with gaps, and what
 * stands in them. Plain data, so that it can leave a worker and be said later, where the reader’s language is known.
 */
export interface Told {
  /** In English, with `{0}`, `{1}` … where the values stand. */
  readonly form: string
  readonly values: readonly ToldValue[]
}

/** A count of so many that it is written as `600,000`. */
interface Many {
  readonly many: number
}

/** Text of the data, as it is; a number; what is told itself; several of these, one after the other. */
export type ToldValue = string | number | Many | Told | readonly ToldValue[]

/** `` told`The field ${name} is missing` ``: the words between the values are the form, by which each language finds its own. */
export const told = (texts: readonly string[], ...values: readonly ToldValue[]): Told => ({
  form: texts.reduce((form, text, at) => `${form}{${at - 1}}${text}`),
  values,
})

export const many = (count: number): Many => ({ many: count })

/** How a language says what is told. */
export interface Telling {
  /** Its form for the English one. */
  readonly form: (english: string) => string
  readonly number: (value: number) => string
  readonly many: (value: number) => string
}

/** In one language. Values are put in as they are: none is looked through for gaps. */
export const tellIn = (language: Telling, value: ToldValue): string => {
  const say = (one: ToldValue): string => tellIn(language, one)
  if (typeof value === 'string') return value
  if (typeof value === 'number') return language.number(value)
  if ('many' in value) return language.many(value.many)
  if ('form' in value)
    return language
      .form(value.form)
      .replace(/\{(\d+)\}/g, (_, at: string) => say(value.values[Number(at)] ?? ''))
  return value.map(say).join(', ')
}

/** For the command line, for whoever reads the message of an error, and where a language has no words of its own. */
export const inEnglish = (value: ToldValue): string =>
  tellIn(
    { form: (form) => form, number: String, many: (count) => count.toLocaleString('en') },
    value,
  )
