import { inLanguage } from './language.ts'

/** The words on a canvas that is built up from nothing. */
export const emptyWords = inLanguage('empty', {
  title: 'Nothing yet',
  how: 'What you find with / is drawn here, alone. Its menu, or a double-click, adds its neighbours.',
  end: 'Show the whole picture',
})
