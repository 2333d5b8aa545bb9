import type { formatWords } from '../formats.ts'

const TEXT = 'der volle Text der Quellen (Zitate behalten Wortlaut, Stelle und Prüfsumme)'
const PLACES = 'beim Datensatz gespeicherte Plätze, wo der Bildschirm andere zeigt'
const COLOURS_AND_PLACES = 'Farben, und andere Plätze als die beim Datensatz gespeicherten'

/** What formats say of themselves, by the English. */
const SAID: ReadonlyMap<string, string> = new Map([
  ['Everything: opens again exactly as it is.', 'Alles: öffnet sich wieder genau so.'],
  [
    'Two tables in a zip, for spreadsheets and scripts.',
    'Zwei Tabellen in einem Zip, für Tabellenprogramme und Skripte.',
  ],
  [
    'For Gephi and networkx, with positions and colours.',
    'Für Gephi und networkx, mit Plätzen und Farben.',
  ],
  ['1.3, which networkx does not read', '1.3, die networkx nicht liest'],
  ['For networkx, igraph, yEd and Gephi.', 'Für networkx, igraph, yEd und Gephi.'],
  [
    'For Cytoscape and Cytoscape.js, with positions.',
    'Für Cytoscape und Cytoscape.js, mit Plätzen.',
  ],
  ['Linked data: PROV-O and Web Annotation.', 'Linked Data: PROV-O und Web Annotation.'],
  [
    'The same triples as JSON-LD, for triple stores.',
    'Dieselben Tripel wie JSON-LD, für Triple-Stores.',
  ],
  [
    'A report by dispute, with quotes as footnotes.',
    'Ein Bericht nach Streitpunkten, Zitate als Fußnoten.',
  ],
  [
    'One page that opens offline, with quotes and sources.',
    'Eine Seite, die offline aufgeht, mit Zitaten und Quellen.',
  ],
  ['For print, with legend, sources and date.', 'Für den Druck, mit Legende, Quellen und Datum.'],
  [
    'A drawing with its statements and quotes inside.',
    'Eine Zeichnung, in der Aussagen und Zitate stecken.',
  ],
  ['the full text of the sources (quotes keep their exact words, offsets and hash)', TEXT],
  ['colours', 'Farben'],
  ['colours, and positions other than those saved with the dataset', COLOURS_AND_PLACES],
  ['positions saved with the dataset, where the screen shows others', PLACES],
  [
    'ids, and what is known of nodes beside their names',
    'Kennungen, und was über Knoten außer ihren Namen bekannt ist',
  ],
  [
    'what its sentence does not say of a statement, other than its status and stance',
    'was der Satz einer Aussage nicht sagt, außer Status und Reaktion',
  ],
  [
    'positions and colours, stories, and the sentences without a statement',
    'Plätze und Farben, Storys und die Sätze ohne Aussage',
  ],
  [
    'what is known of nodes beside their names and kinds',
    'was über Knoten außer Namen und Arten bekannt ist',
  ],
  [
    'dates, links and notes of statements other than what their sentences say',
    'Daten, Verweise und Anmerkungen von Aussagen, soweit ihre Sätze sie nicht nennen',
  ],
])

export const formats: typeof formatWords = { said: (english) => SAID.get(english) ?? english }
