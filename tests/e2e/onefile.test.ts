import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { OwnNote } from '../../src/domain/ownNote.ts'
import { readGraphFile } from '../../src/io/imports/index.ts'
import { aFolder, graph as graphCall } from '../helpers/cli.ts'
import { aDataset, anEntity, aSource, aStatement, parsed } from '../helpers/dataset.ts'
import { unattributedIn } from '../helpers/namesSpeaker.ts'
import { violations } from './helpers/axe.ts'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { saveAs } from './helpers/export.ts'
import { openFromDisk, pageOf, pointOn } from './helpers/pages.ts'

const put = aFolder()

const kept = new Map<string, Uint8Array>()

/** The page of a scope, saved from the dialog once. */
const exported = async (scope: string): Promise<Uint8Array> => {
  const known = kept.get(scope)
  if (known !== undefined) return known
  const { page, expectSilent, close } = await openApp()
  await waitForGraph(page)
  const { bytes, name } = await saveAs(page, 'HTML', scope)
  expect(name).toMatch(/\.html$/)
  await expectSilent()
  await close()
  kept.set(scope, bytes)
  return bytes
}

const graph = (page: Page) => page.getByRole('region', { name: 'Graph', exact: true })
const shownLine = (page: Page) => graph(page).getByRole('status')
const items = (page: Page) =>
  page.getByRole('list', { name: 'Relations in view' }).getByRole('button')
const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' })

const countsOf = async (page: Page): Promise<readonly number[]> => {
  const [, shown, total] = /(\d+) of (\d+)/.exec((await shownLine(page).textContent()) ?? '') ?? []
  return [Number(shown), Number(total)]
}

it('is saved from the dialog, opens from disk without a network, and is small', async () => {
  const bytes = await exported('Everything')
  expect(bytes.length).toBeLessThan(1_500_000)
  const { dataset, issues } = readGraphFile('crisis.html', bytes)
  expect(issues).toEqual([])
  expect(dataset?.part).toBe(false)
  const { page, expectSilent } = await openFromDisk(bytes)
  expect(await page.title()).toBe(dataset?.title)
  await page.getByRole('heading', { level: 1, name: dataset?.title ?? '' }).waitFor()
  expect(await page.getByText(/exported on/).textContent()).toContain('Attest')
  const [shown = 0, total = 0] = await countsOf(page)
  expect(shown).toBeGreaterThan(0)
  expect(await items(page).count()).toBe(shown)
  expect(total).toBe(dataset?.statements.filter(({ family }) => family !== 'structure').length)
  await page
    .getByText('Source:')
    .or(page.locator('summary', { hasText: 'Source' }))
    .first()
    .click()
  await page.getByText(dataset?.sources[0]?.sha256 ?? '').waitFor()
  await page.getByText(/quotes stand word for word/).waitFor()
  await expectSilent()
})

it('bears the title of whoever saved it, and says by which filters it is a part', async () => {
  const app = await openApp('#no-status=claimed')
  await waitForGraph(app.page)
  const { bytes } = await saveAs(app.page, 'HTML', 'What is shown', 'What is not only claimed')
  await app.expectSilent()
  const { dataset, issues } = readGraphFile('part.html', bytes)
  expect([issues, dataset?.part, dataset?.title]).toEqual([[], true, 'What is not only claimed'])
  const { page, expectSilent } = await openFromDisk(bytes)
  await page.getByRole('heading', { level: 1, name: 'What is not only claimed' }).waitFor()
  expect(await page.title()).toBe('What is not only claimed')
  const line = page.getByText(/statements about \d+ nodes/)
  expect(await line.textContent()).toMatch(/· Filters: .*claimed.* · exported on/)
  expect(await line.textContent()).toContain('Pakistan and the Afghan Taliban, autumn 2025')
  await expectSilent()
  const whole = await openFromDisk(await exported('Everything'))
  const told = whole.page.getByText(/statements about \d+ nodes/)
  expect(await told.textContent()).toMatch(/^\d+ statements about \d+ nodes · exported on/)
  await whole.expectSilent()
})

it('lets its one script pass by its hash, and nothing else', async () => {
  const html = new TextDecoder().decode(await exported('Everything'))
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
  expect(scripts).toHaveLength(1)
  const hash = createHash('sha256')
    .update(scripts[0] ?? '')
    .digest('base64')
  expect(policy).toContain(`script-src 'sha256-${hash}'`)
})

