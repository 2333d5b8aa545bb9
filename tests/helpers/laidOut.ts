/** The crisis as a layout gives it on a canvas of a size: scene, view, names of guides and all other names. */
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { layOut } from '../../src/analysis/layouts/arrange.ts'
import { withDates } from '../../src/analysis/layouts/dates.ts'
import type { GuideTitle } from '../../src/analysis/layouts/guide.ts'
import { layoutInput, linesShownAtFirst } from '../../src/analysis/layouts/input.ts'
import { DEFAULT_PARAMETERS, type Layout } from '../../src/analysis/layouts/layout.ts'
import type { Values } from '../../src/analysis/layouts/parameters.ts'
import { polesOfDataset } from '../../src/analysis/layouts/poles.ts'
import { named } from '../../src/domain/german/vocabulary.ts'
import { createWords } from '../../src/domain/words.ts'
import { guideWordsIn } from '../../src/ui/graph/guideWords.ts'
import { arrangingWords } from '../../src/ui/messages/arranging.ts'
import { dates } from '../../src/ui/messages/dates.ts'
import { arranging } from '../../src/ui/messages/de/arranging.ts'
import { dates as germanDates } from '../../src/ui/messages/de/dates.ts'
import { fitScene } from '../../src/view/fitScene.ts'
import { createHeadings, keptBy } from '../../src/view/headings.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { buildFrame, NOBODY, selectScene } from '../../src/view/scene.ts'
import { shipped } from './shipped.ts'

/** What is left for the canvas of windows of 1440×900, 1024×768 and 390×844. */
export const CANVASES = {
  desk: { width: 860, height: 634 },
  middle: { width: 807, height: 501 },
  phone: { width: 390, height: 636 },
} as const

const FARTHEST = 0.08

/** The crisis with what does not depend on a layout, for a table over many. */
export const theCrisis = () => {
  const dataset = shipped()
  const index = buildFilterIndex(dataset)
  const lines = linesShownAtFirst(dataset)
  const poles = polesOfDataset(dataset)
  const words = createWords(dataset)
  const ends = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const shown = new Set(lines)
  const mask = Uint8Array.from(index.lines, (line) => (shown.has(line) ? 1 : 0))
  const entity = (id: string) => dataset.entities.find((one) => one.id === id)
  const german = { ...dataset, ...named(dataset) }
  const spoken = {
    en: (title: GuideTitle) => guideWordsIn(arrangingWords, dates, { dataset, entity }, title),
    de: (title: GuideTitle) =>
      guideWordsIn(arranging, germanDates, { dataset: german, entity }, title),
  }

  return (layout: Layout, size: keyof typeof CANVASES, values: Values = new Map()) => {
    const page = CANVASES[size]
    const input = layoutInput(
      dataset,
      dataset.entities.filter(({ id }) => ends.has(id)),
      lines,
      poles ?? [],
      page.width < page.height ? 'portrait' : 'landscape',
    )
    const { positions, guides } = layOut(
      layout,
      { ...withDates(input, dataset, lines), page },
      { ...DEFAULT_PARAMETERS, poles, values },
      { nodes: [], links: [] },
    )
    const frame = buildFrame(index, positions, new Set(poles), new Set())
    const scene = selectScene(frame, index, mask, NOBODY, words.label)

    /** All of it in view, with the names of guides in a language. */
    return (language: keyof typeof spoken) => {
      const headings = createHeadings(guides, spoken[language])
      const { width, height } = page
      const look = { guides, lit: null }
      const view = fitScene(scene, null, look, width, height, undefined, FARTHEST, (zoom) =>
        headings(zoom).map(({ box }) => box),
      )
      if (view === null) throw new Error('There is no view.')
      const all = headings(view.zoom)
      const names = all.filter(({ shown }) => shown)
      const kept = keptBy(all, view.zoom)
      const labels = placeLabels(scene, view.zoom, estimate, undefined, kept)
      return { page, scene, guides, view, names, labels }
    }
  }
}
