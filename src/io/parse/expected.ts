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

const byMessage = new Map<string, Told>()

/** What a check of a schema expects, as the text that a schema keeps. */
export const expects = (expected: Told): { readonly error: string } => {
  const error = inEnglish(expected)
  byMessage.set(error, expected)
  return { error }
}

/** What such a text has been made of; the words of the library for a check without one reach nobody. */
export const expectedIn = (message: string): Told => byMessage.get(message) ?? told`a valid value`

const TYPES: ReadonlyMap<string, Told> = new Map([
  ['string', told`text`],
  ['array', told`a list`],
  ['object', told`an object`],
  ['boolean', told`true or false`],
  ['number', told`a number`],
  ['int', told`a whole number`],
])

/** A type by what the library calls it. */
export const typeNamed = (type: string): Told => TYPES.get(type) ?? told`a valid value`
