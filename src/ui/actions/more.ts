import { GATHERED_BY } from '../../analysis/aggregate/asked.ts'
import { FACETS } from '../../analysis/filters/facets.ts'
import { MEASURES } from '../../analysis/measures/index.ts'
import { outermost } from '../../analysis/rollUp.ts'
import { CLOCKS } from '../../domain/clocks.ts'
import { isActor } from '../../domain/kinds.ts'
import { BELOW, clockOf, isBelowOpen } from '../../state/appState.ts'
import { valueNames } from '../commandWords.ts'
import { mayBeSides } from '../compare/sidesFor.ts'
import { bubbleWords as b } from '../messages/bubbles.ts'
import { t } from '../messages/index.ts'
import { paletteWords as w } from '../messages/palette.ts'
import { tableWords } from '../messages/table.ts'
import { type Action, anAction, type Reach, type Screen } from './action.ts'
import { bringForward, onceThere } from './common.ts'

/** Where the focus goes in a table. */
const TABLE = '.timeline-panel [role=grid] [tabindex="0"]'

const REPLIES = '.replies > summary'
/** Frames for which it may be on its way, as the evidence is. */
const PATIENCE = 60

const openReplies = (screen: Screen, frames: number): void => {
  requestAnimationFrame(() => {
    if (document.querySelector(REPLIES) !== null) screen.press('.replies:not([open]) > summary')
    else if (frames > 0) openReplies(screen, frames - 1)
  })
}

/** Show, hide and show alone, for each value of the legend but relations, which have their families. */
const valueActions = ({ workspace: { dataset } }: Reach): readonly Action[] =>
  FACETS.filter(({ id }) => id !== 'relation').flatMap((facet) => {
    const values = facet.values(dataset)
    if (values.length < 2) return []
    return values.flatMap((value) => {
      const what = { facet: facet.id, values: [value] }
      const name = `${t.facetPrefix[facet.id]}: ${valueNames({ name: 'show-values', ...what }, dataset)}`
      const isOff = ({ app }: Reach): boolean => app.filters.off[facet.id].has(value)
      return [
        anAction('graph', {
          id: `show ${facet.id} ${value}`,
          title: w.show(name),
          whyNot: (reach) => (isOff(reach) ? null : w.shown),
          run: ({ run }) => run({ name: 'show-values', ...what }),
        }),
        anAction('graph', {
          id: `hide ${facet.id} ${value}`,
          title: w.hide(name),
          whyNot: (reach) => (isOff(reach) ? w.hidden : null),
          run: ({ run }) => run({ name: 'hide-values', ...what }),
        }),
        anAction('graph', {
          id: `only ${facet.id} ${value}`,
          title: w.only(name),
          run: ({ run }) => run({ name: 'show-only', ...what }),
        }),
      ]
    })
  })

