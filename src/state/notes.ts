import type { CanvasNote } from './appState.ts'

/** Notes of one project. */
export const MOST_NOTES = 200

/** The notes with one changed, or added at the end. */
export const notesWith = (notes: readonly CanvasNote[], note: CanvasNote): readonly CanvasNote[] =>
  notes.some(({ id }) => id === note.id)
    ? notes.map((one) => (one.id === note.id ? note : one))
    : [...notes, note]

export const notesWithout = (notes: readonly CanvasNote[], id: string): readonly CanvasNote[] =>
  notes.filter((one) => one.id !== id)
