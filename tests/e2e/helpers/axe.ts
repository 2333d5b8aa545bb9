import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of axe that another theme can break. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds on the page as it stands: rule, and the elements that break it.
 * @param only - rules to look for; all, where none are named
 */
export const violations = async (
  page: Page,
  only: readonly string[] | null = null,
): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async (rules) => {
    const axe: unknown = Reflect.get(window, 'axe')
    const run: unknown = axe === null || typeof axe !== 'object' ? null : Reflect.get(axe, 'run')
    if (typeof run !== 'function') throw new Error('axe did not load.')
    const result: { violations: { id: string; nodes: { html: string }[] }[] } = await run.call(
      axe,
      document,
      {
        ...(rules === null
          ? { rules: { 'target-size': { enabled: true } } }
          : { runOnly: { type: 'rule', values: rules } }),
        // Ways to elements, and lists of what is right, take longer than the rules.
        resultTypes: ['violations'],
        selectors: false,
      },
    )
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`,
    )
  }, only)
}
