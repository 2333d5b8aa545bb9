import { type Dataset, STANCES, STATUSES, VOICES } from '../../domain/dataset.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import { nearest } from '../../domain/nearest.ts'
import { TERM_FIELDS, type Term, type TermField } from '../pattern/terms.ts'
import { fold } from './fold.ts'
import { parseQuery, printQuery, type QueryPart } from './query.ts'

/** What of a query is not known, and the nearest that is. */
export type Trouble =
  | { readonly what: 'field'; readonly name: string; readonly near: string | null }
  | {
      readonly what: 'value'
      readonly field: TermField
      readonly value: string
      readonly near: string | null
    }
  | { readonly what: 'date'; readonly field: TermField; readonly value: string }

/** How a query goes on: what it says, and the whole query with it. */
export interface Completion {
  readonly label: string
  readonly query: string
}

/** A query as a dataset understands it. */
export interface Understood {
  readonly terms: readonly Term[]
  readonly phrases: readonly { readonly text: string; readonly not: boolean }[]
  readonly words: string
  readonly troubles: readonly Trouble[]
  readonly completions: readonly Completion[]
  /** Whether it ends with all of a name that a field knows: it need not go on. */
  readonly whole: boolean
}

/** A value that can be asked for: how it is typed, what it stands for, and all that it goes by. */
interface Known {
  readonly typed: string
  readonly ids: readonly string[]
  readonly names: readonly string[]
}

const ALIASES: ReadonlyMap<string, TermField> = new Map([
  ['speaker', 'by'],
  ['said', 'by'],
  ['subject', 'from'],
  ['object', 'to'],
  ['type', 'kind'],
])

/** Without case, accents and signs between words. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const listed = (ids: readonly string[]): readonly Known[] =>
  ids.map((id) => ({ typed: id, ids: [id], names: [id] }))

const labelled = (
  all: readonly { readonly id: string; readonly label: string }[],
): readonly Known[] => all.map(({ id, label }) => ({ typed: id, ids: [id], names: [id, label] }))

const CONTESTED: Known = { typed: 'contested', ids: ['denied', 'mutual'], names: ['contested'] }

/** Everything that a field knows; null where it takes a date. */
const knownTo = (dataset: Dataset, field: TermField): readonly Known[] | null => {
  switch (field) {
    case 'kind':
      return dataset.kinds.map(({ id, label, plural }) => ({
        typed: id,
        ids: [id],
        names: [id, label, plural, ...(id === 'country' ? ['state'] : [])],
      }))
    case 'from':
    case 'to':
    case 'by':
      return dataset.entities.map(({ id, name, aliases }) => ({
        typed: /[\p{L}\p{N}]/u.test(name) ? name : id,
        ids: [id],
        names: [id, name, ...aliases],
      }))
    case 'relation':
      return labelled(dataset.relations)
    case 'family':
      return labelled(dataset.families)
    case 'status':
      return listed(STATUSES)
    case 'stance':
      return [CONTESTED, ...listed(STANCES)]
    case 'voice':
      return listed(VOICES)
    case 'source':
      return dataset.sources.map(({ id, title, publisher }) => ({
        typed: id,
        ids: [id],
        names: [id, title, ...(publisher === null ? [] : [publisher])],
      }))
    case 'after':
    case 'before':
      return null
  }
}

const beginsWith = (name: string, words: readonly string[]): boolean => {
  const held = plain(name).split(' ')
  return words.every((word) => held.some((one) => one.startsWith(word)))
}

/** Those that go by exactly this name, else those with a name that has words beginning so. */
const meant = (known: readonly Known[], value: string): readonly Known[] => {
  const asked = plain(value)
  if (asked === '') return []
  const exact = known.filter(({ names }) => names.some((name) => plain(name) === asked))
  const words = asked.split(' ')
  return exact.length > 0
    ? exact
    : known.filter(({ names }) => names.some((name) => beginsWith(name, words)))
}

const DATE = /^\d{4}(-\d{2}){0,2}$/
const MOST_OFFERED = 6
/** Shorter beginnings of a field’s name are words. */
const SHORTEST = 2

const fieldNamed = (name: string): TermField | undefined =>
  TERM_FIELDS.find((field) => field === name) ?? ALIASES.get(name)

