import { inLanguageLater } from './language.ts'

/** The words on an empty canvas: built up from nothing, or with all filtered out. */
export const emptyWords = await inLanguageLater('empty', {
  title: 'Nothing yet',
  how: (touched: boolean): string =>
    touched
      ? 'What you find is drawn here, alone. Its menu, or a double tap, adds its neighbours.'
      : 'What you find with / is drawn here, alone. Its menu, or a double-click, adds its neighbours.',
  end: 'Show the whole picture',
  nothingShown: 'Nothing is shown',
  nothingShownWhy: (why: string) => `${why}. Clear the filters to see the statements again.`,
  everythingOff: 'The filters hide every statement',
})
