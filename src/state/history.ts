import { sameFilters, sameSet } from '../analysis/filters/filters.ts'
import type { AppState } from './appState.ts'
import { type Command, TAKEN_BACK } from './commands.ts'
import { toldPart } from './stories.ts'

/** What of the state Undo brings back, and what is kept. */
export const PARTS = [
  'filters',
  'arrangement',
  'unfolded',
  'folded',
  'bubbles',
  'clock',
  'checks',
  'stories',
  'views',
  'notes',
] as const satisfies readonly (keyof AppState)[]

export type Undoable = Pick<AppState, (typeof PARTS)[number]>

/** What a view brings as well: Undo takes it back, unless it is another by then. Other deeds leave it alone. */
const BESIDE = [
  'selection',
  'comparison',
  'telling',
  'reading',
  'tool',
] as const satisfies readonly (keyof AppState)[]

type Beside = Pick<AppState, (typeof BESIDE)[number]>

export interface Step {
  readonly command: Command
  readonly before: Undoable
  readonly after: Undoable
  /** Absent where a view has changed nothing of it, and after a reload. */
  readonly beside?: { readonly before: Beside; readonly after: Beside }
}

/** What can be undone and redone, nearest step last. */
export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const NO_HISTORY: History = { past: [], future: [] }

const LONGEST = 200

/** That part alone. */
export const undoable = ({
  filters,
  arrangement,
  unfolded,
  folded,
  bubbles,
  clock,
  checks,
  stories,
  views,
  notes,
}: AppState): Undoable => ({
  filters,
  arrangement,
  unfolded,
  folded,
  bubbles,
  clock,
  checks,
  stories,
  views,
  notes,
})

/** Nothing that Undo brings back differs. */
export const isSame = (one: Undoable, other: Undoable): boolean =>
  PARTS.every((part) => one[part] === other[part])

const goesOn = (last: Command, next: Command): boolean => {
  if (next.name === 'move') return last.name === 'move' && last.entity === next.entity
  if (next.name === 'write-notes' && next.what === 'move')
    return last.name === next.name && last.what === next.what && last.about === next.about
  if (next.name === 'set-time') return last.name === 'set-time' && next.gesture === last.gesture
  if (next.name === 'check' && next.what === 'note')
    return last.name === 'check' && last.what === 'note' && next.about === last.about
  return false
}

/**
 * Two drags of one node or note, two moves of one gesture on the timeline, or the letters of one note are one step,
 * unless the address has brought another state between them.
 */
const continues = (last: Step | undefined, command: Command, before: Undoable): last is Step =>
  last !== undefined && goesOn(last.command, command) && isSame(last.after, before)

/** What the user has chosen since stays; a story and a comparison exclude each other, and go together. */
const besideBrought = (state: AppState, from: Beside, to: Beside): Beside => {
  const isTold = state.comparison === from.comparison && state.telling === from.telling
  const { comparison, telling } = isTold ? to : state
  return {
    comparison,
    telling,
    tool: isTold && state.tool === from.tool ? to.tool : state.tool,
    selection: state.selection === from.selection ? to.selection : state.selection,
    reading: state.reading === from.reading ? to.reading : state.reading,
  }
}

/** A source that Undo brings back leaves the focus where Undo was pressed. */
const besideOf = ({ selection, comparison, telling, reading, tool }: AppState): Beside => ({
  selection,
  comparison,
  telling,
  reading: reading && { ...reading, focusStays: true },
  tool,
})

/** The history after `command` has turned `before` into `after`. */
export const remember = (
  history: History,
  command: Command,
  before: AppState,
  after: AppState,
): History => {
  const more =
    command.name === 'apply-view' &&
    BESIDE.some((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
  if (TAKEN_BACK[command.name] !== 'undo' || (!more && isSame(before, after))) return history
  const last = history.past.at(-1)
  const step: Step = {
    command,
    before: undoable(before),
    after: undoable(after),
    ...(more && { beside: { before: besideOf(before), after: besideOf(after) } }),
  }
  if (continues(last, command, before))
    return { past: [...history.past.slice(0, -1), { ...step, before: last.before }], future: [] }
  return { past: [...history.past, step].slice(-LONGEST), future: [] }
}

export interface Travel {
  readonly state: AppState
  readonly history: History
  readonly step: Step
}

/** Whether a part is as a step has left it: an address or a story may have brought another since, of those that it brings. */
const stands = (part: (typeof PARTS)[number], now: Undoable, left: Undoable): boolean => {
  switch (part) {
    case 'filters':
      return sameFilters(now.filters, left.filters)
    case 'unfolded':
    case 'folded':
      return sameSet(now[part], left[part])
    case 'bubbles':
    case 'clock':
      return now[part] === left[part]
    case 'arrangement':
    case 'checks':
    case 'stories':
    case 'views':
    case 'notes':
      return true
  }
}

/** From which end of a step to which. */
const ACROSS = { before: 'after', after: 'before' } as const
type End = keyof typeof ACROSS

/** Each part that the step has changed and that still stands is as on its other side. */
const broughtParts = (state: AppState, step: Step, from: End): AppState => {
  const [left, to] = [step[from], step[ACROSS[from]]]
  let next = state
  for (const part of PARTS)
    if (left[part] !== to[part] && stands(part, state, left)) next = { ...next, [part]: to[part] }
  return next
}

/** The state across a step, with what something else has brought since; the same object where the step changes nothing now. */
const brought = (state: AppState, step: Step, from: End): AppState => {
  let next = broughtParts(state, step, from)
  if (step.beside) {
    const beside = besideBrought(state, step.beside[from], step.beside[ACROSS[from]])
    for (const part of BESIDE)
      if (beside[part] !== state[part]) next = { ...next, [part]: beside[part] }
  }
  const { telling } = next
  // A telling that the step itself brings keeps what it has to give back.
  if (next === state || !telling?.before || telling !== state.telling) return next
  const before = toldPart(broughtParts({ ...state, ...telling.before }, step, from))
  return { ...next, telling: { ...telling, before } }
}

/** Across the last of these steps that changes something now. */
const travelOver = (state: AppState, steps: readonly Step[], from: End) => {
  for (const [at, step] of [...steps.entries()].reverse()) {
    const next = brought(state, step, from)
    if (next !== state) return { state: next, step, left: steps.toSpliced(at, 1) }
  }
  return null
}

type Travels = (state: AppState, history: History) => Travel | null

/** The last answer for each history: the buttons and the palette ask anew at each change of the session. */
const kept = (travels: Travels): Travels => {
  const last = new WeakMap<History, { readonly state: AppState; readonly travel: Travel | null }>()
  return (state, history) => {
    const known = last.get(history)
    if (known?.state === state) return known.travel
    const travel = travels(state, history)
    last.set(history, { state, travel })
    return travel
  }
}

/** One step back, or null where there is none. */
export const undo = kept((state, { past, future }) => {
  const travel = travelOver(state, past, 'after')
  return travel && { ...travel, history: { past: travel.left, future: [...future, travel.step] } }
})

/** One step forward again, or null where there is none. */
export const redo = kept((state, { past, future }) => {
  const travel = travelOver(state, future, 'before')
  return travel && { ...travel, history: { past: [...past, travel.step], future: travel.left } }
})
