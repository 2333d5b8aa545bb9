import type { ToldStance } from '../answered.ts'
import type { Speech, Status } from '../dataset.ts'

/** How a statement stands, in one or two words: by its source, by whoever speaks against it, and as it is spoken. */
export interface StandingWords {
  readonly status: { readonly [S in Status]: string }
  readonly stance: { readonly [S in ToldStance]: string }
  readonly speech: { readonly [S in Speech]: string }
}

export const STANDING: StandingWords = {
  status: {
    reported: 'reported',
    claimed: 'claimed',
    denied: 'denied',
    proposed: 'proposed',
  },
  stance: {
    denied: 'denied',
    withheld: 'position withheld',
    mutual: 'mutual',
    answered: 'answered',
    unanswered: 'no answer in this source',
    uncontested: 'uncontested',
    contentDenied: 'content denied',
    partDenied: 'content denied in part',
    contentWithheld: 'position on the content withheld',
    partWithheld: 'position on part withheld',
  },
  speech: {
    narration: 'the writer’s words',
    indirect: 'reported speech',
    direct: 'direct speech',
    mixed: 'partly direct speech',
  },
}
