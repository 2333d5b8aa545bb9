import { actionWords as w } from '../messages/actions.ts'
import type { Action, Key } from './action.ts'

const named = (key: string): string =>
  Object.entries(w.keys).find(([name]) => name === key)?.[1] ?? key.toUpperCase()

/** A key in words, such as “Shift + F”. */
export const keyWords = ({ key, shift, command }: Key): string =>
  [...(command ? [w.command] : []), ...(shift ? [w.shift] : []), named(key)].join(' + ')

/** All keys of an action, each once. */
export const keysInWords = ({ keys }: Pick<Action, 'keys'>): readonly string[] => [
  ...new Set(keys.filter(({ key }) => key !== '=').map(keyWords)),
]
