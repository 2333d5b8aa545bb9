import { FALLBACK_KIND, FALLBACK_RELATION } from '../../../domain/german/vocabulary.ts'
import type { openWords } from '../open.ts'
import { form, number, plural } from './words.ts'

/** Wie eine Art von Verlust heißt, nach dem Namen ihrer Regel. */
const sorts: ReadonlyMap<string, string> = new Map([
  ['cell-differs', 'Zellen, die ihrem Datensatz widersprechen'],
  ['colour-kept', 'Farben'],
  ['dangling-edge', 'Kanten ohne einen ihrer Knoten'],
  ['date-unclear', 'Daten, in denen Tag und Monat vertauscht sein können'],
  ['date-unread', 'Daten in unbekannter Schreibweise'],
  ['denial-alone', 'Dementis, deren Gegenstand sonst niemand behauptet'],
  ['denial-untied', 'Dementis, zu denen die Datei nicht sagt, was sie bestreiten'],
  ['denials-many', 'mehr Dementis, als dem Bestrittenen gegenübergestellt werden können'],
  ['duplicate-id', 'doppelt vergebene Kennungen'],
  ['hyperedge', 'Hyperkanten'],
  ['id-missing', 'Knoten ohne Kennung'],
  ['left-out', 'Teile, die ein Graph hier nicht fassen kann'],
  ['line-missing', 'entfernte Zeilen'],
  ['link-cut', 'Verweise auf Aussagen, die nicht in der Datei stehen'],
  ['loose-entity', 'Knoten, die niemand nennt'],
  ['quote-not-in-text', 'Zitate, die in keinem der Texte stehen'],
  ['quote-several-places', 'Zitate, die an mehreren Stellen der Texte stehen'],
  ['text-unread', 'Texte, die sich nicht lesen lassen'],
  ['text-without-quote', 'Texte, die keine Linie zitiert'],
  ['position-partial', 'Plätze'],
  ['record-missing', 'Datensätze ohne Beleg'],
  ['own-word', 'Linien, in denen jemand für sich selbst spricht'],
  ['speaker-missing', 'Behauptungen, zu denen niemand genannt ist'],
  ['speakers-several', 'Linien, die mehrere sagen oder bestreiten'],
  ['speaker-unclear', 'Sprecher, deren Namen mehrere Knoten tragen'],
  ['status-missing', 'Linien ohne Status und Sprecher'],
  ['status-unknown', 'Status in unbekannten Worten'],
  ['unresolved-id', 'Übergeordnete, die nicht in der Datei stehen'],
])

