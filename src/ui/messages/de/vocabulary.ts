import { named, wording } from '../../../domain/german/vocabulary.ts'
import type { Vocabulary } from '../vocabulary.ts'

export const vocabulary: Vocabulary = { named, wording }
