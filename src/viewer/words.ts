import { english } from './english.ts'
import { german } from './german.ts'

/** The words of the page in the language that it was written in. */
export const t = document.documentElement.lang === 'de' ? german : english
