import { expect, it } from 'vitest'
import { openApp, waitForGraph, waitForMark } from './helpers/browser.ts'
import { unmirrored } from './helpers/mirror.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

it('speaks German in the chrome and in the sentences about statements', async () => {
  const { page, expectSilent } = await openApp('?lang=de#select=iran', SIZES[0])
  await waitForGraph(page)
  expect(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
  ).toEqual(['de', 'ltr'])
  await page.getByRole('region', { name: 'Belege', exact: true }).waitFor()
  await page.getByRole('button', { name: 'In der Quelle zeigen' }).first().waitFor()
  // The words of what nobody opened yet wait.
  const words = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /assets\/(de|later)-/.exec(name)?.[1])
      .filter((part) => part !== undefined),
  )
  expect(words).toEqual(['de'])
  await page.getByRole('checkbox', { name: 'Familie: Vorwürfe' }).waitFor()
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label]')]
      // Names of the data are English, also in German sentences about statements and in what cites one.
      .filter((one) => one.closest('[lang="en"], .mark') === null)
      .map((one) => one.getAttribute('aria-label') ?? '')
      .filter((name) => !/^(Urteil|Notiz) zu:/.test(name)),
  )
  expect(names.join('\n')).not.toMatch(
    /\b(the|of|and|Show|Hide|Open|Close|Clear|Copy|Select|Evidence|Timeline|Table|Legend|Source|Export)\b/,
  )
  const spoken = page.locator('.statement .sentence').first()
  expect(await spoken.getAttribute('lang')).toBe('de')
  expect(await spoken.textContent()).toBe(
    'Vermittlungs- oder Hilfsangebot von Iran an Pakistan und Afghan Taliban.',
  )
  expect(await page.locator('.statement blockquote [lang="en"]').count()).toBeGreaterThan(0)
  await page.getByRole('tab', { name: 'Fragen' }).click()
  await page.getByText('Wer beschuldigt einander?').waitFor()
  // What is wrong with a file is told in the worker, and said here; its words come then.
  const told = () =>
    page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => /\/told-/.test(name)).length,
    )
  expect(await told()).toBe(0)
  await page.getByRole('button', { name: 'Öffnen' }).click()
  await page.getByRole('button', { name: 'Einfügen …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Graph öffnen' })
  await dialog.getByRole('textbox').and(page.locator(':focus')).waitFor()
  await dialog
    .getByRole('textbox')
    .fill('{"format":"attest","version":1,"id":"a","title":"A","entities":[],"statements":{}}')
  await dialog.getByRole('button', { name: 'Eingefügtes lesen' }).click()
  await dialog
    .getByRole('alert')
    .getByText('Der Wert ist ein Objekt. Erwartet wird dort: eine Liste.')
    .waitFor()
  // What was refused can be mended where it was pasted.
  expect(await dialog.getByRole('textbox').inputValue()).toContain('"statements":{}')
  expect(await told()).toBeGreaterThan(0)
  await expectSilent()
})

it('stands the other way round where words run from right to left, and nothing overflows', async () => {
  const { page, expectSilent } = await openApp('?lang=x-rtl#select=iran', SIZES[0])
  await waitForGraph(page)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('html, body, .app, .legend, #evidence, .top-bar, .stage')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => `${one.tagName}.${one.className}`),
    )
    expect(wide, `${size.width}`).toEqual([])
  }
  // The same words, laid out from the left: every part stands where its mirror image would.
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const [turned, straight] = await page.evaluate((width) => {
      const places = (): readonly (readonly [number, number])[] =>
        [
          ...document.querySelectorAll(
            '.logo, .top-bar button, .find, .find > svg, .sheet-bar button, .stage, .legend-panel, .timeline-panel, #evidence, #evidence h2',
          ),
        ]
          .map((one) => one.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .map((box) => [box.left, box.right])
      const turned = places()
      document.documentElement.dir = 'ltr'
      const straight = places().map(([left, right]) => [width - right, width - left])
      document.documentElement.dir = 'rtl'
      return [turned, straight].map((boxes) =>
        boxes.map((box) => box.map((edge) => Math.round(edge))),
      )
    }, size.width)
    expect(turned?.length, `${size.width}`).toBeGreaterThan(6)
    expect(turned, `${size.width}`).toEqual(straight)
  }
  await expectSilent()
})

it('comes back in another language with the focus where that was chosen, and says so once', async () => {
  const { page, expectSilent } = await openApp('', SIZES[0])
  await waitForGraph(page)
  const open = (name: string) => page.getByRole('button', { name, exact: true })
  await open('Theme and language').press('Enter')
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await open('Farben und Sprache').and(page.locator(':focus')).waitFor()
  await page.getByText('Sprache: Deutsch').waitFor()
  expect(await page.getByText('Sprache: Deutsch').count()).toBe(1)
  await page.reload()
  await waitForMark(page, 'attest:opening-attached')
  expect(await page.getByText('Sprache: Deutsch').count()).toBe(0)
  await expectSilent()
})

it('rings what has the focus in the menu of themes and languages, and no neighbour covers the ring', async () => {
  const { page } = await openApp('', SIZES[0])
  await waitForGraph(page)
  await page.getByRole('button', { name: 'Theme and language', exact: true }).press('Enter')
  await page.keyboard.press('Tab')
  const ring = await page.locator('#display-menu :focus-visible').evaluate((element) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(element)
    return { width: Number.parseFloat(outlineWidth), offset: Number.parseFloat(outlineOffset) }
  })
  expect(ring.width).toBeGreaterThan(0)
  expect(ring.width + ring.offset).toBeLessThanOrEqual(0)
})

it('offers themes and languages behind the button of more on a phone, and comes back to it', async () => {
  const { page, expectSilent } = await openApp('', { width: 390, height: 844, touch: true })
  await waitForGraph(page)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Theme and language' }).click()
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await page.locator('html[data-theme="dark"]').waitFor()
  const box = await page.locator('#display-menu').boundingBox()
  const bar = await page.locator('.top-bar').boundingBox()
  expect(box?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
  expect((box?.x ?? 390) + (box?.width ?? 390)).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await page.getByRole('button', { name: 'Weitere Aktionen' }).and(page.locator(':focus')).waitFor()
  await expectSilent()
})

it('is its own mirror image from right to left, but for the canvas and time', async () => {
  const { page } = await openApp('?lang=x-rtl#select=iran&below=table', SIZES[0])
  await waitForGraph(page)
  // The bar of verdicts comes after its statement, and moves what stands below.
  await page.locator('.verdict-bar').first().waitFor()
  await page.getByRole('grid').waitFor()
  // A date runs in the direction of its own letters: the day stands left of the month.
  const [day, month] = await page.evaluate(() => {
    const date = [...document.querySelectorAll('.facts dd')].find(({ textContent }) =>
      /^\d+ \p{L}+ \d+$/u.test(textContent ?? ''),
    )?.firstChild
    return [0, 3].map((at) => {
      if (date == null) return Number.NaN
      const range = document.createRange()
      range.setStart(date, at)
      range.setEnd(date, at + 1)
      return range.getBoundingClientRect().left
    })
  })
  expect(day).toBeLessThan(month ?? 0)
  expect(await unmirrored(page), 'wide').toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await unmirrored(page), 'narrow').toEqual([])
})
