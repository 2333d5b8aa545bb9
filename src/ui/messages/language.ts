/** A part of the catalogue: a file here, and a file of the same words in every other language. */
export type Part =
  | 'actions'
  | 'arranging'
  | 'ask'
  | 'between'
  | 'checks'
  | 'compare'
  | 'dates'
  | 'empty'
  | 'export'
  | 'faults'
  | 'figures'
  | 'find'
  | 'foreign'
  | 'formats'
  | 'layouts'
  | 'library'
  | 'minimap'
  | 'notes'
  | 'numbers'
  | 'open'
  | 'palette'
  | 'projects'
  | 'reader'
  | 'sheet'
  | 'shortcuts'
  | 'start'
  | 'story'
  | 'table'
  | 'timeline'
  | 'verdicts'
  | 'views'
  | 'vocabulary'

/** What the folder of a language gives. */
export interface Translation {
  readonly dir: 'ltr' | 'rtl'
  readonly translate: <Words extends object>(part: Part, english: Words) => Words
}

/** Where the browser keeps the reader’s choice. */
export const LANGUAGE_PLACE = 'attest:language'

// A pattern, no import: the words of a language are typed by the English ones, which wait for this module.
// Nothing in these folders may import, except as a type, what stands outside of them: it would wait for them.
const folders = import.meta.glob<Translation>('./*/index.ts')

const kept = (): string | null => {
  try {
    return localStorage.getItem(LANGUAGE_PLACE)
  } catch {
    return null
  }
}

const loaderOf = (tag: string | null) => folders[`./${tag}/index.ts`]

const chosen =
  [
    new URLSearchParams(globalThis.location?.search).get('lang'),
    kept(),
    ...(globalThis.window?.navigator.languages ?? []).map((tag) => tag.slice(0, 2)),
  ].find((tag) => tag === 'en' || loaderOf(tag)) ?? 'en'

const translation = await loaderOf(chosen)?.().catch(() => undefined)

/** The language in use: what the address names, else what was chosen, else what the browser prefers of what there is. */
export const language = { tag: translation ? chosen : 'en', dir: translation?.dir ?? 'ltr' }

/** The same words in the language in use. */
export const inLanguage: Translation['translate'] = (part, english) =>
  translation?.translate(part, english) ?? english
