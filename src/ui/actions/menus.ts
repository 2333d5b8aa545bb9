import { actionWords as w } from '../messages/actions.ts'
import { type Action, namesOf, type Reach } from './action.ts'
import { lineFamilyActions, revealActions } from './graph.ts'
import { ACTIONS } from './index.ts'

/** A part of a menu, set off from the next; with a name where it has one. */
export interface Section {
  readonly name: string | null
  readonly actions: readonly Action[]
}

const NODE = [
  ['open', 'copy-name'],
  ['focus-1', 'focus-2', 'add-neighbours', 'path', 'hide-hanging', 'hide'],
  ['fit-selection', 'locate', 'centre'],
  ['unpin', 'fold-members', 'fold-up'],
  ['undo'],
] as const

const LINE = [
  ['open', 'source', 'copy-quote'],
  ['apart', 'focus-1', 'add-neighbours'],
  ['fit-selection', 'locate'],
  ['undo'],
] as const

const CANVAS = [
  ['palette'],
  ['fit', 'full-size', 'map', 'select-all', 'box'],
  ['show-hidden', 'focus-end', 'clear-filters'],
  ['layouts', 'unpin-all', 'layout-shipped', 'fold-all', 'unfold-all'],
  ['export', 'copy-link'],
  ['undo', 'redo'],
] as const

const named = (ids: readonly string[]): readonly Action[] =>
  ids.flatMap((id) => ACTIONS.find((action) => action.id === id) ?? [])

/** The menu of what is picked: of nodes, of a line, or of the empty canvas. */
export const menuFor = (reach: Reach): readonly Section[] => {
  const { picked, workspace } = reach
  const plain = (parts: readonly (readonly string[])[]): readonly Section[] =>
    parts.map((ids) => ({ name: null, actions: named(ids) }))
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
  const [first, ...rest] = plain(NODE)
  const one = picked.entities.length === 1
  const hidden: Section = {
    name: one ? w.revealHead(namesOf(workspace, picked.entities, w.nodes)) : null,
    actions: [...named(['reveal']), ...revealActions(reach)],
  }
  return first === undefined ? [] : [first, hidden, ...rest]
}

/** What a menu is of, in words. */
export const menuName = ({ picked, workspace }: Reach): string =>
  w.menuOf(
    picked.statements.length > 0
      ? w.aLine(picked.statements.length)
      : picked.entities.length > 0
        ? namesOf(workspace, picked.entities, w.nodes)
        : w.theGraph,
  )
