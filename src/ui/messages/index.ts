import { messages } from './en.ts'

/** The catalogue in use. */
export const t = messages