it('brings its faces along, in which its names were measured, and asks nobody for them', async () => {
  const { page, expectSilent } = await openFromDisk(await exported('Everything'))
  await page.getByText('Follow the story in 8 steps').waitFor()
  const faces = await page.evaluate(() =>
    [...document.fonts].flatMap(({ family, weight, status }) =>
      status === 'loaded' ? `${family.replaceAll('"', '')} ${weight}` : [],
    ),
  )
  expect(faces).toEqual(expect.arrayContaining(['Attest Sans 400', 'Attest Sans 600']))
  await expectSilent()
})

it('speaks German where it was written in German, but for quotes', async () => {
  const { dataset } = readGraphFile('crisis.html', await exported('Everything'))
  if (dataset === null) throw new Error('The page holds no dataset.')
  const { page, expectSilent } = await openFromDisk(pageOf(dataset, 'de'))
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  await page
    .getByRole('status')
    .filter({ hasText: /von \d+ Aussagen gezeigt/ })
    .waitFor()
  await page.getByRole('checkbox', { name: 'Familie: Vorwürfe' }).waitFor()
  await page.getByText(/Zitate stehen Wort für Wort/).waitFor({ state: 'attached' })
  const first = page.getByRole('list', { name: 'Gezeigte Beziehungen' }).getByRole('button').first()
  expect(await first.getAttribute('lang')).toBe('de')
  await page
    .getByText(/^Laut Pakistan: Unterschlupf für .*; bestritten von Afghan Taliban\.$/)
    .first()
    .waitFor({ state: 'attached' })
  await first.click()
  const proof = page.getByRole('region', { name: 'Belege' })
  expect(await proof.getByRole('blockquote').count()).toBeGreaterThan(0)
  expect(await proof.locator('blockquote p').first().getAttribute('lang')).toBe('en')
  await proof.getByText('17. November 2025').first().waitFor()
  await expectSilent()
})

it('filters, and counts what it shows', async () => {
  const { page, expectSilent } = await openFromDisk(await exported('Everything'))
  const [all = 0] = await countsOf(page)
  await page.getByRole('checkbox', { name: 'Family: accuses' }).uncheck()
  const [without = 0] = await countsOf(page)
  expect(without).toBeLessThan(all)
  expect(await items(page).count()).toBe(without)
  await page.getByRole('checkbox', { name: 'Family: accuses' }).check()
  await page.getByRole('checkbox', { name: 'Only contested' }).check()
  const [contested = 0] = await countsOf(page)
  expect(contested).toBeLessThan(without)
  await page.getByRole('checkbox', { name: 'Status: claimed' }).uncheck()
  expect((await countsOf(page))[0]).toBeLessThan(contested)
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  const [shown, total] = await countsOf(page)
  expect(shown).toBe(total)
  await expectSilent()
})

it('finds a claim, shows who says and who denies it, and opens its source at the quote', async () => {
  const { page, expectSilent } = await openFromDisk(await exported('Everything'))
  // A browser passes no key on before its first frame.
  const find = page.getByRole('searchbox', { name: 'Find' })
  await expect
    .poll(async () => {
      await page.keyboard.press('/')
      return find.evaluate((field) => document.activeElement === field)
    })
    .toBe(true)
  await page.keyboard.type('proxy for índia')
  await expect.poll(() => items(page).count()).toBeLessThan(6)
  await items(page).filter({ hasText: 'Pakistani officials say' }).click()
  await evidence(page).getByText('Kabul as acting like a proxy for India').waitFor()
  await evidence(page).getByText('claimed', { exact: true }).waitFor()
  const denial = evidence(page).locator('.linked', { hasText: 'How it is denied' })
  await denial.locator('blockquote', { hasText: 'has rejected these accusations' }).waitFor()
  expect(await evidence(page).getByText('The denial itself').count()).toBe(0)
  await evidence(page).getByRole('button', { name: 'Show in source' }).first().click()
  const reader = page.getByRole('dialog')
  expect(await reader.locator('mark').allTextContents()).toEqual([
    'Kabul as acting like a proxy for India',
  ])
  expect(await reader.locator('mark').evaluate((mark) => document.activeElement === mark)).toBe(
    true,
  )
  await page.keyboard.press('Escape')
  await reader.waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await evidence(page).waitFor({ state: 'hidden' })
  await find.fill('responsibility for TTP attacks')
  await items(page).filter({ hasText: 'denies that it is responsible' }).click()
  const itself = evidence(page).locator('.linked', { hasText: 'The denial itself' })
  await itself.locator('blockquote', { hasText: 'denying any responsibility' }).waitFor()
  expect(await evidence(page).getByText('How it is denied').count()).toBe(0)
  await expectSilent()
})

