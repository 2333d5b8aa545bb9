import type { StageName } from '../../../domain/stages.ts'
import type { exportWords } from '../export.ts'
import { form, number, statements } from './words.ts'

/** `812 Bytes`, `84 kB`, `1,2 MB`. */
const size = (bytes: number): string => {
  if (bytes < 1000) return `${number(bytes)} ${form(bytes, 'Byte', 'Bytes')}`
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} kB`
  return `${number(Math.round(bytes / 100_000) / 10)} MB`
}

const stages: { readonly [S in StageName]: string } = {
  'hand-over': 'Daten werden übergeben',
  statements: 'Aussagen werden in Sätze gefasst',
  lines: 'Linien und Knoten werden bestimmt',
  names: 'Namen werden gesetzt',
  shapes: 'Das Bild wird gezeichnet',
  sentences: 'Aussagen werden in Sätze gefasst',
  text: 'Das Bild wird geschrieben',
  paint: 'Das Bild wird gemalt',
  encode: 'Das Bild wird gepackt',
  whole: 'Die Datei wird zusammengesetzt',
}

export const exportPart: typeof exportWords = {
  title: 'Exportieren',
  format: 'Format',
  groups: { read: 'Zum Lesen oder Drucken', data: 'Daten', linked: 'Verknüpfte Daten' },
  scope: 'Was',
  scopes: {
    shown: 'Was gezeigt wird',
    selected: 'Was ausgewählt ist',
    all: 'Alles',
  },
  withNeighbours: 'Mit den Nachbarn der Auswahl',
  withOwnStories: (count) =>
    count === 1 ? 'Mit Ihrer eigenen Story' : `Mit Ihren ${number(count)} eigenen Storys`,
  withNotes: 'Mit Ihren Notizen auf der Zeichenfläche',
  notesStay:
    'Ihre Notizen auf der Zeichenfläche bleiben draußen; Bilder und die HTML-Seite zeigen sie, und eine Sicherung des Projekts behält sie.',
  verdictsStay:
    'Ihre Urteile bleiben draußen; „Prüfungen exportieren“ speichert sie, und eine Sicherung des Projekts behält sie.',
  notesInPage:
    'Ihre Notizen stehen darin als Ihre eigenen, aus keiner Quelle; wer die Datei als Graphen öffnet, bekommt die Daten ohne sie.',
  notesLeftOut: (count) =>
    count === 1
      ? 'Eine Ihrer Notizen bleibt draußen: Woran sie hängt, steht nicht in der Datei.'
      : `${number(count)} Ihrer Notizen bleiben draußen: Woran sie hängen, steht nicht in der Datei.`,
  nothingSelected: 'Nichts ist ausgewählt.',
  planning: 'Gesucht wird, was in die Datei gehört …',
  willHold: (matched, added) =>
    added === 0
      ? `${statements(matched)} ${form(matched, 'kommt', 'kommen')} in die Datei.`
      : `${statements(matched)} ${form(matched, 'kommt', 'kommen')} in die Datei, dazu ${number(added)} weitere, die sie ${form(added, 'behauptet, bestreitet, offenlässt oder beantwortet', 'behaupten, bestreiten, offenlassen oder beantworten')}, damit keine Behauptung ohne ihr Dementi dasteht.`,
  stepsLeftOut: (count) =>
    count === 1
      ? 'Ein Schritt einer Story bleibt draußen: Er führt eine Aussage an, die nicht in der Datei steht.'
      : `${number(count)} Schritte von Storys bleiben draußen: Sie führen Aussagen an, die nicht in der Datei stehen.`,
  nothingToExport:
    'In dieser Auswahl ist keine Aussage. Wählen Sie eine andere, oder setzen Sie die Filter zurück.',
  stages,
  attempt: (stage, attempt) => (attempt === 1 ? stage : `${stage}, ${attempt}. Versuch`),
  shareOf: (stage, share) => `${stage}: ${Math.floor(100 * share)} %`,
  file: 'Datei',
  fileOf: (name, bytes) =>
    bytes === null ? `${name}, Größe wird ermittelt …` : `${name}, ${size(bytes)}`,
  loses: 'Was dieses Format auslässt',
  opensNot: 'Die Datei lässt sich hier nicht wieder öffnen; JSON und HTML schon.',
  losesNothing: 'Dieses Format lässt nichts aus.',
  losesNothingElse: 'Sonst lässt dieses Format nichts aus.',
  version: (format) => `Version von ${format}`,
  usualVersion: '1.2, die alle Programme lesen',
  save: 'Speichern',

  failed: (why) => `Die Datei ließ sich nicht schreiben. ${why}`,
  printing: 'Das Bild wird für den Drucker gezeichnet …',
  unprinted: (why) => `Das Bild ließ sich für den Drucker nicht zeichnen. ${why}`,
  unforeseen:
    'Das ist mehr, als dieser Browser kann, oder ein Fehler dieses Programms. Wählen Sie ein anderes Format, oder zeigen Sie weniger.',
  ownTitle: 'Titel in der Datei',
  filters: (parts) => `Filter: ${parts}`,
  selected: (names, withNeighbours) =>
    `Ausgewählt: ${names}${withNeighbours ? ', mit Nachbarn' : ''}`,
  compared: (a, b) => `Verglichen: ${a} und ${b}`,
  statements,
  moreNames: (count) => `${number(count)} weitere`,
  only: (what, names) => (names === '' ? `${what}: nichts` : `nur ${what}: ${names}`),
  without: (what, names) => `ohne ${what}: ${names}`,
  inTime: (clock, stretch, undated) =>
    `${{ happened: 'geschehen', said: 'gesagt', published: 'veröffentlicht' }[clock]} ${stretch}${undated ? ' oder ohne Datum' : ''}`,
  inFocus: (depth, names) =>
    names === ''
      ? 'was einzeln hinzukam'
      : `bis zu ${form(depth, 'einen Schritt', `${number(depth)} Schritte`)} von: ${names}`,
  hidden: (names) => `von Hand ausgeblendet: ${names}`,
  dropped: (count) => `${statements(count)} von Hand weggenommen`,
  added: (count) => `${statements(count)} trotz der Filter hinzugenommen`,
  wrong: (count) =>
    `${count === 1 ? 'Eine Aussage' : statements(count)} in der Datei haben Sie als „Falsch“ markiert.`,
  wrongStays: (count) =>
    count === 1
      ? 'Eine Aussage, die Sie als „Falsch“ markiert haben, bleibt: Andere in der Datei beruhen auf ihr oder werden von ihr beantwortet.'
      : `${statements(count)}, die Sie als „Falsch“ markiert haben, bleiben: Andere in der Datei beruhen auf ihnen oder werden von ihnen beantwortet.`,
  showWrong: 'Zeigen, was Sie als „Falsch“ markiert haben',
  withoutWrong: 'Auslassen, was Sie als „Falsch“ markiert haben',
  pictureSubtitle: (held, all, added) =>
    added === 0
      ? `${number(held)} von ${statements(all)}`
      : `${number(held)} von ${statements(all)}: ${number(held - added)} ausgewählt, dazu ${number(added)}, die sie ${form(added, 'behauptet, bestreitet, offenlässt oder beantwortet', 'behaupten, bestreiten, offenlassen oder beantworten')}`,
}
