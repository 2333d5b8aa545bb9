import { GIVEN } from '../../../domain/given.ts'
import { type Issue, UnreadableFileError } from '../../../domain/issue.ts'
import { keptFor } from '../../../domain/once.ts'
import { createTextSearch } from '../../../domain/textSearch.ts'
import { type Told, told } from '../../../domain/told.ts'
import { webAddress } from '../../../domain/webAddress.ts'
import { isRecord } from '../../isRecord.ts'
import { plain, shown } from '../../parse/shown.ts'
import { hashOf } from '../../parse/sources.ts'
import { decodeIn, encodingOf } from '../bytes.ts'
import { idFromName } from '../headless.ts'
import { alike, issue } from './cells.ts'
import { type Passage, passageIn, soughtFor, type Text, textOf } from './passages.ts'

/** Files of texts that were opened beside a graph of another program, by their names. */
export type Texts = ReadonlyMap<string, Uint8Array>

export const NO_TEXTS: Texts = new Map()

/** In bytes, together: in more than that nobody looks for quotes. */
const MOST_TEXT = 10_000_000

/** What a file says; null: it is no text. */
const decoded = (name: string, bytes: Uint8Array): string | null => {
  const encoding = encodingOf(name, bytes)
  if (bytes.includes(0) && !encoding.startsWith('utf-16')) return null
  try {
    return decodeIn(name, bytes, encoding).replace(/^\ufeff/, '')
  } catch (error) {
    if (error instanceof UnreadableFileError) return null
    throw error
  }
}

/** Texts made ready to be searched, once for all that is chosen of their graph. */
const readTexts = keptFor((files: Texts) => {
  const texts: Text[] = []
  const unread: string[] = []
  let size = 0
  for (const [name, bytes] of files) {
    size += bytes.length
    const whole = size > MOST_TEXT ? null : decoded(name, bytes)
    if (whole === null) unread.push(name)
    else texts.push(textOf(name, whole))
  }
  const search = createTextSearch()
  const known = new Map<string, readonly Hit[]>()
  /** The texts that hold a quote, or begin to. */
  const hitsOf = (quote: string): readonly Hit[] => {
    const hits =
      known.get(quote) ??
      texts.flatMap((text) => {
        const passage = passageIn(text, soughtFor(quote), search)
        return passage === null ? [] : [{ text, passage }]
      })
    known.set(quote, hits)
    return hits
  }
  return { texts, unread, hitsOf }
})

interface Hit {
  readonly text: Text
  readonly passage: Passage | 'several'
}

interface Line {
  readonly attributes: unknown
}

const withoutEnding = (name: string): string => name.replace(/\.[a-z]+$/i, '')

const bare = (name: string): string => alike(name.replace(/[-_\s]+/g, ' ').trim())

/** How many lines of a text may say what it is called, and where it appeared. */
const HEAD_LINES = 5
const LONGEST_HEADLINE = 150

