import type { viewWords } from '../views.ts'
import { form, listed, number, plural, statements } from './words.ts'

export const views: typeof viewWords = {
  lead: 'Eine Ansicht behält, was zu sehen ist: Filter, Zeit, Fokus, was gefaltet oder in Blasen gesammelt ist, wo Knoten stehen und wie nah, die Auswahl und den Vergleich.',
  name: 'Name dieser Ansicht',
  suggestion: (at) => `Ansicht ${number(at)}`,
  keep: 'Behalten',
  show: (name) => `${name} zeigen`,
  shown: (shown, total) => `${number(shown)} von ${statements(total)}`,
  compares: 'Vergleich mit dabei',
  folds: 'gefaltet',
  gathers: 'Blasen',
  laidOut: 'eigene Anordnung',
  pinned: (count) => `${plural(count, 'Knoten', 'Knoten')} verschoben`,
  now: 'jetzt zu sehen',
  change: (name) => `${name} ändern`,
  update: 'Erneuern',
  updateHow: 'An ihrer Stelle behalten, was jetzt zu sehen ist',
  rename: 'Umbenennen',
  newName: (name) => `Neuer Name für ${name}`,
  save: 'Speichern',
  cancel: 'Abbrechen',
  copyLink: 'Link kopieren',
  up: 'Nach oben',
  down: 'Nach unten',
  delete: 'Löschen',
  undo: 'Rückgängig',
  undoDelete: (name) => `Rückgängig: ${name} löschen`,
  deleted: (name) => `„${name}“ ist gelöscht.`,
  kept: (name) => `„${name}“ steht bei den Ansichten.`,
  updated: (name) => `„${name}“ behält, was jetzt zu sehen ist.`,
  renamed: (name) => `Sie heißt jetzt „${name}“.`,
  linkCopied:
    'Der Link ist kopiert. Er trägt Filter, Zeit, Faltung, Blasen, Auswahl und Vergleich, aber nicht, wo Knoten stehen.',
  linkTooLong:
    'Diese Ansicht nennt zu viel für einen Link. Sichern Sie das Projekt, um sie weiterzugeben.',
  full: (most) =>
    `Dieses Projekt enthält schon ${number(most)} Ansichten. Löschen Sie eine, um eine weitere zu behalten.`,
  missing: (name, ids) =>
    `„${name}“ wird gezeigt, so weit es geht: ${
      ids.length > 3
        ? `${number(ids.length)} Dinge, die sie nennt, sind`
        : `${listed(ids.map((id) => `„${id}“`))} ${form(ids.length, 'ist', 'sind')}`
    } nicht mehr in diesem Graphen.`,
}
