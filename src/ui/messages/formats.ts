import { inLanguageLater } from './language.ts'

/** What a format of the export dialog says of itself, in the language in use. */
export const formatWords = await inLanguageLater('formats', {
  said: (english: string): string => english,
})
