import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The line “n of m statements shown”. */
export const shownLine = (page: Page) =>
  page.getByRole('region', { name: 'Graph', exact: true }).getByRole('status')

/** The two numbers of that line. */
export const shownCounts = async (page: Page): Promise<{ shown: number; total: number }> => {
  const text = (await shownLine(page).textContent()) ?? ''
  const [, shown, total] = /([\d,]+) of ([\d,]+) statements shown/.exec(text) ?? []
  const counted = (text: string | undefined): number => Number(text?.replaceAll(',', ''))
  return { shown: counted(shown), total: counted(total) }
}

export const relationsInView = (page: Page) =>
  page.getByRole('list', { name: 'Relations in view' }).getByRole('listitem')

/** Waits until the list beside the canvas holds as many statements as the line says. */
export const expectInStep = async (page: Page): Promise<void> => {
  await expect
    .poll(async () => (await shownCounts(page)).shown === (await relationsInView(page).count()))
    .toBe(true)
}
