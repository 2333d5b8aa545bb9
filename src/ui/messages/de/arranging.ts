import type { arrangingWords } from '../arranging.ts'
import { form, plural } from './words.ts'

export const arranging: typeof arrangingWords = {
  title: 'Gezeigtes anordnen',
  settings: (layout) => `Einstellungen: ${layout.charAt(0).toLowerCase()}${layout.slice(1)}`,
  apply: (layout) => `${layout} anordnen`,
  standard: 'Übliche Einstellungen',
  running: 'Wird angeordnet …',
  failed: 'Die Anordnung ließ sich nicht berechnen. Die Plätze bleiben, wie sie waren.',
  foundByItself: 'In den Daten gefunden',
  pinned: (count) =>
    `${plural(count, 'Knoten, den Sie gesetzt haben, bleibt', 'Knoten, die Sie gesetzt haben, bleiben')}, wo ${form(count, 'er ist', 'sie sind')}.`,
  parameters: {
    first: { label: 'Erste Partei' },
    second: { label: 'Zweite Partei' },
    variant: { label: 'Variante' },
    space: { label: 'Abstand' },
    gravity: { label: 'Zug zur Mitte' },
    centre: { label: 'In der Mitte' },
    by: {
      label: 'Ringe nach',
      options: { steps: 'Schritten von dort', weight: 'Zahl der Aussagen' },
    },
    stretch: { label: 'Fenster ausfüllen' },
    order: {
      label: 'Reihenfolge',
      options: {
        links: 'Verbundene beisammen',
        kind: 'Nach Art',
        weight: 'Nach Zahl der Aussagen',
      },
    },
    rows: {
      label: 'Reihen nach',
      options: { role: 'Rolle im Streit', direction: 'Wer auf wen einwirkt', kind: 'Art' },
    },
    group: {
      label: 'Gruppen nach',
      options: { kind: 'Art', community: 'Gemeinschaft', state: 'Staat' },
    },
    shape: { label: 'Jede Gruppe', options: { rows: 'In Reihen', ring: 'Im Ring' } },
    clock: {
      label: 'Uhr',
      options: { happened: 'Geschehen', said: 'Gesagt', published: 'Veröffentlicht' },
    },
    date: {
      label: 'Datum eines Knotens',
      options: { first: 'Sein erstes', last: 'Sein letztes' },
    },
    lanes: { label: 'Bahnen nach', options: { kind: 'Art', family: 'Familie' } },
    scale: { label: 'Spalten', options: { even: 'Gleicher Abstand', days: 'Abstand nach Tagen' } },
  },
  rows: {
    bridge: 'Mit beiden befasst',
    pole: 'Die beiden Lager',
    third: 'Hineingezogen',
    matter: 'Ereignisse, Dokumente',
    onlooker: 'Sehen zu',
    acts: 'Wirken auf andere ein',
    both: 'Wirken ein, und auf sie wird eingewirkt',
    'acted-upon': 'Auf sie wird eingewirkt',
    neither: 'Ohne Linie',
    alone: 'Für sich',
    'not-laid-out': 'Nicht angeordnet',
  },
  around: (name) => `Um ${name}`,
  noDate: 'Ohne Datum',
  shortDate: (words) => words,
  steps: (count) => plural(count, 'Schritt', 'Schritte'),

  lineUp: 'Ausgewählte Knoten ausrichten',
  selectMore: (touched) =>
    touched
      ? 'Wählen Sie erst mindestens zwei Knoten aus: Ziehen Sie ein Rechteck um sie.'
      : 'Wählen Sie erst mindestens zwei Knoten aus: Umschalt-Klick nimmt einen hinzu.',
  selectThree: 'Zum Verteilen braucht es mindestens drei Knoten.',
}
