import { bubbleIn } from '../../view/inScene.ts'
import { actionWords as w } from '../messages/actions.ts'
import { type Action, namesOf, type Reach } from './action.ts'
import { lineFamilyActions, revealActions, takeAwayActions } from './graph.ts'
import { ACTIONS } from './index.ts'

/** A part of a menu, set off from the next; with a name where it has one. */
export interface Section {
  readonly name: string | null
  readonly actions: readonly Action[]
}

const NODE = [
  ['open', 'copy-name', 'add-note'],
  ['reveal', 'expand', 'collapse'],
  ['focus-1', 'focus-2', 'start-here', 'add-neighbours'],
  ['path', 'paths-to', 'ask-from'],
  ['hide-hanging', 'hide'],
  ['fit-selection', 'locate', 'centre'],
  ['pin', 'unpin', 'fold-members', 'fold-up'],
  ['undo'],
] as const

/** A bubble is nobody: what is done to nodes is not done to it. */
const BUBBLE = [['open'], ['fit-selection', 'centre'], ['undo']] as const

const LINE = [
  ['open', 'source', 'copy-quote', 'add-note'],
  ['apart', 'focus-1', 'add-neighbours'],
  ['fit-selection', 'locate'],
  ['undo'],
] as const

const CANVAS = [
  ['palette', 'ask', 'add-note'],
  ['fit', 'full-size', 'map', 'select-all', 'box'],
  ['start-here', 'show-hidden', 'as-filtered', 'focus-end', 'clear-filters'],
  ['layouts', 'unpin-all', 'layout-shipped', 'fold-all', 'unfold-all'],
  ['views', 'export', 'copy-link'],
  ['undo', 'redo'],
] as const

/** What a narrow window has no button for. */
const MORE = [
  ['views', 'add-note'],
  ['copy-link', 'projects'],
  ['display', 'palette'],
] as const

const named = (ids: readonly string[]): readonly Action[] =>
  ids.flatMap((id) => ACTIONS.find((action) => action.id === id) ?? [])

const plain = (parts: readonly (readonly string[])[]): readonly Section[] =>
  parts.map((ids) => ({ name: null, actions: named(ids) }))

/** The menu behind the button of a narrow window. */
export const moreMenu = (): readonly Section[] => plain(MORE)

/** The menu of what is picked: of nodes, of a line, or of the empty canvas. */
export const menuFor = (reach: Reach): readonly Section[] => {
  const { picked } = reach
  if (picked.statements.length > 0) {
    const [first, second, ...rest] = plain(LINE)
    const families = lineFamilyActions(reach)
    return [
      ...(first === undefined || second === undefined
        ? []
        : [first, { name: null, actions: [...second.actions, ...families] }]),
      ...rest,
    ]
  }
  if (picked.entities.length === 0) return plain(CANVAS)
  return plain(bubbleIn(reach.scene, picked.entities[0]) ? BUBBLE : NODE)
}

/** A menu behind an entry of another: what is hidden, or shown, around the node picked, relation by relation. */
export const relationMenu = (reach: Reach, page: 'expand' | 'collapse'): readonly Section[] => {
  const names = namesOf(reach.workspace, reach.picked.entities, w.nodes)
  return page === 'expand'
    ? [{ name: w.revealHead(names), actions: [...named(['reveal']), ...revealActions(reach)] }]
    : [
        {
          name: w.takeAwayHead(names),
          actions: [...takeAwayActions(reach), ...named(['take-away-all'])],
        },
      ]
}

/** What a menu is of, in words. */
export const menuName = ({ picked, workspace, scene }: Reach): string =>
  w.menuOf(
    picked.statements.length > 0
      ? w.aLine(picked.statements.length)
      : picked.entities.length > 0
        ? (bubbleIn(scene, picked.entities[0])?.entity.name ??
          namesOf(workspace, picked.entities, w.nodes))
        : w.theGraph,
  )
