import { expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import type { Command } from '../../src/state/commands.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { commandWords } from '../../src/ui/commandWords.ts'
import { start } from '../../src/ui/messages/de/start.ts'
import { sample } from './mount.tsx'

const ALAND = entityId('aland')
const LEDANIA = entityId('ledania')
const SIX = ['a', 'b', 'c', 'd', 'e', 'f'].map(entityId)

it.each<readonly [Command, string]>([
  [{ name: 'hide-entities', entities: [ALAND] }, 'hide Aland'],
  [{ name: 'fold-members', entities: [ALAND] }, 'fold Aland into states'],
  [{ name: 'unfold-members', entities: [ALAND, LEDANIA] }, 'unfold Aland, Ledania from states'],
  [{ name: 'hide-entities', entities: SIX }, 'hide 6 nodes'],
  [{ name: 'unpin', entities: SIX }, 'move 6 nodes back into place'],
  [{ name: 'show-only', facet: 'kind', values: SIX }, 'show only 6 kinds'],
  [{ name: 'hide-values', facet: 'source', values: SIX }, 'hide 6 sources'],
  [{ name: 'keep-loose', keep: true }, 'keep nodes without a line'],
  [{ name: 'keep-loose', keep: false }, 'leave out nodes without a line'],
  [{ name: 'focus', focus: { depth: 1, entities: [ALAND] } }, 'focus on Aland'],
  [{ name: 'focus', focus: { depth: 0, entities: [] } }, 'start from nothing'],
  [{ name: 'pin', positions: new Map([[LEDANIA, [0, 0]]]) }, 'keep Ledania in place'],
  [{ name: 'reveal', entities: [LEDANIA], statements: [] }, 'show what was found: Ledania'],
  [{ name: 'reveal', entities: [], statements: [] }, 'show what was found'],
  [
    {
      name: 'set-time',
      time: { clock: 'said', from: '2031-05-03', to: null, undated: false },
      gesture: 1,
    },
    'choice of time (said): 3 May 2031 – …',
  ],
  [{ name: 'set-time', time: null, gesture: 1 }, 'all times'],
  [{ name: 'choose-clock', clock: 'published' }, 'change of clock: published'],
  [
    { name: 'write-stories', stories: [], what: 'write', about: 'How it began' },
    'write story “How it began”',
  ],
  [
    { name: 'write-stories', stories: [], what: 'add-step', about: 'How it began' },
    'add a step of the story “How it began”',
  ],
  [
    {
      name: 'write-notes',
      notes: [
        { id: 'n', text: 'Ask the ministry who\ninvited them, and when', on: null, at: [0, 0] },
      ],
      what: 'edit',
      about: 'n',
    },
    'edit note “Ask the ministry who invited the…”',
  ],
  [{ name: 'write-notes', notes: [], what: 'delete', about: 'gone' }, 'delete note'],
])('Undo and Redo say what $0.name was about', (command, words) => {
  expect(commandWords(command, createWorkspace(sample(), ''))).toBe(words)
})

it('names a note that is deleted by what it said, where it is undone and where it is done again', () => {
  const workspace = createWorkspace(sample(), '')
  const { store } = workspace
  const note = { id: 'n', text: 'Who says so?', on: null, at: [0, 0] as const }
  store.run({ name: 'write-notes', notes: [note], what: 'add', about: 'n' })
  const gone: Command = { name: 'write-notes', notes: [], what: 'delete', about: 'n' }
  store.run(gone)
  expect(commandWords(gone, workspace)).toBe('delete note “Who says so?”')
  store.undo()
  expect(commandWords(gone, workspace)).toBe('delete note “Who says so?”')
  store.undo()
  const added: Command = { name: 'write-notes', notes: [], what: 'add', about: 'n' }
  expect(commandWords(added, workspace)).toBe('add note “Who says so?”')
})

it('is as exact in German', () => {
  const { commandNames: names, several } = start
  expect(names['hide-entities'](several.node(12_000))).toBe('12.000 Knoten ausblenden')
  expect(names['show-only'](several.relation(4))).toBe('nur 4 Beziehungen zeigen')
  expect(names['keep-loose'](false)).toBe('Knoten ohne Linie weglassen')
  expect(names['choose-clock']('said')).toBe('Wechsel der Uhr: Gesagt')
  expect(names['set-time']('3. Mai 2031 – …', 'said')).toBe(
    'Wahl der Zeit (Gesagt): 3. Mai 2031 – …',
  )
  expect(names.story('write', '')).not.toMatch(/„“/)
  expect(names.story('remove-step', 'Anfang')).toBe('Story „Anfang“: Schritt entfernen')
  expect(names.note('edit', 'Wer sagt das?')).toBe('Notiz „Wer sagt das?“ ändern')
  expect(names.note('delete', '')).toBe('Notiz löschen')
})
