import { inLanguage } from './language.ts'

const choices: readonly (readonly [id: string, name: string, meaning: string])[] = [
  [
    'dispute',
    'By dispute',
    'The two main parties face each other; bridges above, third parties below.',
  ],
  ['force', 'By force', 'Neighbours stand near each other.'],
]

/** The words of the menu of layouts. */
export const layoutWords = inLanguage('layouts', {
  choices,
  shipped: 'Original layout',
  running: 'Laying out …',
  failed: 'The layout could not be computed. The positions stay as they were.',
})
