import { FACET_IDS } from '../../analysis/filters/facets.ts'
import { DEPTHS, filtersAtFirst } from '../../analysis/filters/filters.ts'
import { oneOf, readFilters, readFragment } from '../../analysis/filters/fragment.ts'
import type { Guide, GuideTitle } from '../../analysis/layouts/guide.ts'
import { LINE_UPS } from '../../analysis/layouts/lineUps.ts'
import { type Checks, type Judgement, NO_CHECKS } from '../../domain/checks.ts'
import type { Dataset, Positions } from '../../domain/dataset.ts'
import { type EntityId, entityId, familyId, kindId, statementId } from '../../domain/ids.ts'
import { builtSeen } from '../../io/parse/checks.ts'
import {
  type GuideRecord,
  readWork,
  type Shot,
  type StepCommand,
  type WorkRecord,
} from '../../io/parse/project.ts'
import { readStories, writeStories } from '../../io/parse/stories.ts'
import {
  type Arrangement,
  type CanvasNote,
  NOTHING_SELECTED,
  type SavedView,
  stateAtFirst,
} from '../appState.ts'
import { type Command, STORY_DEEDS } from '../commands.ts'
import { type Step, type Undoable, undoable } from '../history.ts'
import { standsAsPlaced, type Work } from './work.ts'

/** Where these stood after the step. */
const placesIn = ({ arrangement }: Undoable, entities: readonly EntityId[]): Positions =>
  new Map(
    entities.flatMap((id) => {
      const at = arrangement.moved.get(id)
      return at === undefined ? [] : [[id, at] as const]
    }),
  )

/** A command of a step as far as this program knows it, or null. */
const commandOf = (raw: StepCommand, shot: Undoable): Command | null => {
  const entities = (raw.entities ?? []).map(entityId)
  const values = raw.values ?? []
  const facet = oneOf(FACET_IDS, raw.facet)
  const depth = ([0, ...DEPTHS] as const).find((one) => one === raw.focus?.depth)
  const { name } = raw
  switch (name) {
    case 'show-values':
    case 'hide-values':
    case 'show-only':
      return facet === null ? null : { name, facet, values }
    case 'reveal':
      return {
        name,
        entities,
        statements: (raw.statements ?? []).map(statementId),
        ...(raw.around === undefined ? {} : { around: entityId(raw.around) }),
      }
    case 'take-away':
      return {
        name,
        statements: (raw.statements ?? []).map(statementId),
        hide: (raw.hide ?? []).map(statementId),
        ...(raw.around === undefined ? {} : { around: entityId(raw.around) }),
      }
    case 'pin':
      return { name, positions: placesIn(shot, entities) }
    case 'line-up': {
      const way = oneOf(LINE_UPS, raw.way)
      return way === null ? null : { name, way, positions: placesIn(shot, entities) }
    }
    case 'focus':
      return {
        name,
        focus:
          raw.focus === null || raw.focus === undefined || depth === undefined
            ? null
            : { depth, entities: raw.focus.entities.map(entityId) },
      }
    case 'keep-loose':
      return { name, keep: raw.keep ?? false }
    case 'clear-filters':
    case 'reset-filters':
    case 'show-hidden':
      return { name }
    case 'hide-entities':
    case 'unpin':
    case 'fold-members':
    case 'unfold-members':
      return { name, entities }
    case 'move':
      return raw.entity === undefined || raw.to === undefined
        ? null
        : { name, entity: entityId(raw.entity), to: raw.to }
    case 'arrange':
      return { name, layout: raw.layout ?? null, positions: new Map() }
    case 'unfold':
    case 'fold':
      return { name, strand: raw.strand ?? '' }
    case 'gather':
      return { name, bubbles: shot.bubbles }
    case 'set-time':
      // Another gesture than any that will be made.
      return { name, time: raw.time ?? null, gesture: -1 }
    case 'choose-clock':
      return { name, clock: raw.clock ?? 'happened' }
    case 'check':
      return {
        name,
        checks: shot.checks,
        what: oneOf(['verdict', 'note', 'import', 'clear', 'seen'] as const, raw.what) ?? 'verdict',
        about: typeof raw.about === 'string' ? statementId(raw.about) : null,
      }
    case 'write-stories':
      return {
        name,
        stories: shot.stories,
        what: oneOf(STORY_DEEDS, raw.what) ?? 'write',
        about: raw.about ?? '',
      }
    case 'write-views':
      return {
        name,
        views: shot.views,
        what: oneOf(['keep', 'update', 'rename', 'move', 'delete'] as const, raw.what) ?? 'update',
        about: raw.about ?? '',
      }
    case 'write-notes':
      return {
        name,
        notes: shot.notes,
        what: oneOf(['add', 'edit', 'move', 'delete'] as const, raw.what) ?? 'edit',
        about: raw.about ?? '',
      }
    case 'follow-link': {
      const { filters, unfolded, folded, bubbles, clock } = shot
      return { name, shows: { filters, unfolded, folded, bubbles, clock } }
    }
    case 'apply-view':
      return {
        name,
        about: raw.about ?? '',
        shows: {
          filters: shot.filters,
          arrangement: shot.arrangement,
          unfolded: shot.unfolded,
          folded: shot.folded,
          bubbles: shot.bubbles,
          clock: shot.clock,
          selection: NOTHING_SELECTED,
          comparison: null,
        },
        cameras: { from: null, to: null },
      }
    default:
      return null
  }
}

