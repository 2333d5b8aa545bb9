import { difference, noneOfOurs } from '../../../domain/german/difference.ts'
import { given } from '../../../domain/german/given.ts'
import { datedInWords, standing } from '../../../domain/german/standing.ts'
import type { emptyWords } from '../empty.ts'
import type { faultWords } from '../faults.ts'
import type { figuresWords } from '../figures.ts'
import type { findWords } from '../find.ts'
import type { foreignWords } from '../foreign.ts'
import type { libraryWords } from '../library.ts'
import type { mapWords } from '../minimap.ts'
import type { pictureWords } from '../pictures.ts'
import type { readerWords } from '../reader.ts'
import type { repliesWords } from '../replies.ts'
import type { severalWords } from '../several.ts'
import type { sheetWords } from '../sheet.ts'
import { form, number, plural, statements } from './words.ts'

export const faults: typeof faultWords = {
  title: (title) => `${title} kann noch nicht gezeigt werden`,
  intro: (count) =>
    `In den Daten ${form(count, 'wurde', 'wurden')} ${plural(count, 'Fehler', 'Fehler')} gefunden. Aus Daten mit Fehlern wird nichts gezeichnet.`,
}

export const empty: typeof emptyWords = {
  title: 'Noch nichts',
  how: (touched) =>
    touched
      ? 'Was Sie finden, wird hier gezeichnet, allein. Sein Menü oder ein doppeltes Tippen nimmt die Nachbarn hinzu.'
      : 'Was Sie mit / finden, wird hier gezeichnet, allein. Sein Menü oder ein Doppelklick nimmt die Nachbarn hinzu.',
  end: 'Das ganze Bild zeigen',
  nothingShown: 'Nichts zu sehen',
  nothingShownWhy: (why) =>
    `${why}. Setzen Sie die Filter zurück, um die Aussagen wieder zu sehen.`,
  everythingOff: 'Die Filter blenden alle Aussagen aus',
}

export const minimap: typeof mapWords = {
  map: 'Übersichtskarte',
  zoom: 'Zoom des Graphen',
  out: 'Weiter weg',
  in: 'Näher heran',
  fit: 'Ganzes Bild',
  percent: (zoom) => `${number(zoom)} %`,
  full: (zoom) => `Zoom ist ${number(zoom)} %: auf 100 % setzen`,
}

export const sheet: typeof sheetWords = {
  handle: (name) => `Höhe des Bereichs: ${name}`,
  height: (percent) => `${number(percent)} Prozent des Fensters`,
  hint: 'Die Pfeiltasten auf und ab ändern sie; ab von der niedrigsten schließt den Bereich.',
}

const nearest = (near: string | null): string =>
  near === null ? '' : ` Am nächsten kommt „${near}“.`

export const find: typeof findWords = {
  bare: 'keine Linie führt hin',
  all: 'Alle',
  selectAll: (count) => `Alle ${statements(count)} auswählen`,
  chosen: (moved) => (moved ? 'Ausgewählt und in den Blick gerückt:' : 'Ausgewählt:'),
  chosenAll: (count, moved) =>
    `${statements(count)} ausgewählt${moved ? ' und in den Blick gerückt' : ''}`,
  field: 'Feld',
  trouble: (trouble) => {
    switch (trouble.what) {
      case 'field':
        return `Ein Feld „${trouble.name}“ gibt es nicht; es wird als Wort gelesen.${nearest(trouble.near)}`
      case 'value':
        return `„${trouble.field}:“ kennt kein „${trouble.value}“; es wird übergangen.${nearest(trouble.near)}`
      case 'date':
        return `„${trouble.value}“ ist kein Datum für „${trouble.field}:“. Schreiben Sie es als 2025-10-15, 2025-10 oder 2025.`
    }
  },
  reading: 'Namen werden schon gefunden; die Worte der Aussagen werden noch gelesen.',
  hint: 'Mit Feldern eingrenzen: status:claimed  by:Name  relation:accuses  before:2025-11  stance:denied  „genaue Worte“',
  results: 'Ergebnisse',
  nothing: (query) =>
    `Zu „${query}“ wurde nichts gefunden. Versuchen Sie es mit weniger Buchstaben oder anderer Schreibung.`,
  count: (count) => (count === 0 ? 'Nichts gefunden' : plural(count, 'Ergebnis', 'Ergebnisse')),
  best: (count) => `Die besten ${plural(count, 'Ergebnis', 'Ergebnisse')}`,
  some: (listed, all, others) =>
    `${number(listed)} von ${statements(all)}${others === 0 ? '' : ` und ${plural(others, 'anderes Ergebnis', 'andere Ergebnisse')}`}`,
  kinds: { entity: 'Knoten', statement: 'Aussage', relation: 'Beziehung' },
}

