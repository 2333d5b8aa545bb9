/** A part of the catalogue that the page needs until the first proof: a file here, and one of the same words a language. */
export type EarlyPart =
  | 'actions'
  | 'dates'
  | 'layouts'
  | 'start'
  | 'timeline'
  | 'verdicts'
  | 'vocabulary'

/** A part that waits for a deed of the reader. */
export type LaterPart =
  | 'arranging'
  | 'ask'
  | 'between'
  | 'bubbles'
  | 'checks'
  | 'compare'
  | 'empty'
  | 'export'
  | 'faults'
  | 'figures'
  | 'find'
  | 'foreign'
  | 'formats'
  | 'library'
  | 'minimap'
  | 'notes'
  | 'numbers'
  | 'open'
  | 'palette'
  | 'pictures'
  | 'projects'
  | 'reader'
  | 'replies'
  | 'report'
  | 'several'
  | 'sheet'
  | 'shortcuts'
  | 'story'
  | 'table'
  | 'views'

export type Part = EarlyPart | LaterPart

/** What the file `later.ts` of a language gives, where there is one. */
interface Words {
  readonly translate: <Words extends object>(part: Part, english: Words) => Words
}

/** What the folder of a language gives. */
export interface Translation extends Words {
  readonly dir: 'ltr' | 'rtl'
}

/** Where the browser keeps the reader’s choice. */
export const LANGUAGE_PLACE = 'attest:language'

// A pattern, no import: the words of a language are typed by the English ones, which wait for this module.
// Nothing in these folders may import, except as a type, what stands outside of them: it would wait for them.
// Not even by `import()`: the helper that loads them stands outside.
const folders = import.meta.glob<Translation>('./*/index.ts')
const laterFiles = import.meta.glob<Words>('./*/later.ts')

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
export const inLanguage = <Words extends object>(part: EarlyPart, english: Words): Words =>
  translation?.translate(part, english) ?? english

/** The same for a part of which the page has no need before a deed of the reader; what does not come stays English. */
export const inLanguageLater = async <Words extends object>(
  part: LaterPart,
  english: Words,
): Promise<Words> => {
  const words = await laterFiles[`./${language.tag}/later.ts`]?.().catch(() => undefined)
  return (words ?? translation)?.translate(part, english) ?? english
}
