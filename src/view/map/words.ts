import type { Steps } from '../../domain/steps.ts'
import { freeSpot } from '../freeSpot.ts'
import {
  bodyOf,
  type Labels,
  type Measure,
  markBox,
  NO_LABELS,
  PLATE,
  type StrandLabel,
  type StrandMark,
  textStart,
} from '../labelBoxes.ts'
import { placeLabels, placingLabels } from '../labels.ts'
import { createRoom, overlaps } from '../room.ts'
import type { Box } from '../routes.ts'
import type { Scene, SceneNode, SceneStrand } from '../scene.ts'
import { makingWay, type StandsOut } from '../standing.ts'
import { shareInView } from '../stretch.ts'
import { type Ground, LINE } from './ground.ts'
import { staying } from './staying.ts'
import { boxOf, crosses, type GroundPane, type Pane, type Part, partIn, touches } from './window.ts'

/** Of the nodes around the window so many, the most important, may have their names. */
const MOST_NODES = 500
/** With more lines than this around the window only contested ones have words and marks. */
export const MOST_STRANDS = 1_200
/** So many of those, where all are too many: the most contested. */
const MOST_MARKS = 36
/** More bright lines than these only lie above the words of the rest: to leave those out would take as long again. */
const MOST_BARE = 24
/** Of more bright lines without a mark than these only the most contested get theirs: each looks for its place. */
const MOST_BARE_MARKED = 300
/** In pixels: a shorter line has no room for words. */
const SHORTEST = 70

/**
 * The part of the map for which words are placed together: the window and half of one around it, in steps of half
 * a window, so that words stay while the view moves.
 */
export const aroundWindow = ({ view: { zoom, pan }, width, height }: Pane): Part => {
  const [stepX, stepY] = [Math.max(1, width / 2), Math.max(1, height / 2)]
  const column = Math.floor(-pan.x / stepX)
  const row = Math.floor(-pan.y / stepY)
  return {
    left: ((column - 1) * stepX) / zoom,
    top: ((row - 1) * stepY) / zoom,
    right: ((column + 4) * stepX) / zoom,
    bottom: ((row + 4) * stepY) / zoom,
  }
}

const nodesIn = (ground: Ground, part: Part): readonly SceneNode[] => {
  const nodes: SceneNode[] = []
  for (const slot of ground.byImportance) {
    const node = ground.nodes[slot]
    if (node === undefined || ground.shownNodes[slot] !== 1 || !touches(ground, slot, part))
      continue
    nodes.push(node)
    if (nodes.length === MOST_NODES) break
  }
  return nodes
}

const mostContested = (strands: readonly SceneStrand[]): readonly SceneStrand[] =>
  strands
    .toSorted((one, other) => other.contested - one.contested || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_MARKS)

const strandsIn = (ground: Ground, part: Part, zoom: number): readonly SceneStrand[] => {
  const slots: number[] = []
  for (let slot = 0; slot < ground.count; slot++)
    if (ground.shownStrands[slot] !== 0 && crosses(ground, slot, part)) slots.push(slot)
  const few = slots.length <= MOST_STRANDS
  const strands = slots.flatMap((slot) => {
    const at = slot * LINE
    const length = Math.hypot(
      (ground.lines[at + 4] ?? 0) - (ground.lines[at] ?? 0),
      (ground.lines[at + 5] ?? 0) - (ground.lines[at + 1] ?? 0),
    )
    const mayHaveWords = ground.markable[slot] === 1 || (few && length * zoom > SHORTEST)
    const strand = mayHaveWords ? ground.strand(slot) : undefined
    return strand === undefined || (strand.mark === null && length * zoom <= SHORTEST)
      ? []
      : [strand]
  })
  return few ? strands : mostContested(strands.filter(({ mark }) => mark !== null))
}

/**
 * The names, words and marks of a part of the map, by the rules of the small graph: those of the most important
 * nodes, and of lines where few enough are there.
 */
export const placingWords = function* (
  ground: Ground,
  part: Part,
  zoom: number,
  measure: Measure,
): Steps<Labels> {
  const scene: Scene = {
    nodes: nodesIn(ground, part),
    strands: strandsIn(ground, part, zoom),
  }
  yield
  const region = boxOf(part, zoom)
  return yield* placingLabels(scene, zoom, measure, undefined, ground.kept?.(zoom), null, region)
}

/** Bright lines that are contested, have no mark yet and cross the window: all, or the most contested of very many. */
const bareIn = (
  { ground, ...pane }: GroundPane,
  strands: ReadonlySet<number>,
  marked: readonly StrandMark[],
): readonly SceneStrand[] => {
  const part = partIn(pane)
  const known = new Set(marked.map(({ strand }) => strand.id))
  const bare = [...strands].flatMap((slot) => {
    const strand = ground.markable[slot] === 1 ? ground.strand(slot) : undefined
    return strand === undefined ||
      strand.mark === null ||
      known.has(strand.id) ||
      !crosses(ground, slot, part)
      ? []
      : [strand]
  })
  return bare.length <= MOST_BARE_MARKED ? bare : mostContested(bare)
}

const bubblesIn = ({ nodes, shownNodes }: Ground): readonly SceneNode[] =>
  nodes.filter(({ bubble }, slot) => bubble !== undefined && shownNodes[slot] === 1)

/** What stays bright, as slots; `fades`: whether the rest does not. */
export interface BrightSlots {
  readonly nodes: ReadonlySet<number>
  readonly strands: ReadonlySet<number>
  readonly fades: boolean
}

