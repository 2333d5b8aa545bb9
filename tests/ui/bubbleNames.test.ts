import { expect, it } from 'vitest'
import type { Bubble } from '../../src/analysis/aggregate/bubble.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { bubbleName } from '../../src/ui/aggregate/bubbleNames.ts'
import { aDataset, anEntity, parsed } from '../helpers/dataset.ts'

const workspace = createWorkspace(
  parsed(
    aDataset({
      entities: [
        anEntity('aland'),
        anEntity('borduria'),
        ...Array.from({ length: 6 }, (_, at) => anEntity(`n${at}`, { name: `Talks, round ${at}` })),
      ],
    }),
  ),
  '',
)

const bubbleOf = (...rows: readonly number[]): Bubble => ({
  path: '1',
  is: { of: 'others' },
  members: Uint32Array.from(rows),
})

it('a bubble names those of it with most lines, and says how many more there are', () => {
  expect(bubbleName(workspace, bubbleOf(1, 0)).members).toBe('borduria; aland')
  expect(bubbleName(workspace, bubbleOf(7, 6, 5, 4, 3, 2, 1)).members).toBe(
    'Talks, round 5; Talks, round 4; Talks, round 3; Talks, round 2; Talks, round 1 and 2 more',
  )
})
