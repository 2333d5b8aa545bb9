import type { ReportFrame } from '../words/reportFrame.ts'
import { inWords } from './dates.ts'
import { difference, noneOfOurs } from './difference.ts'
import { given } from './given.ts'
import { datedInWords, standing } from './standing.ts'
import { wording } from './vocabulary.ts'
import { number, plural, statements } from './words.ts'

/** What reports in Markdown say around sentences, names and quotes. */
export const reportFrame: ReportFrame = {
  wording,
  languages: 'Namen und Zitate stehen in der Sprache der Quelle.',
  quoted: wording.sentences.quoted,
  date: inWords,
  lead: (count, disputes) =>
    `${statements(count)}, ${plural(disputes, 'Streitpunkt', 'Streitpunkte')}${disputes === 0 ? '' : ' (jemand bestreitet es, gibt den Vorwurf zurück oder nimmt keine Stellung)'}. Jeder Satz nennt, wer es sagt; die Fußnote enthält den Wortlaut und seine Stelle in der Quelle, in Codepunkten ab 0 gezählt.`,
  foreign: (count, proof) => `Ein Graph eines anderen Programms: ${statements(count)}. ${proof}`,
  status: { ...standing.status, denied: 'nur als bestritten genannt' },
  stance: { ...standing.stance, mutual: 'gegenseitiger Vorwurf', uncontested: null },
  speech: standing.speech,
  context: 'Kontext',
  characters: (start, end) => `Zeichen ${number(start)}–${number(end)}`,
  noEvidence: 'Kein Beleg in dieser Datei.',
  given,
  disputes: 'Streitpunkte',
  statements: 'Aussagen',
  outside: 'Außerhalb der Streitpunkte',
  alone: 'Hier ohne Aussage',
  aloneWhy:
    'Sie werden neben einer Aussage genannt, andere hier gehören zu ihnen, oder sie wurden ausgewählt.',
  sources: 'Quellen',
  noDate: 'ohne Datum der Veröffentlichung',
  published: (date) => `veröffentlicht: ${date}`,
  figures: {
    title: 'Zahlen nebeneinander',
    lead: `Jede Zahl so, wie ihr Sprecher sie nennt. ${noneOfOurs}`,
    ownVoice: 'die Quelle selbst',
    difference,
    notInQuote: 'so bei der Erfassung gefasst; Wortlaut der Quelle:',
    status: standing.status,
    chain: (chain) => `Weg: ${chain}`,
    said: (date) => `gesagt: ${date}`,
    happened: datedInWords,
    deniedBy: (names) => `bestritten von ${names}`,
  },
}