it.each(['light', 'dark'] as const)(
  'can be used by everybody, as far as axe can tell: %s, with evidence and source open',
  async (colorScheme) => {
    const bytes = await exported('Everything')
    for (const size of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      const { page, expectSilent } = await openFromDisk(bytes, { ...size, colorScheme })
      expect(await violations(page)).toEqual([])
      await items(page).first().click()
      expect(await violations(page)).toEqual([])
      await evidence(page).getByRole('button', { name: 'Show in source' }).first().click()
      expect(await violations(page)).toEqual([])
      await expectSilent()
    }
  },
)

it('shows notes of whoever made it as such: in a list, on the network, and beside what they hang on', async () => {
  const dataset = parsed(aDataset({ statements: [aStatement('one')] }))
  const [statement] = dataset.statements
  if (statement === undefined) throw new Error('There is a statement.')
  const hostile = '<img src=x onerror=alert(1)> & so on'
  const notes: readonly OwnNote[] = [
    { text: 'Whose word?', on: { entity: statement.subject }, at: [40, 40] },
    { text: hostile, on: { statement: statement.id }, at: [0, 60] },
  ]
  const { page, expectSilent } = await openFromDisk(pageOf(dataset, 'en', notes))
  const list = page.getByRole('region', { name: 'Notes' })
  expect(await list.getByText('Note, not from a source').count()).toBe(2)
  expect(await list.getByText(hostile).count()).toBe(1)
  expect(await page.locator('.network text').allTextContents()).toEqual(
    expect.arrayContaining(['Note, not from a source', 'Whose word?']),
  )
  expect(await violations(page)).toEqual([])
  await list.getByRole('button').last().click()
  await evidence(page).getByText(hostile).waitFor()
  expect(await evidence(page).getByText('Whose word?').count()).toBe(0)
  await page.keyboard.press('Escape')
  await list.getByRole('button').first().click()
  await evidence(page).getByText('Whose word?').waitFor()
  expect(await evidence(page).locator('.card').getByText('Whose word?').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await expectSilent()
})

const story = (page: Page) => page.getByRole('region', { name: 'Story', exact: true })

it('tells its story by keys, buttons and dots: what is cited stays bright and leads to its quotes', async () => {
  const { page, expectSilent } = await openFromDisk(await exported('Everything'))
  const before = await countsOf(page)
  const network = page.getByRole('application', { name: /Network/ })
  const place = () => network.locator('> g').getAttribute('transform')
  const whole = await place()
  await page.getByRole('button', { name: /^Follow the story in \d+ steps$/ }).focus()
  await page.keyboard.press('Enter')
  const steps = await story(page)
    .getByRole('button', { name: /^Step \d+:/ })
    .count()
  expect(steps).toBeGreaterThan(1)
  expect(await story(page).getByRole('button', { name: 'Previous' }).isDisabled()).toBe(true)
  for (let step = 1; step <= steps; step++) {
    await story(page)
      .getByRole('heading', { name: new RegExp(`^Step ${step} of ${steps}`) })
      .waitFor()
    const cited = story(page).getByRole('region', { name: /^Rests on \d+ statement/ })
    expect(await cited.getByRole('listitem').count()).toBeGreaterThan(0)
    await page.keyboard.press('ArrowRight')
  }
  await story(page).getByText('End of the story').waitFor()
  await story(page).getByRole('button', { name: 'Step 2:' }).click()
  expect(await place()).not.toBe(whole)
  const faint = page.locator('.network g.faint')
  const bright = page.locator('.network > g > g:not(.faint)')
  expect(await faint.count()).toBeGreaterThan(await bright.count())
  const titles = await bright.locator('title').allTextContents()
  expect(titles.join('\n')).toContain('reported a toll for the fighting of 11–12 October')
  expect(titles.join('\n')).not.toContain('Iran')
  await story(page)
    .getByText(/^Inter-Services Public Relations reported a toll/)
    .click()
  await story(page)
    .getByText(/23 Pakistani troops were martyred/)
    .last()
    .waitFor()
  await story(page).getByRole('button', { name: 'Show in source' }).first().click()
  await page.getByRole('dialog').locator('mark').first().waitFor()
  await page.keyboard.press('Escape')
  await story(page).getByRole('button', { name: 'All about this statement' }).first().click()
  await evidence(page).getByRole('button', { name: 'Back to the story' }).click()
  await story(page)
    .getByRole('heading', { name: /^Step 2 of/ })
    .waitFor()
  await story(page).getByRole('button', { name: 'Next' }).click()
  await story(page)
    .getByRole('heading', { name: /^Step 3 of/ })
    .waitFor()
  expect(await violations(page)).toEqual([])
  await story(page).getByRole('button', { name: 'End story' }).click()
  await items(page).first().waitFor()
  expect(await countsOf(page)).toEqual(before)
  expect(await faint.count()).toBe(0)
  await expectSilent()
})

it('keeps bright who makes a claim that is selected, and who denies it', async () => {
  const { page, expectSilent } = await openFromDisk(await exported('Everything'))
  await items(page)
    .filter({ hasText: /^Khawaja Asif said .* India sponsors/ })
    .first()
    .click()
  const titles = page.locator('.network > g > g:not(.faint) title')
  await expect.poll(async () => (await titles.allTextContents()).join('\n')).toContain('India')
  const bright = await titles.allTextContents()
  expect(bright.some((title) => title.startsWith('Khawaja Asif'))).toBe(true)
  expect(bright.some((title) => title.startsWith('Afghan Taliban'))).toBe(true)
  await expectSilent()
})

/** The lines that stay bright, and which of them have no words within the network. */
const brightLines = (page: Page) =>
  page.locator('.network').evaluate((network) => {
    const frame = network.getBoundingClientRect()
    const groups = [...network.querySelectorAll(':scope > g > g:not(.faint)')]
    const titleOf = (group: Element): string => group.querySelector('title')?.textContent ?? ''
    const isSeen = (text: Element): boolean => {
      const { left, right, top, bottom } = text.getBoundingClientRect()
      return (
        left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom
      )
    }
    const worded = new Set(
      groups.filter((group) => [...group.querySelectorAll('text')].some(isSeen)).map(titleOf),
    )
    const lines = groups.filter((group) => group.querySelector('[stroke="transparent"]') !== null)
    return {
      count: lines.length,
      wordless: lines.map(titleOf).filter((title) => !worded.has(title)),
    }
  })

it('gives each line that a step rests on its words, in view, and dims notes about other things', async () => {
  const { dataset } = readGraphFile('crisis.html', await exported('Everything'))
  const told = dataset?.stories[0]
  const [charge] = told?.steps[0]?.cites ?? []
  if (dataset === null || told === undefined || charge === undefined)
    throw new Error('There is no story.')
  const notes: readonly OwnNote[] = [
    { text: 'Who heard it?', on: { statement: charge }, at: [20, 40] },
    { text: 'Look here first', on: null, at: [120, -420] },
  ]
  const { page, expectSilent } = await openFromDisk(pageOf(dataset, 'en', notes))
  const faintNotes = page.locator('.network .own-note.faint')
  expect(await faintNotes.count()).toBe(0)
  await page.getByRole('button', { name: /^Follow the story/ }).click()
  for (const [step, { title }] of told.steps.entries()) {
    await story(page)
      .getByRole('heading', { name: `Step ${step + 1} of ${told.steps.length} ${title}` })
      .waitFor()
    const { count, wordless } = await brightLines(page)
    expect(count).toBeGreaterThan(0)
    expect(wordless).toEqual([])
    expect(await faintNotes.filter({ hasText: 'Look here first' }).count()).toBe(1)
    expect(await faintNotes.filter({ hasText: 'Who heard it?' }).count()).toBe(step === 0 ? 0 : 1)
    await page.keyboard.press('ArrowRight')
  }
  await story(page).getByRole('button', { name: 'End story' }).click()
  expect(await faintNotes.count()).toBe(0)
  await expectSilent()
})

it('shows of a step what its view lets through, and afterwards what was shown before', async () => {
  const { dataset } = readGraphFile('crisis.html', await exported('Everything'))
  const [told] = dataset?.stories ?? []
  if (dataset === null || told === undefined) throw new Error('There is no story.')
  const stories = [
    {
      ...told,
      steps: told.steps.slice(0, 2).map((step, at) => ({
        ...step,
        view: at === 0 ? 'no-status=claimed' : 'time=happened,2025-10-11,2025-10-12,',
      })),
    },
  ]
  const bytes = pageOf({ ...dataset, stories })
  const { page, expectSilent } = await openFromDisk(bytes)
  const [all = 0] = await countsOf(page)
  await page.getByRole('button', { name: 'Follow the story in 2 steps' }).click()
  expect(await page.getByRole('checkbox', { name: 'Status: claimed' }).isChecked()).toBe(false)
  const [reported = 0] = await countsOf(page)
  expect(reported).toBeLessThan(all)
  await page.keyboard.press('ArrowRight')
  expect(await page.getByRole('checkbox', { name: 'Status: claimed' }).isChecked()).toBe(true)
  expect((await countsOf(page))[0]).toBeLessThan(reported)
  await story(page).getByRole('button', { name: 'End story' }).click()
  expect((await countsOf(page))[0]).toBe(all)
  await expectSilent()
})

it('sets the figures about an event side by side, each with its speaker, and signs the event', async () => {
  const { page, expectSilent } = await openFromDisk(await exported('Everything'))
  await page.getByText('Figures differ between speakers').waitFor()
  const shapesOf = (name: string) =>
    page
      .locator('.network > g > g')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('path')
  expect(await shapesOf('Fighting of 11–12 October').count()).toBe(
    (await shapesOf('Explosions in Kabul').count()) + 2,
  )
  await page.getByRole('searchbox', { name: 'Find' }).fill('Fighting of 11')
  await page
    .getByRole('button', { name: /^Fighting of 11–12 October$/ })
    .first()
    .click()
  const table = evidence(page).getByRole('table', { name: /^Figures, side by side/ })
  const rows = await table.getByRole('rowheader').allTextContents()
  expect(rows.filter((row) => row.includes('Inter-Services Public Relations'))).toHaveLength(2)
  expect(rows.filter((row) => row.includes('Unnamed reports'))).toHaveLength(2)
  expect(await table.textContent()).not.toMatch(/\b(223|293|97)\b/)
  await table.getByRole('button', { name: 'Show in source' }).nth(1).click()
  expect(await page.getByRole('dialog').locator('mark').textContent()).toContain(
    '23 Pakistani troops were martyred',
  )
  await expectSilent()
})

/** Everything that a page says, a piece for each element that holds words of its own, and each name and title. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*:not(script):not(style):not(.text *)')].flatMap((one) => [
      ...(one.children.length === 0 || one.matches('.sentence, summary, p, li')
        ? [one.textContent ?? '']
        : []),
      ...['aria-label', 'title'].flatMap((name) => one.getAttribute(name) ?? []),
    ]),
  )

it('tells no claim without its speaker, in no text and no name, in its story neither', async () => {
  const bytes = await exported('Everything')
  const { dataset } = readGraphFile('crisis.html', bytes)
  if (dataset === null) throw new Error('The page has no data.')
  const unattributed = unattributedIn(dataset)
  const { page, expectSilent } = await openFromDisk(bytes)
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  expect((await textsOf(page)).flatMap(unattributed)).toEqual([])
  for (const at of [0, 20, 60, 100]) {
    await items(page).nth(at).click()
    // A statement’s quotes are the words of the source.
    const texts = await textsOf(page)
    const quotes = new Set(await page.locator('blockquote p').allTextContents())
    expect(texts.filter((text) => !quotes.has(text)).flatMap(unattributed)).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: /^Follow the story/ }).click()
  const count = await story(page)
    .getByRole('button', { name: /^Step \d+:/ })
    .count()
  for (let step = 0; step < count; step++) {
    const texts = await textsOf(page)
    const quotes = new Set(await page.locator('blockquote p').allTextContents())
    expect(texts.filter((text) => !quotes.has(text)).flatMap(unattributed)).toEqual([])
    await page.keyboard.press('ArrowRight')
  }
  await expectSilent()
})

it('answers a press on a line and on a node with their statements, and on the ground with the list', async () => {
  const { page, expectSilent } = await openFromDisk(await exported('Everything'))
  const line = await pointOn(page, /^Khawaja Asif says that India attacked Pakistan/)
  if (line === null) throw new Error('No such line is on the canvas.')
  await page.mouse.click(line.x, line.y)
  await evidence(page)
    .getByText(/low-intensity war against Pakistan/)
    .waitFor()
  const node = await pointOn(page, /^Iran$/)
  if (node === null) throw new Error('No such node is on the canvas.')
  await page.mouse.click(node.x, node.y)
  await evidence(page).getByRole('heading', { name: 'Iran' }).waitFor()
  await evidence(page).getByRole('button', { name: 'Back to the list' }).click()
  await items(page).first().waitFor()
  await expectSilent()
})

it('fits all into another window once all was fitted, whatever had been moved before', async () => {
  const { page, expectSilent } = await openFromDisk(await exported('Everything'))
  const isWhole = () =>
    page.locator('svg.network').evaluate((network) => {
      const frame = network.getBoundingClientRect()
      const drawn = network.querySelector(':scope > g')?.getBoundingClientRect()
      return (
        drawn !== undefined &&
        drawn.left >= frame.left &&
        drawn.right <= frame.right &&
        drawn.top >= frame.top &&
        drawn.bottom <= frame.bottom
      )
    })
  await expect.poll(isWhole).toBe(true)
  await page.locator('svg.network').focus()
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight')
  await expect.poll(isWhole).toBe(false)
  await page.getByRole('button', { name: 'Fit all' }).click()
  await expect.poll(isWhole).toBe(true)
  await page.setViewportSize({ width: 1000, height: 520 })
  await expect.poll(isWhole).toBe(true)
  await expectSilent()
})

it('lists where a node is named of which no statement is, and says so', async () => {
  const dataset = parsed(
    aDataset({
      sources: [aSource('Aland raided Borduria during the war. Aland met Borduria.')],
      entities: [
        anEntity('aland'),
        anEntity('borduria'),
        anEntity('war', { kind: 'event', name: 'River War' }),
      ],
      statements: [
        aStatement('raid', {
          relation: 'attacks',
          re: ['war'],
          quotes: ['Aland raided Borduria during the war'],
        }),
        aStatement('meeting', { quotes: ['Aland met Borduria'] }),
      ],
    }),
  )
  const { page, expectSilent } = await openFromDisk(pageOf(dataset))
  const find = page.getByRole('searchbox', { name: 'Find' })
  const told = evidence(page).getByText('No line leads to this; it is named in:')
  await find.fill('River War')
  await page.getByRole('button', { name: 'River War' }).first().click()
  await told.waitFor()
  expect(await evidence(page).locator('blockquote').allTextContents()).toEqual([
    'Aland raided Borduria during the war',
  ])
  await find.fill('Borduria')
  await page.getByRole('button', { name: 'borduria', exact: true }).first().click()
  await evidence(page).getByText('Aland met Borduria').waitFor()
  expect(await told.count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await expectSilent()
})

it('pans and zooms by pointer, wheel and keys', async () => {
  const { page, expectSilent } = await openFromDisk(await exported('Everything'))
  const network = page.getByRole('application', { name: /Network/ })
  const place = () => network.locator('> g').getAttribute('transform')
  const first = await place()
  const box = await network.boundingBox()
  if (box === null) throw new Error('The network has no box.')
  await page.mouse.move(box.x + 12, box.y + 12)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 4 })
  await page.mouse.up()
  const panned = await place()
  expect(panned).not.toBe(first)
  await page.mouse.wheel(0, -300)
  await expect.poll(place).not.toBe(panned)
  await network.focus()
  await page.keyboard.press('f')
  await expect.poll(place).toBe(first)
  await expectSilent()
})

it('works on a small screen: the whole network stands on the first, nothing is wider, and the list leads to the proof', async () => {
  const bytes = await exported('What is shown')
  const { page, expectSilent } = await openFromDisk(bytes)
  const onlyContested = page.getByRole('checkbox', { name: 'Only contested' })
  await onlyContested.waitFor()
  // Whoever makes the window small finds the same as whoever opens it so.
  await page.setViewportSize({ width: 390, height: 844 })
  await onlyContested.waitFor({ state: 'hidden' })
  const network = await page.locator('.network').boundingBox()
  expect(network?.height).toBeGreaterThan(844 * 0.5)
  expect((network?.y ?? 844) + (network?.height ?? 844)).toBeLessThanOrEqual(844)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await items(page).first().click()
  await evidence(page).getByRole('button', { name: 'Show in source' }).first().click()
  await page.getByRole('dialog').locator('mark').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectSilent()
})

/** The page of what is shown, laid out by date. */
const openLaidOutByDate = async () => {
  const app = await openApp()
  await waitForGraph(app.page)
  await app.page.getByRole('button', { name: 'Lay out', exact: true }).click()
  await app.page.getByRole('button', { name: 'By date', exact: true }).click()
  await app.page.getByRole('button', { name: 'Undo layout by date' }).waitFor()
  const { bytes } = await saveAs(app.page, 'HTML', 'What is shown')
  await app.close()
  return openFromDisk(bytes)
}

it('shows what was laid out by date as it stood, with its dates and what has none, on a small screen too', async () => {
  const { page, expectSilent } = await openLaidOutByDate()
  const network = page.locator('svg.network')
  const told = (words: string) => network.locator('.guides text', { hasText: words }).first()
  for (const words of ['Countries', '2025', 'No date']) await told(words).waitFor()
  const placesOf = () =>
    page.evaluate(
      () => document.querySelector('script[type="application/json"]')?.textContent ?? '',
    )
  expect(JSON.parse(await placesOf())).not.toHaveProperty('dataset.layout.portrait')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await told('No date').waitFor()
  await expectSilent()
})

it('keeps the names of rows and dates in its window while it is zoomed and moved', async () => {
  const { page, expectSilent } = await openLaidOutByDate()
  const network = page.locator('svg.network')
  const box = await network.boundingBox()
  if (box === null) throw new Error('The network has no box.')
  const isSeen = (words: string) =>
    network.locator('.guides text', { hasText: words }).evaluateAll((all) =>
      all.some((text) => {
        const own = text.getBoundingClientRect()
        const page = text.closest('svg')?.getBoundingClientRect()
        return (
          page !== undefined &&
          own.left >= page.left &&
          own.right <= page.right &&
          own.top >= page.top &&
          own.bottom <= page.bottom
        )
      }),
    )
  const whole = await network.locator('> g').getAttribute('transform')
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5)
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -240)
  await expect.poll(() => network.locator('> g').getAttribute('transform')).not.toBe(whole)
  // The top of its columns and the left of its rows are outside of the window by now.
  await expect.poll(() => isSeen('2025')).toBe(true)
  await network.focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => isSeen('2025')).toBe(true)
  await expectSilent()
})

