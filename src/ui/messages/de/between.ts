import type { Balance } from '../../../analysis/triads.ts'
import type { betweenWords } from '../between.ts'
import { form, listed, number, plural, statements } from './words.ts'

const balance: { readonly [B in Balance]: string } = {
  balanced: 'ausgeglichen',
  tension: 'unter Spannung',
  open: 'unentschieden',
}

const polarity = { hostile: 'feindlich', cooperative: 'kooperativ' }

const steps = (count: number): string => plural(count, 'Schritt', 'Schritte')

/** „einer davon nur behauptet von Aland“; für den einzigen Schritt „nur behauptet von Aland“. */
const weak = (of: number, count: number, how: string): readonly string[] =>
  count === 0
    ? []
    : [of === 1 ? how : count === 1 ? `einer davon ${how}` : `${number(count)} davon ${how}`]

export const between: typeof betweenWords = {
  title: 'Dazwischen',
  chooseEnd: (name) =>
    `Pfade von ${name}: Wählen Sie den anderen Knoten, im Graphen, in einer Liste oder mit der Suche.`,
  names: (names, more) => listed(more === 0 ? names : [...names, `${number(more)} weitere`]),
  walked: (shown, all) => `Über das, was gezeigt wird: ${number(shown)} von ${statements(all)}.`,
  walkedLess: (walked, shown) => `Über ${number(walked)} der gezeigten ${statements(shown)}.`,
  direct: (count) =>
    count === 0
      ? 'Keine Aussage verbindet sie unmittelbar.'
      : `${statements(count)} ${form(count, 'verbindet', 'verbinden')} sie unmittelbar`,
  directOne: '1 Aussage verbindet sie unmittelbar',
  common: (count, of) =>
    `${number(count)} Knoten ${form(count, 'berührt', 'berühren')} ${of === 2 ? 'beide' : 'alle'}`,
  noCommon: (of) => (of === 2 ? 'Kein Knoten berührt beide.' : 'Kein Knoten berührt alle.'),
  commonItem: (parts) => `Auswählen: ${listed(parts)}`,
  commonPart: (name, count) => `${statements(count)} mit ${name}`,
  moreCommon: (count) => `und ${number(count)} weitere`,

  paths: 'Pfade',
  reach: 'Länge',
  reaches: {
    shortest: 'nur die kürzesten',
    2: 'bis 2 Schritte',
    3: 'bis 3 Schritte',
    4: 'bis 4 Schritte',
    first: 'die 10 kürzesten',
  },
  direction: 'Richtung',
  directions: { either: 'beide Richtungen', along: 'mit den Pfeilen' },
  through: (off) =>
    off === 0
      ? 'Über alle gezeigten Beziehungen und Status'
      : `Nur über einige: ${number(off)} ausgelassen`,
  families: 'Beziehungen',
  statuses: 'Status',
  searching: (names) =>
    names.length === 2
      ? `Pfade von ${names.join(' nach ')} werden gesucht …`
      : 'Gesucht wird, was alle berührt …',
  progress: 'Die Suche läuft',
  again: 'Noch einmal suchen',
  cancelled: 'Die Suche wurde abgebrochen.',
  failed: 'Die Suche nach Pfaden ist gescheitert.',
  found: (routes, paths, complete) =>
    `${complete ? '' : 'Mindestens '}${plural(routes, 'Route', 'Routen')}, ${plural(paths, 'Pfad', 'Pfade')} aus Aussagen.`,
  notAll: 'Die Suche wurde angehalten: Es sind zu viele, um sie zu zählen.',
  onlyFirst: (count) =>
    count === 1
      ? 'Die erste Route ist aufgeführt.'
      : `Die ersten ${number(count)} Routen sind aufgeführt.`,
  onClaims: (count, of) =>
    of === 1
      ? 'Sie hat einen Schritt, den nur jemand behauptet.'
      : count === of
        ? 'Alle Routen brauchen eine Aussage, die nur behauptet ist.'
        : `${number(count)} der Routen ${form(count, 'braucht', 'brauchen')} eine Aussage, die nur behauptet ist.`,
  none: (distance, names) =>
    distance === null
      ? `Über diese Aussagen führt kein Pfad von ${names.join(' nach ')}.`
      : `So kurz ist kein Pfad. Der kürzeste hat ${steps(distance)}.`,
  routes: 'Routen, die kürzesten zuerst',
  more: (count) => `${number(count)} weitere zeigen`,
  chain: ({ steps: count, claimed, onlyClaimed, proposed, denied }, claimedBy) => {
    const claim = `${onlyClaimed ? 'nur ' : ''}behauptet`
    return [
      steps(count),
      ...weak(count, claimed, claimedBy.length === 0 ? claim : `${claim} von ${listed(claimedBy)}`),
      ...weak(count, proposed, 'nur in Aussicht'),
      ...weak(count, denied, 'nur als bestritten erwähnt'),
    ].join(', ')
  },
  pathsAlong: (count) => plural(count, 'Pfad', 'Pfade'),
  step: (from, to) => `${from} – ${to}`,
  oneOf: (at, all) => `${number(at)} von ${statements(all)}`,
  otherStatement: (from, to) => `Andere Aussage für ${from} – ${to}`,
  show: 'Im Graphen zeigen',
  walk: 'Abgehen',
  pin: 'Anheften',
  pinHint:
    'Hält seine Aussagen hell und ausgewählt, während Sie andere ansehen; der Rest verblasst',
  pinned: 'angeheftet: Der Rest verblasst',
  unpinAll: 'Alle lösen',
  export: 'Exportieren',
  exported: 'Diesen Pfad exportieren',
  copy: 'Als Text kopieren',
  copied: 'Der Pfad ist mit seinen Nachweisen kopiert.',
  walking: (route) => `Unterwegs auf ${route}`,
  walkStep: (at, all) => `Schritt ${number(at)} von ${number(all)}. Seine Belege stehen darunter.`,
  previous: 'Zurück',
  next: 'Weiter',
  endWalk: 'Beenden',

  triangles: (count) => plural(count, 'Dreieck', 'Dreiecke'),
  noTriangles: 'Kein Dreieck aus feindlichen oder kooperativen Aussagen.',
  trianglesHint:
    'Drei Akteure, jedes Paar durch Feindliches oder Kooperatives verbunden. Ausgeglichen: keine Seite ist feindlich, oder zwei sind es. Unter Spannung: eine Seite oder alle drei. Unentschieden: eine Seite ist beides; abgestimmt wird nicht. Das sagt, wie die Aussagen zusammenpassen, nicht, wer recht hat.',
  balance,
  reported: (of) =>
    of === null
      ? 'Nach dem Berichteten allein: kein Dreieck'
      : `Nach dem Berichteten: ${balance[of]}`,
  withClaims: (of) => `Mit den Behauptungen: ${balance[of]}`,
  hinge: (ends, hostile, cooperative) =>
    `${balance[hostile]} nach dem Feindlichen zwischen ${ends}, ${balance[cooperative]} nach dem Kooperativen`,
  side: (ends, parts) => `${ends}: ${parts.join('; ')}`,
  sidePart: (of, reported, claimed) =>
    `${polarity[of]} (${[
      ...(reported > 0 ? [`${number(reported)} berichtet`] : []),
      ...(claimed > 0 ? [`${number(claimed)} behauptet`] : []),
    ].join(', ')})`,
  sideAll: (of, count) => `${polarity[of]} (${number(count)})`,
  tally: (reported, withClaims) =>
    reported === withClaims
      ? `nach dem Berichteten: ${reported}`
      : `${reported === '' ? '' : `nach dem Berichteten: ${reported}; `}mit Behauptungen: ${withClaims}`,
  balances: (counts) => counts.map(([of, count]) => `${number(count)} ${balance[of]}`).join(', '),
}