/** What has a button of its own and no key: the palette offers it by name. */
export const moreActions = (reach: Reach): readonly Action[] => [
  ...valueActions(reach),
  ...GATHERED_BY.map((by) =>
    anAction('arrange', {
      id: `bubbles ${by}`,
      title: b.gather(b.by[by]),
      whyNot: ({ app, workspace: { dataset } }) => {
        if (by === 'state' && outermost(dataset).length === 0) return b.noStates
        return app.bubbles === by ? b.alreadyBy : null
      },
      run: ({ run }) => run({ name: 'gather', bubbles: by }),
    }),
  ),
  anAction('arrange', {
    id: 'bubbles-off',
    title: b.off,
    whyNot: ({ app }) => (app.bubbles === null ? b.offAlready : null),
    run: ({ screen }) => screen.press('.bubble-bar [data-all]'),
  }),
  anAction('graph', {
    id: 'keep-loose',
    title: w.keepLoose,
    words: ({ app }) => (app.filters.keepLoose ? w.dropLoose : w.keepLoose),
    run: ({ app, run }) => run({ name: 'keep-loose', keep: !app.filters.keepLoose }),
  }),
  ...CLOCKS.map((clock) =>
    anAction('graph', {
      id: `clock ${clock}`,
      title: w.clocks[clock],
      whyNot: ({ app }) => (clockOf(app) === clock ? w.clockAlready : null),
      run: ({ run }) => run({ name: 'choose-clock', clock }),
    }),
  ),
  anAction('graph', {
    id: 'all-times',
    title: w.allTimes,
    whyNot: ({ app }) => (app.filters.time === null ? w.allTimesAlready : null),
    run: ({ run }) => run({ name: 'set-time', time: null, gesture: performance.now() }),
  }),
  ...BELOW.map((below) =>
    anAction('page', {
      id: `below ${below}`,
      title: w.below[below],
      whyNot: ({ app }) => (isBelowOpen(app) && app.below === below ? w.belowAlready : null),
      run: (reach) => {
        reach.run({ name: 'show-below', below })
        bringForward(reach, 'timeline', below === 'timeline' ? '.timeline-panel button' : TABLE)
      },
    }),
  ),
  ...MEASURES.filter(({ gives }) => gives !== 'group').map(({ id }) =>
    anAction('page', {
      id: `measure ${id}`,
      title: w.measure(tableWords.measure[id]),
      whyNot: ({ workspace: { store } }) =>
        store.getState().rings !== null && store.getState().measure === id
          ? w.measureAlready
          : null,
      run: (reach) => {
        reach.run({ name: 'show-below', below: 'nodes' })
        reach.workspace.store.lookAt(id)
        bringForward(reach, 'timeline', `.timeline-panel [role=grid] [data-head="${id}"]`)
      },
    }),
  ),
  anAction('evidence', {
    id: 'compare-two',
    title: w.compareTwo,
    whyNot: ({ picked, workspace: { dataset } }) => {
      if (picked.entities.length !== 2) return w.selectTwo
      return mayBeSides(dataset, picked.entities) ? null : w.noSides
    },
    run: ({ picked, run }) => {
      const [a, b] = picked.entities
      if (a === undefined || b === undefined) return
      run({ name: 'show-tool', tool: 'compare' })
      run({
        name: 'compare',
        comparison: {
          a: { entity: a, withMembers: true },
          b: { entity: b, withMembers: true },
          view: 'split',
        },
      })
    },
  }),
  anAction('evidence', {
    id: 'end-comparison',
    title: w.endComparison,
    whyNot: ({ app }) => (app.comparison === null ? w.noComparison : null),
    run: ({ run }) => run({ name: 'compare', comparison: null }),
  }),
  anAction('evidence', {
    id: 'swap',
    title: w.swap,
    whyNot: ({ app }) => (app.comparison === null ? w.noComparison : null),
    run: ({ app: { comparison }, run }) => {
      if (comparison === null) return
      run({ name: 'compare', comparison: { ...comparison, a: comparison.b, b: comparison.a } })
    },
  }),
  anAction('evidence', {
    id: 'replies',
    title: w.replies,
    whyNot: ({ picked: { entities }, workspace }) => {
      const [only, ...others] = entities.flatMap((id) => workspace.entity(id) ?? [])
      if (only === undefined || others.length > 0) return w.oneNode
      return isActor(only.kind) ? null : w.noReplies
    },
    run: ({ picked, screen }) => {
      screen.show({ entities: picked.entities, statements: [] })
      openReplies(screen, PATIENCE)
      screen.focus(REPLIES)
    },
  }),
  anAction('evidence', {
    id: 'judge',
    title: w.judge,
    whyNot: ({ picked }) =>
      picked.statements.length === 1 && picked.entities.length === 0 ? null : w.oneStatement,
    run: ({ picked, screen }) => {
      screen.show(picked)
      screen.focus('.verdict-bar button')
    },
  }),
  ...reach.app.views.map((view) =>
    anAction('go', {
      id: `view ${view.id}`,
      title: w.view(view.name),
      run: ({ workspace, renderer, orientation, screen }) =>
        onceThere(import('../views/showView.ts'), screen, ({ showView }) => {
          const missing = showView(view, { workspace, renderer, orientation })
          if (missing !== null) screen.announce(missing)
        }),
    }),
  ),
  ...reach.workspace.dataset.sources.map(({ id, title, text }) =>
    anAction('evidence', {
      id: `read ${id}`,
      title: w.read(title),
      whyNot: () => (text === null ? w.noText : null),
      run: ({ run }) => run({ name: 'read', reading: { source: id, statement: null, quote: 0 } }),
    }),
  ),
  anAction('evidence', {
    id: 'close-source',
    title: w.closeSource,
    whyNot: ({ app }) => (app.reading === null ? w.noSource : null),
    run: ({ run }) => run({ name: 'read', reading: null }),
  }),
]
