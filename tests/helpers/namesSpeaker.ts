/** The lint of everything that the program says about a claim: it names whoever speaks. */
import type { Dataset, Statement } from '../../src/domain/dataset.ts'
import type { EntityId } from '../../src/domain/ids.ts'
import { createWords } from '../../src/domain/words.ts'

/** Letters, digits and signs alone, in lower case: what survives every file format and every line break. */
export const bare = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]+|\ufffd/gu, '')
    .toLowerCase()
    .normalize('NFC')

/** What follows a name that speaks: "says", "denies that", "speaks of", ":" on a line. */
const SPEAKS =
  /^(?:(?:says?|said|reports?|reported|den(?:y|ies|ied)|spe(?:ak|aks)|spoke)|:|,planned:)/
/** What stands before a name that speaks, in German too. */
const SPOKEN_BY =
  /(?:accordingto|—|claimedby|deniedby|wordsof|denialby|laut|bestrittenvon|äußerungenvon|dementivon)$/

/** Whoever may stand as the speaker of a statement; null where it needs none. */
const speakersOf = (statement: Statement, dataset: Dataset): readonly EntityId[] | null => {
  const { status, said, id } = statement
  const origins = said.slice(0, 1).map(({ by }) => by)
  if (status === 'reported') return null
  if (status === 'proposed') return origins.length === 0 ? null : origins
  if (status === 'claimed') return origins
  const deniers = dataset.statements.filter(({ denies }) => denies.includes(id))
  return [...deniers.map(({ subject }) => subject), ...origins]
}

/** What ends a row of names: those who are counted, and where there is no name. */
const OTHERS = /^and(?:\d+more|thesource|aspeakernotnamed|somebodynotnamed)/

/** Whether a verb of saying comes next, or after further names: ", B and C say". */
const speaksNext = (text: string, names: readonly string[]): boolean =>
  SPEAKS.test(text.replace(OTHERS, '')) ||
  [',', 'and'].some((joint) =>
    names.some(
      (name) =>
        text.startsWith(joint + name) && speaksNext(text.slice(joint.length + name.length), names),
    ),
  )

const speaksIn = (text: string, name: string, names: readonly string[]): boolean => {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (SPOKEN_BY.test(text.slice(0, at))) return true
    if (speaksNext(text.slice(at + name.length), names)) return true
    if (at >= text.length) return false
  }
  return false
}

/** What an entity is called, by itself and within a sentence: the id stands for a blank name. */
const namesIn = (dataset: Dataset, id: EntityId): readonly string[] => {
  const { name = '', inSentence = null } = dataset.entities.find((entity) => entity.id === id) ?? {}
  return [name, inSentence ?? name].map((one) => bare(one.trim() === '' ? id : one))
}

/**
 * Whether a text about `statement` says whose claim it is: whoever claims, plans or denies it is named where a
 * speaker stands, not only as one of the parties. True of what the source tells in its own voice.
 */
export const namesSpeaker = (text: string, statement: Statement, dataset: Dataset): boolean => {
  const speakers = speakersOf(statement, dataset)
  if (speakers === null) return true
  const told = bare(text)
  if (speakers.length === 0) return /notnamed|nichtgenannt|isdenied|denied:|bestritten:/.test(told)
  const names = dataset.entities.flatMap(({ id }) => namesIn(dataset, id))
  return speakers.some((id) => namesIn(dataset, id).some((name) => speaksIn(told, name, names)))
}

/** Statements that need a speaker. */
export const claimsOf = (dataset: Dataset): readonly Statement[] =>
  dataset.statements.filter((statement) => speakersOf(statement, dataset) !== null)

/** Whatever is said, denied or alleged follows "that", with a date between or not. */
const INTRODUCED = /that(?:(?:on|in|from|since|until)[\p{L}\p{N}]{0,40})?$/u

/** Finds, in any text at all, the claims of a dataset that it tells as facts ("Pakistan attacked Afghanistan"); their ids. */
export const unattributedIn = (dataset: Dataset): ((text: string) => readonly string[]) => {
  const words = createWords(dataset)
  const factOf = (statement: Statement): string => {
    const told = words.short({ ...statement, status: 'reported', said: [] })
    return bare(told.replace(/ \(denied by .*$/s, ''))
  }
  const claims = claimsOf(dataset)
  // What the source tells in its own voice as well may be told without a speaker.
  const reported = new Set(dataset.statements.filter((one) => !claims.includes(one)).map(factOf))
  const facts = claims
    .map((statement) => ({ statement, fact: factOf(statement) }))
    .filter(({ fact }) => !reported.has(fact))
  const isTold = (text: string, fact: string): boolean =>
    text
      .split(fact)
      .slice(0, -1)
      .some((before) => !INTRODUCED.test(before))
  return (text) => {
    const told = bare(text)
    return facts
      .filter(
        ({ fact, statement }) => isTold(told, fact) && !namesSpeaker(text, statement, dataset),
      )
      .map(({ statement }) => statement.id)
  }
}
