import { createStore, type StoreApi } from 'zustand/vanilla'
import { FACETS } from '../analysis/filters/facets.ts'
import type { MeasureId } from '../analysis/measures/measure.ts'
import type { PathStep, Way } from '../analysis/paths/ways.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { apply } from './apply.ts'
import type { AppState, Comparison, Selection } from './appState.ts'
import type { Command } from './commands.ts'
import { type History, NO_HISTORY, redo, remember, undo } from './history.ts'

/** What the user was just told: the last command done, undone or redone. */
export interface Notice {
  readonly what: 'done' | 'undone' | 'redone'
  readonly command: Command
  /** Counts up, so that the same notice twice is two notices. */
  readonly number: number
}

/** What the pointer or the focus rests on for the moment, and where: it lights up everywhere else. Not a state to come back to. */
export interface Pointed {
  readonly on: 'canvas' | 'text'
  readonly statements: readonly StatementId[]
  /** Where they are a path: of a statement with several lines only the one on the path lights up. */
  readonly steps?: readonly PathStep[]
}

/** A path that is pinned. It stays so whatever is selected, until it is let go. Not a state to come back to. */
export interface Pin {
  /** The nodes between which it was found. */
  readonly between: string
  readonly way: Way
  /** Which statement of each step it takes, from 0. */
  readonly choice: readonly number[]
  readonly steps: readonly PathStep[]
}

/** A selection that was made as a path: of a statement with several lines only the one on the path is marked. */
export interface Along {
  readonly selection: Selection
  readonly steps: readonly PathStep[]
}

/** Rings around nodes while a measure is looked at. Not a state to come back to. */
export interface Rings {
  /** Parts of the largest figure, from 0 to 1. */
  readonly shares: ReadonlyMap<EntityId, number>
  /** What they show and what that does not mean. */
  readonly words: string
}

/** A layout that was asked for by name: the menu of layouts carries out each new one. Not a state to come back to. */
export interface Wish {
  readonly layout: string
}

export const NOTHING_POINTED: Pointed = { on: 'text', statements: [] }

export interface Session {
  readonly app: AppState
  readonly history: History
  readonly notice: Notice | null
  readonly pointed: Pointed
  readonly rings: Rings | null
  /** The measure of nodes that is looked at, until their table is left. Not a state to come back to. */
  readonly measure: MeasureId | null
  readonly walked: readonly PathStep[]
  readonly pins: readonly Pin[]
  readonly along: Along | null
  /** What stays bright while the rest fades, whatever the pointer does: paths that are walked or pinned. */
  readonly held: readonly PathStep[]
  readonly wish: Wish | null
  /** A note was begun, which has to be kept should the page go. */
  readonly noting?: true
}

/** The sides that are chosen while nothing is compared: those of the comparison that ended, whatever ended it. */
const sidesAfter = ({ comparison, sides }: AppState, before: AppState): Comparison | null =>
  comparison === null ? (sides ?? before.comparison ?? before.sides) : null

/** A state after another, with what is looked at in it alone. */
const entered = (app: AppState, before: Session): Partial<Session> => {
  const sides = sidesAfter(app, before.app)
  return {
    app: sides === app.sides ? app : { ...app, sides },
    measure: app.below === 'nodes' ? before.measure : null,
  }
}

export interface Store extends StoreApi<Session> {
  readonly run: (command: Command) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly point: (pointed: Pointed) => void
  readonly ring: (rings: Rings | null) => void
  readonly lookAt: (measure: MeasureId | null) => void
  readonly hold: (change: Partial<Pick<Session, 'walked' | 'pins' | 'along'>>) => void
  readonly ask: (wish: Wish) => void
  /** Takes a state over as it is, for the browser's Back and Forward. */
  readonly goTo: (app: AppState) => void
}

/** The one store of a dataset that is open. */
export const createAppStore = (dataset: Dataset, app: AppState): Store => {
  const values = new Map(FACETS.map((facet) => [facet.id, facet.values(dataset)]))
  const store = createStore<Session>(() => ({
    app,
    history: NO_HISTORY,
    notice: null,
    pointed: NOTHING_POINTED,
    rings: null,
    measure: null,
    walked: [],
    pins: [],
    along: null,
    held: [],
    wish: null,
  }))
  const tell = (what: Notice['what'], command: Command): Notice => ({
    what,
    command,
    number: (store.getState().notice?.number ?? 0) + 1,
  })
  return {
    ...store,
    run(command) {
      const before = store.getState()
      const after = apply(before.app, command, dataset, (facet) => values.get(facet) ?? [])
      if (after === before.app) return
      store.setState({
        ...entered(after, before),
        history: remember(before.history, command, before.app, after),
        notice: tell('done', command),
      })
    },
    undo() {
      const travel = undo(store.getState().app, store.getState().history)
      if (travel === null) return
      store.setState({
        ...entered(travel.state, store.getState()),
        history: travel.history,
        notice: tell('undone', travel.step.command),
      })
    },
    redo() {
      const travel = redo(store.getState().app, store.getState().history)
      if (travel === null) return
      store.setState({
        ...entered(travel.state, store.getState()),
        history: travel.history,
        notice: tell('redone', travel.step.command),
      })
    },
    point(pointed) {
      const { statements } = store.getState().pointed
      if (pointed.statements.length === 0 && statements.length === 0) return
      store.setState({ pointed })
    },
    ring(rings) {
      store.setState({ rings })
    },
    lookAt(measure) {
      store.setState({ measure })
    },
    hold(change) {
      const { walked, pins } = { ...store.getState(), ...change }
      store.setState({ ...change, held: [...walked, ...pins.flatMap(({ steps }) => steps)] })
    },
    ask(wish) {
      store.setState({ wish })
    },
    goTo(next) {
      store.setState(entered(next, store.getState()))
    },
  }
}
