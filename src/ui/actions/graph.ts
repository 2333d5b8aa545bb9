import { DEPTHS, type Focus, NO_FILTERS, sameFilters } from '../../analysis/filters/filters.ts'
import { aroundBy, hangingOn, hiddenAround } from '../../analysis/neighbours.ts'
import { membersOf } from '../../analysis/rollUp.ts'
import { STANCES, type Statement } from '../../domain/dataset.ts'
import type { EntityId, RelationId } from '../../domain/ids.ts'
import { keptFor } from '../../domain/once.ts'
import { isFilteredAsAtFirst, isSelected } from '../../state/appState.ts'
import { linesIn } from '../../view/inScene.ts'
import { actionWords as w } from '../messages/actions.ts'
import { type Action, anAction, namesOf, nodesOf, type Reach } from './action.ts'
import { whyNone } from './common.ts'

/** The nodes picked, each with whoever is folded into it: their lines are drawn as its own. */
const withFolded = ({ workspace: { dataset }, app }: Reach, ids: readonly EntityId[]) => [
  ...new Set(ids.flatMap((id) => (app.folded.has(id) ? [id, ...membersOf(dataset, id)] : [id]))),
]

const focusOn = (reach: Reach, depth: Focus['depth']): void =>
  reach.run({ name: 'focus', focus: { depth, entities: withFolded(reach, nodesOf(reach)) } })

/** What is hidden around the one node picked, by relation. */
export const hiddenOf = keptFor((reach: Reach): ReadonlyMap<RelationId, readonly Statement[]> => {
  const { workspace, app, picked } = reach
  const around = new Set(withFolded(reach, picked.entities))
  return hiddenAround(workspace.dataset, workspace.statementsInView(app.filters), around)
})

/** What is in view around the one node picked, by relation. */
export const shownOf = keptFor((reach: Reach): ReadonlyMap<RelationId, readonly Statement[]> => {
  const { workspace, app, picked } = reach
  const around = new Set(withFolded(reach, picked.entities))
  return aroundBy(workspace.statementsInView(app.filters), around)
})

export const reveal = (reach: Reach, statements: readonly Statement[]): void => {
  const [around] = reach.picked.entities
  reach.run({
    name: 'reveal',
    entities: [],
    statements: statements.map(({ id }) => id),
    ...(around === undefined ? {} : { around }),
  })
}

const takeBack = (
  reach: Reach,
  statements: readonly Statement[],
  hide: readonly Statement[],
): void => {
  const [around] = reach.picked.entities
  reach.run({
    name: 'take-away',
    statements: statements.map(({ id }) => id),
    hide: hide.map(({ id }) => id),
    ...(around === undefined ? {} : { around }),
  })
}

/** Takes statements out of the picture, whether the filters show them or they were shown one by one. */
export const takeAway = (reach: Reach, statements: readonly Statement[]): void => {
  const { workspace, app } = reach
  const { passing } = workspace.visible(app.filters)
  const passes = new Set(
    workspace.index.lines.filter((_, row) => passing[row] === 1).map(({ statement }) => statement),
  )
  takeBack(
    reach,
    statements,
    statements.filter((one) => passes.has(one)),
  )
}

/**
 * Shows what is hidden around a node or, where nothing is, takes away what was shown so.
 * Gives why it can do neither, or null.
 */
export const toggleNeighbours = (reach: Reach): string | null => {
  const hidden = [...hiddenOf(reach).values()].flat()
  const added = [...shownOf(reach).values()]
    .flat()
    .filter(({ id }) => reach.app.filters.added.has(id))
  if (hidden.length > 0) reveal(reach, hidden)
  else if (added.length > 0) takeBack(reach, added, [])
  else return whyNoReveal(reach)
  return null
}

const whyNoReveal = (reach: Reach): string | null => {
  const { picked, workspace } = reach
  if (picked.entities.length !== 1) return w.oneNodeOnly
  if (hiddenOf(reach).size > 0) return null
  return w.nothingHidden(namesOf(workspace, picked.entities, w.nodes))
}

const count = (found: ReadonlyMap<RelationId, readonly Statement[]>): number =>
  [...found.values()].flat().length

const whyNoCollapse = (reach: Reach): string | null =>
  reach.picked.entities.length !== 1
    ? w.oneNodeOnly
    : shownOf(reach).size === 0
      ? w.noNeighbours
      : null

const hanging = keptFor((reach: Reach) =>
  hangingOn(linesIn(reach.scene), new Set(reach.picked.entities)),
)

const CONTESTED: readonly string[] = ['denied', 'mutual']

