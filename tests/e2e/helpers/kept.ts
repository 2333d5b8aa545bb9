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

/** Resolves once work is being kept: what keeps it looks into the browser's database first. */
export const keeping = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toContain('attest')

/** Resolves once a project was kept so often: from the first time on, leaving the page at once loses nothing. */
export const kept = (page: Page, revision: number): Promise<void> =>
  expect.poll(() => revisionOf(page)).toBeGreaterThanOrEqual(revision)

/** The work of the only project that is kept, as text, empty where there is none; another text takes its place. */
export const workOf = (page: Page, another: string | null = null): Promise<string> =>
  page.evaluate(async (next) => {
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'attest')) return ''
    return new Promise<string>((resolve) => {
      const open = indexedDB.open('attest')
      open.onsuccess = () => {
        const works = open.result.transaction('works', 'readwrite').objectStore('works')
        const cursor = works.openCursor()
        let text = ''
        cursor.onsuccess = () => {
          text = cursor.result?.value ?? ''
          if (next !== null) cursor.result?.update(next)
        }
        works.transaction.oncomplete = () => {
          open.result.close()
          resolve(text)
        }
      }
    })
  }, another)
