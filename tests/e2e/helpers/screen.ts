import type { Locator, Page } from 'playwright-core'
import { type App, type AppOptions, openApp, waitForGraph } from './browser.ts'

/** The parts of the screen by the names that people and assistive technology rely on. */
export interface Screen extends App {
  readonly status: Locator
  readonly evidence: Locator
  readonly source: Locator
  readonly canvas: Locator
  readonly relations: Locator
  readonly find: Locator
  readonly exportDialog: Locator
  readonly undo: Locator
  readonly redo: Locator
}

const screenOf = (app: App): Screen => {
  const { page } = app
  return {
    ...app,
    status: page.getByRole('status'),
    evidence: page.getByRole('region', { name: 'Evidence', exact: true }),
    source: page.getByRole('region', { name: 'Source', exact: true }),
    canvas: page.getByRole('application', { name: 'Network of the relations in view' }),
    relations: page.getByRole('list', { name: 'Relations in view' }),
    find: page.getByRole('searchbox', { name: 'Find' }),
    exportDialog: page.getByRole('dialog', { name: 'Export' }),
    undo: page.getByRole('button', { name: /^(Undo|Nothing to undo)/ }),
    redo: page.getByRole('button', { name: /^(Redo|Nothing to redo)/ }),
  }
}

/** Opens the app and waits until the graph stands on the screen with its letters. */
export const openGraph = async (path = '', options: AppOptions = {}): Promise<Screen> => {
  const app = await openApp(path, options)
  await waitForGraph(app.page)
  await app.page.evaluate(() => document.fonts.ready.then(() => true))
  return screenOf(app)
}

/** The numbers of “n of m statements shown”. */
export const shownOf = async (screen: Screen): Promise<{ shown: number; all: number }> => {
  const words = (await screen.status.textContent()) ?? ''
  const [, shown, all] = /^(\d+) of (\d+) statements shown/.exec(words) ?? []
  if (shown === undefined || all === undefined) throw new Error(`The status line says: ${words}`)
  return { shown: Number(shown), all: Number(all) }
}

/** A fresh item of the list “Relations in view”, by the words of its sentence. */
export const relationItem = (screen: Screen, sentence: string | RegExp): Locator =>
  screen.relations.getByRole('button', { name: sentence })

/** Resolves after the page has drawn `count` frames more. */
export const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (many) => {
    for (let frame = 0; frame < many; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve))
  }, count)
