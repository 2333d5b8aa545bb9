import { createDebounce } from '../debounce.ts'
import type { View } from '../fit.ts'
import type { Scene } from '../scene.ts'
import type { CanvasSize } from './canvasSize.ts'
import type { Ground } from './ground.ts'
import { createLineLayers } from './lineLayers.ts'
import { createManners } from './manners.ts'
import { createNodesLayer } from './nodesLayer.ts'
import { type Painting, type Pane, sameView } from './window.ts'
import { createWriting } from './writing.ts'

/** Milliseconds without another scene after which words find new places. */
const REPLACE = 400

/** A part of the painting: does some of it until time is up, and gives whether it is done. */
type Job = (until: number) => boolean

/** A part that is done in one go. */
const inOneGo =
  (act: () => void): Job =>
  () => {
    act()
    return true
  }

/**
 * Does one job after another until time is up, some of one at least; gives whether all are done.
 * @param until - in milliseconds, as of `performance.now`
 */
const work = (jobs: readonly Job[], until: number): boolean => {
  for (const [at, job] of jobs.entries()) {
    if (!job(until)) return false
    if (performance.now() > until) return at === jobs.length - 1
  }
  return true
}

/**
 * The layers of a picture, which nobody sees: lines, nodes and words. They know what of them has to be painted still.
 * @param restored - as of `createLoose`
 * @param replaced - called where words are to find new places
 */
export const createStack = (ground: Ground, restored: () => void, replaced: () => void) => {
  const lines = createLineLayers(ground, restored)
  const nodes = createNodesLayer(ground, restored)
  const writing = createWriting(ground, restored)
  const manners = createManners(ground)
  /** Counts how often something about them may have changed. */
  let version = 0
  /** Whether some show an older picture than others. */
  let isMixed = true

  const replacing = createDebounce(REPLACE, () => {
    writing.forget()
    replaced()
  })

  const spoil = (): void => {
    version++
    isMixed = true
    lines.moveAll()
    nodes.spoil()
    writing.spoil()
  }

  /** Takes a scene over into the ground; gives whether anything about nodes has changed. */
  const takeOver = (scene: Scene, pane: Pane): boolean =>
    ground.take(scene, {
      laidAnew() {
        manners.forget()
        isMixed = true
        lines.forget()
      },
      allMoved() {
        isMixed = true
        lines.moveAll()
      },
      moved(slot) {
        isMixed = true
        lines.move(slot)
      },
      counted(slot, before, after) {
        lines.count(slot, before, after)
        manners.count(pane, slot, before, after)
      },
    })

  const layersOf = (page: Painting): readonly Job[] => {
    const manner = manners.of(page)
    return lines
      .unpainted(page.view, manner)
      .map((layer) => inOneGo(() => lines.paint(layer, page, manner)))
  }

  const areAtOnce = (page: Painting): boolean => lines.areAtOnce(page.view, manners.of(page))

  /** What of lines and nodes is to be painted still. */
  const drawing = (page: Painting): readonly Job[] => {
    const { view } = page
    return [
      ...(areAtOnce(page) ? [] : layersOf(page)),
      ...(sameView(nodes.paintedFor(), view) ? [] : [inOneGo(() => nodes.paint(page))]),
    ]
  }

  /** All that is to be painted still, in the order in which it is. */
  const queue = (page: Painting | null): readonly Job[] => {
    if (page === null) return []
    const words = [
      (until: number) => writing.lettering.place(page, until),
      inOneGo(() => writing.paint(page.theme, page)),
    ]
    return writing.isFor(page.view) ? drawing(page) : [...drawing(page), ...words]
  }

  /** Gives whether words keep their places, and those that stand for nothing any more are gone. */
  const keepWords = (page: Painting | null): boolean => {
    replacing.cancel()
    // Where every contested line has its mark, one that comes has it at once.
    if (page === null || !manners.isCrowded() || writing.isStale()) {
      writing.forget()
      return false
    }
    writing.patch(page.theme, page.view)
    replacing.ask()
    return true
  }

  return {
    lines,
    nodes,
    writing,
    version: () => version,
    isMixed: () => isMixed,
    /** A view that some of them were painted for; null: none was. */
    paintedFor: (): View | null => nodes.paintedFor() ?? lines.paintedFor(),
    /** All of them have to be painted anew. */
    spoil,
    resize(size: CanvasSize) {
      lines.resize(size)
      nodes.surface.resize(size)
      writing.surface.resize(size)
      manners.forget()
      spoil()
    },
    /**
     * Shows another scene.
     * @param still - what may be painted over; null: the view moves, or there is nothing to be painted with
     * @returns whether words keep their places for now
     */
    take(scene: Scene, pane: Pane, still: Painting | null): boolean {
      const { laid, shownNodes } = ground
      const nodesDiffer = takeOver(scene, pane)
      // Only where nothing stands elsewhere may parts of layers stay.
      const page = ground.laid === laid ? still : null
      if (nodesDiffer && page !== null) nodes.patch(page, shownNodes)
      else if (nodesDiffer) nodes.spoil()
      const isKept = keepWords(page)
      if (page === null) manners.forget()
      else manners.keep(page)
      lines.showPainted(pane.view, manners.of(pane))
      // Lines that were painted at once stay on the screen until each layer is there.
      if (lines.lackLayers()) isMixed = true
      version++
      return isKept
    },
    /** Whether they show all that the scene holds. */
    isPainted: (page: Painting | null): boolean => queue(page).length === 0,
    /**
     * Paints what has to be painted until time is up; gives whether all is.
     * @param page - null: there is nothing to be painted with, or on
     * @param until - in milliseconds, as of `performance.now`
     */
    paint(page: Painting | null, until: number): boolean {
      const jobs = queue(page)
      if (jobs.length > 0) version++
      if (!work(jobs, until)) return false
      isMixed = false
      return true
    },
    /** Paints all but words, however long it takes; the layers of lines are left for `paintBehind`. */
    paintFirst(page: Painting) {
      lines.paintAtOnce(page, manners.of(page))
      work(drawing(page), Number.POSITIVE_INFINITY)
      version++
      isMixed = false
    },
    /**
     * Paints layers of lines that stand on the screen without them, until time is up; gives whether none is left.
     * @param page - null: there is nothing to be painted with, or on
     * @param until - in milliseconds, as of `performance.now`
     */
    paintBehind: (page: Painting | null, until: number): boolean =>
      page === null || !areAtOnce(page) || work(layersOf(page), until),
    end: replacing.cancel,
  }
}