const EVIL = [
  '</script><script>window.planted=1</script>',
  '<img src=x onerror="window.planted=1">',
  '<!--<script>',
  '</style><svg onload="window.planted=1">',
  '"><iframe srcdoc="<script>parent.planted=1</script>">',
  'javascript:window.planted=1',
  '\u2028\u2029\u0000\u001b[31m \ud83d `',
]

it('runs and fetches nothing of what stands in the data', async () => {
  const evil = EVIL.join(' ')
  const text = `Aland met Borduria. ${evil.replace(/[“”"]/g, "'")} It went on.`
  const dataset = parsed(
    aDataset({
      title: evil,
      summary: evil,
      sources: [
        {
          ...aSource(text),
          title: evil,
          url: 'https://aland.invalid/<script>planted=1</script>',
          publisher: evil,
        },
      ],
      entities: [
        anEntity('aland', { name: evil, aliases: EVIL, role: evil }),
        anEntity('borduria', { name: EVIL[0] ?? '' }),
      ],
      stories: [
        {
          id: 'walk',
          title: evil,
          summary: evil,
          steps: [{ title: evil, text: evil, cites: 'meeting' }],
        },
      ],
      statements: [
        aStatement('meeting', {
          quotes: [`Aland met Borduria. ${EVIL[0]}`],
          note: evil,
          inference: evil,
          said: [{ by: 'aland', venue: evil }],
        }),
      ],
    }),
  )
  const bytes = pageOf(dataset)
  const { page, expectSilent } = await openFromDisk(bytes)
  await items(page).first().click()
  await evidence(page)
    .getByText(EVIL[0] ?? '')
    .first()
    .waitFor()
  await evidence(page).getByRole('button', { name: 'Show in source' }).click()
  await page.getByRole('dialog').locator('mark').first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('summary').first().click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Follow the story in 1 step' }).click()
  await story(page)
    .getByRole('heading', { name: /^Step 1 of 1/ })
    .waitFor()
  const elements = await page.evaluate(() =>
    ['img', 'iframe', 'a', 'script[src]', 'object'].map(
      (name) => document.querySelectorAll(name).length,
    ),
  )
  expect(elements).toEqual([0, 0, 0, 0, 0])
  await expectSilent()
})