/** Those of some strands that cross the window; none where they are so many that words are not kept off. */
const crossing = (
  { ground, ...pane }: GroundPane,
  slots: ReadonlySet<number>,
): readonly SceneStrand[] => {
  if (slots.size > MOST_BARE) return []
  const part = partIn(pane)
  return [...slots].flatMap((slot) =>
    crosses(ground, slot, part) ? (ground.strand(slot) ?? []) : [],
  )
}

/** What words take beside the mark of their line, which stays. */
const besideMark = (label: StrandLabel): Box => {
  const by = textStart(label) - PLATE - label.box.x
  return { ...label.box, x: label.box.x + by, width: label.box.width - by }
}

/**
 * The words of what is bright: those of it that stand already, and those of what is pointed at. A contested line
 * among it has its mark, whether it has one of those that stand or not. `gone`: where those stand, before panning, that
 * make way for it.
 * @param written - words that were above before: those that are asked for still stay where they are, unless they have left
 *   the window while their line is there
 */
export const wordsAbove = (
  page: GroundPane,
  standing: Labels,
  bright: BrightSlots,
  pointed: StandsOut,
  measure: Measure,
  written = NO_LABELS,
): Labels & { readonly gone: readonly Box[] } => {
  const { nodes, strands, fades } = bright
  const { ground, view } = page
  const { zoom } = view
  const region = boxOf(partIn(page), zoom)
  const isNode = ({ id }: SceneNode): boolean => nodes.has(ground.nodeSlot(id) ?? -1)
  const isStrand = ({ id }: SceneStrand): boolean => strands.has(ground.strandSlot(id) ?? -1)
  const ofNode = ({ node }: { readonly node: SceneNode }): boolean => isNode(node)
  const ofStrand = ({ strand }: { readonly strand: SceneStrand }): boolean => isStrand(strand)
  const own: Labels = {
    nodes: standing.nodes.filter(ofNode),
    badges: standing.badges.filter(ofNode),
    strands: standing.strands.filter(ofStrand),
    marks: standing.marks.filter(ofStrand),
  }
  const stay = staying(page, written, own, pointed)
  const stays = new Set(stay.strands.map(({ strand }) => strand))
  const here: Labels = {
    nodes: [...own.nodes, ...stay.nodes],
    badges: own.badges,
    strands: [...own.strands, ...stay.strands],
    marks: [...own.marks.filter(({ strand }) => !stays.has(strand)), ...stay.marks],
  }
  const missing = {
    nodes: new Set(
      [...pointed.nodes].filter((id) => !here.nodes.some(({ node }) => node.id === id)),
    ),
    strands: new Set(
      [...pointed.strands].filter((id) => !here.strands.some(({ strand }) => strand.id === id)),
    ),
    bright: new Set(here.strands.map(({ strand }) => strand.id)),
  }
  const asked = [...missing.strands].flatMap((id) => ground.strandSlot(id) ?? [])
  const ends = new Set([
    ...[...missing.nodes].flatMap((id) => ground.nodeSlot(id) ?? []),
    ...asked.flatMap((slot) => [ground.ends[slot * 2] ?? 0, ground.ends[slot * 2 + 1] ?? 0]),
  ])
  const more = placeLabels(
    {
      nodes: [
        ...[...ends].flatMap((slot) => ground.nodes[slot] ?? []),
        // No words may cover them, whose ever they are.
        ...bubblesIn(ground).filter(({ id }) => !ends.has(ground.nodeSlot(id) ?? -1)),
      ],
      strands: asked.flatMap((slot) => ground.strand(slot) ?? []),
    },
    zoom,
    measure,
    missing,
    ground.kept?.(zoom),
    // Names of what fades make way.
    {
      ...standing,
      nodes: here.nodes,
      strands: [...standing.strands, ...stay.strands],
      marks: [...standing.marks, ...stay.marks],
    },
    region,
  )
  // A name that comes covers no words: where it has no other room, these find another.
  if (more.nodes.some((name) => stay.strands.some(({ box }) => overlaps(name.box, box))))
    return wordsAbove(page, standing, bright, pointed, measure)
  const { gone } = makingWay(
    standing,
    [
      ...more.forced,
      ...[more, stay].flatMap((come) => [...come.nodes, ...come.strands].map(({ box }) => box)),
    ],
    fades ? crossing(page, strands) : [],
    {
      node: (node) => (fades && !isNode(node) ? 'aside' : 'none'),
      strand: (strand) => (fades && !isStrand(strand) ? 'aside' : 'none'),
    },
    pointed,
    zoom,
  )
  const words = {
    nodes: [...here.nodes, ...more.nodes],
    strands: [...here.strands, ...more.strands],
  }
  const marks = [
    ...here.marks.filter(({ strand }) => !missing.strands.has(strand.id)),
    ...more.marks,
  ]
  const room = createRoom([
    ...[...nodes].flatMap((slot) => ground.nodes[slot] ?? []).map((node) => bodyOf(node, zoom)),
    ...[...words.nodes, ...words.strands].map(({ box }) => box),
    ...marks.map(({ at }) => markBox(at)),
  ])
  for (const strand of bareIn(page, strands, marks)) {
    const at = freeSpot(
      strand,
      zoom,
      room,
      undefined,
      shareInView(strand.route.curve, zoom, region),
    )
    room.take(markBox(at))
    marks.push({ strand, at })
  }
  return {
    ...words,
    badges: here.badges,
    marks,
    gone: [
      ...standing.nodes.filter((label) => gone.has(label)).map(({ box }) => box),
      ...standing.strands.filter((label) => gone.has(label)).map(besideMark),
    ],
  }
}
