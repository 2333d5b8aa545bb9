import { inLanguageLater } from './language.ts'

/** The words of the handle of a sheet. */
export const sheetWords = await inLanguageLater('sheet', {
  handle: (name: string) => `Height of the panel: ${name}`,
  height: (percent: number) => `${percent} percent of the window`,
  hint: 'Up and down arrow keys change it; down from the lowest closes the panel.',
})
