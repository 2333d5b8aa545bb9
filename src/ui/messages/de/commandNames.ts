import type { Clock } from '../../../domain/clocks.ts'
import type { commandNames as english } from '../commandNames.ts'

const LAID_OUT: ReadonlyMap<string, string> = new Map([
  ['dispute', 'nach dem Streit'],
  ['force', 'nach Verbindungen'],
  ['concentric', 'in Ringen'],
  ['circle', 'im Kreis'],
  ['layered', 'in Reihen'],
  ['grouped', 'in Gruppen'],
  ['timeline', 'nach Datum'],
])

const LINED_UP: ReadonlyMap<string, string> = new Map([
  ['left', 'linksbündig ausrichten'],
  ['centre', 'untereinander zentrieren'],
  ['right', 'rechtsbündig ausrichten'],
  ['top', 'an der Oberkante ausrichten'],
  ['middle', 'nebeneinander zentrieren'],
  ['bottom', 'an der Unterkante ausrichten'],
  ['horizontally', 'waagerecht verteilen'],
  ['vertically', 'senkrecht verteilen'],
])

const VIEWS: ReadonlyMap<string, string> = new Map([
  ['keep', ' behalten'],
  ['update', ' erneuern'],
  ['rename', ' umbenennen'],
  ['move', ' verschieben'],
  ['delete', ' löschen'],
])

const NOTES: ReadonlyMap<string, string> = new Map([
  ['add', ' anlegen'],
  ['edit', ' ändern'],
  ['move', ' verschieben'],
  ['delete', ' löschen'],
])

const STORIES: ReadonlyMap<string, string> = new Map([
  ['begin', ' anlegen'],
  ['write', ' schreiben'],
  ['add-step', ': Schritt hinzufügen'],
  ['move-step', ': Schritt verschieben'],
  ['remove-step', ': Schritt entfernen'],
  ['delete', ' löschen'],
])

const CLOCKS: { readonly [C in Clock]: string } = {
  happened: 'Geschehen',
  said: 'Gesagt',
  published: 'Veröffentlicht',
}

export const commandNames: typeof english = {
  'show-values': (names) => `${names} zeigen`,
  'hide-values': (names) => `${names} ausblenden`,
  'show-only': (names) => `nur ${names} zeigen`,
  reveal: (names) => `Gefundenes zeigen${names && `: ${names}`}`,
  neighbours: (name) => `Nachbarn von ${name} zeigen`,
  'take-away': (name) =>
    name === null ? 'einzeln Gezeigtes wieder ausblenden' : `Nachbarn von ${name} ausblenden`,
  focus: (names) => (names ? `Fokus auf ${names}` : 'Anfang mit nichts'),
  unfocus: 'Fokus beenden',
  'keep-loose': (keep) => `Knoten ohne Linie ${keep ? 'behalten' : 'weglassen'}`,
  'clear-filters': 'alle Filter zurücksetzen',
  'reset-filters': 'zur Anfangsansicht',
  'hide-entities': (names) => `${names} ausblenden`,
  'follow-link': 'Ansicht des Links',
  'show-hidden': 'ausgeblendete Knoten zeigen',
  move: (name) => `${name} verschieben`,
  pin: (names) => `${names} am Platz festmachen`,
  unpin: (names) => `${names} zurück an den Platz bewegen`,
  arrange: (layout) =>
    layout === null ? 'ursprüngliche Anordnung' : `Anordnung ${LAID_OUT.get(layout) ?? layout}`,
  'line-up': (way) => LINED_UP.get(way) ?? way,
  unfold: 'Linien einzeln zeichnen',
  fold: 'als eine Linie zeichnen',
  'fold-members': (names) => `${names} in Staaten falten`,
  'unfold-members': (names) => `${names} aus Staaten entfalten`,
  gather: 'Änderung der Blasen',
  'set-time': (stretch, clock = 'happened') =>
    stretch === null ? 'alle Zeiten' : `Wahl der Zeit (${CLOCKS[clock]}): ${stretch}`,
  'choose-clock': (clock) => `Wechsel der Uhr: ${CLOCKS[clock]}`,
  check: {
    verdict: 'Urteil',
    note: 'Notiz',
    import: 'Import von Prüfungen',
    clear: 'alle Prüfungen löschen',
    seen: 'als gesehen markieren',
  },
  checkOf: (what, statement) => `${what} zu „${statement}“`,
  story: (what, title) => `Story${title && ` „${title}“`}${STORIES.get(what) ?? ''}`,
  note: (what, text) => `Notiz${text && ` „${text}“`}${NOTES.get(what) ?? ''}`,
  view: (what, name) => `Ansicht „${name}“${VIEWS.get(what ?? '') ?? ''}`,
  compare: 'Vergleich',
  'choose-sides': 'Seiten des Vergleichs',
  tell: 'Story',
  ask: 'Frage',
  'edit-story': 'Story',
  'show-tool': 'Bereich',
  'show-below': 'Bereich',
  'open-timeline': 'Zeitleiste',
  select: 'Auswahl',
  read: 'Lesen',
  'open-sheet': 'Bereich',
  'choose-theme': 'Farben',
}
