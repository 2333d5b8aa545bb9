import { fewestFor, LINE_UPS } from '../../analysis/layouts/lineUps.ts'
import { membersOf, outermost } from '../../analysis/rollUp.ts'
import type { EntityId } from '../../domain/ids.ts'
import { keptFor } from '../../domain/once.ts'
import { strandsWith } from '../../view/inScene.ts'
import type { SceneStrand } from '../../view/scene.ts'
import { fitDrawn } from '../freeCanvas.ts'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import { layoutWords } from '../messages/layouts.ts'
import { type Action, anAction, type Reach } from './action.ts'
import { onceThere, whyNone } from './common.ts'

const pinnedOf = ({ app, picked }: Reach): readonly EntityId[] =>
  picked.entities.filter((id) => app.arrangement.pinned.has(id))

const strandOf = ({ scene, picked }: Reach): SceneStrand | undefined =>
  strandsWith(scene, new Set(picked.statements))[0]

/** The nodes picked, as far as they are drawn. */
const standing = keptFor(({ scene, picked }: Pick<Reach, 'scene' | 'picked'>) => {
  const entities = new Set(picked.entities)
  return scene.nodes
    .filter(({ id }) => entities.has(id))
    .map(({ id, at, size }) => ({ id, at, sized: size }))
})

const membersIn = keptFor(({ workspace: { dataset }, picked }: Reach): readonly EntityId[] =>
  picked.entities.flatMap((id) => membersOf(dataset, id)),
)

const whyNoMembers = (reach: Reach): string | null => whyNone(reach, membersIn(reach), w.noMembers)

/** What the nodes picked belong to. */
const parentsOf = ({ workspace, picked }: Reach): readonly EntityId[] => [
  ...new Set(picked.entities.flatMap((id) => workspace.entity(id)?.rollsUpTo ?? [])),
]

/** The nodes picked that no layout may move, with where they stand. */
const unpinnedOf = ({ app, picked, scene }: Reach) => {
  const entities = new Set(picked.entities)
  return scene.nodes.filter(({ id }) => entities.has(id) && !app.arrangement.pinned.has(id))
}

export const arrangeActions: readonly Action[] = [
  anAction('arrange', {
    id: 'add-note',
    title: w.addNote,
    keys: [{ key: 't', where: 'canvas' }],
    run: ({ screen, picked }) => screen.addNote(picked),
  }),
  anAction('arrange', {
    id: 'pin',
    title: w.pin,
    whyNot: (reach) => whyNone(reach, unpinnedOf(reach), w.pinned),
    run: (reach) =>
      reach.run({
        name: 'pin',
        positions: new Map(unpinnedOf(reach).map(({ id, at }) => [id, [at[0], at[1]]])),
      }),
  }),
  anAction('arrange', {
    id: 'unpin',
    title: w.unpin,
    whyNot: (reach) => whyNone(reach, pinnedOf(reach), w.notPinned),
    run: (reach) => reach.run({ name: 'unpin', entities: pinnedOf(reach) }),
  }),
  anAction('arrange', {
    id: 'unpin-all',
    title: w.unpinAll,
    words: ({ app }) => {
      const { size } = app.arrangement.pinned
      return size === 0 ? w.unpinAll : w.unpinAllCount(size)
    },
    whyNot: ({ app }) => (app.arrangement.pinned.size === 0 ? w.nobodyPinned : null),
    run: ({ app, run }) => run({ name: 'unpin', entities: [...app.arrangement.pinned] }),
  }),
  anAction('arrange', {
    id: 'apart',
    title: t.unfold,
    words: (reach) => {
      const strand = strandOf(reach)
      return strand !== undefined && reach.app.unfolded.has(strand.folded) ? t.fold : t.unfold
    },
    whyNot: (reach) => {
      const strand = strandOf(reach)
      if (strand === undefined) return w.noSelection
      const apart = reach.app.unfolded.has(strand.folded)
      return !apart && strand.statements.length === 1 ? w.oneStatement : null
    },
    run: (reach) => {
      const strand = strandOf(reach)
      if (strand === undefined) return
      const apart = reach.app.unfolded.has(strand.folded)
      reach.run({ name: apart ? 'fold' : 'unfold', strand: strand.folded })
    },
  }),
  anAction('arrange', {
    id: 'fold-members',
    title: w.foldInto,
    words: ({ app, picked }) =>
      picked.entities.some((id) => app.folded.has(id)) ? w.unfoldFrom : w.foldInto,
    whyNot: whyNoMembers,
    run: ({ app, picked: { entities }, run }) =>
      run({
        name: entities.some((id) => app.folded.has(id)) ? 'unfold-members' : 'fold-members',
        entities,
      }),
  }),
  anAction('arrange', {
    id: 'fold-up',
    title: w.foldUp,
    words: (reach) => {
      const [parent, ...others] = parentsOf(reach)
      const name = parent === undefined ? undefined : reach.workspace.entity(parent)?.name
      return name === undefined || others.length > 0 ? w.foldUp : w.foldUpInto(name)
    },
    whyNot: (reach) => whyNone(reach, parentsOf(reach), w.noState),
    run: (reach) => reach.run({ name: 'fold-members', entities: parentsOf(reach) }),
  }),
  anAction('arrange', {
    id: 'fold-all',
    title: t.foldAll,
    whyNot: ({ workspace: { dataset }, app }) => {
      const tops = outermost(dataset)
      if (tops.length === 0) return w.nothingToFold
      return tops.every((top) => app.folded.has(top)) ? w.alreadyFolded : null
    },
    run: ({ workspace: { dataset }, run }) =>
      run({ name: 'fold-members', entities: outermost(dataset) }),
  }),
  anAction('arrange', {
    id: 'unfold-all',
    title: t.unfoldAll,
    whyNot: ({ app }) => (app.folded.size === 0 ? w.nothingFolded : null),
    run: ({ app, run }) => run({ name: 'unfold-members', entities: [...app.folded] }),
  }),
  // The menu of layouts says that one is under way, and cancels it: the action asks for it there.
  ...layoutWords.choices.map(([id, label]) =>
    anAction('arrange', {
      id: `layout ${id}`,
      title: w.layout(label),
      whyNot: ({ app }) => (app.bubbles === null ? null : w.inBubbles),
      run: ({ workspace }) => workspace.store.ask({ layout: id }),
    }),
  ),
  anAction('arrange', {
    id: 'layouts',
    title: w.layouts,
    run: ({ screen }) => screen.press('.layout-button'),
  }),
  ...LINE_UPS.map((way) =>
    anAction('arrange', {
      id: `line-up ${way}`,
      title: w.lineUp[way],
      whyNot: (reach) =>
        standing(reach).length < fewestFor(way) ? w.fewNodes(fewestFor(way)) : null,
      run: (reach) =>
        onceThere(import('../../analysis/layouts/lineUp.ts'), reach.screen, ({ linedUp }) => {
          const nodes = standing({ ...reach, scene: reach.screen.sceneNow() })
          if (nodes.length < fewestFor(way)) return
          reach.run({ name: 'line-up', way, positions: linedUp(nodes, way) })
        }),
    }),
  ),
  anAction('arrange', {
    id: 'layout-shipped',
    title: w.layoutShipped,
    whyNot: ({ app: { arrangement } }) =>
      arrangement.layout === null && arrangement.moved.size === 0 ? w.originalAlready : null,
    run: ({ run, renderer, app }) => {
      run({ name: 'arrange', layout: null, positions: new Map() })
      // Nodes that were moved by hand go home without the view.
      if (app.arrangement.layout !== null) fitDrawn(() => renderer)
    },
  }),
]
