import { inWords, months } from '../../../domain/german/dates.ts'
import type { dates as english } from '../dates.ts'

export const dates: typeof english = { inWords, months }
