import type { noteWords } from '../notes.ts'
import { number } from './words.ts'

export const notes: typeof noteWords = {
  list: 'Notizen auf der Zeichenfläche',
  note: 'Notiz',
  named: (text, where) => (where === null ? `Notiz: ${text}` : `Notiz: ${text}, bei ${where}`),
  notInView: (named) => `${named}, nicht zu sehen`,
  keys: 'Enter ändert sie, Pfeiltasten verschieben sie, Entf löscht sie, Esc führt zurück zum Graphen.',
  keysUnseen:
    'Woran sie hängt, ist nicht zu sehen. Enter ändert sie, Entf löscht sie, Esc führt zurück zum Graphen.',
  gone: 'etwas, das nicht mehr in diesem Graphen ist',
  text: 'Text der Notiz',
  own: 'Von Ihnen, aus keiner Quelle',
  writing: 'Strg oder Cmd + Enter behält sie, ebenso Esc; Enter beginnt eine Zeile.',
  save: 'Behalten',
  cancel: 'Abbrechen',
  delete: 'Löschen',
  tooLong: (length, most) =>
    `Eine Notiz fasst ${number(most)} Zeichen; diese hat ${number(length)}. Kürzen Sie sie.`,
  full: (most) =>
    `Ein Projekt enthält schon ${number(most)} Notizen. Löschen Sie eine, um eine weitere anzulegen.`,
  deleted: 'Die Notiz ist gelöscht; Rückgängig bringt sie zurück.',
}
