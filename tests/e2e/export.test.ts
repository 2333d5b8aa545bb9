import { expect, it } from 'vitest'
import { closure } from '../../src/graph/closure.ts'
import { readGraphFile } from '../../src/io/imports/index.ts'
import { parseDataset } from '../../src/io/parse/parse.ts'
import { readTextChunks } from '../../src/view/pictures/pngChunks.ts'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { saveAs as save } from './helpers/export.ts'
import { shownCounts } from './helpers/tasks.ts'

it.each(['JSON', 'CSV', 'GEXF', 'GraphML', 'Cytoscape JSON', 'JSON-LD', 'HTML'])(
  'saves what is shown as %s, with what its claims need beside them',
  async (format) => {
    const { page, expectSilent } = await openApp()
    await waitForGraph(page)
    await page.getByRole('button', { name: 'Only Status: claimed' }).click()
    const { shown } = await shownCounts(page)
    const { name, bytes, told } = await save(page, format, 'What is shown')
    const [, matched, added] = /^(\d+) statements.* and (\d+) more/.exec(told) ?? []
    expect(Number(matched)).toBe(shown)
    expect(Number(added)).toBeGreaterThan(0)
    const { dataset, issues } = readGraphFile(name, bytes)
    expect(issues).toEqual([])
    expect(dataset?.statements.length).toBe(Number(matched) + Number(added))
    for (const statement of dataset?.statements ?? []) {
      expect(statement.quotes.length).toBeGreaterThan(0)
      expect(statement.truncated).toBe(false)
    }
    const claims = dataset?.statements.filter(({ status }) => status === 'claimed') ?? []
    expect(claims.length).toBeGreaterThanOrEqual(shown)
    await expectSilent()
  },
)

it('saves everything as JSON that checks without a fault', async () => {
  const { page, expectSilent } = await openApp()
  await waitForGraph(page)
  const { bytes } = await save(page, 'JSON', 'Everything')
  const { dataset, issues } = parseDataset(JSON.parse(new TextDecoder().decode(bytes)), new Map())
  expect(issues).toEqual([])
  expect(dataset?.part).toBe(false)
  await expectSilent()
})

it('saves a selection with its neighbours, and not without one', async () => {
  const { page, expectSilent } = await openApp('#select=iran')
  await waitForGraph(page)
  const { name, bytes } = await save(page, 'GraphML', 'What is selected')
  const { dataset } = readGraphFile(name, bytes)
  const iran = dataset?.entities.find((entity) => entity.name === 'Iran')
  expect(iran).toBeDefined()
  const ids = new Set(dataset?.statements.map(({ id }) => id))
  if (dataset !== null) expect(closure(dataset, ids).added.size).toBe(0)
  await page.getByRole('button', { name: 'Clear the selection' }).click()
  await page.getByRole('button', { name: 'Export' }).click()
  expect(await page.getByRole('radio', { name: 'What is selected' }).isDisabled()).toBe(true)
  await expectSilent()
})

it('saves a picture for print with its statements in the file', async () => {
  const { page, expectSilent } = await openApp()
  await waitForGraph(page)
  const { bytes } = await save(page, 'PNG', 'What is shown')
  const size = new DataView(bytes.buffer, bytes.byteOffset)
  expect(size.getUint32(16)).toBeGreaterThanOrEqual(3000)
  const chunks = new Map(readTextChunks(bytes).map(({ keyword, text }) => [keyword, text]))
  const attest: unknown = JSON.parse(chunks.get('Attest') ?? 'null')
  expect(JSON.stringify(attest)).toContain('Kabul as acting like a proxy for India')
  expect(chunks.get('Source')).toContain('Iran Steps In')
  await expectSilent()
})

it('saves a drawing whose text is text and whose claims name their speaker', async () => {
  const { page, expectSilent } = await openApp()
  await waitForGraph(page)
  const { bytes } = await save(page, 'SVG', 'What is shown')
  const text = new TextDecoder().decode(bytes)
  // The page itself reads no markup.
  const blank = await page.context().newPage()
  const found = await blank.evaluate((svg) => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    return {
      name: root.localName,
      texts: [...root.querySelectorAll('text')].map((element) => element.textContent ?? ''),
      metadata: root.querySelector('metadata')?.textContent ?? '',
      scripts: root.querySelectorAll('script, foreignObject, a, style').length,
    }
  }, text)
  await blank.close()
  expect(found.name).toBe('svg')
  expect(found.scripts).toBe(0)
  expect(found.texts).toContain('Pakistan')
  expect(found.texts.some((words) => words.startsWith('Khawaja Asif says: '))).toBe(true)
  expect(found.metadata).toContain('claim-proxy')
  expect(found.texts.join(' ')).toMatch(
    /statements: \d+ that were chosen, and \d+ that assert, deny, decline or answer them/,
  )
  interface Told {
    readonly status: string
    readonly stance: string
    readonly stanceInWords: string
    readonly sentence: string
  }
  const told: { readonly statements: readonly Told[] } = JSON.parse(found.metadata)
  const unanswered = told.statements.filter(
    ({ status, stance }) => status === 'claimed' && stance === 'uncontested',
  )
  expect(unanswered.length).toBeGreaterThan(0)
  for (const { stanceInWords } of unanswered) expect(stanceInWords).toBe('no answer in this source')
  for (const stance of ['denied', 'mutual', 'withheld']) {
    const sentences = told.statements.filter((one) => one.stance === stance)
    expect(sentences.length).toBeGreaterThan(0)
    for (const { sentence } of sentences) expect(found.texts.join(' ')).toContain(sentence)
  }
  await expectSilent()
})

it.each(['SVG', 'Markdown'])(
  'says in %s which part it is of, below the title that it is given',
  async (format) => {
    const { page, expectSilent } = await openApp()
    await waitForGraph(page)
    await page.getByRole('button', { name: 'Only Family: mediates' }).click()
    const { bytes } = await save(page, format, 'What is shown', 'Who mediates')
    const text = new TextDecoder().decode(bytes)
    expect(text.replace(/^[\s\S]*?<text/, '')).toContain('Who mediates')
    expect(text).toContain('Pakistan and the Afghan Taliban, autumn 2025')
    expect(text).toContain('Filters: only relations: mediates; without kinds: News outlets, Places')
    await expectSilent()
  },
)
