import { following, type Tell } from '../../analysis/jobs/following.ts'
import { inSlices } from '../../analysis/jobs/slices.ts'
import { MANY_STATEMENTS } from '../../analysis/jobs/work.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { figuresAround } from '../../graph/figures.ts'
import { EXPORT_FORMATS, type ExportFormat, type FormatGroup } from '../../io/exports/index.ts'
import { PICTURE_FORMATS, type PictureFormat } from '../../io/exports/pictures.ts'
import { toPng } from '../../view/pictures/png.ts'
import { writingSvg } from '../../view/pictures/svg.ts'
import { language } from '../messages/language.ts'
import { pictureWords } from '../messages/pictures.ts'
import { reportFrame } from '../messages/report.ts'
import { type DataOrder, writeData } from './dataFile.ts'
import { WorkerLostError, writeAway } from './dataJob.ts'
import { draw } from './drawing.ts'
import type { Order } from './order.ts'
import { cuttingPart, pageOf } from './part.ts'

/** A format of the dialog: data and pictures alike. */
export interface Format {
  readonly id: string
  readonly group: FormatGroup
  readonly label: string
  readonly description: string
  readonly loses: readonly string[]
  readonly opensAgain?: false
  readonly extension: string
  readonly mime: string
  readonly editions?: NonNullable<ExportFormat['editions']>
  readonly needsPage?: boolean
  /** Rejects with the reason of the signal once that breaks off the work. */
  write(order: Order, signal: AbortSignal, tell: Tell): Promise<Uint8Array<ArrayBuffer>>
}

/** What shows the reader’s notes on the canvas. */
export const carriesNotes = ({ id, needsPage }: Pick<Format, 'id' | 'needsPage'>): boolean =>
  Object.hasOwn(PICTURES, id) || needsPage === true

/** What says by a title and in words which part of the graph it is. */
export const tellsPart = ({ id }: Pick<Format, 'id'>): boolean =>
  Object.hasOwn(PICTURES, id) || id === 'markdown' || id === 'html'

/** What carries stories. */
export const carriesStories = ({
  group,
  needsPage,
}: Pick<Format, 'group' | 'needsPage'>): boolean => group !== 'read' || needsPage === true

/** Written off the main thread where there is much to write, and here where that fails. */
const writeFile = async (
  part: Dataset,
  order: DataOrder,
  signal: AbortSignal,
  tell: Tell,
): Promise<Uint8Array<ArrayBuffer>> => {
  if (part.statements.length > MANY_STATEMENTS)
    try {
      return await writeAway(part, order, language.tag, signal, tell)
    } catch (error) {
      if (!(error instanceof WorkerLostError)) throw error
    }
  return writeData(part, order, reportFrame)
}

const dataFormats: readonly Format[] = EXPORT_FORMATS.map((format) => ({
  ...format,
  write: async (order, signal, tell) => {
    const part = await inSlices(cuttingPart(order), signal)
    const page = format.needsPage === true ? await pageOf(order, signal) : null
    const { edition, orientation, workspace, title, part: told } = order
    const figures =
      format.needsFigures === true && part.part ? figuresAround(workspace.dataset, part) : null
    const asked = { format: format.id, edition, orientation, page, figures, title, part: told }
    return writeFile(part, asked, signal, tell)
  },
}))

const PICTURES: { readonly [P in PictureFormat['id']]: Format['write'] } = {
  png: async (order, signal, tell) => {
    const { picture, metadata } = await draw(order, signal, tell)
    return toPng(picture, metadata, pictureWords, signal, tell)
  },
  svg: async (order, signal, tell) => {
    const { picture, metadata } = await draw(order, signal, tell)
    return inSlices(following(writingSvg(picture, metadata), tell), signal)
  },
}

/** All formats of the dialog. */
export const FORMATS: readonly Format[] = [
  ...dataFormats,
  ...PICTURE_FORMATS.map((format) => ({ ...format, write: PICTURES[format.id] })),
]
