import { reportFrame as german } from './german/report.ts'
import { REPORT_FRAME, type ReportFrame } from './words/reportFrame.ts'

const FRAMES: ReadonlyMap<string, ReportFrame> = new Map([
  ['en', REPORT_FRAME],
  ['de', german],
])

/**
 * What a language says of statements and around them, for workers: the page has one language, and loads no other.
 * English where there is none.
 * @param language - a BCP 47 tag
 */
export const reportFrameIn = (language: string): ReportFrame => FRAMES.get(language) ?? REPORT_FRAME
