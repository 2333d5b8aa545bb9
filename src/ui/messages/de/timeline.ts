import type { Clock } from '../../../domain/clocks.ts'
import type { timelineWords } from '../timeline.ts'
import { dates } from './dates.ts'
import { number, statements } from './words.ts'

const CLOCKS: { readonly [C in Clock]: string } = {
  happened: 'Geschehen',
  said: 'Gesagt',
  published: 'Veröffentlicht',
}

const AS_OF: { readonly [C in Clock]: string } = {
  happened: 'was bis zu diesem Tag geschehen war oder begonnen hatte',
  said: 'was bis zu diesem Tag gesagt worden war',
  published: 'was bis zu diesem Tag veröffentlicht worden war',
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

export const timeline: typeof timelineWords = {
  below: 'Unter dem Graphen',
  belowChoices: { timeline: 'Zeitleiste', table: 'Tabelle' },
  clocks: 'Uhr',
  clock: CLOCKS,
  clockMeaning: {
    happened: 'Wann es geschah, geschehen sein soll oder geplant ist',
    said: 'Wann es gesagt wurde, soweit die Quelle es sagt',
    published: 'Wann die Quelle erschien, die es belegt',
  },
  clockName: (clock, dated) => `${CLOCKS[clock]}, ${number(dated)} mit Datum`,
  asOf: 'Stand',
  asOfMeaning: (clock) => `Stand eines Tages: ${AS_OF[clock]}`,
  stretch: ({ from, to }) => {
    if (from === null && to === null) return 'Alle Zeiten'
    if (from === null) return `Stand ${dates.inWords(to ?? '')}`
    if (to === null) return capital(dates.inWords(`${from}/..`))
    return dates.inWords(from === to ? from : `${from}/${to}`)
  },
  chosen: 'Gewählte Zeit',
  clear: 'Alle Zeiten',
  play: 'Abspielen',
  pause: 'Anhalten',
  forward: 'Einen Schritt vor',
  back: 'Einen Schritt zurück',
  speed: (factor) => `Tempo: ${number(factor)}fach`,
  open: 'Zeitleiste öffnen',
  close: 'Zeitleiste schließen',
  noDate: 'Ohne Datum',
  noDateOn: (clock, count) =>
    `${statements(count)} ohne Datum ${{ happened: 'des Geschehens', said: 'der Äußerung', published: 'der Veröffentlichung' }[clock]}`,
  keepUndated: 'Auch bei gewählter Zeit zeigen',
  listUndated: 'Zeigen',
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag',
  openStart: 'kein erster Tag: alles, was begonnen hatte',
  openEnd: 'kein letzter Tag',
  handleHelp:
    'Pfeiltasten verschieben um einen Tag, Bildtasten um eine Woche, Pos1 und Ende an die Enden, Esc wählt alle Zeiten.',
  lanes: 'Aussagen nach ihrem Datum, eine Bahn je Familie',
  lane: (family, count) => `${family}: ${statements(count)}`,
  scale: (most) => `Volle Höhe: ${statements(most)}`,
  several: (date, label) => `${label}, ${date}`,
  axis: 'Ziehen, um einen Zeitraum zu wählen',
  shownIn: (words, shown, total) => `${words}: ${number(shown)} von ${statements(total)} gezeigt`,
  nothingDated: (clock) =>
    `Keine der Aussagen, die die Filter durchlassen, hat auf dieser Uhr ein Datum (${CLOCKS[clock]}).`,
}
