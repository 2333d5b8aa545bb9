import type { tableWords } from '../table.ts'
import { form, number, plural } from './words.ts'

const rows = (count: number): string => plural(count, 'Zeile', 'Zeilen')

export const table: typeof tableWords = {
  tables: 'Zeilen der Tabelle',
  statements: 'Aussagen',
  nodes: 'Knoten',
  open: 'Tabelle öffnen',
  close: 'Tabelle schließen',
  taller: 'Halbes Fenster',
  tableActions: 'Tabelle',
  shown: (shown, total, what) =>
    `${number(shown)} von ${number(total)} ${{ statements: form(total, 'Aussage', 'Aussagen'), nodes: 'Knoten' }[what]}`,
  filteredFrom: (inView) => `${rows(inView)} ohne die Spaltenfilter`,
  selected: (count) => `${number(count)} ausgewählt`,
  none: 'Keine Zeile kommt durch die Filter.',
  clearFilters: 'Spaltenfilter zurücksetzen',
  filterColumns: 'Nach Spalten filtern',
  filterFor: (column) => `Filter: ${column}`,
  filterHint: { text: 'enthält …', number: '>2, 1..5' },
  filterMeaning: {
    text: 'Zeilen, deren Zelle diese Wörter enthält; Großschreibung und Akzente zählen nicht.',
    number:
      'Vergleichen mit >2, <=0,5, =3 oder 2..5; anderer Text: Zeilen, deren Zelle ihn enthält.',
  },
  columns: 'Spalten',
  chooseColumns: 'Spalten dieser Tabelle',
  always: 'immer hier, damit keine Behauptung ohne ihren Sprecher steht',
  alwaysName: 'immer hier',
  copy: (count, selected) =>
    selected
      ? `${number(count)} ausgewählte ${form(count, 'Zeile', 'Zeilen')} kopieren`
      : `${rows(count)} kopieren`,
  copyMeaning: 'Als Tabelle mit Tabulatoren zwischen den Zellen, für Tabellenkalkulationen',
  copied: (count) => `${rows(count)} als Tabelle kopiert.`,
  evidence: 'Belege',
  help: 'Pfeiltasten bewegen, Leertaste wählt aus, Umschalt mit Pfeiltasten wählt einen Bereich aus, Enter öffnet die Belege.',
  measuredOn: 'Gemessen an',
  scopes: { shown: 'Was gezeigt wird', all: 'Alles' },
  scopeMeaning: {
    shown: 'Anzahlen und Maße über die Linien, die die Filter zeigen',
    all: 'Anzahlen und Maße über jede Linie des Datensatzes',
  },
  ring: (name) => `Ringe im Graphen: ${name}`,
  ringShown: (name) => `Ringe: ${name}`,
  ringOff: 'Keine Ringe im Graphen',
  ringWords: (name, scope, meaning) =>
    `Ringe um Knoten: ${name} (${scope}), der breiteste für den größten Wert. ${meaning}`,
  measuring: (name) => `${name} wird gemessen …`,
  stopMeasuring: 'Anhalten',
  resumeMeasuring: 'Messen',
  measuringFailed: 'Die Maße ließen sich nicht berechnen. Der Rest der Tabelle stimmt.',
  noValue: '–',
  noDate: 'ohne Datum',
  byFamily: (name, count) => `${name} ${number(count)}`,
  familyColumn: { into: 'Eingehend', outOf: 'Ausgehend' },
  familyMeaning: {
    into: (family) =>
      `Linien der Familie „${family}“, die zum Knoten führen; Linien in beide Richtungen zählen ein und aus.`,
    outOf: (family) =>
      `Linien der Familie „${family}“, die vom Knoten ausgehen; Linien in beide Richtungen zählen ein und aus.`,
  },
  column: {
    sentence: 'Aussage',
    subject: 'Subjekt',
    relation: 'Beziehung',
    object: 'Objekt',
    family: 'Familie',
    status: 'Status',
    stance: 'Reaktion',
    voice: 'Stimme',
    saidBy: 'Gesagt von',
    happened: 'Geschehen',
    said: 'Gesagt',
    quotes: 'Zitate',
    source: 'Quelle',
    name: 'Name',
    kind: 'Art',
    belongsTo: 'Gehört zu',
    statements: 'Aussagen',
  },
  quotesGiven: 'Zitate, ungeprüft',
  columnMeaning: {
    sentence: 'Die Aussage mit ihrem Sprecher und wer sie bestreitet',
    quotes: 'Wie viele Zitate der Quelle sie belegen',
    statements:
      'Wie viele Aussagen ihn als Subjekt oder Objekt haben; gezählt wird, was die Quellen erzählen, nicht, was getan wurde.',
    belongsTo: 'Der Staat oder die Stelle, in die er sich falten lässt',
  },
  measure: {
    degree: 'Linien',
    'in-degree': 'Eingehend',
    'out-degree': 'Ausgehend',
    betweenness: 'Betweenness',
    closeness: 'Closeness',
    pagerank: 'PageRank',
    community: 'Gemeinschaft',
    component: 'Komponente',
  },
  measureMeaning: {
    degree:
      'Linien, die ihn berühren, parallele einzeln: Gezählt wird, wie oft die Quellen von ihm erzählen, nicht, wie mächtig er ist.',
    'in-degree':
      'Linien, die zu ihm führen, nach Familie: Oft beschuldigt zu werden heißt nicht, schuldig zu sein; Linien in beide Richtungen zählen ein und aus.',
    'out-degree':
      'Linien, die von ihm ausgehen, nach Familie: In den Quellen viel zu sagen und zu tun heißt nicht, recht zu haben oder stark zu sein; Linien in beide Richtungen zählen ein und aus.',
    betweenness:
      'Der Anteil der kürzesten Wege zwischen zwei anderen, die durch ihn führen, gleich was die Linien sagen: Ein Vorwurf ist ein Weg wie jeder andere, es heißt also nicht, zu vermitteln.',
    closeness:
      'Wie wenige Schritte zu allen anderen führen, gleich was die Linien sagen: Ein Feind ist so nah wie ein Freund, es heißt also nicht, sich gut zu verstehen.',
    pagerank:
      'Wie oft vorbeikommt, wer den Pfeilen zufällig folgt: Wer von vielen beschuldigt wird, gewinnt dabei, es heißt also nicht, wichtig oder angesehen zu sein.',
    community:
      'Gruppen mit mehr Linien untereinander, als der Zufall ergäbe, die größten zuerst: Wer am meisten streitet, steht beieinander, es heißt also nicht Bündnis.',
    component:
      'Gruppen, zwischen denen keine Linie verläuft, die größten zuerst: Keine Linie heißt, dass die Quellen von keiner erzählen, nicht, dass es keine gibt.',
  },
}
