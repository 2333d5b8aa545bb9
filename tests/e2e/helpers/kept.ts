import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** How often the project was kept that was kept most often. Makes no database where there is none. */
export const revisionOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'attest')) return 0
    return new Promise<number>((resolve) => {
      const open = indexedDB.open('attest')
      open.onsuccess = () => {
        const all = open.result.transaction('projects').objectStore('projects').getAll()
        all.onsuccess = () => {
          open.result.close()
          resolve(Math.max(0, ...all.result.map((head) => head.revision)))
        }
      }
    })
  })

/** Resolves once a project was kept so often: from the first time on, leaving the page at once loses nothing. */
export const kept = (page: Page, revision: number): Promise<void> =>
  expect.poll(() => revisionOf(page)).toBeGreaterThanOrEqual(revision)

/** The work of the only project that is kept, as text, after it was changed; empty where there is none. */
export const workOf = (page: Page, change: (text: string) => string): Promise<string> =>
  page.evaluate(async (source) => {
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'attest')) return ''
    // The policy of the page forbids to make a function of text; a script of the test may.
    const changed: (text: string) => string = new Function(`return ${source}`)()
    return new Promise<string>((resolve) => {
      const open = indexedDB.open('attest')
      open.onsuccess = () => {
        const works = open.result.transaction('works', 'readwrite').objectStore('works')
        const cursor = works.openCursor()
        cursor.onsuccess = () => {
          const at = cursor.result
          const next = at === null ? '' : changed(at.value)
          if (at !== null) at.update(next)
          works.transaction.oncomplete = () => {
            open.result.close()
            resolve(next)
          }
        }
      }
    })
  }, change.toString())
