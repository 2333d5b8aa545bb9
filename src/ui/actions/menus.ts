import { LINE_UPS } from '../../analysis/layouts/lineUps.ts'
import { bubbleIn } from '../../view/inScene.ts'
import { actionWords as w } from '../messages/actions.ts'
import { type Action, anAction, type Led, namesOf, nodesOf, type Reach } from './action.ts'
import { lineFamilyActions } from './graph.ts'
import { ACTIONS } from './index.ts'

/** A part of a menu, set off from the next; with a name where it has one. */
export interface Section {
  readonly name: string | null
  readonly actions: readonly Action[]
}

/** The most used first; what is rarely used stands in the menus that the last entries lead to. */
const NODE = [
  ['open', 'add-note'],
  ['reveal', 'expand', 'collapse', 'focus-1', 'hide'],
  ['path', 'paths-to'],
  ['fit-selection', 'unpin'],
  ['arrange', 'further'],
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
  ['fit', 'map', 'select-all'],
  ['show-hidden', 'as-filtered', 'focus-end', 'clear-filters'],
  ['views', 'export', 'copy-link'],
  ['arrange', 'further'],
  ['undo', 'redo'],
] as const

/** What a narrow window has no button for. */
const MORE = [
  ['views', 'add-note'],
  ['copy-link', 'projects'],
  ['display', 'palette'],
] as const

/** What is rarely used, behind the last entries. */
const RARE = {
  node: {
    arrange: [['pin', 'fold-members', 'fold-up'], LINE_UPS.map((way) => `line-up ${way}`)],
    further: [
      ['focus-2', 'focus-3', 'start-here'],
      ['add-neighbours', 'hide-hanging'],
      ['ask-from', 'copy-name'],
      ['locate', 'centre'],
    ],
  },
  canvas: {
    arrange: [
      ['layouts', 'layout-shipped', 'unpin-all'],
      ['fold-all', 'unfold-all'],
    ],
    further: [['box', 'full-size', 'start-here']],
  },
} as const

/** What is rarely used of what is picked. */
export const seldom = (
  { picked }: Reach,
  page: 'arrange' | 'further',
): readonly (readonly string[])[] => RARE[picked.entities.length > 0 ? 'node' : 'canvas'][page]

/** Entries that stand there even where they cannot be chosen: whoever looks for them is to know why. */
const isTold = (id: string, { picked }: Reach): boolean =>
  id === 'source' || id === 'take-away-all' || (id === 'reveal' && picked.entities.length === 1)

const leads = (['arrange', 'further'] as const).map((page) =>
  anAction('page', {
    id: page,
    title: w[page],
    whyNot(reach) {
      const actions = named(seldom(reach, page).flat())
      return actions.some(({ whyNot }) => whyNot(reach) === null)
        ? null
        : (actions[0]?.whyNot(reach) ?? null)
    },
    run: ({ picked, screen }) => screen.openMenu(picked, page),
  }),
)

export const named = (ids: readonly string[]): readonly Action[] =>
  ids.flatMap((id) => [...ACTIONS, ...leads].find((action) => action.id === id) ?? [])

export const plain = (parts: readonly (readonly string[])[]): readonly Section[] =>
  parts.map((ids) => ({ name: null, actions: named(ids) }))

/** What of a menu can be done now, or says why it cannot. */
export const doable = (reach: Reach, sections: readonly Section[]): readonly Section[] =>
  sections.flatMap(({ name, actions }) => {
    const left = actions.filter(({ id, whyNot }) => isTold(id, reach) || whyNot(reach) === null)
    return left.length === 0 ? [] : [{ name, actions: left }]
  })

/** The menu behind the button of a narrow window. */
export const moreMenu = (): readonly Section[] => plain(MORE)

/** The menu of what is picked: of nodes, of a line, or of the empty canvas. */
export const menuFor = (reach: Reach): readonly Section[] => {
  const { picked } = reach
  if (picked.statements.length > 0)
    return plain(LINE).map((section, at) =>
      at === 1
        ? { ...section, actions: [...section.actions, ...lineFamilyActions(reach)] }
        : section,
    )
  if (picked.entities.length === 0) return plain(CANVAS)
  return plain(bubbleIn(reach.scene, picked.entities[0]) ? BUBBLE : NODE)
}

/** What a menu is of, in words. */
export const menuName = ({ picked, workspace, scene }: Reach, page: Led | 'first'): string => {
  const name = w.menuOf(
    picked.statements.length > 0
      ? w.aLine(picked.statements.length)
      : picked.entities.length > 0
        ? (bubbleIn(scene, picked.entities[0])?.entity.name ??
          namesOf(workspace, picked.entities, w.nodes))
        : w.theGraph,
  )
  return page === 'arrange' || page === 'further' ? `${name}: ${w[page]}` : name
}

/** What stands above the menu of a line: its own words, or of several their ends and number; null: it is of none. */
export const lineName = (reach: Reach): string | null => {
  const { picked, workspace } = reach
  const [id, ...others] = picked.statements
  const only = id && others.length === 0 ? workspace.statement(id) : undefined
  if (only !== undefined) return workspace.words.short(only)
  const ends = namesOf(workspace, nodesOf(reach), w.nodes)
  return id === undefined ? null : `${ends}: ${w.aLine(picked.statements.length)}`
}
