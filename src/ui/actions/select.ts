import { neighboursOf } from '../../analysis/neighbours.ts'
import type { EntityId } from '../../domain/ids.ts'
import { keptFor } from '../../domain/once.ts'
import { isSelected, NOTHING_SELECTED } from '../../state/appState.ts'
import { bubbleIn, linesIn } from '../../view/inScene.ts'
import { loadAskFrom } from '../ask/load.ts'
import { loadBetween } from '../between/load.ts'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import { isTouched } from '../theme.ts'
import { type Action, anAction, namesOf, nodesOf, type Reach } from './action.ts'
import { bringForward, onceThere, TAB } from './common.ts'

/** What is picked with the nodes one line away. */
const withNeighbours = keptFor((reach: Reach): readonly EntityId[] => {
  const own = new Set(nodesOf(reach))
  return [...own, ...neighboursOf(linesIn(reach.scene), own)]
})

/** Selects nothing; what was said of the selection goes with it. */
const clear = ({ run, screen }: Pick<Reach, 'run' | 'screen'>): void => {
  run({ name: 'select', selection: NOTHING_SELECTED })
  screen.announce('')
}

const whyNotOneNode = ({ picked }: Reach): string | null =>
  picked.entities.length === 1 ? null : w.oneNodeOnly

export const selectActions: readonly Action[] = [
  anAction('evidence', {
    id: 'open',
    title: w.open,
    whyNot: ({ picked }) => (isSelected(picked) ? null : w.noSelection),
    run: ({ picked, screen }) => screen.show(picked),
  }),
  anAction('select', {
    id: 'select-all',
    title: w.selectAll,
    keys: [{ key: 'a', command: true, where: 'graph' }],
    whyNot: ({ renderer }) => (renderer?.nodesInView().length === 0 ? w.nothingInView : null),
    run: ({ renderer, run, scene, screen }) => {
      const inView = renderer?.nodesInView() ?? []
      const entities = inView.filter((id) => !bubbleIn(scene, id))
      run({ name: 'select', selection: { entities, statements: [] } })
      screen.announce(w.selected(entities.length))
    },
  }),
  anAction('select', {
    id: 'add-neighbours',
    title: w.addNeighbours,
    keys: [{ key: 'n', where: 'canvas' }],
    whyNot: (reach) =>
      !isSelected(reach.picked)
        ? w.noSelection
        : withNeighbours(reach).length === reach.picked.entities.length
          ? w.noNeighbours
          : null,
    run: (reach) => {
      const entities = withNeighbours(reach)
      const { statements } = reach.picked
      reach.run({ name: 'select', selection: { entities, statements } })
      reach.screen.announce(w.selected(entities.length))
    },
  }),
  anAction('select', {
    id: 'path',
    title: w.path,
    keys: [{ key: 'p', where: 'canvas' }],
    whyNot: ({ picked }) => (picked.entities.length < 2 ? w.selectTwo(isTouched()) : null),
    run: ({ picked, screen }) => {
      onceThere(loadBetween(), screen, ({ bring }) => bring(picked, screen.show))
    },
  }),
  anAction('select', {
    id: 'paths-to',
    title: w.pathsTo,
    words: ({ workspace, picked }) =>
      picked.entities.length === 1
        ? w.pathsFrom(namesOf(workspace, picked.entities, w.nodes))
        : w.pathsTo,
    whyNot: whyNotOneNode,
    run: ({ workspace, picked, screen }) => {
      const [from] = picked.entities
      if (from === undefined) return
      const name = namesOf(workspace, [from], w.nodes)
      onceThere(loadBetween(), screen, ({ pathsTo }) =>
        pathsTo(from, name, { store: workspace.store, ...screen }),
      )
    },
  }),
  anAction('select', {
    id: 'ask-from',
    title: w.askFrom,
    whyNot: whyNotOneNode,
    run: (reach) => {
      const [from] = reach.picked.entities
      if (from === undefined) return
      onceThere(loadAskFrom(), reach.screen, ({ questionFrom }) => {
        const { selection } = reach.workspace.store.getState().app
        reach.run({ name: 'ask', question: questionFrom(from), selection })
        bringForward(reach, 'evidence', TAB)
      })
    },
  }),
  anAction('select', {
    id: 'box',
    title: w.box,
    words: ({ screen }) => (screen.boxing() ? w.boxOff : w.box),
    run: ({ screen }) => screen.toggleBox(),
  }),
  anAction('select', {
    id: 'escape',
    title: w.escape,
    keys: [{ key: 'Escape', where: 'page' }],
    run: ({ app, run, screen, workspace: { store } }) => {
      if (app.reading !== null) run({ name: 'read', reading: null })
      else if (app.sheet !== null) run({ name: 'open-sheet', sheet: null })
      else if (isSelected(app.selection)) clear({ run, screen })
      else if (app.comparison !== null) run({ name: 'compare', comparison: null })
      else store.hold({ pins: [] })
    },
  }),
  anAction('select', {
    id: 'clear-selection',
    title: t.clearSelection,
    whyNot: ({ app }) => (isSelected(app.selection) ? null : w.noSelection),
    run: clear,
  }),
]
