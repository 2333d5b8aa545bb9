import { inLanguage } from './language.ts'

/** What a format of the export dialog says of itself, in the language in use. */
export const formatWords = inLanguage('formats', {
  said: (english: string): string => english,
})
