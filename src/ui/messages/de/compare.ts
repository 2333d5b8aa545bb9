import type { compareWords } from '../compare.ts'
import { form, number, plural, statements } from './words.ts'

const UNDISPUTED = 'Von der Quelle gesagt, von keiner Seite bestritten'

export const compare: typeof compareWords = {
  lead: 'Was zwei Seiten über dasselbe sagen, auf einer Karte, die stehen bleibt.',
  first: 'Erste Seite',
  second: 'Zweite Seite',
  nameSide: (side) => `${side}: Knoten nennen`,
  withMembers: (count) =>
    count === 1 ? 'mit 1, der für sie spricht' : `mit ${number(count)}, die zu ihr gehören`,
  belonging: (names, most = names.length) =>
    `mit ${names.slice(0, most).join(', ')}${names.length > most ? `, ${number(names.length - most)} weitere` : ''}`,
  start: 'Vergleichen',
  end: 'Vergleich beenden',
  comparing: 'Sucht, was sie sagen …',
  swap: 'Seiten tauschen',
  view: 'Darstellung',
  split: 'Geteilt',
  overlay: 'Übereinander',
  link: 'Link kopieren',
  markdown: 'Als Markdown exportieren',
  fileName: 'vergleich.md',
  swapped: 'Die Seiten haben die Plätze getauscht.',
  sideSays: (name) => `Was ${name} sagt`,
  shownOf: (shown, all) =>
    shown === all ? statements(all) : `${number(shown)} von ${statements(all)} gezeigt`,
  filtered: (hidden, all) => `${number(hidden)} von ${statements(all)} ausgefiltert.`,
  commonGround: UNDISPUTED,
  commonHint:
    'In den eigenen Worten der Quelle über beide gesagt oder von einer Seite eingeräumt. Dass es hier keine bestreitet, heißt nicht, dass beide zustimmen.',
  noCommon: 'Nichts in dieser Quelle wird über beide gesagt, ohne umstritten zu sein.',
  matters: 'Zwischen beiden',
  mattersOf: (all, disputed) =>
    `${plural(all, 'Punkt', 'Punkte')}, ${form(all, 'in dem', 'in denen')} eine Seite der anderen etwas vorhält oder etwas bestreitet, was die andere betrifft, ${all === disputed ? (all === 1 ? '' : 'alle ') : `davon ${disputed === 0 ? 'keiner' : number(disputed)} `}umstritten (jemand bestreitet es, gibt den Vorwurf zurück oder nimmt keine Stellung).${all === disputed ? '' : ' Dem Rest widerspricht in dieser Quelle niemand.'}`,
  quotesNumbered: 'Die Nummer hinter einem Satz ist die des Zitats, das ihn belegt.',
  quoteNumbers: (at) => `(${form(at.length, 'Zitat', 'Zitate')} ${at.join(', ')})`,
  disputed: 'Umstritten',
  undisputed: 'In dieser Quelle von niemandem bestritten',
  noSides:
    'In diesem Graphen spricht niemand, und niemand ist ein Staat, eine Gruppe oder eine andere Partei: Es gibt keine zwei Seiten, die sich vergleichen lassen.',
  noMatters: 'In dieser Quelle hält keine Seite der anderen etwas vor.',
  about: (names) => `Es geht um: ${names}`,
  withheld: 'nimmt keine Stellung',
  silence: (silence) =>
    ({
      'no-answer': 'Keine Antwort in dieser Quelle.',
      'told-by-others': 'Nicht in eigenen Worten; andere berichten unten von der Antwort.',
      'no-charge': 'In dieser Quelle nicht mit dem zitiert, was bestritten wird.',
      'only-named': 'Hier nur genannt; keine Aussage dazu in dieser Quelle.',
    })[silence],
  thirdParties: 'Hineingezogen',
  thirdSilent: (elsewhere) =>
    elsewhere ? 'Keine Aussage dazu in dieser Quelle.' : 'Keine Aussage in dieser Quelle.',
  title: (a, b) => `${a} und ${b}: zwei Darstellungen`,
  says: (name, count) => `${name} sagt: ${statements(count)}`,
  common: (count) => `${UNDISPUTED}: ${statements(count)}`,
  sources: 'Quellen',
  linesOf: (name) => `Linien von ${name}`,
  overlayMap: 'Beide Darstellungen auf einer Karte',
  key: 'Legende',
  bothLetters: 'beide',
}
