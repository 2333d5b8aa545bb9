import type { Status } from '../dataset.ts'
import type { StandingWords } from '../words/standing.ts'

export const standing: StandingWords = {
  status: {
    reported: 'berichtet',
    claimed: 'behauptet',
    denied: 'bestritten',
    proposed: 'in Aussicht',
  },
  stance: {
    denied: 'bestritten',
    withheld: 'ohne Stellungnahme',
    mutual: 'gegenseitig',
    answered: 'beantwortet',
    unanswered: 'keine Antwort in dieser Quelle',
    uncontested: 'unbestritten',
    contentDenied: 'Inhalt bestritten',
    partDenied: 'Inhalt zum Teil bestritten',
    contentWithheld: 'zum Inhalt ohne Stellungnahme',
    partWithheld: 'zu einem Teil ohne Stellungnahme',
  },
  speech: {
    narration: 'Text der Quelle',
    indirect: 'indirekte Rede',
    direct: 'wörtliche Rede',
    mixed: 'teils wörtliche Rede',
  },
  dated: {
    reported: 'Geschehen',
    claimed: 'Soll geschehen sein',
    denied: 'Soll geschehen sein',
    proposed: 'Geplant für',
  },
}

/** Dasselbe vor einem Datum, innerhalb eines Satzes. */
export const datedInWords = (date: string, status: Status): string =>
  `${standing.dated[status].toLowerCase()}: ${date}`
