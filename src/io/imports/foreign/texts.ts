import { GIVEN } from '../../../domain/given.ts'
import type { Issue } from '../../../domain/issue.ts'
import { createTextSearch } from '../../../domain/textSearch.ts'
import { type Told, told } from '../../../domain/told.ts'
import { webAddress } from '../../../domain/webAddress.ts'
import { isRecord } from '../../isRecord.ts'
import { plain, shown } from '../../parse/shown.ts'
import { hashOf } from '../../parse/sources.ts'
import { idFromName } from '../headless.ts'
import { alike, issue } from './cells.ts'
import { type Passage, passagesIn, piecesOf, type Text, textOf } from './passages.ts'

/** Texts that were opened beside a graph of another program, by the names of their files. */
export type Texts = ReadonlyMap<string, string>

export const NO_TEXTS: Texts = new Map()

interface Line {
  readonly attributes: unknown
}

const withoutEnding = (name: string): string => name.replace(/\.[a-z]+$/i, '')

/** Whether a text is called so: by the name of its file, or by its first line. */
const isCalled = ({ name, whole }: Text, publication: string): boolean => {
  const [headline = ''] = whole.trimStart().split(/[\r\n]/, 1)
  return (
    alike(publication) === alike(headline.trim()) ||
    idFromName(name) === idFromName(`${publication}.txt`)
  )
}

const givenAt = ({ attributes }: Line, name: string): string | null => {
  const value = isRecord(attributes) ? attributes[name] : null
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** What all lines give under a name; null: they differ, or give nothing. */
const commonOf = (lines: readonly Line[], name: string): string | null => {
  const values = new Set(lines.map((line) => givenAt(line, name)))
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
  texts: Texts,
  taken: ReadonlySet<string>,
) => {
  if (texts.size === 0) return { statements: lines, sources: [], notes: [] }
  const search = createTextSearch()
  const all = [...texts].map(([name, whole]) => textOf(name, whole))
  const issues = new Map<string, Issue>()
  const tied = new Map<L, { readonly text: Text; readonly passages: readonly Passage[] }>()
  for (const [at, line] of lines.entries()) {
    const quote = givenAt(line, GIVEN.quote)
    if (quote === null) continue
    const publication = givenAt(line, GIVEN.publication)
    const pieces = piecesOf(quote)
    const found = all.flatMap((text) => {
      const passages = passagesIn(text, pieces, search)
      return passages === null ? [] : [{ text, passages }]
    })
    const named = found.filter(({ text }) => publication !== null && isCalled(text, publication))
    const [one, ...more] = named.length === 1 ? named : found
    const where = placeOf(at)
    // Several lines of one row give the same quote.
    const key = JSON.stringify([where, quote])
    if (one === undefined) issues.set(key, absent(where, quote))
    else if (more.length > 0 || one.passages === 'several') issues.set(key, several(where, quote))
    else tied.set(line, { text: one.text, passages: one.passages })
  }
  if (tied.size + issues.size === 0) return { statements: lines, sources: [], notes: [] }
  const notes = [...issues.values()]
  const ids = new Set(taken)
  const sources = new Map<Text, { readonly id: string; readonly says: readonly string[] }>()
  const records = all.flatMap((text) => {
    const of = lines.filter((line) => tied.get(line)?.text === text)
    if (of.length === 0) {
      notes.push(unused(text))
      return []
    }
    const id = spareId(text.name, ids)
    ids.add(id)
    const title = commonOf(of, GIVEN.publication)
    const url = webAddress(commonOf(of, GIVEN.link) ?? '')
    const says = [
      GIVEN.quote,
      ...(title === null ? [] : [GIVEN.publication]),
      ...(url === null ? [] : [GIVEN.link]),
    ]
    sources.set(text, { id, says })
    return [
      {
        id,
        text: text.whole,
        sha256: hashOf(text.whole),
        title: title ?? withoutEnding(text.name),
        ...(url !== null && { url }),
      },
    ]
  })
  return {
    statements: lines.map((line) => {
      const its = tied.get(line)
      const source = its && sources.get(its.text)
      if (source === undefined || !isRecord(line.attributes)) return line
      const left = Object.entries(line.attributes).filter(([name]) => !source.says.includes(name))
      return {
        ...line,
        quotes: its?.passages.map((passage) => ({ source: source.id, ...passage })),
        attributes: left.length === 0 ? undefined : Object.fromEntries(left),
      }
    }),
    sources: records,
    notes,
  }
}
