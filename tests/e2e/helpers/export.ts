import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Chooses a scope and a format in the export dialog, gives a title and saves: what the dialog told, and the file. */
export const saveAs = async (page: Page, format: string, scope: string, title = '') => {
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: scope }).check()
  await dialog.getByRole('radio', { name: format, exact: true }).check()
  if (title !== '') await dialog.getByRole('textbox', { name: 'Title in the file' }).fill(title)
  const told = await dialog.getByText(/will be in the file/).textContent()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save' }).click(),
  ])
  await dialog.waitFor({ state: 'detached' })
  const folder = await mkdtemp(join(tmpdir(), 'attest-export-'))
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  const bytes = new Uint8Array(await readFile(path))
  await rm(folder, { recursive: true })
  return { name: file.suggestedFilename(), bytes, told: told ?? '' }
}
