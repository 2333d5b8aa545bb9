import type { GuideTitle } from '../../analysis/layouts/guide.ts'
import type { Workspace } from '../../state/workspace.ts'
import { arrangingWords } from '../messages/arranging.ts'
import { dates } from '../messages/dates.ts'

/** A date with the short names of months, for columns are narrow, and with its days and its month held together. */
export const shortened = (words: string, { long, short }: typeof dates.months): string =>
  long.reduce((text, month, at) => {
    const name = short[at] ?? month
    return text
      .replace(new RegExp(`(\\d\\.?) ${month}`, 'g'), `$1\u00a0${name}`)
      .replaceAll(month, name)
  }, words)

/** Kinds are told within sentences too, and German ones may begin small there. */
const asTitle = (words: string): string =>
  words.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase())

/** What a guide names, in the words of a language. */
export const guideWordsIn = (
  w: Pick<typeof arrangingWords, 'rows' | 'around' | 'noDate' | 'shortDate' | 'steps'>,
  { inWords, months }: typeof dates,
  { dataset, entity }: Pick<Workspace, 'dataset' | 'entity'>,
  title: GuideTitle,
): string => {
  switch (title.of) {
    case 'kind':
      return asTitle(dataset.kinds.find(({ id }) => id === title.kind)?.plural ?? title.kind)
    case 'family':
      return dataset.families.find(({ id }) => id === title.family)?.label ?? title.family
    case 'row':
      return w.rows[title.row] ?? title.row
    case 'group':
      return w.around(entity(title.around)?.name ?? title.around)
    case 'date':
      return shortened(w.shortDate(inWords(title.edtf)), months)
    case 'bubble':
      return title.name
    case 'no-date':
      return w.noDate
    case 'steps':
      return w.steps(title.steps)
  }
}

/** The same in the language in use. */
export const guideWords = (
  workspace: Pick<Workspace, 'dataset' | 'entity'>,
  title: GuideTitle,
): string => guideWordsIn(arrangingWords, dates, workspace, title)