export const open: typeof openWords = {
  opening: 'Graph wird geöffnet …',
  title: 'Graph öffnen',
  menuFile: 'Datei öffnen …',
  menuPaste: 'Einfügen …',
  menuProjects: 'Projekte …',
  menuBundled: 'Datensätze dieser Seite',
  menuRecent: 'In dieser Sitzung geöffnet',
  openedAt: (moment) => `geöffnet um ${moment.toLocaleTimeString('de')}`,
  current: 'jetzt offen',

  drop: 'Legen Sie hier eine Datei, mehrere oder einen Ordner ab',
  dropOverlay: 'Zum Öffnen ablegen',
  dropOverlayHint: 'Was offen ist, bleibt, bis der neue Graph bereit ist.',
  choose: 'Datei wählen …',
  chooseLabel: 'Datei eines Graphen',
  paste: 'Oder einen Graphen oder eine Tabelle einfügen',
  pasteHint: 'Zum Beispiel Zeilen aus einer Tabellenkalkulation',
  openPasted: 'Eingefügtes lesen',
  pasted: { graph: 'Eingefügter Graph', table: 'Eingefügte Tabelle', text: 'Eingefügter Text' },
  formats:
    'JSON, JSON-LD und HTML von Attest, GEXF, GraphML, Cytoscape JSON, CX2, Node-Link-JSON, graphology-JSON, JSON Graph Format, STIX 2.1, FollowTheMoney, Tabellen (CSV, TSV), auch mit den zitierten Texten (.txt, .md); gezippt oder nicht.',
  stays: 'Dateien bleiben auf diesem Rechner: Nichts wird irgendwohin geschickt.',
  again: (name) =>
    `Die Adresse dieser Seite entstand mit „${name}“; diese Datei liegt nicht auf der Seite. Öffnen Sie sie hier, um dieselbe Ansicht zu sehen.`,
  againPasted:
    'Die Adresse dieser Seite entstand mit einem eingefügten Graphen, den die Seite nicht aufbewahrt. Fügen Sie ihn noch einmal ein.',
  kept: (title) => `„${title}“ bleibt offen.`,

  stage: {
    fetch: 'Wird geholt …',
    read: 'Datei wird gelesen …',
    parse: 'Graph wird gelesen …',
    check: 'Graph wird geprüft …',
    place: 'Wird angeordnet …',
    build: 'Das Bild wird vorbereitet …',
  },
  progress: 'Fortschritt',
  faults: (count) =>
    `In den Daten ${form(count, 'wurde', 'wurden')} ${number(count)} Fehler gefunden, und aus Daten mit Fehlern wird nichts gezeichnet.`,
  firstFaults: (shown) => (shown === 1 ? 'Der erste:' : `Die ersten ${number(shown)}:`),

  found: (nodes, lines) =>
    `${plural(nodes, 'Knoten', 'Knoten')} und ${plural(lines, 'Linie', 'Linien')}.`,
  dated: (count) => `${plural(count, 'Linie', 'Linien')} ${form(count, 'hat', 'haben')} ein Datum.`,
  dayOrderIs: (date) => `„${date}“ ist`,
  dayOrder: {
    'day-first': (date) => `${date}: der Tag zuerst`,
    'month-first': (date) => `${date}: der Monat zuerst`,
  },
  noDayOrder: 'kein Datum: als Text behalten',
  dateIs: (count) =>
    `Von ${plural(count, 'Linie', 'Linien')} mit jemandem, der es sagt, sagt die Datei nicht, wofür das Datum steht. Es gilt als`,
  dateMeans: {
    said: 'Tag, an dem es gesagt wurde',
    happened: 'Tag, an dem es geschah',
    neither: 'keins von beiden: als Text behalten',
  },
  unstatedIs: (count) =>
    `Von ${plural(count, 'Linie', 'Linien')} sagt die Datei nicht, ob sie berichtet oder behauptet ${form(count, 'wird', 'werden')}, von anderen aber doch. ${form(count, 'Sie gilt', 'Sie gelten')} als`,
  unstated: {
    claimed: 'behauptet, ohne dass jemand genannt ist',
    reported: 'berichtet, weil Sie es so wählen',
  },
  placed: 'Die Plätze aus der Datei werden verwendet.',
  unplaced: 'Die Knoten werden beim Öffnen angeordnet.',
  large:
    'Das ist viel für ein Bild: Das Zeichnen kann dauern. Filter und Suche wirken, was auch gezeichnet wird.',
  spoken: (count) =>
    `${plural(count, 'Linie', 'Linien')} ${form(count, 'nennt', 'nennen')}, wer es sagt.`,
  quoted: (count) =>
    `${plural(count, 'Linie', 'Linien')} ${form(count, 'hat', 'haben')} ein Zitat, wie die Datei es angibt.`,
  tied: (count) =>
    `${plural(count, 'Linie', 'Linien')} ${form(count, 'hat ihr Zitat', 'haben ihr Zitat')} an seiner Stelle in einem Text.`,
  bringTexts:
    'Öffnen Sie die zitierten Texte zusammen mit dieser Datei, als .txt oder .md: Dann steht jedes Zitat an seiner Stelle.',
  relations: 'Beziehungen',
  statuses: 'Status',
  kinds: 'Arten',
  plainKind: FALLBACK_KIND,
  plainRelation: FALLBACK_RELATION,
  more: (count) => `und ${number(count)} weitere`,
  whatIsWhat: 'Was wofür steht',
  relationIs: 'Beziehung',
  kindIs: 'Art',
  labelIs: 'Beschriftung',
  startIs: 'Datum',
  endIs: 'Bis',
  noEvidence: 'keins',
  noRelation: 'keine: alle Linien gleich',
  noKind: 'keine: alle Knoten gleich',
  noLabel: 'Beschriftung oder Kennung aus der Datei',
  noStart: 'keins',
  noEnd: 'keins: ein einzelnes Datum',
  attribute: (name, count, samples) => `${name} (${number(count)}: ${samples.join(', ')})`,

  table: (rows) => plural(rows, 'Zeile', 'Zeilen'),
  firstRows: 'Erste Zeilen',
  rowsAre: 'Jede Zeile ist',
  rows: { edges: 'eine Linie', nodes: 'ein Knoten' },
  columns: {
    source: 'Ausgang',
    target: 'Ziel',
    type: 'Beziehung',
    label: 'Beschriftung',
    weight: 'Gewicht',
    start: 'Datum',
    end: 'Bis',
    speaker: 'Wer es sagt',
    saidOn: 'Gesagt am',
    status: 'Status',
    quote: 'Zitat',
    publication: 'Veröffentlicht in',
    link: 'Adresse',
    denier: 'Bestritten von',
    denies: 'Zeile, die es bestreitet',
    id: 'Kennung',
    parent: 'Innerhalb von',
  },
  kindColumn: 'Art',
  noColumn: '—',
  noQuotes:
    'Keine Spalte ist das Zitat: Ohne die Worte einer Quelle belegt nichts eine Linie. Wählen Sie die Spalte, die sie enthält.',
  keptAs: (columns) => `Bleiben als Attribute, die nichts belegen: ${columns.join(', ')}.`,
  direction: 'Richtung',
  directed: 'vom Ausgang zum Ziel',
  undirected: 'ohne Richtung',
  byColumn: (name) => `wie „${name}“ sagt`,
  delimiterIs: 'Zellen getrennt durch',
  delimiter: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'Strich' },
  encodingIs: 'Zeichensatz',
  encoding: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16, niederwertiges Byte zuerst',
    'utf-16be': 'UTF-16, höherwertiges Byte zuerst',
    'windows-1252': 'Westeuropäisch (Windows 1252, Latin 1)',
    'windows-1250': 'Mitteleuropäisch (Windows 1250)',
    'windows-1251': 'Kyrillisch (Windows 1251)',
    'windows-1256': 'Arabisch (Windows 1256)',
  },
  header: 'Die erste Zeile benennt die Spalten',
  column: (at) => `Spalte ${number(at)}`,

  evidence: 'Was zu jeder Linie belegt ist',
  losses: 'Was sich nicht darstellen lässt',
  noLosses: 'Alles in der Datei lässt sich darstellen.',
  notes: 'Wie die Datei gelesen wurde',
  inBrief: (asked, told) =>
    [
      asked === 0 ? '' : plural(asked, 'Frage', 'Fragen'),
      told === 0 ? '' : `${plural(told, 'Hinweis', 'Hinweise')}, wie sie gelesen wird`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  sort: (rule) => sorts.get(rule) ?? rule.replaceAll('-', ' '),
  firstOf: (shown, count) => `${number(shown)} von ${number(count)}:`,
  open: 'Öffnen',
  back: 'Andere wählen',
  opened: (title, lost) =>
    lost === 0
      ? `„${title}“ ist offen.`
      : `„${title}“ ist offen; ${number(lost)} ${form(lost, 'Angabe', 'Angaben')} der Datei ${form(lost, 'ließ', 'ließen')} sich nicht darstellen.`,
  cutOff: (folder, most) =>
    `Aus „${folder}“ wurden nur die ersten ${number(most)} Dateien gelesen und die übrigen ausgelassen; um alles zu öffnen, zippen Sie den Ordner und öffnen Sie das Archiv.`,
  backTo: (title) => `Zurück zu „${title}“`,
  stillThere: (title) => `„${title}“ bleibt, wie Sie es haben.`,
  failed: 'Der Graph ließ sich wegen eines Programmfehlers nicht öffnen. Was offen war, bleibt.',
  waiting: (name) => `${name} wird geöffnet`,
}
