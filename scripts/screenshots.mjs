/**
 * `npm run screenshots [folder]`: pictures of the built page at three sizes in both themes, and of a
 * claim with its proof. Without a folder, only those that the README shows are written, to `docs`.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBuild } from './build.mjs'
import { launchOptions } from './chromium.mjs'
import { ROOT } from './files.mjs'
import { serve } from './serve.mjs'

const WIDE = { width: 1440, height: 900 }
const MIDDLE = { width: 1024, height: 768 }
const PHONE = { width: 390, height: 844 }
const COMPARISON = '#tool=compare&compare=pakistan,members,afghan-taliban,members,split'
const PROOF = '#select=claim-proxy&read=iran-steps-in,claim-proxy,0'

/** @type {readonly { name: string, address: string, viewport: { width: number, height: number }, colorScheme: 'light' | 'dark', readme?: true }[]} */
const PICTURES = [
  { name: 'crisis-light', address: '', viewport: WIDE, colorScheme: 'light', readme: true },
  { name: 'crisis-dark', address: '', viewport: WIDE, colorScheme: 'dark', readme: true },
  { name: 'evidence', address: PROOF, viewport: WIDE, colorScheme: 'light', readme: true },
  { name: 'compare', address: COMPARISON, viewport: WIDE, colorScheme: 'light', readme: true },
  { name: 'evidence-dark', address: PROOF, viewport: WIDE, colorScheme: 'dark' },
  { name: 'middle-light', address: '', viewport: MIDDLE, colorScheme: 'light' },
  {
    name: 'middle-dark',
    address: `${PROOF}&panel=evidence`,
    viewport: MIDDLE,
    colorScheme: 'dark',
  },
  { name: 'phone-light', address: '', viewport: PHONE, colorScheme: 'light' },
  {
    name: 'phone-dark',
    address: '#select=claim-proxy&panel=evidence',
    viewport: PHONE,
    colorScheme: 'dark',
  },
]

const folder = process.argv[2]
const target = folder ?? join(ROOT, 'docs')
await mkdir(target, { recursive: true })
await ensureBuild()
const server = await serve({ folder: join(ROOT, 'dist'), port: 0 })
const browser = await chromium.launch(launchOptions())
for (const { name, address, viewport, colorScheme, readme } of PICTURES) {
  if (folder === undefined && readme === undefined) continue
  const page = await browser.newPage({ viewport, colorScheme })
  await page.goto(`${server.url}${address}`)
  await page.waitForFunction(() => performance.getEntriesByName('attest:first-picture').length > 0)
  if (address.includes('read=')) await page.getByRole('region', { name: 'Source' }).waitFor()
  // The last that comes of the proof of a statement.
  if (address.includes('select='))
    await page.getByRole('button', { name: 'Verified', exact: true }).waitFor()
  if (address === COMPARISON)
    await page
      .getByRole('region', { name: /^What .* says$/ })
      .first()
      .waitFor()
  // The bar below the canvas is closed while comparing.
  else if (viewport !== PHONE) await page.getByRole('slider', { name: 'Last day' }).waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => true))
  // The fonts ask for one more drawing.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  await page.screenshot({ path: join(target, `${name}.png`) })
  await page.close()
}
await browser.close()
await server.close()