it('is written by the command line too, and opens the same', async () => {
  const out = put('crisis.html', '')
  expect((await graphCall('convert', 'graph-data/pakistan-afghanistan-2025', out)).code).toBe(0)
  const { page, expectSilent } = await openFromDisk(readFileSync(out))
  expect((await countsOf(page))[0]).toBe(await items(page).count())
  await expectSilent()
})

it('lays out a graph that brings no positions', async () => {
  const from = put(
    'foreign.graphml',
    '<graphml><graph edgedefault="directed"><node id="Aland"/><node id="Borduria"/><node id="alone"/><edge source="Aland" target="Borduria"/><edge source="Aland" target="Aland"/></graph></graphml>',
  )
  const out = put('foreign.html', '')
  expect((await graphCall('convert', from, out)).code).toBe(0)
  const { page, expectSilent } = await openFromDisk(readFileSync(out))
  expect(await countsOf(page)).toEqual([2, 2])
  await items(page).first().click()
  await evidence(page).getByText('No evidence in this file.').waitFor()
  await expectSilent()
})

it('calls nothing in a graph of another program reported or uncontested: it has no evidence', async () => {
  const from = put(
    'unproved.graphml',
    '<graphml><graph edgedefault="directed"><node id="Aland"/><node id="Borduria"/><edge source="Aland" target="Borduria"/></graph></graphml>',
  )
  const out = put('unproved.html', '')
  expect((await graphCall('convert', from, out)).code).toBe(0)
  const { page } = await openFromDisk(readFileSync(out))
  await page.getByRole('banner').getByText('No evidence in this file.').waitFor()
  await items(page).first().click()
  await evidence(page).getByText('No evidence in this file.').waitFor()
  for (const word of ['reported', 'uncontested', 'Only contested'])
    expect(await page.getByText(word, { exact: true }).count(), word).toBe(0)
})

