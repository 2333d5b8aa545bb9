import { number } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

/** The words of notes on the canvas. */
export const noteWords = await inLanguageLater('notes', {
  list: 'Notes on the canvas',
  note: 'Note',
  /** `where`: what it hangs on; null: a place of the canvas. */
  named: (text: string, where: string | null) =>
    where === null ? `Note: ${text}` : `Note: ${text}, at ${where}`,
  notInView: (named: string) => `${named}, not in view`,
  keys: 'Enter edits it, arrow keys move it, Delete deletes it, Esc leads back to the graph.',
  keysUnseen:
    'What it hangs on is not in view. Enter edits it, Delete deletes it, Esc leads back to the graph.',
  gone: 'something that is no longer in this graph',
  text: 'Text of the note',
  own: 'Yours, not from a source',
  writing: 'Ctrl or Cmd + Enter keeps it, and Esc; Enter begins a line.',
  save: 'Keep',
  cancel: 'Cancel',
  delete: 'Delete',
  tooLong: (length: number, most: number) =>
    `A note holds ${number(most)} characters; this one has ${number(length)}. Shorten it.`,
  full: (most: number) =>
    `A project holds ${number(most)} notes already. Delete one to add another.`,
  deleted: 'The note is deleted; Undo brings it back.',
})
