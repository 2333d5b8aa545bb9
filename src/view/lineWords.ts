import { fontSize } from '../analysis/geometry/letters.ts'
import type { Point } from '../domain/dataset.ts'
import { once } from '../domain/once.ts'
import { each, type Steps } from '../domain/steps.ts'
import { curveLength, pointOn } from './curves.ts'
import { freeSpot } from './freeSpot.ts'
import { strandIn } from './inScene.ts'
import {
  around,
  extentOf,
  isWithin,
  LEADING,
  MARK_RADIUS,
  MARK_ROOM,
  type Measure,
  MOST_NAMED,
  markBox,
  PLATE,
  type StrandLabel,
  type StrandMark,
  type Wanted,
  type Writing,
  within,
} from './labelBoxes.ts'
import { createLinePoints } from './linePoints.ts'
import { beyond, inLines } from './nodeNames.ts'
import type { Room } from './room.ts'
import { type Box, boxAround, cornersOf } from './routes.ts'
import type { Scene, SceneStrand } from './scene.ts'
import type { StrandId } from './strands.ts'
import { LONG, shareInView } from './stretch.ts'
import { tieOf, toTie, toTieBeside, wayTo } from './ties.ts'

const STRAND_SIZE = 11.5

/** Where along a line its words may stand: the middle first. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66]
const MIDDLE_SPOTS = SPOTS.slice(0, 3)
/** Among few lines words may stand nearer to an end, where lines may be farther apart: on one other at most. */
const ALL_SPOTS = [...SPOTS, 0.26, 0.74, 0.18, 0.82]
const FAR_OFF = 0.2
/** On more other lines nobody can tell of which of them words are: those of what is reported are left out. */
const MOST_UNDER = 2

/** How far from their line words stand, in pixels: on it, close by, or tied, for they could be taken for those of another. */
const FARS = [0, 10, 29, 48, 66, 85, 110, 140]
const FARS_AT_REST = FARS.slice(0, 4)
const ON_LINE = [0]
/** The words of what is reported are left out where they had to stand farther off than this, while all else fades. */
const NEAR = 29
/** Above, below, left and right of a spot on a line, and in between. */
const SIDES = [-1, 0, 1].flatMap((across) => [-1, 0, 1].map((down) => [across, down] as const))
const MIDDLE = [[0, 0]] as const
/** Beside shorter lines, in pixels, nothing is written of what is reported. */
const SHORT = 24
/**
 * Among so few lines that each has its words they may reach so far beyond all nodes, in pixels: a little at any zoom, and
 * farther as far as nodes stand that filters hide, for which there is room in the view.
 */
const BEYOND = { all: 14, hidden: 40 }
/** What ties words to their line crosses no more other lines than these, unless the words must be written. */
const MOST_CROSSED = 1
/** Beside its line words keep so far from others, above and below together, as they do left and right. */
const AIR = 16
/** As much of a line is seen before and behind its words, both together: of a claim so much that its dashes are. */
const ENDS = { reported: 24, others: 44 }
/** What is as bad as to stand a pixel farther from a line: off its middle, in two lines, on another line, over what is faint;
 * to cover a part of another line; to cover a node; to hide so much of their own that nobody sees how it is drawn. */
const WORSE = {
  aside: 20,
  lines: 6,
  under: 6,
  onLine: 20,
  covers: 12,
  onNode: 40,
  hides: 60,
  moves: 99,
  crosses: 200,
}
/** How far from each other the points of a line are that stand for it, in pixels, at most. */
const APART = 12

/** Among more strands words are not kept off the lines of claims: looking takes too long. */
const MOST_COMPARED = 300
/** Among more they stand on their lines alone, unless they must be written. */
const MOST_BESIDE = 150

const speaks = ({ status, contested }: Pick<SceneStrand, 'status' | 'contested'>): boolean =>
  status !== 'reported' || contested > 0

/**
 * The lines that have their words, room or not, while they stay bright: all where they are few, so that no claim among
 * them is without its speaker, else those that somebody answers for, where these are few.
 */