export const foreign: typeof foreignWords = {
  lead: (nodes, lines) =>
    `Ein Graph eines anderen Programms: ${plural(nodes, 'Knoten', 'Knoten')}, ${plural(lines, 'Linie', 'Linien')}.`,
  given,
  publication: 'Veröffentlicht in',
  speaker: 'Sprecher',
  dateAsWritten: (written) => `Das Datum ist geschrieben als „${written}“.`,
  attributesOf: (name) => `Attribute von ${name}`,
  attribute: 'Attribut',
  value: 'Wert',
  whatIsWhat: 'Ändern, was wofür steht …',
  lost: 'Was sich nicht darstellen ließ',
  kept: 'Wie die Datei gelesen wurde',
  hint: 'Klicken Sie eine Linie oder einen Knoten an: Hier erscheinen die Attribute.',
  noLegend:
    'Status, Reaktion und Stimme entfallen: Die Datei nennt zu ihren Linien weder Status noch Sprecher.',
}

export const figures: typeof figuresWords = {
  title: 'Zahlen nebeneinander',
  caption: (event) => `Zu ${event}, jede so, wie ihr Sprecher sie nennt.`,
  speaker: 'Sprecher',
  ownVoice: 'die Quelle selbst',
  counted: 'Wer gezählt wurde',
  words: 'Wortlaut',
  difference,
  chain: (chain) => `Weg: ${[chain, 'diese Quelle'].filter((part) => part !== null).join(', ')}`,
  saidOn: (date) => `gesagt: ${date}`,
  happened: datedInWords,
  deniedBy: (deniers) => `bestritten von ${deniers.join('; ')}`,
  notInQuote: 'So bei der Erfassung gefasst; Wortlaut der Quelle:',
  noneOfOurs,
  given: 'Zahlen, wie der Sprecher sie nennt',
  givenBy: (who, outcome, speaker) =>
    `${[who, outcome].filter((word) => word !== '').join(', ')} – ${speaker}`,
  others: (count) => `Weitere Zahlen zu diesem Ereignis: ${number(count)}`,
}

export const library: typeof libraryWords = {
  lead: 'Worauf der Datensatz beruht. Lassen Sie eine Quelle weg, um zu sehen, was ohne sie steht.',
  none: 'Dieser Datensatz hat keine Quellen: Seine Linien haben keinen Beleg.',
  givenBeside:
    'Was die Datei für ihre übrigen Linien nennt, deren Worte in den Texten oben keine eindeutige Stelle haben.',
  given:
    'Was die Datei für ihre Linien nennt. Nichts hier hat ihre Worte mit einem Text verglichen.',
  unnamed: 'Keine Veröffentlichung genannt',
  names: (count, quoted) =>
    `${statements(count)}, ${quoted === 0 ? 'ohne Zitat' : quoted === count ? `${count === 1 ? '' : 'alle '}mit Zitat` : `davon ${number(quoted)} mit Zitat`}`,
  links: (count) => plural(count, 'Link', 'Links'),
  nothingGiven: (count) => `${statements(count)} ohne jeden Beleg in der Datei.`,
  whatRests: 'Was darauf beruht',
  selectAll: 'Ihre Linien auswählen',
  more: (count) => `und ${number(count)} weitere`,
  noPublisher: 'ohne Angabe des Herausgebers',
  published: (date) => `veröffentlicht: ${date}`,
  by: (byline) => `von ${byline}`,
  licence: (name) => `Lizenz: ${name}`,
  carries: (count, quotes) =>
    `${statements(count)}, belegt durch ${plural(quotes, 'Zitat', 'Zitate')}`,
  coverage: (quoted, all) =>
    all === 0
      ? 'Der Text dieser Quelle liegt nicht vor.'
      : `${number(quoted)} von ${plural(all, 'Satz', 'Sätzen')} ${form(quoted, 'trägt', 'tragen')} Aussagen`,
  hash: 'SHA-256',
  copyHash: 'Ganze SHA-256-Prüfsumme kopieren',
  hashCopied: 'Die SHA-256-Prüfsumme ist kopiert.',
  read: 'Lesen',
  only: 'Nur diese Quelle',
  without: 'Ohne diese Quelle',
  whatFalls: 'Was ohne sie wegfiele',
  everything: 'Alles beruht auf dieser Quelle: Ohne sie ist nichts im Graphen belegt.',
  falls: (count) =>
    count === 0
      ? 'Nichts fiele weg.'
      : `${statements(count)} ${form(count, 'fiele', 'fielen')} weg:`,
  stands: (count) =>
    count === 1
      ? '1 Aussage bleibt stehen, durch eine andere Quelle belegt.'
      : `${number(count)} Aussagen bleiben stehen, durch andere Quellen belegt.`,
  lost: (names) => `Nichts mehr gesagt würde über: ${names}.`,
}

const VOICES = {
  named: 'eine namentlich genannte Person',
  institution: 'eine Institution',
  other: 'jemand mit Namen, Art unbekannt',
  unnamed: 'jemand ohne Namen',
  narrator: 'die Quelle selbst',
  several: 'mehrere Stimmen',
}

const SPEECHES = { ...standing.speech, several: 'wörtliche und indirekte Rede' }