const titleOf = (title: GuideRecord['title']): GuideTitle => {
  switch (title.of) {
    case 'kind':
      return { of: title.of, kind: kindId(title.kind) }
    case 'family':
      return { of: title.of, family: familyId(title.family) }
    case 'group':
      return { of: title.of, around: entityId(title.around) }
    default:
      return title
  }
}

const guideOf = ({ title, ...guide }: GuideRecord): Guide => ({
  ...guide,
  title: titleOf(title),
})

const build = (record: WorkRecord, dataset: Dataset): Work => {
  const entities = new Set<string>(dataset.entities.map(({ id }) => id))
  const first = filtersAtFirst(dataset)
  const filters = record.filters.map((text) => readFilters(readFragment(text), dataset, first))
  const ids = record.sets.map((all) => new Set(all))
  const known = record.sets.map(
    (all) => new Set(all.filter((id) => entities.has(id)).map(entityId)),
  )
  const positions: Positions[] = []
  for (const { from, set, gone } of record.positions) {
    const map = new Map(from === null ? [] : positions[from])
    for (const id of gone) map.delete(entityId(id))
    for (const [id, x, y] of set) if (entities.has(id)) map.set(entityId(id), [x, y])
    positions.push(map)
  }
  const nowhere: Positions = new Map()
  const arrangements = record.arrangements.map((one): Arrangement => {
    const moved = positions[one.moved] ?? nowhere
    const placed = positions[one.placed] ?? nowhere
    const held = new Set<string>(one.held)
    const isPinned = (id: EntityId): boolean =>
      held.has(id) || !standsAsPlaced({ moved, placed }, id)
    return {
      layout: one.layout,
      moved,
      placed,
      pinned: new Set([...moved.keys()].filter(isPinned)),
      ...(one.guides === undefined ? {} : { guides: one.guides.map(guideOf) }),
    }
  })
  const judgements = record.judgements.map(
    (one): Judgement => ({ ...one, seen: builtSeen(one.seen) }),
  )
  const baselines = record.baselines.map((all) => all.map(builtSeen))
  const checks: Checks[] = []
  for (const { from, set, gone, baseline } of record.checks) {
    const map = new Map(from === null ? [] : checks[from]?.judgements)
    for (const key of gone) map.delete(key)
    for (const at of set) {
      const judgement = judgements[at]
      if (judgement !== undefined) map.set(judgement.seen.key, judgement)
    }
    const seen = baselines[baseline] ?? []
    checks.push(
      map.size === 0 && seen.length === 0 ? NO_CHECKS : { judgements: map, baseline: seen },
    )
  }
  const stories = record.stories.map((text) => readStories(text, dataset) ?? [])
  const opening = undoable(stateAtFirst(dataset))
  const views = (record.views ?? []).map(
    ({ arrangement, ...view }): SavedView => ({
      ...view,
      arrangement: arrangements[arrangement] ?? opening.arrangement,
    }),
  )
  const viewLists = (record.viewLists ?? []).map((all) => all.flatMap((at) => views[at] ?? []))
  // What a note hangs on may be gone: its words stay.
  const notes = (record.notes ?? []).map(
    ({ on, ...note }): CanvasNote => ({
      ...note,
      on:
        on === null
          ? null
          : 'entity' in on
            ? { entity: entityId(on.entity) }
            : { statement: statementId(on.statement) },
    }),
  )
  const noteLists = (record.noteLists ?? []).map((all) => all.flatMap((at) => notes[at] ?? []))
  const shot = (one: Shot): Undoable => ({
    filters: filters[one.filters] ?? opening.filters,
    arrangement: arrangements[one.arrangement] ?? opening.arrangement,
    unfolded: ids[one.unfolded] ?? opening.unfolded,
    folded: known[one.folded] ?? opening.folded,
    bubbles: one.bubbles === undefined ? opening.bubbles : one.bubbles,
    clock: one.clock,
    checks: checks[one.checks] ?? opening.checks,
    stories: stories[one.stories] ?? opening.stories,
    views: viewLists[one.views ?? 0] ?? opening.views,
    notes: noteLists[one.notes ?? 0] ?? opening.notes,
  })
  const step = ({ command, before, after }: WorkRecord['past'][number]): readonly Step[] => {
    const end = shot(after)
    const read = commandOf(command, end)
    return read === null ? [] : [{ command: read, before: shot(before), after: end }]
  }
  return {
    now: shot(record.now),
    history: { past: record.past.flatMap(step), future: record.future.flatMap(step) },
  }
}

/**
 * A work from its text, as far as it fits the dataset: what that does not know is passed over. Null where the text
 * holds none. Never throws.
 */
export const decodeWork = (text: string, dataset: Dataset): Work | null => {
  const record = readWork(text)
  return record === null ? null : build(record, dataset)
}

/** Whether a work may hold verdicts, stories, views or notes, without its dataset. Never throws. */
export const mayHoldWriting = (text: string): boolean => {
  const record = readWork(text)
  if (record === null) return false
  const { judgements, stories, views = [], notes = [] } = record
  const begun = stories.some((one) => one !== writeStories([]))
  return begun || judgements.length + views.length + notes.length > 0
}
