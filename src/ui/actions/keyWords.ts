import type { ToldKey } from '../frame/keyTips.ts'
import { actionWords as w } from '../messages/actions.ts'
import type { Action, Key } from './action.ts'
import { ACTIONS } from './index.ts'

const named = (key: string): string =>
  Object.entries(w.keys).find(([name]) => name === key)?.[1] ?? key.toUpperCase()

/** A key in words, such as “Shift + F”. */
export const keyWords = ({ key, shift, command }: Key): string =>
  [...(command ? [w.command] : []), ...(shift ? [w.shift] : []), named(key)].join(' + ')

/** All keys of an action, each once. */
export const keysInWords = ({ keys }: Pick<Action, 'keys'>): readonly string[] => [
  ...new Set(keys.filter(({ key }) => key !== '=').map(keyWords)),
]

/** A key by the names of `aria-keyshortcuts`, where a plus stands between keys. */
const ariaOf = ({ key, shift, command }: Key): string => {
  const last = key === '+' ? 'Plus' : key.length === 1 ? key.toUpperCase() : key
  const pressed = shift ? `Shift+${last}` : last
  return command ? `Control+${pressed} Meta+${pressed}` : pressed
}

/** The first key of the action with this id, and where it works unless that is all over the page; null where it has none. */
export const keyTold = (id: string): ToldKey | null => {
  const key = ACTIONS.find((action) => action.id === id)?.keys[0]
  if (key === undefined) return null
  const words = keyWords(key)
  return { words: key.where === 'canvas' ? w.inGraph(words) : words, aria: ariaOf(key) }
}
