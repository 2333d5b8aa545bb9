import { PICTURE_WORDS } from '../../view/pictures/words.ts'
import { inLanguageLater } from './language.ts'

/** What pictures say beside the data. */
export const pictureWords = await inLanguageLater('pictures', PICTURE_WORDS)
