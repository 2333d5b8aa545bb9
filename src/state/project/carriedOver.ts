import type { Version } from '../../analysis/versions.ts'
import type { Dataset, Positions } from '../../domain/dataset.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import type { StoryStep } from '../../domain/story.ts'
import type { CanvasNote, Comparison, SavedView, Side } from '../appState.ts'
import type { Undoable } from '../history.ts'
import { fromFragment, toFragment } from '../location.ts'

/** What a reader has written on an earlier version of a dataset, as it holds for a later one. */
export interface CarriedOver {
  readonly work: Pick<Undoable, 'checks' | 'stories' | 'views' | 'notes'>
  /** Steps of stories that cite something that the later one does not hold; left out where they cite nothing else. */
  readonly steps: number
  /** Notes that hung on something that it does not hold; their words stay on the canvas. */
  readonly notes: number
}

/** Verdicts, stories, views and notes, with what they cite by its ids in the later version. Verdicts know it by its words. */
export const carriedOver = (
  { checks, stories, views, notes }: CarriedOver['work'],
  before: Dataset,
  now: Dataset,
  version: Version,
): CarriedOver => {
  const statements = (ids: Iterable<StatementId>) =>
    [...ids].flatMap((id) => version.statements.get(id) ?? [])
  const entities = (ids: Iterable<EntityId>) =>
    [...ids].flatMap((id) => version.entities.get(id) ?? [])
  const side = (one: Side): readonly Side[] =>
    entities([one.entity]).map((entity) => ({ ...one, entity }))
  const compared = (comparison: Comparison | null): Comparison | null => {
    const [a, b] = comparison === null ? [] : [comparison.a, comparison.b].flatMap(side)
    return comparison === null || a === undefined || b === undefined
      ? null
      : { ...comparison, a, b }
  }
  const fragment = (text: string): string => {
    const state = fromFragment(text, before)
    const { filters, selection } = state
    const { focus } = filters
    const around = entities(focus?.entities ?? [])
    return toFragment(
      {
        ...state,
        filters: {
          ...filters,
          hidden: new Set(entities(filters.hidden)),
          added: new Set(statements(filters.added)),
          dropped: new Set(statements(filters.dropped)),
          focus:
            focus === null || (focus.depth > 0 && around.length === 0)
              ? null
              : { ...focus, entities: around },
        },
        folded: new Set(entities(state.folded)),
        comparison: compared(state.comparison),
        sides: compared(state.sides),
        selection: {
          entities: entities(selection.entities),
          statements: statements(selection.statements),
        },
      },
      now,
    )
  }
  let [changed, loose] = [0, 0]
  const step = (one: StoryStep): readonly StoryStep[] => {
    const cites = statements(one.cites)
    if (cites.length < one.cites.length) changed++
    return cites.length === 0
      ? []
      : [{ ...one, cites, focus: entities(one.focus), view: fragment(one.view) }]
  }
  const positions = (all: Positions): Positions =>
    new Map([...all].flatMap(([id, at]) => entities([id]).map((other) => [other, at] as const)))
  const view = ({ arrangement, ...one }: SavedView): SavedView => ({
    ...one,
    fragment: fragment(one.fragment),
    arrangement: {
      ...arrangement,
      moved: positions(arrangement.moved),
      placed: positions(arrangement.placed),
      pinned: new Set(entities(arrangement.pinned)),
    },
  })
  const hung = (on: CanvasNote['on']): CanvasNote['on'] => {
    if (on === null) return null
    if ('entity' in on) return entities([on.entity]).map((entity) => ({ entity }))[0] ?? null
    return statements([on.statement]).map((statement) => ({ statement }))[0] ?? null
  }
  const note = (one: CanvasNote): CanvasNote => {
    const on = hung(one.on)
    if (on === null && one.on !== null) loose++
    return { ...one, on }
  }
  return {
    work: {
      checks,
      stories: stories.flatMap((story) => {
        const steps = story.steps.flatMap(step)
        return steps.length > 0 || story.steps.length === 0 ? [{ ...story, steps }] : []
      }),
      views: views.map(view),
      notes: notes.map(note),
    },
    steps: changed,
    notes: loose,
  }
}
