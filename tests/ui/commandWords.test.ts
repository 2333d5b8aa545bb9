import { expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import type { Command } from '../../src/state/commands.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { commandWords } from '../../src/ui/commandWords.ts'
import { sample } from './mount.tsx'

const ALAND = entityId('aland')
const LEDANIA = entityId('ledania')

it.each<readonly [Command, string]>([
  [{ name: 'hide-entities', entities: [ALAND] }, 'hide Aland'],
  [{ name: 'fold-members', entities: [ALAND] }, 'fold into states: Aland'],
  [{ name: 'unfold-members', entities: [ALAND, LEDANIA] }, 'unfold from states: Aland, Ledania'],
  [{ name: 'pin', positions: new Map([[LEDANIA, [0, 0]]]) }, 'keep in place: Ledania'],
  [{ name: 'reveal', entities: [LEDANIA], statements: [] }, 'show what was found: Ledania'],
  [{ name: 'reveal', entities: [], statements: [] }, 'show what was found'],
  [
    {
      name: 'set-time',
      time: { clock: 'said', from: '2031-05-03', to: null, undated: false },
      gesture: 1,
    },
    'choice of time: 3 May 2031 – …',
  ],
  [{ name: 'set-time', time: null, gesture: 1 }, 'all times'],
])('Undo and Redo say what $0.name was about', (command, words) => {
  expect(commandWords(command, createWorkspace(sample(), ''))).toBe(words)
})
