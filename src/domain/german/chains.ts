import type { ChainWords } from '../words/chain.ts'
import { inWords } from './dates.ts'

export const chains: ChainWords = {
  ownVoice: 'die Quelle selbst',
  passedOn: {
    speaker: 'weitergegeben von',
    source: 'zitiert nach',
    document: 'in',
    outlet: 'gemeldet von',
  },
  at: (edtf) =>
    /^\d{4}-\d\d-\d\d$/.test(edtf)
      ? `am ${inWords(edtf)}`
      : /^\d{4}-\d\d$/.test(edtf)
        ? `im ${inWords(edtf)}`
        : inWords(edtf),
}
