import { sameSet } from '../analysis/filters/filters.ts'
import type { LineIndex } from '../analysis/filters/visible.ts'
import { itself, rolledUp, type StandsFor } from '../analysis/rollUp.ts'
import type { Positions, Stance, Statement } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'
import { movedSteps, nodeSteps, numberEntities, type SceneNode } from './nodes.ts'
import { foldSteps, headsIn, type StrandId, type Strands } from './strands.ts'
import { type Ways, waySteps } from './ways.ts'

/** Everything that does not depend on filters: where nodes stand and which way each strand takes. */
export interface Frame {
  /** Those that have a place, in the order of the dataset. */
  readonly nodes: readonly SceneNode[]
  /** Entity → its number: its place in `nodes`, or, where it is not drawn, one beyond them. */
  readonly numbers: ReadonlyMap<EntityId, number>
  readonly drawn: StandsFor
  /** Over all lines, whatever the filters say. Their ends are numbers of entities. */
  readonly strands: Strands
  readonly ways: Ways
}

const MARKED: readonly Stance[] = ['denied', 'mutual', 'withheld']

/** The gravest stance among statements that puts a mark on the strand that shows them; null: none does. */
export const markOf = (statements: readonly Statement[]): Stance | null =>
  MARKED.find((stance) => statements.some(({ stances }) => stances.includes(stance))) ?? null

type FrameOf = readonly [
  index: LineIndex,
  positions: Positions,
  poles: ReadonlySet<EntityId>,
  unfolded: ReadonlySet<StrandId>,
  drawn?: StandsFor,
]

interface Prepared {
  readonly of: FrameOf
  readonly frame: Frame
}

const prepared = new WeakMap<LineIndex, Prepared>()

const isSame = (one: unknown, other: unknown = itself): boolean =>
  one === other || (one instanceof Set && other instanceof Set && sameSet(one, other))

const areSame = (ready: FrameOf, of: FrameOf, which: readonly number[]): boolean =>
  which.every((at) => isSame(ready[at] ?? itself, of[at]))

/** Builds a frame step by step and has it ready for whoever next asks for the same. */
export const prepareFrame = function* (...of: FrameOf): Steps<Frame> {
  const ready = prepared.get(of[0])
  if (ready !== undefined && areSame(ready.of, of, [1, 2, 3, 4])) return ready.frame
  const moved =
    ready !== undefined && areSame(ready.of, of, [2, 3, 4]) ? yield* moveSteps(ready, of) : null
  const frame = moved ?? (yield* frameSteps(...of))
  prepared.set(of[0], { of, frame })
  return frame
}

/** The frame where the same nodes as in the last stand elsewhere: it has the same strands; null: others have places. */
const moveSteps = function* ({ of, frame }: Prepared, next: FrameOf): Steps<Frame | null> {
  const [{ dataset }, before] = of
  const positions = next[1]
  let placed = true
  yield* each(dataset.entities, ({ id }) => {
    if (positions.has(id) !== before.has(id)) placed = false
  })
  if (!placed) return null
  const nodes = yield* movedSteps(frame.nodes, positions)
  if (nodes === frame.nodes) return frame
  return { ...frame, nodes, ways: yield* waySteps(frame.strands, nodes, frame) }
}

/** Places every entity that is drawn and routes every strand; the last frame where it is asked for again. */
export const buildFrame = (...of: FrameOf): Frame => atOnce(prepareFrame(...of))

const frameSteps = function* (
  index: LineIndex,
  positions: Positions,
  poles: ReadonlySet<EntityId>,
  unfolded: ReadonlySet<StrandId>,
  drawn: StandsFor = itself,
): Steps<Frame> {
  const { dataset } = index
  const numbers = numberEntities(dataset, positions, drawn)
  const numberOf = (id: EntityId): number => numbers.get(id) ?? numbers.size
  const strands = yield* foldSteps(
    drawn === itself ? index.lines : index.lines.map((line) => rolledUp([line], drawn)[0]),
    numberOf,
    headsIn(dataset),
    unfolded,
  )
  const weights = new Uint32Array(numbers.size + 1)
  for (let strand = 0; strand < strands.count; strand++)
    for (let end = strand * 2; end < strand * 2 + 2; end++) {
      const number = strands.ends[end] ?? numbers.size
      weights[number] = (weights[number] ?? 0) + (strands.sizes[strand] ?? 0)
    }
  yield
  const nodes = yield* nodeSteps(dataset, positions, poles, drawn, numbers, weights)
  const ways = yield* waySteps(strands, nodes)
  return { nodes, numbers, drawn, strands, ways }
}
