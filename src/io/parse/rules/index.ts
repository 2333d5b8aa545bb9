import { uncoveredSentence } from './coverage.ts'
import { dateAfterPublication, dateForm } from './dates.ts'
import { looseEntity, rollUpCycle } from './entities.ts'
import { duplicateId, idForm } from './ids.ts'
import { givenPlace } from './places.ts'
import {
  cutSpeech,
  directSpeech,
  quoteAbsent,
  quotePlace,
  quoteRequired,
  quoteSource,
} from './quotes.ts'
import { unresolvedId } from './references.ts'
import type { Rule } from './rule.ts'
import { sourceHash, sourceText } from './sources.ts'
import {
  denialRequired,
  givenStance,
  linkRequired,
  selfLoop,
  selfReference,
  speakerRequired,
  symmetricObject,
} from './statements.ts'
import { storyCitation } from './stories.ts'

/** Every rule, in the order in which its faults are listed. One line adds a rule. */
export const RULES: readonly Rule[] = [
  sourceText,
  sourceHash,
  idForm,
  duplicateId,
  unresolvedId,
  quoteSource,
  quoteAbsent,
  quotePlace,
  givenPlace,
  quoteRequired,
  directSpeech,
  cutSpeech,
  symmetricObject,
  selfLoop,
  selfReference,
  speakerRequired,
  denialRequired,
  linkRequired,
  givenStance,
  dateForm,
  dateAfterPublication,
  looseEntity,
  rollUpCycle,
  uncoveredSentence,
  storyCitation,
]
