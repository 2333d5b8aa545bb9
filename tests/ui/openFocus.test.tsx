import { act, screen, waitFor } from '@testing-library/react'
import { afterAll, expect, it, vi } from 'vitest'
import type { Preview } from '../../src/io/imports/preview.ts'
import { createImport } from '../../src/io/imports/session.ts'
import { OpenDialog } from '../../src/ui/open/OpenDialog.tsx'
import { mount } from './mount.tsx'

// Modules that other files have loaded know nothing of what is put in their place here.
vi.hoisted(() => vi.resetModules())
afterAll(() => {
  vi.resetModules()
})

/** Lets the import give its next answer. */
let answer: (() => void) | null = null

// A real import that runs here instead of in a worker, and answers when it is told to.
vi.mock('../../src/io/imports/importJob.ts', () => ({
  startImport: () => {
    const session = createImport(() => {})
    const later = (preview: () => Preview): Promise<Preview> =>
      new Promise((resolve) => {
        answer = () => resolve(preview())
      })
    return {
      open: (files: ReadonlyMap<string, Uint8Array>) => later(() => session.open(files)),
      change: (change: Parameters<typeof session.change>[0]) => later(() => session.change(change)),
      take: () => new Promise(() => {}),
      write: () => new Promise(() => {}),
      cancel: () => {},
    }
  },
}))

const answered = async (): Promise<void> => {
  await waitFor(() => expect(answer).not.toBeNull())
  await act(async () => answer?.())
  answer = null
}

const dialog = () =>
  mount(
    <OpenDialog
      beginning={{ with: 'choice', focus: 'paste', why: null }}
      onImported={async () => {}}
      onClose={() => {}}
    />,
  )

it('keeps the focus in the dialog from step to step: on its heading, then on the first choice', async () => {
  const { user } = dialog()
  const field = await screen.findByRole('textbox')
  await user.click(field)
  await user.paste('Source,Target\nAnna,Bela\n')
  await user.tab()
  await user.tab()
  expect(screen.getByRole('button', { name: 'Read what is pasted' })).toHaveFocus()
  await user.keyboard('{Enter}')
  await screen.findByRole('progressbar')
  // No key that is still held presses anything here.
  expect(screen.getByRole('heading', { name: 'Open a graph' })).toHaveFocus()
  await answered()
  const first = await screen.findByRole('combobox', { name: 'Each row is' })
  expect(first).toHaveFocus()

  // A choice that rests while the rows are read anew has the focus again.
  const direction = screen.getByRole('combobox', { name: 'Direction' })
  await user.selectOptions(direction, 'without a direction')
  expect(direction).toBeDisabled()
  act(() => direction.blur())
  await answered()
  expect(direction).toBeEnabled()
  expect(direction).toHaveFocus()
  screen.getByRole('button', { name: 'Open' }).focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('progressbar')
  expect(screen.getByRole('heading', { name: 'Open a graph' })).toHaveFocus()
})

it('says what of a folder was left out and how to open it, as long as that folder is looked at', async () => {
  const file = new File(['Source,Target\nAnna,Bela\n'], 'a.csv')
  const { user } = mount(
    <OpenDialog
      beginning={{
        with: 'source',
        source: { from: 'files', files: [{ path: 'a.csv', file }], cutOff: 'letters' },
      }}
      onImported={async () => {}}
      onClose={() => {}}
    />,
  )
  const sentence =
    'Of “letters” only the first 500 files were read and the rest left out; to open all of it, zip the folder and open that.'
  await answered()
  expect(screen.getByText(sentence)).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Choose another' }))
  expect(screen.queryByText(sentence)).toBeNull()
})
