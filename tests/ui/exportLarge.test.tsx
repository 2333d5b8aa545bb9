import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ExportDialog } from '../../src/ui/export/ExportDialog.tsx'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { stubDataWorker, writing } from './exportWorker.ts'
import { mount, sample } from './mount.tsx'

stubDataWorker()

const many = parsed(
  aDataset({
    entities: ['aland', 'borduria', 'loner'].map((id) => anEntity(id)),
    statements: Array.from({ length: 3_001 }, (_, at) => aStatement(`meeting-${at}`)),
    evidence: 'none',
  }),
)

const LOOKING = 'Looking for what belongs in the file …'
const save = () => screen.getByRole('button', { name: 'Save' })

it('the export dialog says that it looks for what belongs in a large file, and saves nothing before it knows', async () => {
  mount(<ExportDialog orientation="landscape" onClose={() => {}} />, '', many)
  expect(screen.getByText(LOOKING)).toBeTruthy()
  expect(save()).toHaveProperty('disabled', true)
  await screen.findByText('3,001 statements will be in the file.')
  await screen.findByText(/-shown\.json, [\d.]+ .B$/)
  expect(save()).toHaveProperty('disabled', false)
  fireEvent.click(screen.getByRole('radio', { name: 'Everything' }))
  expect(screen.getByText(LOOKING)).toBeTruthy()
  await screen.findByText(/-all\.json, [\d.]+ .B$/)
})

it('the export dialog knows at once what belongs in a small file', () => {
  mount(<ExportDialog orientation="landscape" onClose={() => {}} />, '', sample())
  expect(screen.queryByText(LOOKING)).toBeNull()
  expect(screen.getByText(/statements will be in the file/)).toBeTruthy()
})

it('the export dialog shows how far a large file is, and no longer when another is asked for', async () => {
  writing.stopsAt = 0.425
  mount(<ExportDialog orientation="landscape" onClose={() => {}} />, '', many)
  const bar = await screen.findByRole('progressbar', { name: 'Putting statements into sentences' })
  expect(bar.getAttribute('value')).toBe('0.425')
  expect(screen.getByText('Putting statements into sentences: 42 %')).toBeTruthy()
  writing.stopsAt = null
  fireEvent.click(screen.getByRole('radio', { name: 'CSV' }))
  expect(screen.queryByRole('progressbar')).toBeNull()
  await screen.findByText(/-shown\.csv\.zip, [\d.]+ .B$/)
  expect(screen.queryByRole('progressbar')).toBeNull()
})
