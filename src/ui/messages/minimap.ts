import { inLanguageLater } from './language.ts'

/** The words of the overview map. */
export const mapWords = await inLanguageLater('minimap', {
  map: 'Overview map',
  zoom: 'Zoom of the graph',
  out: 'Farther',
  in: 'Closer',
  fit: 'Whole picture',
  percent: (zoom: number) => `${zoom} %`,
  full: (zoom: number) => `Zoom is ${zoom} %: set it to 100 %`,
})
