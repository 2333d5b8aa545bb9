import type { ReactNode } from 'react'
import type { Piece } from '../../analysis/search/marks.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { findWords as words } from '../messages/find.ts'

export interface Elsewhere {
  readonly pieces: readonly Piece[]
  readonly isQuote: boolean
  readonly lang?: string | undefined
  /** What has to be said of it beside it. */
  readonly reserve?: string
}

/** One line of the list: something found, all statements that were, or a way for the query to go on. */
export interface Item {
  readonly key: string
  readonly kind: string
  readonly label: string
  /** The language of the label, where it is not that of the page. */
  readonly lang?: string
  readonly detail: string
  /** The label of something found by words, cut where it meets them. */
  readonly pieces?: readonly Piece[]
  /** What holds words of the query that the label does not: a quote, where it was published, or another name. */
  readonly elsewhere?: Elsewhere | null
  /** What it stands for; null where it only goes on with the query. */
  readonly found: {
    readonly entities: readonly EntityId[]
    readonly statements: readonly StatementId[]
  } | null
  readonly query: string
  /**
   * What is said once it is chosen; null where that goes without saying.
   * @param moved whether the graph is in sight, and shows it
   */
  readonly said: (moved: boolean) => ReactNode
}

export interface Listed {
  readonly items: readonly Item[]
  /** What of the query is not known, in sentences. */
  readonly troubles: readonly string[]
  readonly plain: boolean
  /** Whether more may be found once all statements are read. */
  readonly reading: boolean
  /** How many statements all conditions of the query meet, listed or not; 0 for words alone. */
  readonly meeting: number
  /** Whether more was found than is listed. */
  readonly cut: boolean
}

/** Said once however many meet the query: it is none of what was found. */
export const AS_ONE = 'all'

const isStatement = ({ key }: Item): boolean => key.startsWith('statement ')

/** How much was found, and of what only some is listed. */
export const countOf = ({ items, meeting, cut }: Listed): string => {
  const found = items.filter(({ key }) => key !== AS_ONE)
  const statements = found.filter(isStatement).length
  if (meeting > statements) return words.some(statements, meeting, found.length - statements)
  return cut ? words.best(found.length) : words.count(found.length)
}

/** The same where it stands on the page: nothing where all of it is listed. */
export const leftOut = (listed: Listed): string | null => {
  const isAll = !listed.cut && listed.meeting <= listed.items.filter(isStatement).length
  return isAll ? null : countOf(listed)
}

/** A list of which more is known by now: what stands there stays where it is, and what is new comes below it. */
export const grown = (before: Listed, now: Listed): Listed => {
  const fresh = new Map(now.items.map((item) => [item.key, item]))
  const kept = new Map(before.items.map((item) => [item.key, fresh.get(item.key) ?? item]))
  const items = [...kept.values(), ...now.items.filter(({ key }) => !kept.has(key))]
  return { ...now, items: items.slice(0, Math.max(before.items.length, now.items.length)) }
}
