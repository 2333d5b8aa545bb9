import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readBackup, writeBackup } from '../../src/io/parse/backup.ts'
import type { WholeProject } from '../../src/io/parse/project.ts'
import { StorageError } from '../../src/io/storage/database.ts'
import { stateAtFirst } from '../../src/state/appState.ts'
import { NO_HISTORY, undoable } from '../../src/state/history.ts'
import { encodeWork } from '../../src/state/project/encode.ts'
import { ProjectsDialog } from '../../src/ui/projects/ProjectsDialog.tsx'
import { aHead, type MemoryShelf, memoryShelf } from '../helpers/memoryShelf.ts'
import { mount, sample } from './mount.tsx'

const DATASET = sample()
const WORK = encodeWork({ now: undoable(stateAtFirst(DATASET)), history: NO_HISTORY }, DATASET)
const project = (id: string, more = {}): WholeProject => ({
  head: aHead(id, more),
  work: WORK,
  dataset: '{"format":"attest"}',
})

beforeEach(() => {
  window.localStorage.clear()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const dialog = async (shelf: MemoryShelf) => {
  const mounted = mount(<ProjectsDialog onClose={() => {}} onFile={() => {}} shelf={shelf} />)
  await screen.findByRole('region', { name: 'Your projects' })
  return mounted
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const open = (name: string) => screen.queryByRole('link', { name: `Open ${name}` })
const told = () => screen.getByRole('status')

it('lists what is kept, each with its size, as a link to it', async () => {
  await dialog(
    memoryShelf(
      project('letters'),
      project('debts'),
      project('gone', { deleted: '2031-06-02T10:00:00.000Z' }),
    ),
  )
  expect(open('letters')).toHaveAttribute('href', '?file=letters.json&project=letters')
  expect(open('letters')).toHaveAccessibleDescription(/^2 nodes · 1 statement/)
  expect(open('debts')).toBeVisible()
  expect(open('gone')).toBeNull()
})

it('tells projects of one name and size apart by the moment of their last change', async () => {
  const changed = '2031-06-01T10:00:00'
  await dialog(
    memoryShelf(
      project('one', { name: 'Twins', changed: `${changed}.000` }),
      project('other', { name: 'Twins', changed: '2031-06-01T10:00:07.000' }),
      project('alone', { changed: `${changed}.000` }),
    ),
  )
  const moments = screen.getAllByRole('listitem').flatMap((item) => {
    const { textContent = null } = item.querySelector('time') ?? {}
    return textContent === null ? [] : [textContent]
  })
  expect(moments.filter((moment) => /10:00:0\d/.test(moment)).toSorted()).toEqual([
    'Changed on 1 June 2031 at 10:00:00',
    'Changed on 1 June 2031 at 10:00:07',
  ])
  expect(moments).toHaveLength(3)
  for (const deed of ['Rename', 'Duplicate', 'Delete']) {
    const [one, other] = screen.getAllByRole('button', { name: `${deed} Twins` })
    expect(one).toHaveAccessibleDescription(/ at 10:00:00$/)
    expect(other).toHaveAccessibleDescription(/ at 10:00:07$/)
  }
})

it('renames a project, and says so once that is kept', async () => {
  const shelf = memoryShelf(project('letters'))
  const { user } = await dialog(shelf)
  await user.click(button('Rename letters'))
  const field = screen.getByRole('textbox', { name: 'New name of letters' })
  await user.clear(field)
  await user.type(field, '  Old letters {Enter}')
  expect(await screen.findByRole('link', { name: 'Open Old letters' })).toBeVisible()
  expect(told()).toHaveTextContent('It is called “Old letters” now.')
  expect(shelf.projects.get('letters')?.head.name).toBe('Old letters')
})

it('duplicates a project, and does not say so where another tab has deleted it', async () => {
  const shelf = memoryShelf(project('letters'))
  const { user } = await dialog(shelf)
  await user.click(button('Duplicate letters'))
  expect(await screen.findByRole('link', { name: 'Open letters (copy)' })).toBeVisible()
  expect(told()).toHaveTextContent('“letters (copy)” stands beside it.')
  shelf.projects.delete('letters')
  await user.click(button('Duplicate letters'))
  await vi.waitFor(() => expect(told()).toHaveTextContent('“letters” was deleted in another tab.'))
  expect([...shelf.projects.values()].map(({ head }) => head.name)).toEqual(['letters (copy)'])
})

it('deletes a project and brings it back', async () => {
  const shelf = memoryShelf(project('letters'))
  const { user } = await dialog(shelf)
  await user.click(button('Delete letters'))
  expect(told()).toHaveTextContent('“letters” is deleted.')
  expect(open('letters')).toBeNull()
  expect(button('Undo: delete letters')).toHaveFocus()
  await user.click(button('Undo: delete letters'))
  expect(open('letters')).toBeVisible()
  expect(told()).toHaveTextContent('“letters” is back.')
})

it('says that a deleted project cannot come back where another tab has cleared it out', async () => {
  const shelf = memoryShelf(project('letters'))
  const { user } = await dialog(shelf)
  await user.click(button('Delete letters'))
  shelf.projects.clear()
  await user.click(button('Undo: delete letters'))
  expect(told()).toHaveTextContent(/was cleared out in another tab and cannot come back\.$/)
})

it('clears out what was deleted once it is gone from the screen', async () => {
  const shelf = memoryShelf(project('letters'), project('debts'))
  const { user, unmount } = await dialog(shelf)
  await user.click(button('Delete letters'))
  expect(shelf.projects.has('letters')).toBe(true)
  unmount()
  await vi.waitFor(() => expect([...shelf.projects.keys()]).toEqual(['debts']))
})

/** What the page hands to the browser to save from now on. */
const handedOver = (): readonly Blob[] => {
  const handed: Blob[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL(blob: Blob): string {
        handed.push(blob)
        return 'blob:handed'
      }
    },
  )
  return handed
}

const bytesIn = async (blob: Blob | undefined): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array((await blob?.arrayBuffer()) ?? [])

it('lists the others beside what is damaged, which can be deleted once it is saved as it is', async () => {
  const shelf = memoryShelf(project('letters'))
  shelf.damaged.set('torn', 'half a project')
  const handed = handedOver()
  const { user } = await dialog(shelf)
  expect(open('letters')).toBeVisible()
  expect(screen.getByText(/^What is kept as “torn” is damaged/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Delete torn' })).toBeNull()
  await user.click(button('Save as a file: torn'))
  await vi.waitFor(() => expect(told()).toHaveTextContent(/^attest-damaged-.*\.json was handed/))
  expect(new TextDecoder().decode(await bytesIn(handed[0]))).toBe('half a project')
  await user.click(button('Delete torn'))
  await vi.waitFor(() => expect(told()).toHaveTextContent('“torn” is deleted.'))
  expect(screen.queryByText(/is damaged/)).toBeNull()
  expect([shelf.damaged.size, shelf.projects.size]).toEqual([0, 1])
})

it('hands over a backup that can be read though the work in one project cannot, and says so', async () => {
  const torn = { ...project('torn'), work: '{"half' }
  const { user } = await dialog(
    memoryShelf(
      torn,
      { ...project('lost'), dataset: '' },
      { ...project('cut'), dataset: '{"format":"attest' },
      project('debts'),
    ),
  )
  const handed = handedOver()
  await user.click(button('Back up all'))
  await vi.waitFor(() =>
    expect(told()).toHaveTextContent('3 of them are damaged: “Restore” will leave them out.'),
  )
  const { projects, damaged } = readBackup('backup.json', await bytesIn(handed[0]))
  expect(projects).toEqual([project('debts')])
  expect(damaged).toEqual([1, 2, 3])
})

it('hands all projects over as one file, and restores from it what is not there', async () => {
  const shelf = memoryShelf(project('letters'), project('debts'))
  const { user } = await dialog(shelf)
  const handed = handedOver()
  await user.click(button('Back up all'))
  await vi.waitFor(() => expect(told()).toHaveTextContent(/^2 projects handed to the browser/))
  const bytes = await bytesIn(handed[0])
  const name = 'backup.json'
  expect(readBackup(name, bytes).projects.map(({ head }) => head.id)).toEqual(['letters', 'debts'])

  shelf.projects.delete('debts')
  const changed = project('letters', { name: 'letters since', revision: 2 })
  shelf.projects.set('letters', changed)
  await user.upload(screen.getByLabelText('File of a backup'), new File([bytes], name))
  await vi.waitFor(() => expect(told()).toHaveTextContent('2 projects restored.'))
  expect(shelf.projects.get('letters')).toEqual(changed)
  expect([...shelf.projects.values()].map(({ head }) => head.name).sort()).toEqual([
    'debts',
    'letters',
    'letters since',
  ])
  await user.upload(screen.getByLabelText('File of a backup'), new File([bytes], name))
  await vi.waitFor(() => expect(told()).toHaveTextContent(/1 was here already/))
})

it.each([
  ['Asia/Karachi', '2031-05-21T19:30:00Z', '2031-05-22'],
  ['America/Lima', '2031-05-22T04:30:00Z', '2031-05-21'],
])(
  'names the file of a backup by the day that it is for its reader, in %s',
  async (zone, moment, day) => {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override createObjectURL = () => 'blob:backup'
      },
    )
    const { user } = await dialog(memoryShelf(project('letters')))
    await user.click(button('Back up all'))
    await vi.waitFor(() => expect(told()).toHaveTextContent(`attest-projects-${day}.json`))
  },
)

it('takes of a backup what is whole, and says which projects are damaged', async () => {
  const shelf = memoryShelf(project('letters'))
  const { user } = await dialog(shelf)
  const text = writeBackup([project('debts'), { ...project('notes'), work: '{}' }]).pieces.join('')
  await user.upload(screen.getByLabelText('File of a backup'), new File([text], 'mine.json'))
  await vi.waitFor(() =>
    expect(told()).toHaveTextContent(
      '1 project restored; project 2 of the file is damaged and left out: another backup may hold it.',
    ),
  )
  expect([...shelf.projects.keys()]).toEqual(['letters', 'debts'])
})

it('refuses a backup of which nothing is whole in one sentence, and takes nothing of it', async () => {
  const shelf = memoryShelf(project('letters'))
  const { user } = await dialog(shelf)
  const text = writeBackup([{ ...project('notes'), work: '{}' }]).pieces.join('')
  await user.upload(screen.getByLabelText('File of a backup'), new File([text], 'mine.json'))
  await vi.waitFor(() =>
    expect(told()).toHaveTextContent(
      'mine.json: project 1 is damaged, so none was taken in. Choose another backup.',
    ),
  )
  expect([...shelf.projects.keys()]).toEqual(['letters'])
})

it.each([
  ['Back up all', 'list'],
  ['Rename letters', 'rename'],
  ['Duplicate letters', 'copy'],
  ['Delete letters', 'remove'],
] as const)('says where the browser refuses: %s', async (name, method) => {
  const shelf = memoryShelf(project('letters'))
  const { user } = await dialog(shelf)
  vi.spyOn(shelf, method).mockRejectedValue(new StorageError('blocked'))
  await user.click(button(name))
  if (method === 'rename') await user.keyboard('Old{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent(/^This browser keeps nothing/)
  expect(told()).toBeEmptyDOMElement()
})
