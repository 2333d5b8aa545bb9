import type { askWords } from '../ask.ts'
import { form, number, plural, statements } from './words.ts'

const either = (names: readonly string[]): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} oder ${names[names.length - 1] ?? ''}`

export const ask: typeof askWords = {
  lead: 'Fragen Sie, wer wem was tut. Jede Antwort ist eine Kette von Aussagen mit ihren Sprechern.',
  presets: 'Fertige Fragen',
  preset: {
    talks: 'Wer beschuldigt die, mit denen er verhandelt?',
    mediation: 'Wer vermittelt zwischen Parteien, die einander angreifen?',
    denials: 'Wer bestreitet was?',
    denial: 'Wer bestreitet was, und gegenüber welchem Ankläger?',
    haven: 'Wer beschuldigt eine Partei, von der es heißt, sie unterstütze seine Angreifer?',
    ties: 'Wer misstraut einer Partei mit Bindungen zu jemandem, den er beschuldigt?',
    mutual: 'Wer beschuldigt einander?',
  },
  question: 'Frage',
  edit: 'Bearbeiten',
  editQuestion: 'Frage bearbeiten',
  showAnswers: 'Antworten zeigen',
  counting: (names) => `Aussagen, die zählen: ${names.join(', ')}`,
  letters: 'XYZW',
  place: (letter) => `${letter}: wer oder was`,
  repeated: (at) => `Stelle ${number(at)}: wer oder was`,
  via: (from, to) => `Beziehung zwischen ${from} und ${to}`,
  heading: (from, to) => `Richtung zwischen ${from} und ${to}`,
  headings: (from, to) => ({
    to: `${from} → ${to}`,
    from: `${from} ← ${to}`,
    either: `${from} – ${to}, gleich wie`,
    mutual: `${from} ⇄ ${to}, beides`,
  }),
  arrow: (heading, label) =>
    ({
      to: `–${label}→`,
      from: `←${label}–`,
      either: `–${label}–`,
      mutual: `⇄${label}⇄`,
    })[heading],
  any: 'wer oder was auch immer',
  actor: 'irgendein Akteur',
  sameAs: (letter) => `noch einmal ${letter}`,
  again: 'Noch einmal',
  kinds: 'Von einer Art',
  nodes: 'Dieser Knoten',
  nodesSelected:
    'Dieser Knoten (nennen Sie unten einen anderen, oder wählen Sie ihn im Graphen aus)',
  nodeField: (letter) => `Knoten für ${letter} nennen`,
  anyRelation: 'irgendeine Beziehung',
  family: (label) => `${label} (alle)`,
  addStep: 'Schritt hinzufügen',
  removeStep: 'Schritt entfernen',
  statuses: 'Aussagen, die zählen',
  shownOnly: (shown, all) => `Nur was gezeigt wird: ${number(shown)} von ${statements(all)}`,
  asStates: 'Amtsträger und Behörden zählen als ihr Staat',
  distinct: 'Verschiedene Buchstaben sind verschiedene Knoten.',

  waiting: 'Wählen Sie eine fertige Frage, oder ändern Sie die obige.',
  noStatus: 'Wählen Sie mindestens einen Status, der zählt.',
  none: (shown, asStates) =>
    `Keine Antwort ${shown ? 'in dem, was gezeigt wird' : 'in diesem Graphen'}. Fassen Sie eine Stelle oder eine Beziehung weiter${
      asStates ? '' : ', oder lassen Sie Amtsträger und Behörden als ihr Staat zählen'
    }.`,
  foundAny: (found, complete) =>
    `${complete ? '' : 'Mindestens '}${plural(found, 'Antwort', 'Antworten')}.`,
  found: (found, reported, complete, others) => {
    const all = `${complete ? '' : 'Mindestens '}${plural(found, 'Antwort', 'Antworten')}`
    const rest = found - reported
    if (rest === 0) return `${all}, nach dem Berichteten.`
    const only = `nur mit dem, was ${either(others)} ist`
    return reported === 0
      ? `${all}, ${only}.`
      : `${all}: ${number(reported)} nach dem Berichteten, ${number(rest)} ${only}.`
  },
  stopped:
    'Die Suche wurde angehalten: Es sind zu viele. Fassen Sie eine Stelle oder eine Beziehung enger.',
  onlyFirst: (count) =>
    count === 1 ? 'Die erste ist aufgeführt.' : `Die ersten ${number(count)} sind aufgeführt.`,
  byReports: 'Nach dem Berichteten',
  byClaims: (others) => `Nur mit dem, was ${either(others)} ist`,
  named: (letter, name) => `${letter} ${name}`,
  moreStatements: (count, unreported) =>
    `und ${number(count)} weitere ${form(count, 'Aussage', 'Aussagen')}${unreported.length === 0 ? '' : ` (${unreported.map(([some, status]) => `${number(some)} ${status}`).join(', ')})`}`,
  moreAnswers: (count) => `${number(count)} weitere zeigen`,
  selectAll: 'Alle im Graphen hervorheben',
  exportAll: 'Alle exportieren',
  exportedAll: 'Die Antworten exportieren',

  answerOf: (at, all) => `Antwort ${number(at)} von ${number(all)}`,
  allAnswers: 'Alle Antworten',
  previous: 'Vorige Antwort',
  next: 'Nächste Antwort',
  show: 'Im Graphen zeigen',
  export: 'Exportieren',
  exported: 'Diese Antwort exportieren',
  copy: 'Als Text kopieren',
  copied: 'Die Antwort ist mit ihren Nachweisen kopiert.',
  evidence: (count) => `Belege: ${statements(count)}`,
}
