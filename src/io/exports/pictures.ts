import type { FormatGroup } from './format.ts'

/** A picture as a format. Pictures are drawn by the page: they need its typefaces to measure words. */
export interface PictureFormat {
  readonly id: 'png' | 'svg'
  readonly group: FormatGroup
  readonly label: string
  readonly extension: string
  readonly mime: string
  readonly description: string
  readonly loses: readonly string[]
  /** No picture can be read here. */
  readonly opensAgain: false
}

/** Both pictures carry each statement’s sentence, status, stance, chain and quotes with offsets, hash and manner. */
const LOSES = [
  'the full text of the sources (quotes keep their exact words, offsets and hash)',
  'what is known of nodes beside their names and kinds',
  'dates, links and notes of statements other than what their sentences say',
]

export const PICTURE_FORMATS: readonly PictureFormat[] = [
  {
    id: 'png',
    group: 'read',
    label: 'PNG',
    extension: '.png',
    mime: 'image/png',
    description: 'For print, with legend, sources and date.',
    loses: LOSES,
    opensAgain: false,
  },
  {
    id: 'svg',
    group: 'read',
    label: 'SVG',
    extension: '.svg',
    mime: 'image/svg+xml',
    description: 'A drawing with its statements and quotes inside.',
    loses: LOSES,
    opensAgain: false,
  },
]
