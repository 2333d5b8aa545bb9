import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { seenIn } from '../../src/analysis/checks.ts'
import { NO_CHECKS } from '../../src/domain/checks.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import type { CanvasNote } from '../../src/state/appState.ts'
import { judge } from '../../src/state/checks.ts'
import { ExportDialog } from '../../src/ui/export/ExportDialog.tsx'
import { mount, sample } from './mount.tsx'

const NOTES: readonly CanvasNote[] = [
  { id: 'a', text: 'Anywhere', on: null, at: [0, 0] },
  { id: 'b', text: 'On a node', on: { entity: entityId('aland') }, at: [0, 0] },
  {
    id: 'c',
    text: 'On a line that is hidden',
    on: { statement: statementId('cobalt-lies') },
    at: [0, 0],
  },
]

it('the export dialog says of each format whether notes leave in it, and which stay out', async () => {
  const { workspace, user } = mount(<ExportDialog orientation="landscape" onClose={() => {}} />)
  workspace.store.run({ name: 'write-notes', what: 'add', about: 'a', notes: NOTES })
  const choose = (name: string) => user.click(screen.getByRole('radio', { name }))
  const withNotes = () => screen.queryByRole('checkbox', { name: 'With your notes on the canvas' })
  await choose('GraphML')
  expect(
    screen.getByText(/Your notes on the canvas stay out; pictures and the HTML page/),
  ).toBeTruthy()
  expect(withNotes()).toBeNull()
  await choose('HTML')
  expect(screen.getByText(/Your notes stand in it as yours, not from a source/)).toBeTruthy()
  expect(
    screen.getByText('One of your notes stays out: what it hangs on is not in the file.'),
  ).toBeTruthy()
  await choose('Everything')
  expect(screen.queryByText(/of your notes stays? out: what/)).toBeNull()
  await user.click(withNotes() ?? document.body)
  expect(screen.queryByText(/Your notes/)).toBeNull()
  await choose('PNG')
  expect(withNotes()).toHaveProperty('checked', false)
})

it('says that verdicts stay out of each format, and what keeps them', async () => {
  const { workspace, user } = mount(<ExportDialog orientation="landscape" onClose={() => {}} />)
  await user.click(screen.getByRole('radio', { name: 'JSON' }))
  expect(screen.queryByText(/Your verdicts/)).toBeNull()
  const seen = seenIn(sample())
  const [first] = seen
  if (first === undefined) throw new Error('The sample has statements.')
  act(() =>
    workspace.store.run(judge(NO_CHECKS, seen, first, { verdict: 'verified' }, '2031-06-01')),
  )
  expect(screen.getByText(/^Your verdicts stay out; “Export checks” saves them/)).toBeTruthy()
})

it('never says that nothing is left out where notes, or steps of a story, stay out', () => {
  const story = {
    id: 'walk',
    title: 'A walk',
    summary: '',
    steps: [{ title: 'One', text: 'A', cites: [statementId('denial')], view: '', focus: [] }],
  }
  const { unmount } = mount(
    <ExportDialog
      orientation="landscape"
      only={{ name: 'This path', statements: [statementId('meeting')] }}
      onClose={() => {}}
    />,
    '',
    { ...sample(), stories: [story] },
  )
  expect(screen.getByText(/^One step of a story stays out/)).toBeTruthy()
  expect(screen.queryByText(/leaves out nothing/)).toBeNull()
  expect(screen.getByText('Nothing else is left out by this format.')).toBeTruthy()
  unmount()
  const { workspace } = mount(<ExportDialog orientation="landscape" onClose={() => {}} />)
  expect(screen.getByText('This format leaves out nothing.')).toBeTruthy()
  act(() => workspace.store.run({ name: 'write-notes', what: 'add', about: 'a', notes: NOTES }))
  expect(screen.getByText(/^Your notes on the canvas stay out.*Nothing else is left/)).toBeTruthy()
})

it('a file that cannot be written says so and the way out, in no words of the browser', async () => {
  // No canvas is there to draw a picture on.
  const { user } = mount(<ExportDialog orientation="landscape" onClose={() => {}} />)
  await user.click(screen.getByRole('radio', { name: 'PNG' }))
  expect((await screen.findByRole('alert')).textContent).toBe(
    'The file could not be written. It is more than this browser can do, or a mistake of this program. Choose another format, or show less.',
  )
})
