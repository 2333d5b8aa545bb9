import type { verdictWords } from '../verdicts.ts'

export const verdicts: typeof verdictWords = {
  verdict: { verified: 'Bestätigt', wrong: 'Falsch', 'needs-source': 'Quelle fehlt' },
  verdictMeaning: {
    verified: 'Das Zitat sagt, was die Aussage sagt.',
    wrong: 'Das Zitat sagt nicht, was die Aussage sagt.',
    'needs-source': 'Das Zitat allein trägt die Aussage nicht.',
  },
  verdictOn: (statement) => `Urteil zu: ${statement}`,
  note: 'Notiz',
  noteOn: (statement) => `Notiz zu: ${statement}`,
  noteOnly: 'Nur Notiz',
  notePlaceholder: 'Was Sie gefunden haben',
  judgedBefore: (verdict) => `${verdict} – aber der Wortlaut hat sich seither geändert.`,
  seeStale: 'Änderung ansehen',
  next: 'Nächste ungeprüfte',
  allChecked: 'Zu jeder Aussage gibt es ein Urteil.',
}
