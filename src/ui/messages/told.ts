import { inEnglish, type Telling, type ToldValue, tellIn } from '../../domain/told.ts'
import { language } from './language.ts'

const files = import.meta.glob<{ readonly telling: Telling }>('./*/told.ts')
const words = await files[`./${language.tag}/told.ts`]?.().catch(() => undefined)

/** What is told of a file, in the language in use; English where its words did not come. */
export const tell = (value: ToldValue): string =>
  words === undefined ? inEnglish(value) : tellIn(words.telling, value)
