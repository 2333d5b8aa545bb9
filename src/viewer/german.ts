import type { english } from './english.ts'

const number = (value: number): string =>
  new Intl.NumberFormat('de', { useGrouping: 'min2' }).format(value)

const form = (count: number, one: string, many: string): string => (count === 1 ? one : many)

const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${form(count, one, many)}`

const statements = (count: number): string => plural(count, 'Aussage', 'Aussagen')

/** `2025`, `2025-10` or `2025-10-28` in words; anything else as it stands. */
const dayInWords = (day: string): string => {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(day)) return day
  const parts = day.split('-').length
  return new Intl.DateTimeFormat('de', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' } : {}),
    ...(parts > 2 ? { day: 'numeric' } : {}),
  }).format(new Date(day))
}

/** The dative that follows „seit“ and „bis“ where there is a day. */
const since = (word: string, article: string, day: string): string =>
  `${word} ${day.length > 7 ? `${article} ` : ''}${dayInWords(day)}`

const date = (edtf: string): string => {
  const [from = '', to = from] = edtf.split('/')
  if (from === '..') return since('bis', 'zum', to)
  if (to === '..') return since('seit', 'dem', from)
  return from === to ? dayInWords(from) : `${dayInWords(from)} bis ${dayInWords(to)}`
}

/** All words of a one-file page in German. Words about the data come from the data. */
export const german: typeof english = {
  date,
  program: 'Attest',
  status: {
    reported: 'berichtet',
    claimed: 'behauptet',
    denied: 'bestritten',
    proposed: 'in Aussicht',
  },
  stance: {
    denied: 'bestritten',
    withheld: 'ohne Stellungnahme',
    mutual: 'gegenseitig',
    answered: 'beantwortet',
    unanswered: 'keine Antwort in dieser Quelle',
    uncontested: 'unbestritten',
  },
  speech: {
    narration: 'Text der Quelle',
    indirect: 'indirekte Rede',
    direct: 'wörtliche Rede',
    mixed: 'teils wörtliche Rede',
  },
  holds: (count, nodes) => `${statements(count)} über ${plural(nodes, 'Knoten', 'Knoten')}`,
  part: 'ein Teil eines größeren Datensatzes, so abgeschlossen, dass keine Behauptung ohne ihr Dementi dasteht',
  exportedOn: (on) => `exportiert am ${on}`,
  checked: (quotes) =>
    `Beim Öffnen dieser Seite geprüft: ${plural(quotes, 'Zitat steht', 'Zitate stehen')} Wort für Wort an der angegebenen Stelle, und die Prüfsumme jeder Quelle stimmt.`,
  unchecked:
    'Der Text der Quellen ist nicht in dieser Datei; ihre Zitate lassen sich hier nicht prüfen.',
  noQuotes: 'Die Daten haben keine Zitate.',
  sources: (count) => (count === 1 ? 'Quelle' : `${number(count)} Quellen`),
  published: (on) => `veröffentlicht: ${on}`,
  noDate: 'ohne Datum der Veröffentlichung',
  hash: 'sha-256',
  readSource: 'Quelle lesen',
  find: 'Suchen',
  findPlaceholder: 'Name, Beziehung oder Worte eines Zitats suchen',
  found: (count) => (count === 0 ? 'Nichts gefunden' : `${statements(count)} gefunden`),
  legend: 'Legende',
  families: 'Beziehungen',
  statuses: 'Status',
  stances: 'Reaktion',
  kinds: 'Arten',
  family: 'Familie',
  kind: 'Art',
  onlyContested: 'Nur Umstrittenes',
  clear: 'Alle Filter zurücksetzen',
  shown: (shown, total) => `${number(shown)} von ${number(total)} Aussagen gezeigt`,
  counts: (shown, all) => (shown === all ? number(all) : `${number(shown)}/${number(all)}`),
  countsLong: (shown, all) => `${number(shown)} von ${number(all)} gezeigt`,
  graph: 'Graph',
  network: 'Netz der gezeigten Beziehungen',
  networkHelp:
    'Pfeiltasten verschieben die Ansicht, Plus und Minus zoomen, F zeigt alles. Die Liste „Gezeigte Beziehungen“ enthält dieselben Aussagen.',
  fit: 'Alles zeigen',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  nothing: 'Die Filter blenden alle Aussagen aus.',
  list: 'Gezeigte Beziehungen',
  listHint: 'Eine Aussage, eine Linie oder einen Knoten anklicken, um die Belege zu sehen.',
  more: (count) => `Und ${number(count)} weitere: Suche und Filter führen zu ihnen.`,
  stories: 'Storys',
  follow: (steps) => `Der Story in ${plural(steps, 'Schritt', 'Schritten')} folgen`,
  story: 'Story',
  stepsOf: (title) => `Schritte von ${title}`,
  goTo: (at, title) => `Schritt ${number(at)}: ${title}`,
  position: (at, of) => `Schritt ${number(at)} von ${number(of)}`,
  previous: 'Zurück',
  next: 'Weiter',
  endStory: 'Story beenden',
  finished: 'Ende der Story',
  restsOn: (count) => `Beruht auf ${plural(count, 'Aussage', 'Aussagen')}`,
  allAbout: 'Alles zu dieser Aussage',
  backToStory: 'Zurück zur Story',
  evidence: 'Belege',
  clearSelection: 'Zurück zur Liste',
  about: statements,
  noStatements: 'Dazu wird keine Aussage gezeigt.',
  unnamed: 'ungenannt',
  alleged: 'nur aus einer Behauptung bekannt',
  showInSource: 'In der Quelle zeigen',
  textMissing: 'Der Text dieser Quelle ist nicht in der Datei.',
  context: 'Kontext',
  noEvidence: 'Kein Beleg in dieser Datei.',
  chain: 'Weg',
  happened: 'Geschehen',
  undated: 'kein Datum in der Quelle',
  worked: 'erschlossen',
  asWritten: (words) => `geschrieben als „${words}“`,
  backing: 'Quellen',
  backedBy: (titles) =>
    `Belegt durch ${number(titles.length)} unabhängige Quellen: ${titles.join('; ')}`,
  belongsTo: 'Gehört zu',
  alsoNamed: 'In der Quelle auch',
  said: 'Gesagt',
  publishedLabel: 'Veröffentlicht',
  asNamed: 'So nennt es die Quelle',
  figures: 'Zahlen, wie der Sprecher sie nennt',
  figuresTitle: 'Zahlen nebeneinander',
  figuresCaption: (event) => `Zu ${event}, jede so, wie ihr Sprecher sie nennt.`,
  figuresDiffer: 'Zahlen weichen ab',
  speaker: 'Sprecher',
  counted: 'Wer gezählt wurde',
  exactWords: 'Wortlaut',
  thisSource: 'diese Quelle',
  saidOn: (on) => `gesagt: ${on}`,
  happenedOn: (on) => `geschehen: ${on}`,
  deniedByNames: (names) => `bestritten von ${names}`,
  notInQuote: 'So bei der Erfassung gefasst; Wortlaut der Quelle:',
  otherFigures: (count) => `Weitere Zahlen zu diesem Ereignis: ${number(count)}`,
  inference: 'Bei der Erfassung erschlossen',
  note: 'Anmerkung',
  deniedBy: 'Bestritten von',
  declinedBy: 'Keine Stellungnahme von',
  asserts: 'Was damit behauptet wird',
  assertedBy: 'Behauptet von',
  denies: 'Was damit bestritten wird',
  declines: 'Wozu keine Stellung genommen wird',
  respondsTo: 'Antwortet auf',
  answeredBy: 'Beantwortet von',
  acknowledges: 'Räumt ein',
  truncated: 'Worauf sie verweist, wurde beim Export dieser Datei abgeschnitten.',
  source: 'Quelle',
  close: 'Schließen',
  passage: 'Die markierte Stelle belegt:',
  faults: 'Die Daten dieser Seite haben Fehler und werden nicht gezeigt:',
  broken:
    'Die Daten dieser Seite lassen sich nicht lesen. Die ganze Datei muss noch einmal beschafft werden.',
}
