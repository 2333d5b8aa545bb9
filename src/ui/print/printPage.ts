import { inSlices } from '../../analysis/jobs/slices.ts'
import { planningExport } from '../../state/exportScope.ts'
import type { Picture } from '../../view/pictures/picture.ts'
import { toPng } from '../../view/pictures/png.ts'
import { THEMES } from '../../view/theme.ts'
import type { Reach } from '../actions/action.ts'
import { draw } from '../export/drawing.ts'
import { partInWords } from '../export/partInWords.ts'
import { whyOf } from '../export/useFile.ts'
import { exportWords } from '../messages/export.ts'
import { pictureWords } from '../messages/pictures.ts'
import { today } from '../today.ts'

/** How wide the picture is, in pixels: names are as large as the width of an upright sheet of A4 lets them be. */
const PAPER = 872

/** Around it is the margin of the sheet. */
const MARGIN = 12

/** Of height to width: what is higher is printed on two sheets. */
const SHEET = 1.44

/** Milliseconds after which who waits is told for what. */
const PATIENCE = 600

/** What of an earlier page stands there still. */
let forget = (): void => {}

/** A part of the picture, between two heights: as wide as its sheet, or as high. */
const partOf = (
  source: string,
  alt: string,
  { width, height }: Picture,
  from: number,
  to: number,
): readonly [part: HTMLElement, image: HTMLImageElement] => {
  const part = document.createElement('div')
  part.style.setProperty('--shape', `${width / (to - from)}`)
  part.style.setProperty('--above', `${(from / width) * -100}%`)
  const image = new Image(width, height)
  image.alt = alt
  image.src = source
  part.append(image)
  return [part, image]
}

/** The picture of what is shown, as it is saved, in the light theme: paper is light. */
const drawPicture = async (
  { workspace, app, orientation }: Reach,
  source: (bytes: Blob) => string,
): Promise<readonly HTMLElement[]> => {
  const { signal } = new AbortController()
  const plan = await inSlices(planningExport(workspace, app, 'shown', false), signal)
  const order = {
    workspace,
    app,
    plan,
    orientation,
    theme: THEMES.light,
    today: today(),
    withOwnStories: false,
    withNotes: true,
    edition: null,
    title: null,
    part: partInWords(workspace, app, 'shown', false),
    width: PAPER,
    margin: MARGIN,
    showsSelected: true,
  }
  const { picture, metadata } = await draw(order, signal, () => {})
  const bytes = await toPng(picture, metadata, pictureWords, signal, () => {})
  const url = source(new Blob([bytes], { type: 'image/png' }))
  const { width, height, foldAt } = picture
  const folds = height / width > SHEET ? [0, foldAt, height] : [0, height]
  const parts = folds
    .slice(1)
    .map((to, at) =>
      partOf(url, at === 0 ? workspace.dataset.title : '', picture, folds[at] ?? 0, to),
    )
  await Promise.all(parts.map(([, image]) => image.decode()))
  return parts.map(([part]) => part)
}

/**
 * Prints the picture of what is shown, with its sources, and after it all that the panel holds; nothing where another
 * graph was opened meanwhile. The picture goes with the graph that it shows: it stands within it.
 */
export const printPage = async (reach: Reach): Promise<void> => {
  const { announce } = reach.screen
  const graph = document.querySelector('.app')
  forget()
  const waiting = setTimeout(() => announce(exportWords.printing), PATIENCE)
  let url = ''
  try {
    const parts = await drawPicture(reach, (bytes) => {
      url = URL.createObjectURL(bytes)
      return url
    })
    clearTimeout(waiting)
    if (graph === null || !graph.isConnected) {
      URL.revokeObjectURL(url)
      return
    }
    // Another may have come while this one was drawn.
    forget()
    const page = document.createElement('div')
    page.className = 'printed'
    page.append(...parts)
    graph.prepend(page)
    const leaving = new AbortController()
    forget = () => {
      leaving.abort()
      page.remove()
      URL.revokeObjectURL(url)
    }
    // Some browsers go on before the page is printed.
    window.addEventListener('afterprint', forget, { signal: leaving.signal })
    window.print()
  } catch (error) {
    URL.revokeObjectURL(url)
    announce(exportWords.unprinted(await whyOf(error)))
  } finally {
    clearTimeout(waiting)
  }
}