const completionsOf = (
  text: string,
  parts: readonly QueryPart[],
  known: (field: TermField) => readonly Known[] | null,
): readonly Completion[] => {
  const last = parts.at(-1)
  if (last === undefined || /\s$/u.test(text)) return []
  const before = parts.slice(0, -1)
  const whole = (part: QueryPart): string => printQuery([...before, part])
  if (last.kind === 'word') {
    const not = last.text.startsWith('-')
    const begun = (not ? last.text.slice(1) : last.text).toLowerCase()
    if (begun.length < SHORTEST) return []
    return TERM_FIELDS.filter((field) => field.startsWith(begun)).map((name) => {
      const part: QueryPart = { kind: 'field', name, values: [], not }
      return { label: printQuery([part]), query: whole(part) }
    })
  }
  if (last.kind !== 'field') return []
  const field = fieldNamed(last.name)
  const all = field === undefined ? null : known(field)
  if (all === null) return []
  const open = text.endsWith(':') || text.endsWith(',')
  const kept = open ? last.values : last.values.slice(0, -1)
  const chosen = kept.map(plain)
  const begun = open ? '' : plain(last.values.at(-1) ?? '')
  const offered = all.filter(({ typed, names }) => {
    const isBegun = names.some((name) => begun === '' || beginsWith(name, begun.split(' ')))
    const isWhole = begun !== '' && names.some((name) => plain(name) === begun)
    return isBegun && !isWhole && !chosen.some((one) => one === plain(typed))
  })
  return offered.slice(0, MOST_OFFERED).map(({ typed }) => {
    const part: QueryPart = { ...last, values: [...kept, typed] }
    return { label: printQuery([{ ...part, values: [typed] }]), query: `${whole(part)} ` }
  })
}

const endsWhole = (
  last: QueryPart | undefined,
  known: (field: TermField) => readonly Known[] | null,
): boolean => {
  if (last?.kind !== 'field') return false
  const field = fieldNamed(last.name)
  const said = plain(last.values.at(-1) ?? '')
  const all = field === undefined ? null : known(field)
  return all?.some(({ names }) => names.some((name) => plain(name) === said)) === true
}

/** Reads a query with the names and values that a dataset knows. A field that it does not know is read as words. */
export const understand = (text: string, dataset: Dataset): Understood => {
  const parts = parseQuery(text)
  const terms: Term[] = []
  const phrases: { readonly text: string; readonly not: boolean }[] = []
  const words: string[] = []
  const troubles: Trouble[] = []
  const known = (field: TermField): readonly Known[] | null => knownTo(dataset, field)
  for (const part of parts) {
    if (part.kind === 'word') words.push(part.text)
    else if (part.kind === 'phrase') phrases.push({ text: part.text, not: part.not })
    else {
      const field = fieldNamed(part.name)
      if (field === undefined) {
        words.push(part.name, ...part.values)
        const [near = null] = nearest(part.name, [...TERM_FIELDS, ...ALIASES.keys()])
        troubles.push({ what: 'field', name: part.name, near })
        continue
      }
      const all = known(field)
      const ids = part.values.flatMap((value) => {
        if (all === null) {
          if (DATE.test(value) && parseEdtf(value) !== null) return [value]
          troubles.push({ what: 'date', field, value })
          return []
        }
        const found = meant(all, value).flatMap((one) => one.ids)
        if (found.length === 0) {
          const names = all.flatMap((one) => [one.typed, ...one.names])
          const [near = null] = nearest(value, names)
          troubles.push({ what: 'value', field, value, near })
        }
        return found
      })
      if (ids.length > 0) terms.push({ field, values: ids, not: part.not })
    }
  }
  // The same field twice asks for either; turned round, for neither.
  const merged = terms.reduce((held: readonly Term[], term) => {
    const same = held.find((one) => one.field === term.field && one.not === term.not)
    return same === undefined
      ? held.concat(term)
      : held.map((one) => (one === same ? { ...one, values: one.values.concat(term.values) } : one))
  }, [])
  return {
    terms: merged,
    phrases,
    words: words.join(' '),
    troubles,
    completions: completionsOf(text, parts, known),
    whole: endsWhole(parts.at(-1), known),
  }
}
