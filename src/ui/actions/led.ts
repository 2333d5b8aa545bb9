import type { Statement } from '../../domain/dataset.ts'
import type { RelationId } from '../../domain/ids.ts'
import { actionWords as w } from '../messages/actions.ts'
import { type Action, anAction, type Led, namesOf, type Reach } from './action.ts'
import { hiddenOf, reveal, shownOf, takeAway } from './graph.ts'
import { named, plain, type Section, seldom } from './menus.ts'

const byRelation = (
  reach: Reach,
  found: ReadonlyMap<RelationId, readonly Statement[]>,
  does: string,
  run: (now: Reach, statements: readonly Statement[]) => void,
): readonly Action[] => {
  if (reach.picked.entities.length !== 1) return []
  return reach.workspace.dataset.relations.flatMap(({ id, label }) => {
    const statements = found.get(id)
    if (statements === undefined) return []
    const title = w.ofRelation(label, statements.length)
    return [anAction('graph', { id: `${does} ${id}`, title, run: (now) => run(now, statements) })]
  })
}

/** One entry a relation of what is hidden around the node picked. */
const revealActions = (reach: Reach): readonly Action[] =>
  byRelation(reach, hiddenOf(reach), 'reveal', reveal)

/** One entry a relation of what is in view around the node picked. */
const takeAwayActions = (reach: Reach): readonly Action[] =>
  byRelation(reach, shownOf(reach), 'take-away', takeAway)

/** A menu behind an entry of another: what is rarely used, or what is hidden or shown around a node, by relation. */
export const ledMenu = (reach: Reach, page: Led): readonly Section[] => {
  const { picked, workspace } = reach
  const names = namesOf(workspace, picked.entities, w.nodes)
  if (page === 'expand')
    return [{ name: w.revealHead(names), actions: [...named(['reveal']), ...revealActions(reach)] }]
  if (page === 'collapse')
    return [
      {
        name: w.takeAwayHead(names),
        actions: [...takeAwayActions(reach), ...named(['take-away-all'])],
      },
    ]
  return plain(seldom(reach, page))
}
