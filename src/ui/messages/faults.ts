import { plural } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

/** The words of the page that lists the faults of a dataset. */
export const faultWords = await inLanguageLater('faults', {
  title: (title: string) => `${title} cannot be shown yet`,
  intro: (count: number) =>
    `${plural(count, 'fault was', 'faults were')} found in its data. Nothing is drawn from data with faults.`,
})
