import { inSlices } from '../../analysis/jobs/slices.ts'
import { planningExport } from '../../state/exportScope.ts'
import { THEMES } from '../../view/theme.ts'
import type { Reach } from '../actions/action.ts'
import { FORMATS } from '../export/formats.ts'
import { today } from '../export/order.ts'
import { whyOf } from '../export/useFile.ts'
import { exportWords } from '../messages/export.ts'

const PICTURE = FORMATS.find(({ id }) => id === 'png')

/** How wide the picture is, in pixels: as narrow as one upright sheet of A4 is filled by it, so that names are as large as they can be. */
const PAPER = 1000

/** Milliseconds after which who waits is told for what. */
const PATIENCE = 600

/** What of an earlier page stands there still. */
let forget = (): void => {}

/** The picture of what is shown, as it is saved, in the light theme: paper is light. */
const drawPicture = async ({ workspace, app, orientation }: Reach): Promise<HTMLImageElement> => {
  if (PICTURE === undefined) throw new Error('No format is a PNG.')
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
    width: PAPER,
    showsSelected: true,
  }
  const bytes = await PICTURE.write(order, signal, () => {})
  const image = new Image()
  image.alt = workspace.dataset.title
  image.src = URL.createObjectURL(new Blob([bytes], { type: PICTURE.mime }))
  await image.decode()
  return image
}

/** Prints the picture of what is shown, with its sources, and after it all that the panel holds. */
export const printPage = async (reach: Reach): Promise<void> => {
  const { announce } = reach.screen
  forget()
  const waiting = setTimeout(() => announce(exportWords.printing), PATIENCE)
  try {
    const image = await drawPicture(reach)
    clearTimeout(waiting)
    // Another may have come while this one was drawn.
    forget()
    const page = document.createElement('div')
    page.className = 'printed'
    page.append(image)
    document.body.prepend(page)
    const leaving = new AbortController()
    forget = () => {
      leaving.abort()
      page.remove()
      URL.revokeObjectURL(image.src)
    }
    // Some browsers go on before the page is printed.
    window.addEventListener('afterprint', forget, { signal: leaving.signal })
    window.print()
  } catch (error) {
    announce(exportWords.unprinted(await whyOf(error)))
  } finally {
    clearTimeout(waiting)
  }
}
