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
}
