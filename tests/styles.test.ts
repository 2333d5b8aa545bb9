import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LOW, PHONE } from '../src/ui/theme.ts'

const FOLDER = 'src/ui/styles'
const [NARROW = ''] = PHONE.split(',')
/** Where what holds for narrow windows is right in low ones as it is. */
const EVERYWHERE = [
  // One row of words, in whatever width.
  'hands.css: .shown-line:has(.focus-crumb)',
  // The block for low windows follows it.
  'touch.css: .app .evidence-panel',
]

it('has a word on phones on their side wherever a style sheet asks for phones', () => {
  const silent = readdirSync(FOLDER).flatMap((file) =>
    [...readFileSync(`${FOLDER}/${file}`, 'utf8').matchAll(/@media([^{]*)\{\s*([^{]*?)\s*\{/g)]
      .map(([, query = '', rule = '']) => ({
        query: query.replaceAll(/\s+/g, ' ').replaceAll(/\( | \)/g, (s) => s.trim()),
        where: `${file}: ${rule}`,
      }))
      .filter(({ query }) => query.includes(NARROW) && !query.includes(LOW))
      .map(({ where }) => where),
  )
  expect(silent).toEqual(EVERYWHERE)
})

it('asks by :has() for nothing that something is not: browsers look through all of the page then, whatever changes', () => {
  const costly = readdirSync(FOLDER).flatMap((file) =>
    (readFileSync(`${FOLDER}/${file}`, 'utf8').match(/:has\((?:[^()]|\([^()]*\))*\)/g) ?? [])
      .filter((asked) => asked.includes(':not('))
      .map((asked) => `${file}: ${asked}`),
  )
  expect(costly).toEqual([])
})