it('says beside its kinds that the numbers count statements, which nodes may be fewer than', async () => {
  const ids = ['a', 'b', 'c']
  const edges = ids.flatMap((from) =>
    ids.flatMap((to) => (from === to ? [] : [`<edge source="${from}" target="${to}"/>`])),
  )
  const from = put(
    'counted.graphml',
    `<graphml><graph edgedefault="directed">${ids.map((id) => `<node id="${id}"/>`).join('')}${edges.join('')}</graph></graphml>`,
  )
  const out = put('counted.html', '')
  expect((await graphCall('convert', from, out)).code).toBe(0)
  const { page, expectSilent } = await openFromDisk(readFileSync(out))
  const kinds = page.getByRole('group', { name: 'Kinds' })
  await kinds.getByText('Each with the number of statements about it', { exact: true }).waitFor()
  expect(await kinds.locator('.count').first().textContent()).toBe('6')
  expect(await kinds.getByTitle('6 of 6 statements shown', { exact: true }).count()).toBe(1)
  await expectSilent()
})

it('says what is wrong with its data where somebody changed a word of the source', async () => {
  const html = new TextDecoder().decode(await exported('Everything'))
  const changed = html.replace('acting like a proxy', 'acting as a proxy')
  const { page } = await openFromDisk(new TextEncoder().encode(changed))
  await page.getByText('The data of this page has faults and is not shown:').waitFor()
})
