import { PICTURE_WORDS } from '../../view/pictures/words.ts'
import { inLanguage } from './language.ts'

/** What pictures say beside the data. */
export const pictureWords = inLanguage('pictures', PICTURE_WORDS)
