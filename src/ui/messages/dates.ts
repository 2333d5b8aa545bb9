import { dateInWords, MONTH_NAMES } from '../../domain/dates.ts'
import { inLanguage } from './language.ts'

/** Dates, EDTF as datasets have them, in the words of the language; names of months for axes. */
export const dates = inLanguage('dates', { inWords: dateInWords, months: MONTH_NAMES })
