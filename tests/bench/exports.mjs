/**
 * `npm run bench -- exports [nodes lines]`: how long each file of a large graph takes to be written in the built page in
 * Chromium, and for how long the page answers nobody meanwhile: the longest task on its main thread. 5,000 nodes and
 * 20,000 lines where no size is given. One run: no format waits for another.
 */

import { forgetTasks, inLargeGraph } from './largeGraph.mjs'
import { longestTask } from './map/app.mjs'

/** Milliseconds after which a file counts as one that is not written. */
const LONGEST = 240_000

/**
 * What happens until the dialog names the size of its file.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} choose
 */
const written = async (page, choose) => {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await forgetTasks(page)
  const since = Date.now()
  await choose()
  const file = dialog.getByText(/, [\d.,]+ .?B$/)
  await file.waitFor({ timeout: LONGEST })
  const wall = Date.now() - since
  const [, size = ''] = /, ([^,]+)$/.exec((await file.textContent()) ?? '') ?? []
  return { wall, size, longest: await longestTask(page) }
}

export const benchExports = () =>
  inLargeGraph(async (page, nodes, lines) => {
    process.stdout.write(`${nodes} nodes, ${lines} lines: written, longest task, size\n`)
    const tell = (
      /** @type {string} */ name,
      /** @type {Awaited<ReturnType<typeof written>>} */ of,
    ) =>
      process.stdout.write(
        `${name.padEnd(18)}${`${of.wall} ms`.padStart(10)}${`${of.longest.toFixed(0)} ms`.padStart(10)}${of.size.padStart(12)}\n`,
      )
    const dialog = page.getByRole('dialog', { name: 'Export' })
    tell(
      'the dialog, JSON',
      await written(page, () => page.getByRole('button', { name: 'Export', exact: true }).click()),
    )
    const formats = dialog.getByRole('group', { name: 'Format' }).getByRole('radio')
    for (const format of (await formats.all()).slice(1)) {
      const name = (await format.getAttribute('aria-label')) ?? ''
      tell(name, await written(page, () => format.click()))
    }
  })
