import { type Sentence, sentences } from '../../../domain/sentences.ts'
import { createTextSearch } from '../../../domain/textSearch.ts'
import { told } from '../../../domain/told.ts'
import { flowing } from '../../../domain/wrapped.ts'
import { type Draft, isPlaced } from '../draft.ts'
import { record } from '../expected.ts'
import { shown } from '../shown.ts'
import { place, rule, WITH_EVIDENCE } from './rule.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The places of all passages, by their sources. */
const placesIn = ({ statements, noRelation }: Draft): ReadonlyMap<string, Stretch[]> => {
  const found = new Map<string, Stretch[]>()
  const add = (source: string, at: Stretch): void => {
    const known = found.get(source)
    if (known === undefined) found.set(source, [at])
    else known.push(at)
  }
  for (const { quotes } of statements) for (const quote of quotes) add(quote.source, quote)
  for (const { source, place: at } of noRelation)
    if (source !== null && isPlaced(at)) add(source, at)
  return found
}

/** What of a text no place takes in: stretches in code points, in their order; only such as hold more than space. */
const gapsIn = (text: string, places: readonly Stretch[]): readonly Stretch[] => {
  const gaps: Stretch[] = []
  const { toUnits } = createTextSearch()
  const unitOf = (offset: number): number => toUnits(text, offset)
  let [start, unit] = [0, 0]
  const closeAt = (end: number): void => {
    const until = unitOf(end)
    if (text.slice(unit, until).trim() !== '') gaps.push({ start, end })
  }
  for (const one of places.toSorted((a, b) => a.start - b.start)) {
    if (one.start > start) closeAt(one.start)
    if (one.end <= start) continue
    start = one.end
    unit = unitOf(start)
  }
  closeAt(Number.POSITIVE_INFINITY)
  return gaps
}

/** A sentence that no place overlaps lies between two of them. */
const uncoveredIn = (text: string, places: readonly Stretch[]): readonly Sentence[] => {
  const gaps = gapsIn(text, places)
  if (gaps.length === 0) return []
  let at = 0
  return sentences(text).filter(({ start, end }) => {
    while (at < gaps.length && (gaps[at]?.end ?? 0) < end) at++
    const gap = gaps[at]
    return gap !== undefined && gap.start <= start
  })
}

export const uncoveredSentence = rule(
  'uncovered-sentence',
  'Every sentence of a source is quoted, or stands under "noRelation" with a reason; a part of a dataset need not cover its sources.',
  WITH_EVIDENCE,
  (draft) => {
    if (draft.part) return []
    const places = placesIn(draft)
    return draft.sources.flatMap(({ source }) =>
      uncoveredIn(source.text ?? '', places.get(source.id) ?? []).map(({ start, end, text }) => ({
        where: place(draft, record('source', source.id), told`characters ${start} to ${end}`),
        what: told`No statement quotes the sentence ${shown(flowing(text))}`,
        wayOut: told`Quote it in a statement, or list it under "noRelation" with a reason`,
      })),
    )
  },
)
