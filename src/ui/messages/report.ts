import { REPORT_FRAME } from '../../domain/words/reportFrame.ts'
import { inLanguageLater } from './language.ts'

/** What reports in Markdown say around sentences, names and quotes. */
export const reportFrame = await inLanguageLater('report', REPORT_FRAME)
