import { standing } from '../../../domain/german/standing.ts'
import type { messages } from '../en.ts'
import { commandNames } from './commandNames.ts'
import { form, number, plural, statements } from './words.ts'

const counted =
  (things: string) =>
  (count: number): string =>
    `${number(count)} ${things}`

export const start: typeof messages = {
  appName: 'Attest',
  statements,

  noDataset:
    'Neben dem Programm liegt kein Datensatz. Legen Sie einen in graph-data ab, bauen Sie neu, und laden Sie die Seite neu.',
  noSuchDataset: (name, title) =>
    `Einen Datensatz „${name}“ gibt es hier nicht: Dies ist „${title}“. Was es gibt, steht unter „Öffnen“.`,
  couldNotOpen:
    'Der Graph ließ sich wegen eines Programmfehlers nicht öffnen. Laden Sie die Seite neu.',
  skipLinks: 'Sprungmarken',
  skipToGraph: 'Zum Graphen springen',
  skipToList: 'Zur Liste der Beziehungen springen',
  skipToEvidence: 'Zu den Belegen springen',

  undo: (what) => (what === null ? 'Nichts rückgängig zu machen' : `Rückgängig: ${what}`),
  redo: (what) => (what === null ? 'Nichts zu wiederholen' : `Wiederholen: ${what}`),
  copyLink: 'Link kopieren',
  linkCopied: 'Der Link zu dieser Ansicht ist kopiert.',
  views: 'Ansichten',
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text, und kopieren Sie ihn von Hand.',
  display: 'Farben und Sprache',
  language: 'Sprache',
  theme: 'Farben',
  themes: { system: 'wie das System', light: 'hell', dark: 'dunkel' },
  export: 'Exportieren',
  open: 'Öffnen',
  shortcuts: 'Tastenkürzel',
  close: 'Schließen',
  panels: 'Bereiche',
  panelShows: 'Was dieser Bereich zeigt',
  tools: {
    evidence: 'Belege',
    ask: 'Fragen',
    compare: 'Vergleich',
    story: 'Story',
    sources: 'Quellen',
    checks: 'Prüfung',
  },
  timeline: 'Zeitleiste',
  table: 'Tabelle',

  legend: 'Legende',
  legendHint: (touched) =>
    touched
      ? 'Tippen blendet aus oder ein. „nur“ zeigt dies allein.'
      : 'Klick blendet aus oder ein. Alt-Klick oder „nur“ zeigt dies allein.',
  only: 'nur',
  onlyThis: (name) => `Nur ${name}`,
  all: 'Alle',
  none: 'Keine',
  allOf: (name) => `${name}: alle`,
  noneOf: (name) => `${name}: keine`,
  families: 'Beziehungen',
  facet: {
    relation: 'Beziehungen',
    kind: 'Arten',
    status: 'Status',
    stance: 'Reaktion',
    voice: 'Stimme',
    speech: 'Wiedergabe',
    source: 'Quellen',
  },
  status: standing.status,
  statusMeaning: {
    reported: 'Die Quelle sagt es selbst oder gibt wieder, was ein anderes Medium berichtet.',
    claimed: 'Nur jemand in der Quelle sagt es.',
    denied: 'Die Quelle gibt es nur als etwas wieder, das eine Seite bestreitet.',
    proposed: 'Angeboten, angekündigt, angesetzt oder erwartet.',
  },
  stance: standing.stance,
  stanceMeaning: {
    denied: 'Jemand in der Quelle bestreitet es.',
    withheld: 'Jemand wurde gefragt oder hätte Stellung nehmen sollen und tat es nicht.',
    mutual: 'Beide Seiten werfen einander dasselbe vor.',
    answered: 'Jemand geht darauf ein, ohne es zu bestreiten.',
    unanswered:
      'Eine Behauptung oder Forderung, auf die in der Quelle niemand antwortet; was sie enthält, kann eigens beantwortet sein.',
    uncontested: 'Niemand in der Quelle widerspricht.',
  },
  voice: {
    named: 'Person mit Namen',
    institution: 'Institution',
    other: 'genannt, Art unbekannt',
    unnamed: 'ungenannt',
    narrator: 'die Quelle selbst',
  },
  voiceMeaning: {
    named: 'Eine namentlich genannte Person sagt es.',
    institution: 'Ein Land, eine Regierung, Behörde, Gruppe oder ein Medium sagt es.',
    other: 'Jemand mit Namen sagt es; ob Person oder Institution, ist nicht bekannt.',
    unnamed: 'Beamte, Fachleute oder andere ohne Namen sagen es.',
    narrator: 'Der Text der Quelle sagt es selbst.',
  },
  speechMeaning: {
    narration: 'Die Quelle erzählt es.',
    indirect: 'Die Quelle gibt mit anderen Worten wieder, was jemand gesagt hat.',
    direct: 'Wort für Wort, in Anführungszeichen.',
    mixed: 'Zum Teil Wort für Wort.',
  },
  family: 'Familie',
  relation: 'Beziehung',
  facetPrefix: {
    relation: 'Beziehung',
    kind: 'Art',
    status: 'Status',
    stance: 'Reaktion',
    voice: 'Stimme',
    speech: 'Wiedergabe',
    source: 'Quelle',
  },
  count: (shown, all) => `${number(shown)} von ${number(all)} gezeigt`,
  number,
  countShort: (shown, all) =>
    shown === all ? number(all) : `${number(shown)}/\u200B${number(all)}`,
  alliances: (alliances, ties) =>
    `${plural(alliances, 'förmliches Bündnis', 'förmliche Bündnisse')}, ${plural(ties, 'Bindung', 'Bindungen')} darunter`,
  keepLoose: 'Knoten ohne Linie behalten',
  onlyContested: 'Nur Umstrittenes',
  clear: 'Filter aufheben',
  resetFilters: 'Anfangsansicht',
  resetShort: 'Anfangsansicht',

  rightOfReply: 'Gelegenheit zur Stellungnahme',
  shown: (shown, total) => `${number(shown)} von ${statements(total)} gezeigt`,
  hiddenBy: (parts, overlap) =>
    `Ausgeblendet durch ${parts.join(', ')}${overlap ? ', manche durch mehreres' : ''}`,
  hiddenPart: (name, count) => (count === null ? name : `${name} (${number(count)})`),
  insideFolded: (count) => `${number(count)} davon innerhalb gefalteter Staaten, ohne Linie.`,
  hiddenByHand: 'Wahl von Hand',
  hiddenByTime: 'Zeit',
  hiddenByFocus: 'Entfernung',

  graph: 'Graph',
  graphCanvas: 'Netz der gezeigten Beziehungen',
  graphHelp:
    'Pfeiltasten verschieben die Ansicht, Plus und Minus zoomen, F passt ein, Umschalt+F10 öffnet das Menü. Die Listen „Gezeigte Beziehungen“ und „Gezeigte Akteure“ enthalten dieselben Linien und Knoten für die Tastatur.',
  fit: 'Alles einpassen',
  fitSelection: 'Auswahl einpassen',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  layouts: 'Anordnen',
  cancel: 'Abbrechen',
  relationsInView: 'Gezeigte Beziehungen',
  actorsInView: 'Gezeigte Akteure',
  list: 'Liste',
  lists: 'Gezeigte Beziehungen und Akteure',
  listHint:
    'Pfeiltasten bewegen und führen zu Nachbarn, Enter öffnet die Belege, Enter noch einmal führt dorthin, Umschalt + Enter nimmt hinzu.',
  actorItem: (name, kind, lines, figuresDiffer) =>
    `${name}, ${kind}, ${statements(lines)} gezeigt${figuresDiffer ? ', Zahlen weichen ab' : ''}`,
  moreInView: (count) => `und ${number(count)} weitere`,

  followStory: (steps) => `Der Story in ${plural(steps, 'Schritt', 'Schritten')} folgen`,
  overviewHint:
    'Klicken Sie eine Linie oder einen Knoten an: Hier erscheinen die Aussagen, Zitate und Quellen.',
  howToRead: 'Wie das Bild zu lesen ist',
  signsNearer:
    'Von fern haben nur die umstrittensten Linien ihr Zeichen. Aus der Nähe haben es alle.',
  readSource: 'Quelle lesen',
  sources: 'Quellen',
  allSources: (count) => `Alle ${count} Quellen`,
  published: (date) => `veröffentlicht: ${date}`,
  coverage: (quoted, sentences, uncovered) =>
    `${number(quoted)} von ${plural(sentences, 'Satz', 'Sätzen')} ${form(quoted, 'trägt', 'tragen')} eine Aussage${quoted === sentences ? '' : `; ${uncovered === 0 ? 'zu jedem anderen sagt der Datensatz' : `zu ${number(uncovered)} anderen sagt der Datensatz nicht`}, warum nicht`}.`,
  unnamed: 'ungenannt',
  alleged: 'nur aus einer Behauptung bekannt',
  alsoNamed: 'In der Quelle auch',
  rollsUpTo: 'Gehört zu',
  hiddenStatements: (count) =>
    `${number(count)} weitere ${form(count, 'Aussage dazu ist', 'Aussagen dazu sind')} durch die Filter ausgeblendet.`,
  showHiddenStatements: 'Hier zeigen',
  hideHiddenStatements: 'Wieder weglassen',
  noStatements: 'Keine Aussage dazu wird gezeigt.',
  selectedMany: (nodes, lines) => {
    const parts = [
      ...(nodes > 0 ? [plural(nodes, 'Knoten', 'Knoten')] : []),
      ...(lines > 0 ? [statements(lines)] : []),
    ]
    return `${parts.join(' und ')} ausgewählt`
  },
  clearSelection: 'Auswahl aufheben',
  statementsWith: 'Aussagen mit',
  hideNode: (name) => `${name} ausblenden`,
  foldAll: 'Amtsträger und Behörden in ihre Staaten falten',
  unfoldAll: 'Alle Staaten entfalten',
  foldInto: (count) => `${plural(count, 'Mitglied', 'Mitglieder')} hineinfalten`,
  unfoldFrom: (count) => `${plural(count, 'Mitglied', 'Mitglieder')} entfalten`,
  withMembers: (names) => `Hineingefaltet: ${names.join(', ')}`,
  unfold: 'Aussagen als einzelne Linien zeichnen',
  fold: 'Aussagen als eine Linie zeichnen',
  showInSource: 'In der Quelle zeigen',
  seeInSource: 'In der Quelle ansehen',
  copyQuote: 'Zitat mit Nachweis kopieren',
  quoteCopied: 'Die Aussage ist mit ihren Zitaten kopiert.',
  backedBy: (titles) =>
    `Belegt durch ${number(titles.length)} unabhängige Quellen: ${titles.join('; ')}`,
  sourceTextMissing: 'Die Datei enthält den Text ihrer Quelle nicht.',
  dated: standing.dated,
  said: 'Gesagt',
  publishedLabel: 'Veröffentlicht',
  undated: 'kein Datum in der Quelle',
  worked: 'erschlossen',
  asWritten: (words) => `geschrieben als „${words}“`,
  speaker: 'Sprecher',
  chain: 'Weg',
  asNamed: 'So nennt es die Quelle',
  quoted: (name) => `„${name}“`,
  asserts: 'Was damit behauptet wird',
  assertedBy: 'Behauptet von',
  denies: 'Was damit bestritten wird',
  deniedBy: 'Wie es bestritten wird',
  denialItself: 'Das Dementi selbst',
  declines: 'Wozu keine Stellung genommen wird',
  declinedBy: 'Keine Stellungnahme von',
  respondsTo: 'Antwortet auf',
  answeredBy: 'Beantwortet von',
  acknowledges: 'Räumt ein',
  figuresDiffer: 'Zahlen weichen ab',
  figuresDifferMeaning:
    'Verschiedene Sprecher nennen dafür verschiedene Zahlen; Attest nennt keine eigene.',
  inference: 'Bei der Erfassung erschlossen',
  note: 'Anmerkung',
  context: 'Kontext',
  truncated: 'Worauf sie verweist, wurde beim Export dieser Datei abgeschnitten.',
  speech: standing.speech,

  sourceMeta: (parts) => parts.join(' · '),
  noPublisher: 'ohne Angabe des Herausgebers',

  find: 'Suchen',
  findPlaceholder: 'Name, Beziehung oder Zitat suchen',

  brokenPanel: 'Dieser Teil der Seite ist ausgefallen.',
  tryAgain: 'Noch einmal versuchen',
  keeperMissing:
    'Noch wird nichts gespeichert: Ein Teil der Seite ist nicht angekommen und wird noch einmal angefordert.',
  lostPart:
    'Ein Teil der Seite war nicht zu laden. Versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
  reload: 'Seite neu laden',

  commandNames,
  several: {
    node: counted('Knoten'),
    relation: counted('Beziehungen'),
    kind: counted('Arten'),
    status: counted('Status'),
    stance: counted('Reaktionen'),
    voice: counted('Stimmen'),
    speech: counted('Arten der Wiedergabe'),
    source: counted('Quellen'),
  },
}