export const toldAmong = <Id>(
  ids: readonly Id[],
  strandOf: (id: Id) => Pick<SceneStrand, 'status' | 'contested'> | undefined,
): ReadonlySet<Id> => {
  const few = (some: readonly Id[]): boolean => some.length <= MOST_NAMED
  if (few(ids)) return new Set(ids)
  if (ids.length > MOST_COMPARED) return new Set()
  const told = ids.filter((id) => {
    const strand = strandOf(id)
    return strand !== undefined && speaks(strand)
  })
  return new Set(few(told) ? told : [])
}

/** The same of a scene. */
export const toldBy = (scene: Scene, lit: Wanted | null): ReadonlySet<StrandId> =>
  toldAmong([...(lit?.strands ?? [])], (id) => strandIn(scene, id))

/**
 * @param todo - those whose words are written
 * @param region - as of `placingLabels`
 */
export const writeStrands = function* (
  scene: Scene,
  zoom: number,
  measure: Measure,
  wanted: Wanted,
  room: Room,
  nodes: Room,
  bright: Room,
  todo: readonly SceneStrand[],
  region: Box | null,
): Steps<Writing<StrandLabel> & { readonly marks: readonly StrandMark[] }> {
  const labels: StrandLabel[] = []
  const forced: Box[] = []
  const marks: StrandMark[] = []
  const { strands } = scene
  // Where so much stays bright that none of it must have its words, all is written as at rest.
  const fading = wanted.othersFade === true && wanted.strands.size > 0
  // The words of a claim have its speaker, without whom it could be taken for a fact.
  const byImportance = [...todo].sort(
    (a, b) =>
      Number(speaks(b)) - Number(speaks(a)) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  )
  yield
  const size = fontSize(STRAND_SIZE, zoom)
  const widthOf = (line: string): number => measure(line, size, 500)
  const { bright: seenWith = wanted.strands } = wanted
  const isSeen = ({ id }: SceneStrand): boolean =>
    !fading || seenWith.has(id) || wanted.strands.has(id)
  const theirs = scene.nodes.filter(({ id }) => !fading || wanted.nodes.has(id))
  const page = boxAround([
    ...(theirs.length === 0 ? [] : cornersOf(extentOf(theirs, zoom))),
    ...strands.filter(isSeen).flatMap(({ route }) =>
      [0.25, 0.5, 0.75].map((part): Point => {
        const [x, y] = pointOn(route.curve, part)
        return [x * zoom, y * zoom]
      }),
    ),
  ])
  yield
  const few = !fading && strands.length <= MOST_BESIDE
  const sparse = !fading && strands.length <= MOST_NAMED
  const wider = sparse && scene.shown !== undefined ? extentOf(scene.shown.frame.nodes, zoom) : null
  const seen = createLinePoints(
    strands.length <= MOST_COMPARED ? strands.filter(isSeen) : [],
    ({ route }) => route.curve,
    zoom,
    APART,
  )
  /** Whether words would stand on another line, as if they were said of it. */
  const isOnLine = (box: Box, but: SceneStrand): boolean => seen.some(box, (one) => one !== but)
  /** The same of claims alone. */
  const isOnClaim = (box: Box, but: SceneStrand): boolean =>
    seen.some(box, (one) => one !== but && speaks(one))
  /** What of lines is looked at for a step of a way. */
  const atStep = ({ x, y, width, height }: Box): Box =>
    around([x + width / 2, y + height / 2], APART, APART)
  yield* each(byImportance, (strand) => {
    if (strand.label === '') return
    const { curve } = strand.route
    const marked = strand.mark !== null
    const must = wanted.strands.has(strand.id)
    const told = speaks(strand)
    const whole = curveLength(curve) * zoom
    const share = shareInView(curve, zoom, region)
    const long = whole * (share[1] - share[0])
    const ends = strand.status === 'reported' ? ENDS.reported : ENDS.others
    const points = once(() => toTie(curve, zoom))
    let found: StrandLabel | undefined
    let isFree = false
    let least = Infinity
    const forms = (told ? [1, 2] : [1]).map((count) => {
      const lines = inLines(strand.label, count, widthOf)
      return {
        lines,
        width: Math.max(...lines.map(widthOf)) + 2 * PLATE + (marked ? MARK_ROOM : 0),
        height: lines.length * size * LEADING + 3,
      }
    })
    const isRoomy = sparse && (told || long > SHORT)
    const fars =
      must || (told && isRoomy) ? FARS : (told && few) || isRoomy ? FARS_AT_REST : ON_LINE
    for (const far of fars)
      for (const [form, { lines, width, height }] of forms.entries()) {
        const isShort = long <= width + ends
        if (far === 0 && isShort) continue
        for (const spot of far > 0 && !must && !sparse ? MIDDLE_SPOTS : few ? ALL_SPOTS : SPOTS) {
          const bad = far + WORSE.aside * Math.abs(spot - 0.5) + WORSE.lines * form
          if (bad >= least) continue
          const part = share[0] + (share[1] - share[0]) * spot
          const [x, y] = pointOn(curve, part)
          for (const [across, down] of far === 0 ? MIDDLE : SIDES) {
            const middle: Point = [
              x * zoom + across * (far + width / 2),
              y * zoom + down * (far + height / 2),
            ]
            const box = around(middle, width, height)
            const isRoom =
              (within(box, page, sparse ? BEYOND.all : undefined) ||
                (wider !== null && within(box, page, BEYOND.hidden) && within(box, wider))) &&
              room.isFree(box)
            if (must ? !bright.isFree(box) || (far > NEAR && fading && !told) : !isRoom) continue
            const beside = far > 0 || fading
            const on = beside
              ? isOnLine(around(middle, width + AIR, height + AIR), strand)
              : isOnClaim(told ? around(middle, width / 2, height) : box, strand)
            const rests =
              isRoom &&
              !(on && (far > 0 || form > 0 || !told)) &&
              !(marked && !beside && isOnClaim({ ...box, width: MARK_ROOM }, strand))
            if (!(must || rests)) continue
            // What fades can still be read, and what is reported needs no speaker beside it.
            const onNode = !rests && !nodes.isFree(box)
            if (onNode && !told) continue
            // Lines of what is reported take no place from a claim.
            const met = few && far === 0 ? [...seen.within(box)] : []
            const under = met.filter((one) => one !== strand && (!told || speaks(one))).length
            const hides = isShort && points().some((point) => isWithin(point, box))
            if (hides && !must) continue
            const crowded = bad + WORSE.under * under + (hides ? WORSE.hides : 0)
            const most = Math.abs(spot - 0.5) > FAR_OFF ? 1 : told || must ? Infinity : MOST_UNDER
            const untied =
              crowded +
              (on ? WORSE.onLine : 0) +
              (onNode ? WORSE.onNode : 0) +
              (rests ? 0 : fading ? WORSE.covers + beyond(box, page) : WORSE.moves)
            if (untied >= least || under > most) continue
            const { tie, isClear } = tieOf(
              whole <= LONG ? points() : toTieBeside(curve, zoom, whole, part),
              box,
              (step) => bright.isFree(step) && (must || sparse || !isOnClaim(atStep(step), strand)),
            )
            const worse = untied + (isClear ? 0 : WORSE.crosses)
            if (worse >= least || !(isClear || (must && told))) continue
            const way = must || tie === null ? [] : wayTo(tie, box)
            const crossed = new Set(way.flatMap((step) => [...seen.within(atStep(step))]))
            crossed.delete(strand)
            if (crossed.size > MOST_CROSSED) continue
            least = worse
            isFree = rests
            found = { strand, lines, box, tie, size, weight: 500, strained: !isClear }
          }
        }
      }
    if (found !== undefined) {
      const { box, tie } = found
      const taken = [box, ...(tie === null ? [] : wayTo(tie, box))]
      if (!isFree) forced.push(...taken)
      const rooms = [...(isFree ? [room] : []), ...(isSeen(strand) ? [nodes, bright] : [])]
      for (const one of rooms) for (const part of taken) one.take(part)
      labels.push(found)
    }
    if (!marked) return
    if (found !== undefined) {
      const { x, y, height } = found.box
      marks.push({ strand, at: [x + PLATE + MARK_RADIUS, y + height / 2] })
      return
    }
    const at = freeSpot(
      strand,
      zoom,
      must ? { isFree: (box) => room.isFree(box) && bright.isFree(box) } : room,
      undefined,
      share,
    )
    marks.push({ strand, at })
    for (const one of must ? [room, nodes, bright] : [room]) one.take(markBox(at))
  })
  return { labels, forced, marks }
}
