import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands: rule, and the elements that break it. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe')
    const run: unknown = axe === null || typeof axe !== 'object' ? null : Reflect.get(axe, 'run')
    if (typeof run !== 'function') throw new Error('axe did not load.')
    const result: { violations: { id: string; nodes: { html: string }[] }[] } = await run.call(
      axe,
      document,
      {
        rules: { 'target-size': { enabled: true } },
        // Ways to elements, and lists of what is right, take longer than the rules.
        resultTypes: ['violations'],
        selectors: false,
      },
    )
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`,
    )
  })
}
