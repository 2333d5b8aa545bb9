import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { linesShownAtFirst } from '../../src/analysis/layouts/input.ts'
import { polesOfDataset } from '../../src/analysis/layouts/poles.ts'
import type { Dataset, Line, Orientation } from '../../src/domain/dataset.ts'
import type { EntityId } from '../../src/domain/ids.ts'
import { fitScene } from '../../src/view/fitScene.ts'
import type { Wanted } from '../../src/view/labelBoxes.ts'
import { buildFrame, NOBODY, type Scene, selectScene } from '../../src/view/scene.ts'
import { strandLabels } from '../../src/view/strandLabel.ts'

/** A dataset as it opens, where it stands as shipped: all of it that is shown at first, or some of the lines. */
export const openings = (dataset: Dataset) => {
  const index = buildFilterIndex(dataset)
  const shown = new Set(linesShownAtFirst(dataset))
  const poles = new Set(polesOfDataset(dataset))
  const label = strandLabels(dataset)
  return (orientation: Orientation, isLeft: (line: Line) => boolean = () => true): Scene => {
    const mask = Uint8Array.from(index.lines, (line) => (shown.has(line) && isLeft(line) ? 1 : 0))
    const frame = buildFrame(index, dataset.layout[orientation] ?? new Map(), poles, new Set())
    return selectScene(frame, index, mask, NOBODY, label)
  }
}

/** The view that brings some of the nodes (null: all) onto a canvas. */
export const viewOf = (
  scene: Scene,
  ids: readonly EntityId[] | null,
  lit: Wanted | null,
  width: number,
  height: number,
) => {
  const look = { headroom: 0, lit, guides: [] }
  const view = fitScene(scene, ids, look, width, height, undefined, 0.08, null)
  if (view === null) throw new Error('There is no view.')
  return view
}
