import type { EntityId } from '../ids.ts'
import type { Lookup } from '../words/lookup.ts'
import type { Phrase } from '../words/phrase.ts'

export const plain = (text: string): Phrase => [{ text }]

/** The name as it stands by itself: an English article has no place in German. */
export const nameOf = (lookup: Lookup, id: EntityId): Phrase => [
  { text: lookup.nameOf(id), entity: id },
]

/** `A, B und C`. */
export const names = (lookup: Lookup, ids: readonly EntityId[]): Phrase =>
  ids.flatMap((id, at) => [
    ...plain(at === 0 ? '' : at === ids.length - 1 ? ' und ' : ', '),
    ...nameOf(lookup, id),
  ])

/** The text with its gaps `{a}` filled; what stands in the gaps is not looked through again. */
export const filled = (text: string, gaps: ReadonlyMap<string, Phrase>): Phrase =>
  text.split(/(\{\w+\})/).flatMap((part) => gaps.get(part) ?? plain(part))
