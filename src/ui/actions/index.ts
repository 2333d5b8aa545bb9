import type { Action, Key, Where } from './action.ts'
import { arrangeActions } from './arrange.ts'
import { evidenceActions } from './evidence.ts'
import { graphActions } from './graph.ts'
import { pageActions } from './page.ts'
import { seeActions } from './see.ts'
import { selectActions } from './select.ts'

/** Every action that is the same for all datasets. */
export const ACTIONS: readonly Action[] = [
  ...selectActions,
  ...evidenceActions,
  ...graphActions,
  ...seeActions,
  ...arrangeActions,
  ...pageActions,
]

/** A key press, as far as it matters. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'
>

/** The key as actions name it. A letter of a script other than Latin counts as what stands in its place. */
const keyOf = ({ key, code }: Press): string => {
  const small = key.toLowerCase()
  if (key.length > 1 || /^[ -~]$/.test(small)) return key.length > 1 ? key : small
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key
}

const isLetter = (key: string): boolean => /^[a-z]$/.test(key)

const answers = (key: Key, press: Press): boolean =>
  key.key === keyOf(press) &&
  (key.command ?? false) === (press.ctrlKey || press.metaKey) &&
  // Which signs need Shift differs from keyboard to keyboard.
  (!isLetter(key.key) || (key.shift ?? false) === press.shiftKey) &&
  !press.altKey

/** The action that a key press asks for, given where the focus is; undefined where none does. */
export const actionFor = (press: Press, places: readonly Where[]): Action | undefined =>
  ACTIONS.find(({ keys }) => keys.some((key) => places.includes(key.where) && answers(key, press)))

/** The name that a key press goes by where an action has several. */
export const pressedKey = keyOf