const headOf = ({ whole }: Text): readonly string[] =>
  whole
    .split(/[\r\n]+/, 2 * HEAD_LINES)
    .map((line) => line.replace(/^#+\s*/, '').trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES)

/** The headline of a text, or the name of its file. */
const titleOf = (text: Text): string => {
  const [headline = '', ...others] = headOf(text)
  return others.length > 0 && headline.length <= LONGEST_HEADLINE
    ? headline
    : withoutEnding(text.name)
}

/** Whether the head of a text says that it appeared there, as in *Harbour Post, 3 May*. */
const appearedIn = (text: Text, publication: string): boolean =>
  headOf(text).some((line) =>
    line.split(/[,:;|·–—]| - /).some((part) => bare(part) === bare(publication)),
  )

/** Whether a text is called so, by its file or by its head. */
const isCalled = (text: Text, publication: string): boolean =>
  [text.name, withoutEnding(text.name), titleOf(text)].some(
    (name) => bare(name) === bare(publication),
  ) || appearedIn(text, publication)

const givenAt = ({ attributes }: Line, name: string): string | null => {
  const value = isRecord(attributes) ? attributes[name] : null
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** What all lines give under a name, of those that give anything; null: they differ, or none does. */
const commonOf = (lines: readonly Line[], name: string): string | null => {
  const values = new Set(lines.flatMap((line) => givenAt(line, name) ?? []))
  const [only = null] = values
  return values.size === 1 ? only : null
}

const spareId = (name: string, taken: ReadonlySet<string>): string => {
  const id = idFromName(name)
  let spare = id
  for (let count = 2; taken.has(spare); count++) spare = `${id}-${count}`
  return spare
}

const absent = (where: Told, quote: string): Issue =>
  issue(
    'quote-not-in-text',
    where,
    told`The quote ${shown(quote)} stands in none of the texts beside the file`,
    told`Compare it with its text; it was kept as the file gives it`,
  )

const several = (where: Told, quote: string): Issue =>
  issue(
    'quote-several-places',
    where,
    told`The quote ${shown(quote)} stands in more than one place of the texts beside the file`,
    told`Quote more of its sentence, so that it stands in one; it was kept as the file gives it`,
  )

const unused = ({ name }: Text): Issue =>
  issue(
    'text-without-quote',
    plain(name),
    told`No line quotes this text`,
    told`Look whether it belongs to the file; it was left out`,
  )

const unread = (name: string): Issue =>
  issue(
    'text-unread',
    plain(name),
    told`It is no text that can be read, or too much text to look for quotes in`,
    told`Save it as a shorter text in UTF-8; it was left out`,
  )

/**
 * Ties the quotes that a file gives to their places in the texts that were opened beside it. What stands in one place of
 * one text becomes a quote of that source, in the text’s own words; all else stays as the file gives it, and is told.
 * @param lines - statements with the attributes of `GIVEN`
 * @param placeOf - how a line is called, by its place among them
 * @param taken - ids that no source may have
 */
export const tieQuotes = <L extends Line>(
  lines: readonly L[],
  placeOf: (at: number) => Told,
  files: Texts,
  taken: ReadonlySet<string>,
) => {
  if (files.size === 0 || !lines.some((line) => givenAt(line, GIVEN.quote) !== null))
    return { statements: lines, sources: [], notes: [] }
  const { texts, unread: others, hitsOf } = readTexts(files)
  const issues = new Map<string, Issue>()
  const tied = new Map<L, { readonly text: Text; readonly passage: Passage }>()
  const quoting = new Map<Text, L[]>()
  for (const [at, line] of lines.entries()) {
    const quote = givenAt(line, GIVEN.quote)
    if (quote === null) continue
    const publication = givenAt(line, GIVEN.publication)
    const isMeant = (text: Text): boolean => publication !== null && isCalled(text, publication)
    // What a row names is where its words stand, or they stand nowhere.
    const among = texts.some(isMeant) ? isMeant : () => true
    const [one, ...more] = hitsOf(quote).filter(({ text }) => among(text))
    const where = placeOf(at)
    // Several lines of one row give the same quote.
    const key = JSON.stringify([where, quote])
    if (one === undefined) issues.set(key, absent(where, quote))
    else if (more.length > 0 || one.passage === 'several') issues.set(key, several(where, quote))
    else {
      tied.set(line, { text: one.text, passage: one.passage })
      const of = quoting.get(one.text)
      if (of === undefined) quoting.set(one.text, [line])
      else of.push(line)
    }
  }
  const ids = new Set(taken)
  const sources = new Map(
    [...quoting].map(([text, of]) => {
      const id = spareId(text.name, ids)
      ids.add(id)
      const title = titleOf(text)
      const publisher = commonOf(of, GIVEN.publication)
      const url = webAddress(commonOf(of, GIVEN.link) ?? '')
      const source = {
        id,
        text: text.whole,
        sha256: hashOf(text.whole),
        title,
        ...(publisher !== null &&
          bare(publisher) !== bare(title) &&
          appearedIn(text, publisher) && { publisher }),
        ...(url !== null && { url }),
      }
      return [text, source]
    }),
  )
  return {
    statements: lines.map((line) => {
      const its = tied.get(line)
      const source = its && sources.get(its.text)
      if (source === undefined || !isRecord(line.attributes)) return line
      const left = Object.entries(line.attributes).filter(([name]) => name !== GIVEN.quote)
      return {
        ...line,
        quotes: [{ source: source.id, ...its?.passage }],
        attributes: left.length === 0 ? undefined : Object.fromEntries(left),
      }
    }),
    sources: [...sources.values()],
    notes: [
      ...issues.values(),
      ...texts.filter((text) => !quoting.has(text)).map(unused),
      ...others.map(unread),
    ],
  }
}
