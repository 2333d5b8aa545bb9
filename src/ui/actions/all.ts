import { calledAmong } from '../../analysis/search/named.ts'
import type { Entity } from '../../domain/dataset.ts'
import type { Workspace } from '../../state/workspace.ts'
import { actionWords as w } from '../messages/actions.ts'
import { type Action, anAction, type Reach } from './action.ts'
import { familyActions } from './graph.ts'
import { ACTIONS } from './index.ts'

/** An entity is found, shown and brought into view. */
export const goTo = ({ dataset }: Pick<Workspace, 'dataset'>, entity: Entity): Action => {
  const { id } = entity
  return anAction('go', {
    id: `go ${id}`,
    title: w.goTo(calledAmong(dataset, entity)),
    run: ({ run, screen }) => {
      run({ name: 'reveal', entities: [id], statements: [] })
      screen.announce('')
      screen.show({ entities: [id], statements: [] })
      screen.find([id])
      screen.focus('#graph-canvas')
    },
  })
}

/** Nodes up to which each has its action; more are looked for by name. */
export const MOST_NODES = 2_000

/** Those, and what the dataset brings: its families, and its entities where they are not too many. */
export const allActions = (reach: Reach): readonly Action[] => {
  const { entities } = reach.workspace.dataset
  return [
    ...ACTIONS,
    ...familyActions(reach),
    ...(entities.length <= MOST_NODES ? entities.map((one) => goTo(reach.workspace, one)) : []),
  ]
}
