import { inLanguage } from './language.ts'

const choices: readonly (readonly [id: string, name: string, meaning: string])[] = [
  [
    'dispute',
    'By dispute',
    'The two main parties face each other; who deals with both stands above, who is drawn in below.',
  ],
  ['force', 'By force', 'Linked nodes stand near each other.'],
  ['concentric', 'In rings', 'One node in the middle, the others on rings around it.'],
  ['circle', 'In a circle', 'All nodes on one ring, linked ones near each other.'],
  ['layered', 'In rows', 'Rows by the part in the dispute, by who acts on whom, or by kind.'],
  ['grouped', 'In groups', 'One kind, one community or one state together.'],
  [
    'timeline',
    'By date',
    'Columns of dates, lanes of kinds. What has no date stands apart, never on a guessed day.',
  ],
]

/** The words of layouts that menus, the palette and the graph share. */
export const layoutWords = inLanguage('layouts', {
  choices,
  shipped: 'Original layout',
})
