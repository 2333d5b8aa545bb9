import { inEnglish, type Told, type ToldValue, told } from '../../domain/told.ts'
import { briefly } from './shown.ts'

/** A record by its sort and id. */
export const record = (sort: 'source' | 'entity' | 'statement' | 'story', id: string): Told => {
  const name = briefly(id)
  switch (sort) {
    case 'source':
      return told`source ${name}`
    case 'entity':
      return told`entity ${name}`
    case 'statement':
      return told`statement ${name}`
    case 'story':
      return told`story ${name}`
  }
}

/** `a or b`. */
export const either = (alternatives: readonly ToldValue[]): ToldValue =>
  alternatives.reduce((all, one) => told`${all} or ${one}`)

/** The first is what a schema says where it has no word of its own. */
const byMessage = new Map<string, Told>([['Invalid input', told`Invalid input`]])

/** What a check of a schema expects, as the text that a schema keeps. */
export const expects = (expected: Told): { readonly error: string } => {
  const error = inEnglish(expected)
  byMessage.set(error, expected)
  return { error }
}

/** What such a text has been made of. */
export const expectedIn = (message: string): ToldValue => byMessage.get(message) ?? message
