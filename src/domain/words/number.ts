import type { Entity } from '../dataset.ts'
import { kindId } from '../ids.ts'

const COLLECTIVE = kindId('collective')
const PLURAL_IN_CAPITALS_TOO = new Set([COLLECTIVE, kindId('event'), kindId('instrument')])

const AFTER_THE_HEAD = /, | (?:of|in|on|at|by|from|to|for|with|between|against|near|along|linked) /

/** "explosions in the capital" and "explosions, first day" are about explosions. */
const headOf = (name: string): string =>
  (name.split(AFTER_THE_HEAD)[0] ?? '').trim().split(/\s+/).at(-1) ?? ''

const looksPlural = (word: string): boolean =>
  /[^su’']s$/.test(word) && !/(?:is|news|series)$/i.test(word)

/**
 * Whether a verb after the name is plural, guessed from English spelling. Names of states, people
 * and bodies that end in a capitalised word with s ("United Nations") stay singular.
 */
export const isPlural = (entity: Entity): boolean => {
  const head = headOf(entity.name)
  if (entity.kind === COLLECTIVE && entity.unnamed) return !/^(?:an?|one) /i.test(entity.name)
  return looksPlural(head) && (/^\p{Ll}/u.test(head) || PLURAL_IN_CAPITALS_TOO.has(entity.kind))
}
