import type { paletteWords } from '../palette.ts'
import { number, plural } from './words.ts'

export const palette: typeof paletteWords = {
  show: (value) => `${value} zeigen`,
  hide: (value) => `${value} ausblenden`,
  only: (value) => `Nur ${value} zeigen`,
  shown: 'Wird schon gezeigt.',
  hidden: 'Ist schon ausgeblendet.',
  clocks: {
    happened: 'Zeitleiste danach, wann es geschah',
    said: 'Zeitleiste danach, wann es gesagt wurde',
    published: 'Zeitleiste danach, wann es veröffentlicht wurde',
  },
  clockAlready: 'Die Zeitleiste zeigt diese Uhr schon.',
  allTimes: 'Alle Zeiten zeigen',
  allTimesAlready: 'Alle Zeiten werden schon gezeigt.',
  below: {
    timeline: 'Zeitleiste der Aussagen öffnen',
    table: 'Tabelle der Aussagen öffnen',
    nodes: 'Tabelle der Knoten öffnen',
  },
  belowAlready: 'Ist schon offen.',
  measure: (name) => `Maße: ${name}, in der Tabelle der Knoten und als Ringe`,
  measureAlready: 'Seine Ringe stehen schon im Graphen.',
  keepLoose: 'Knoten ohne Linie behalten',
  dropLoose: 'Knoten ohne Linie weglassen',
  compareTwo: 'Die beiden ausgewählten Knoten vergleichen',
  selectTwo: 'Wählen Sie erst zwei Knoten aus.',
  noSides: 'Einer davon spricht nicht und ist keine Partei, hat also keine Seite.',
  endComparison: 'Vergleich beenden',
  noComparison: 'Nichts wird verglichen.',
  read: (title) => `Quelle lesen: ${title}`,
  noText: 'Die Datei enthält ihren Text nicht.',
  judge: 'Über die ausgewählte Aussage urteilen',
  oneStatement: 'Wählen Sie erst eine einzelne Aussage aus.',
  view: (name) => `Ansicht „${name}“ zeigen`,
  closeSource: 'Quelle schließen',
  noSource: 'Keine Quelle ist offen.',
  searchActions: 'Aktion oder Knoten nennen',
  find: (query) => `„${query}“ im Graphen finden`,
  noAction: (query) => `Keine Aktion heißt „${query}“.`,
  actionCount: (count, all) =>
    count === all
      ? plural(count, 'Aktion', 'Aktionen')
      : `${number(count)} von ${plural(all, 'Aktion', 'Aktionen')}`,
}
