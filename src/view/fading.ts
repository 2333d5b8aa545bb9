import type { Wanted } from './labelBoxes.ts'

export const FADINGS = ['aside', 'away'] as const

/** How far something steps back: not at all; aside, still to be read; or away. */
export type Fading = 'none' | (typeof FADINGS)[number]

/** What stays bright, and how far the rest steps back. */
export interface Lit extends Wanted {
  readonly fading: (typeof FADINGS)[number]
  /** It comes and goes with a hand: no word moves for it. Absent: false. */
  readonly fleeting?: boolean
}

/**
 * Of more selected nodes or lines than these, all stays bright, and they have the words that find room: nobody tells so
 * many apart.
 */
export const MOST_TOLD_APART = { nodes: 24, strands: 100 } as const

/** Whether words find other places for it, so that it is read. */
export const placesWords = ({ fading, fleeting = false }: Lit): boolean =>
  fading === 'away' && !fleeting

export const OPACITIES = {
  aside: { lines: 0.3, nodes: 0.55, words: 0.55 },
  away: { lines: 0.1, nodes: 0.22, words: 0.16 },
} as const satisfies Record<Lit['fading'], Record<'lines' | 'nodes' | 'words', number>>