export const reader: typeof readerWords = {
  sentence: (at, count) =>
    count === 0 ? `Satz ${number(at)}: keine Aussage` : `Satz ${number(at)}: ${statements(count)}`,
  coverage: (quoted, all, unused) =>
    `${number(quoted)} von ${plural(all, 'Satz', 'Sätzen')} ${form(quoted, 'trägt', 'tragen')} Aussagen (${all === 0 ? 0 : Math.round((100 * quoted) / all)} %), ${number(unused)} nicht`,
  onlyUnused: 'Sätze ohne Aussage auflisten',
  unused: 'Sätze ohne Aussage, und warum',
  noUnused: 'Jeder Satz trägt eine Aussage.',
  noReason: 'Kein Grund ist angegeben.',
  key: 'Wessen Stimme',
  voice: VOICES,
  speech: SPEECHES,
  directKey: 'getönt: wörtliche Rede',
  describe: (count, voice, speech) =>
    `Zitiert von ${statements(count)}; ${SPEECHES[speech]}, ${VOICES[voice]}`,
  source: 'Quelle',
  close: 'Quelle schließen',
  passageOf: (current, all) => `Zitat ${number(current)} von ${number(all)}`,
  previous: 'Voriges Zitat',
  next: 'Nächstes Zitat',
}

export const pictures: typeof pictureWords = {
  relations: 'Beziehungen',
  pattern: 'Strichart',
  disputed: 'Umstritten',
  nodes: 'Knoten',
  status: {
    reported: 'berichtet: die Quelle sagt es selbst',
    claimed: 'behauptet: nur jemand in der Quelle sagt es',
    denied: 'bestritten: nur als das erzählt, was eine Partei bestreitet',
    proposed: 'in Aussicht: angeboten, angekündigt oder erwartet',
  },
  sign: {
    denied: 'von jemandem bestritten',
    mutual: 'Vorwürfe in beide Richtungen',
    withheld: 'gefragt, ohne Stellungnahme',
  },
  numbered: 'ihre Nummer in der Liste unten',
  vague: 'ungenannt oder nur aus einer Behauptung bekannt',
  pole: 'eine Hauptpartei',
  figuresDiffer: 'Zahlen weichen je nach Sprecher ab',
  empty: 'Keine Aussage wird gezeigt.',
  withoutNames: (count) =>
    count === 1
      ? 'Ein Knoten steht aus Platzmangel ohne seinen Namen; die Datenexporte nennen ihn.'
      : `${number(count)} Knoten stehen aus Platzmangel ohne ihre Namen; die Datenexporte nennen sie.`,
  ownNote: 'Notiz, aus keiner Quelle',
  inDispute: 'Umstrittene Aussagen, und von wem sie stammen',
  unnumbered: 'Eine Aussage ohne Nummer hat in diesem Bild keine Linie.',
  figures: 'Abweichende Zahlen, jede so, wie ihr Sprecher sie nennt; Attest nennt keine eigene',
  more: (count) => `Und ${number(count)} weitere in den Datenexporten.`,
  named: 'In der Datei genannt, mit keinem Text verglichen',
  sources: (count) => form(count, 'Quelle', 'Quellen'),
  published: (date) => `veröffentlicht: ${date}`,
  noDate: 'ohne Datum der Veröffentlichung',
  exportedOn: (date) => `Exportiert am ${date}`,
  kind: (label) => label,
}

export const several: typeof severalWords = {
  unmet: (names, more) =>
    `Der Link verlangt, was in diesem Datensatz nicht ist: ${names.join(', ')}${more === 0 ? '' : ` und ${number(more)} weitere`}.`,
  noNode: (text) => `Kein Knoten hat „${text}“ im Namen.`,
  namedOnly: 'Keine Linie führt hierher; genannt wird es in:',
  noEvidence: 'Kein Beleg in dieser Datei.',
  linkNeeds: (file) =>
    `Zu sehen ist sie für alle, die dort ${file === null ? 'denselben Text' : `„${file}“`} öffnen: Der Graph selbst ist nicht darin.`,
  saved: (name) => `${name} ist gespeichert.`,
}

export const replies: typeof repliesWords = {
  left: (count) => `Was die Filter übrig lassen: ${statements(count)}`,
  title: (name) => `Gelegenheit zur Stellungnahme: ${name}`,
  lead: (name) =>
    `Was andere oder die Quellen selbst ${name} und wer dazugehört vorhalten, und was diese Quellen als Antwort haben. Dass hier keine steht, heißt nicht, dass es keine gab.`,
  none: (name) => `Hier wird ${name} nichts vorgehalten.`,
  unanswered: (count) => `Hier ohne Antwort: ${statements(count)}`,
  answered: (count) => `Beantwortet: ${statements(count)}`,
  answer: 'Antwort:',
  space: 'Stellungnahme:',
  save: 'Als Markdown speichern',
  fileName: (name) => `stellungnahme-${name}.md`,
}
