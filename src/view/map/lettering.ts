import type { Point } from '../../domain/dataset.ts'
import type { Steps } from '../../domain/steps.ts'
import type { View } from '../fit.ts'
import { type Labels, markBox, NO_LABELS, type StrandLabel, withMargin } from '../labelBoxes.ts'
import { labelHit } from '../labelHit.ts'
import { createRuler, paint } from '../pictures/paint.ts'
import type { Shape } from '../pictures/shapes.ts'
import type { Hit } from '../renderer.ts'
import { overlaps } from '../room.ts'
import { type Box, boxAround, cornersOf } from '../routes.ts'
import type { SceneNode, SceneStrand } from '../scene.ts'
import type { StandsOut } from '../standing.ts'
import type { Ground } from './ground.ts'
import { labelsIn } from './staying.ts'
import type { Canvas } from './surface.ts'
import type { Page, Pane, Part } from './window.ts'
import { aroundWindow, type BrightSlots, placingWords, wordsAbove } from './words.ts'

/** A part of the map at a zoom. */
interface Cut {
  readonly part: Part
  readonly zoom: number
}
const cutOf = (pane: Pane): Cut => ({ part: aroundWindow(pane), zoom: pane.view.zoom })

const isOf = <Known extends Cut>(known: Known | null, { part, zoom }: Cut): known is Known =>
  known?.zoom === zoom &&
  known.part.left === part.left &&
  known.part.top === part.top &&
  known.part.right === part.right &&
  known.part.bottom === part.bottom

/** Pixels that an outline adds. */
const RIM = 1

/** Words with what ties them to their line. */
const wholeOf = ({ box, tie }: StrandLabel): Box =>
  tie === null ? box : boxAround([...cornersOf(box), tie])

/** Paints words and marks, which are placed before panning. */
export const paintShapes = (
  { canvas, view: { pan } }: Pick<Page, 'canvas' | 'view'>,
  shapes: readonly Shape[],
): void => {
  canvas.save()
  canvas.translate(pan.x, pan.y)
  paint(canvas, shapes)
  canvas.restore()
}

/** The words and marks of a map, placed once for a part of it at a zoom. */
export const createLettering = (ground: Ground, canvas: Canvas | null) => {
  const ruler = createRuler(canvas)
  /** Counts up each time that words may find other places. */
  let number = 0
  let labels: (Cut & { readonly placed: Labels }) | null = null
  /** What finds places for another part, and has rested. */
  let placing: (Cut & { readonly steps: Steps<Labels> }) | null = null
  /** Goes on with it until time is up; null: some have no place yet. */
  const place = (pane: Pane, until: number): Labels | null => {
    const cut = cutOf(pane)
    if (isOf(labels, cut)) return labels.placed
    if (!isOf(placing, cut))
      placing = { ...cut, steps: placingWords(ground, cut.part, cut.zoom, ruler.measure) }
    const { steps } = placing
    for (;;) {
      const { done, value } = steps.next()
      if (done) {
        labels = { ...cut, placed: value }
        placing = null
        return value
      }
      if (performance.now() > until) return null
    }
  }
  /** What was last written above the rest. */
  let written: { readonly zoom: number; readonly number: number; readonly above: Labels } | null =
    null
  const placed = (pane: Pane): Labels => place(pane, Number.POSITIVE_INFINITY) ?? NO_LABELS
  /** Whatever has a place is to find another. */
  const forget = (): void => {
    labels = null
    placing = null
    number++
  }
  return {
    number: () => number,
    /**
     * Finds places for the words of the window until time is up; gives whether all have theirs.
     * @param until - in milliseconds, as of `performance.now`
     */
    place: (pane: Pane, until: number): boolean => place(pane, until) !== null,
    /** Those in the window. */
    seen: (pane: Pane): Labels => labelsIn(pane, placed(pane)),
    /**
     * Those of what is bright above the rest, and what of the others makes way for it; while the view moves, what was
     * placed before it did.
     */
    above(
      page: Page,
      bright: BrightSlots,
      pointed: StandsOut,
      moving: boolean,
    ): { readonly labels: Labels; readonly gone: readonly Box[] } {
      const known = labels?.zoom === page.view.zoom ? labels.placed : NO_LABELS
      const standing = labelsIn(page, moving ? known : placed(page))
      const { zoom } = page.view
      const before = written?.zoom === zoom && written.number === number ? written.above : undefined
      const above = wordsAbove(page, standing, bright, pointed, ruler.measure, before)
      written = { zoom, number, above }
      return { labels: labelsIn(page, above), gone: above.gone }
    },
    /**
     * Takes out what stands for something that is not shown any more, or for more or less than before; gives the
     * boxes in which it stood, before panning, and what reaches into them.
     */
    prune(): { readonly gone: readonly Box[]; readonly beside: Labels } {
      if (labels === null) return { gone: [], beside: NO_LABELS }
      const { placed: all } = labels
      const isNode = ({ node }: { readonly node: SceneNode }): boolean =>
        ground.shownNodes[ground.nodeSlot(node.id) ?? -1] === 1
      const isStrand = ({ strand }: { readonly strand: SceneStrand }): boolean =>
        ground.strand(ground.strandSlot(strand.id) ?? -1) === strand
      const placed: Labels = {
        nodes: all.nodes.filter(isNode),
        badges: all.badges.filter(isNode),
        strands: all.strands.filter(isStrand),
        marks: all.marks.filter(isStrand),
      }
      labels = { ...labels, placed }
      const without = <T>(list: readonly T[], stays: (one: T) => boolean): readonly T[] =>
        list.filter((one) => !stays(one))
      const gone = [
        ...without(all.nodes, isNode).map(({ box }) => box),
        ...without(all.strands, isStrand).map(wholeOf),
        ...[...without(all.badges, isNode), ...without(all.marks, isStrand)].map(({ at }) =>
          markBox(at),
        ),
      ].map((box) => withMargin(box, RIM))
      const isHit = (box: Box): boolean => gone.some((other) => overlaps(other, box))
      const inBox = ({ box }: { readonly box: Box }): boolean => isHit(box)
      const inWhole = (label: StrandLabel): boolean => isHit(wholeOf(label))
      const atPoint = ({ at }: { readonly at: Point }): boolean => isHit(markBox(at))
      return {
        gone,
        beside: {
          nodes: placed.nodes.filter(inBox),
          badges: placed.badges.filter(atPoint),
          strands: placed.strands.filter(inWhole),
          marks: placed.marks.filter(atPoint),
        },
      }
    },
    /** The scene or what is wanted of it is another. */
    forget,
    /** Letters may be of another font. */
    forgetWidths() {
      ruler.forget()
      forget()
    },
    /** The element whose words stand at a point, in pixels of the stage. */
    hit: ({ zoom, pan }: View, x: number, y: number): Hit =>
      labels?.zoom === zoom ? labelHit(labels.placed, x - pan.x, y - pan.y) : null,
  }
}