export const graphActions: readonly Action[] = [
  ...DEPTHS.map((depth) =>
    anAction('graph', {
      id: `focus-${depth}`,
      title: w.within(depth),
      words: ({ picked }) =>
        depth > 1 ? w.within(depth) : picked.statements.length > 0 ? w.isolateEnds : w.isolate,
      keys: [{ key: String(depth), where: 'canvas' }],
      whyNot: ({ picked }) => (isSelected(picked) ? null : w.noSelection),
      run: (reach) => focusOn(reach, depth),
    }),
  ),
  anAction('graph', {
    id: 'focus-end',
    title: w.endFocus,
    keys: [{ key: '0', where: 'canvas' }],
    whyNot: ({ app }) => (app.filters.focus === null ? w.noFocus : null),
    run: ({ run }) => run({ name: 'focus', focus: null }),
  }),
  anAction('graph', {
    id: 'reveal',
    title: w.reveal,
    words: (reach) => {
      const all = count(hiddenOf(reach))
      return all === 0 ? w.reveal : w.revealCount(all)
    },
    whyNot: whyNoReveal,
    run: (reach) => reveal(reach, [...hiddenOf(reach).values()].flat()),
  }),
  anAction('graph', {
    id: 'expand',
    title: w.expand,
    keys: [{ key: 'e', where: 'canvas' }],
    whyNot: whyNoReveal,
    run: ({ picked, screen }) => screen.openMenu(picked, 'expand'),
  }),
  anAction('graph', {
    id: 'collapse',
    title: w.collapse,
    keys: [{ key: 'e', shift: true, where: 'canvas' }],
    whyNot: whyNoCollapse,
    run: ({ picked, screen }) => screen.openMenu(picked, 'collapse'),
  }),
  anAction('graph', {
    id: 'take-away-all',
    title: w.takeAwayAll,
    words: (reach) => w.takeAwayCount(count(shownOf(reach))),
    whyNot: whyNoCollapse,
    run: (reach) => takeAway(reach, [...shownOf(reach).values()].flat()),
  }),
  anAction('graph', {
    id: 'as-filtered',
    title: w.asFiltered,
    whyNot: ({ app }) => (app.filters.added.size === 0 ? w.nothingAdded : null),
    run: ({ app, run }) => run({ name: 'take-away', statements: [...app.filters.added], hide: [] }),
  }),
  anAction('graph', {
    id: 'start-here',
    title: w.startHere,
    words: ({ picked }) => (isSelected(picked) ? w.startHere : w.startEmpty),
    run: (reach) => focusOn(reach, 0),
  }),
  anAction('graph', {
    id: 'hide-hanging',
    title: w.hanging,
    words: (reach) => {
      const { length } = hanging(reach)
      return length === 0 ? w.hanging : w.hangingCount(length)
    },
    whyNot: (reach) => whyNone(reach, hanging(reach), w.nobodyHangs),
    run: (reach) => reach.run({ name: 'hide-entities', entities: hanging(reach) }),
  }),
  anAction('graph', {
    id: 'hide',
    title: w.hide,
    words: ({ workspace, picked }) =>
      picked.entities.length === 0
        ? w.hide
        : w.hideIt(namesOf(workspace, picked.entities, w.nodes)),
    keys: [{ key: 'h', where: 'canvas' }],
    whyNot: ({ picked }) => (picked.entities.length === 0 ? w.noNode : null),
    run: ({ picked, run }) => run({ name: 'hide-entities', entities: picked.entities }),
  }),
  anAction('graph', {
    id: 'show-hidden',
    title: w.showHidden,
    words: ({ app }) => {
      const { size } = app.filters.hidden
      return size === 0 ? w.showHidden : w.showHiddenCount(size)
    },
    keys: [{ key: 'h', shift: true, where: 'canvas' }],
    whyNot: ({ app: { filters } }) =>
      filters.hidden.size + filters.dropped.size === 0 ? w.nobodyHidden : null,
    run: ({ run }) => run({ name: 'show-hidden' }),
  }),
  anAction('graph', {
    id: 'only-contested',
    title: w.onlyContested,
    run: ({ run }) =>
      run({
        name: 'show-only',
        facet: 'stance',
        values: STANCES.filter((stance) => CONTESTED.includes(stance)),
      }),
  }),
  anAction('graph', {
    id: 'clear-filters',
    title: w.clearFilters,
    whyNot: ({ app }) =>
      sameFilters({ ...app.filters, keepLoose: false }, NO_FILTERS) ? w.noFilters : null,
    run: ({ run }) => run({ name: 'clear-filters' }),
  }),
  anAction('graph', {
    id: 'reset-filters',
    title: w.resetFilters,
    whyNot: ({ app, workspace }) =>
      isFilteredAsAtFirst(workspace.dataset, app) ? w.atFirst : null,
    run: ({ run }) => run({ name: 'reset-filters' }),
  }),
]

/** Show, hide and show alone, for each family. */
export const familyActions = ({ workspace: { dataset } }: Reach): readonly Action[] =>
  dataset.families.flatMap(({ id, label }) => {
    const values = dataset.relations.filter(({ family }) => family === id).map((one) => one.id)
    if (values.length === 0) return []
    const off = ({ app }: Reach): number =>
      values.filter((value) => app.filters.off.relation.has(value)).length
    return [
      anAction('graph', {
        id: `show-family ${id}`,
        title: w.showFamily(label),
        whyNot: (reach) => (off(reach) === 0 ? w.familyShown : null),
        run: ({ run }) => run({ name: 'show-values', facet: 'relation', values }),
      }),
      anAction('graph', {
        id: `hide-family ${id}`,
        title: w.hideFamily(label),
        whyNot: (reach) => (off(reach) === values.length ? w.familyHidden : null),
        run: ({ run }) => run({ name: 'hide-values', facet: 'relation', values }),
      }),
      anAction('graph', {
        id: `only-family ${id}`,
        title: w.onlyFamily(label),
        run: ({ run }) => run({ name: 'show-only', facet: 'relation', values }),
      }),
    ]
  })

/** Hide and show alone, for the family of the lines picked. */
export const lineFamilyActions = (reach: Reach): readonly Action[] => {
  const { workspace, picked } = reach
  const families = new Set(picked.statements.flatMap((id) => workspace.statement(id)?.family ?? []))
  const [only] = families
  if (families.size !== 1 || only === undefined) return []
  return familyActions(reach).filter(({ id }) =>
    [`hide-family ${only}`, `only-family ${only}`].includes(id),
  )
}
