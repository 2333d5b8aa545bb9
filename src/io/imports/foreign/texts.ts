import { GIVEN } from '../../../domain/given.ts'
import { type Issue, UnreadableFileError } from '../../../domain/issue.ts'
import { keptFor } from '../../../domain/once.ts'
import { createTextSearch } from '../../../domain/textSearch.ts'
import { type Told, told } from '../../../domain/told.ts'
import { webAddress } from '../../../domain/webAddress.ts'
import { isRecord } from '../../isRecord.ts'
import { plain } from '../../parse/shown.ts'
import { hashOf } from '../../parse/sources.ts'
import { decodeIn, encodingOf } from '../bytes.ts'
import { idFromName } from '../headless.ts'
import { alike, issue } from './cells.ts'
import { readDate } from './dates.ts'
import { type Text, textOf } from './levelled.ts'
import { type Hit, type Passage, passageAt, soughtFor, stretchesOf } from './passages.ts'
import { absent, elsewhere, several } from './untied.ts'

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

/** What the lines at the head of a text say, part by part: of *Harbour Post, 3 May* the paper, and the day. */
const headParts = (text: Text): readonly string[] =>
  headOf(text).flatMap((line) => line.split(/[,:;|·–—]| - /))

/** What a text is called: by its file, or by its head. */
const namesOf = (text: Text): ReadonlySet<string> =>
  new Set(
    [text.name, withoutEnding(text.name), titleOf(text), ...headOf(text), ...headParts(text)].map(
      bare,
    ),
  )

/** Texts made ready to be searched, once for all that is chosen of their graph. */
const readTexts = keptFor((files: Texts) => {
  const texts: Text[] = []
  const names = new Map<Text, ReadonlySet<string>>()
  const unread: string[] = []
  let size = 0
  for (const [name, bytes] of files) {
    size += bytes.length
    const whole = size > MOST_TEXT ? null : decoded(name, bytes)
    if (whole === null) {
      unread.push(name)
      continue
    }
    const text = textOf(name, whole)
    texts.push(text)
    names.set(text, namesOf(text))
  }
  const search = createTextSearch()
  const known = new Map<string, readonly Hit[]>()
  /** The texts that hold a quote, or begin to. */
  const hitsOf = (quote: string): readonly Hit[] => {
    const hits =
      known.get(quote) ??
      texts.flatMap((text) => {
        const places = stretchesOf(text, soughtFor(quote), search)
        const [place, another] = places
        if (place === undefined) return []
        return [{ text, places, passage: another ? null : passageAt(text, place, search) }]
      })
    known.set(quote, hits)
    return hits
  }
  const isCalled = (text: Text, publication: string): boolean =>
    names.get(text)?.has(bare(publication)) === true
  return { texts, unread, hitsOf, isCalled }
})

interface Line {
  readonly id: string
  readonly attributes: unknown
}

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

/** *Harbour Post, 3 May 2031*: a name, and what stands behind it. */
const NAME_FIRST = /^(.+?)(?:\s*[,:;|·–—]| - )\s*(.+)$/
const A_DAY = /^\d{4}-\d\d-\d\d$/

/**
 * What all rows of a text name as where it was published, where its head says the same, and the day that stands there
 * beside it and nothing else. What no row names may be a place, or whoever wrote it.
 */
const appearanceOf = (
  text: Text,
  lines: readonly Line[],
): { readonly publisher?: string; readonly published?: string } => {
  const name = commonOf(lines, GIVEN.publication)
  if (name === null || bare(name) === bare(titleOf(text))) return {}
  const [, ...below] = headOf(text)
  for (const line of below.filter(({ length }) => length <= LONGEST_HEADLINE)) {
    const [, paper = '', behind = ''] = NAME_FIRST.exec(line) ?? []
    const day = readDate(behind, null) ?? ''
    if (A_DAY.test(day) && [paper, line].some((one) => bare(one) === bare(name)))
      return { publisher: paper, published: day }
  }
  return headParts(text).some((part) => bare(part) === bare(name)) ? { publisher: name } : {}
}

const spareId = (name: string, taken: ReadonlySet<string>): string => {
  const id = idFromName(name)
  let spare = id
  for (let count = 2; taken.has(spare); count++) spare = `${id}-${count}`
  return spare
}

const unused = (name: string): Issue =>
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
 * @param placesOf - how each of them is called
 * @param taken - ids that no source may have
 */
export const tieQuotes = <L extends Line>(
  lines: readonly L[],
  placesOf: () => readonly Told[],
  files: Texts,
  taken: ReadonlySet<string>,
) => {
  if (!lines.some((line) => givenAt(line, GIVEN.quote) !== null))
    return { statements: lines, sources: [], notes: [...files.keys()].map(unused) }
  if (files.size === 0) return { statements: lines, sources: [], notes: [] }
  const { texts, unread: others, hitsOf, isCalled } = readTexts(files)
  const places = placesOf()
  const issues = new Map<string, Issue & { readonly about: string[] }>()
  const tied = new Map<L, { readonly text: Text; readonly passage: Passage }>()
  const quoting = new Map<Text, L[]>()
  for (const [at, line] of lines.entries()) {
    const quote = givenAt(line, GIVEN.quote)
    if (quote === null) continue
    const publication = givenAt(line, GIVEN.publication)
    const isMeant = (text: Text): boolean => publication !== null && isCalled(text, publication)
    const hits = hitsOf(quote)
    // What a row names is where its words stand, or they stand nowhere.
    const named = texts.some(isMeant)
    const meant = named ? hits.filter(({ text }) => isMeant(text)) : hits
    const [one, ...more] = meant
    const where = places[at] ?? plain(line.id)
    // Several lines of one row give the same quote.
    const key = JSON.stringify([where, quote])
    const leave = (why: Issue): void => {
      const about = issues.get(key)?.about ?? []
      about.push(line.id)
      issues.set(key, { ...why, about })
    }
    if (one === undefined)
      leave(
        hits.length > 0
          ? elsewhere(where, quote, hits)
          : absent(where, quote, named ? texts.filter(isMeant) : texts),
      )
    else if (more.length > 0 || one.passage === null) leave(several(where, quote, meant))
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
      const url = webAddress(commonOf(of, GIVEN.link) ?? '')
      const source = {
        id,
        text: text.whole,
        sha256: hashOf(text.whole),
        title,
        ...appearanceOf(text, of),
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
      ...texts.filter((text) => !quoting.has(text)).map(({ name }) => unused(name)),
      ...others.map(unread),
    ],
  }
}
