import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './helpers/browser.ts'
import { evidence, nodeNear, nodeSpots, strayedBy, waitForHands } from './helpers/canvas.ts'

/** Where the nodes that are selected stand: rings are drawn there, and go by themselves. */
const placeOf = async (page: Page): Promise<'nowhere' | 'covered' | 'in sight'> => {
  await page.keyboard.press('l')
  const rings = await page.locator('.ring').all()
  const boxes = await Promise.all(rings.map((ring) => ring.boundingBox()))
  const panel = await evidence(page).boundingBox()
  if (boxes.length === 0 || panel === null) return 'nowhere'
  return boxes.every(
    (box) => box !== null && (box.x + box.width / 2 < panel.x || box.y + box.height / 2 < panel.y),
  )
    ? 'in sight'
    : 'covered'
}

/** A page on which a node near a place was pressed, and stands beside its evidence. */
const pressed = async (size: Parameters<typeof openApp>[1], across: number, down: number) => {
  const opened = await openApp('', size)
  const { page } = opened
  await waitForHands(page)
  const at = await nodeNear(page, across, down)
  await page.mouse.click(at.x, at.y)
  await evidence(page).waitFor()
  await expect.poll(() => placeOf(page)).toBe('in sight')
  return { ...opened, ...at }
}

it.each([
  { width: 1024, height: 768, across: 0.96, down: 0.7 },
  { width: 390, height: 844, across: 0.8, down: 0.85 },
  { width: 844, height: 390, across: 0.65, down: 0.4, touch: true },
])(
  'brings a node out from under the evidence that it opens at $width by $height',
  async ({ across, down, ...size }) => {
    const { expectSilent } = await pressed(size, across, down)
    await expectSilent()
  },
)

it.each([
  { by: 'its button', width: 390, height: 844, across: 0.8, down: 0.85 },
  { by: 'Escape', width: 1024, height: 768, across: 0.96, down: 0.7 },
  { by: 'its button', width: 844, height: 390, across: 0.65, down: 0.4, touch: true },
])(
  'gives the view back when the evidence is closed by $by at $width by $height',
  async ({ by, across, down, ...size }) => {
    const { page, expectSilent, x, y } = await pressed(size, across, down)
    if (by === 'its button') await page.getByRole('button', { name: 'Close: Evidence' }).click()
    else await page.keyboard.press('Escape')
    await page.locator('#graph-canvas').focus()
    const strayed = async (): Promise<number> => {
      await page.keyboard.press('l')
      const box = await page.locator('.ring').boundingBox()
      return box === null
        ? Infinity
        : Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y)
    }
    await expect.poll(strayed).toBeLessThan(8)
    await expectSilent()
  },
)

/** Where the outermost nodes stand, from left to right. */
const reachOf = async (page: Page): Promise<readonly [first: number, last: number]> => {
  const across = (await nodeSpots(page)).map(({ x }) => x)
  return [Math.min(...across), Math.max(...across)]
}

/** How far the nodes reach that stand beside a panel; 0: the panel is not there. */
const breadthBeside = async (page: Page, panel: string): Promise<number> => {
  const box = await page.locator(panel).boundingBox()
  if (box === null) return 0
  const across = (await nodeSpots(page))
    .map(({ x }) => x)
    .filter((x) => x < box.x || x > box.x + box.width)
  return Math.max(...across) - Math.min(...across)
}

it.each([
  { hands: 'fingers', touch: true },
  { hands: 'a mouse', touch: false },
])(
  'keeps all of the picture in sight beside each panel of a low window under $hands',
  async ({ touch }) => {
    const { page, expectSilent } = await openApp('', { width: 844, height: 390, touch })
    await waitForHands(page)
    const before = await reachOf(page)
    const breadth = before[1] - before[0]
    const press = (name: string) =>
      page
        .getByRole('navigation', { name: 'Panels' })
        .getByRole('button', { name, exact: true })
        .click()
    for (const [name, panel] of [
      ['Evidence', '.evidence-panel'],
      ['Timeline', '.timeline-panel'],
      ['List', '.mirror-frame'],
      ['Legend', '.legend-panel'],
    ] as const) {
      await press(name)
      await expect.poll(() => breadthBeside(page, panel)).toBeGreaterThan(breadth - 3)
      const box = await page.locator(panel).boundingBox()
      expect(box?.width).toBeLessThanOrEqual(844 * 0.45)
    }
    const seen = () => breadthBeside(page, '.legend-panel')
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(async () => Math.abs((await seen()) - breadth)).toBeGreaterThan(40)
    await page.getByRole('button', { name: 'Fit all' }).click()
    await expect.poll(async () => Math.abs((await seen()) - breadth)).toBeLessThan(16)
    await press('Legend')
    const strayed = async (): Promise<number> =>
      Math.max(...(await reachOf(page)).map((x, at) => Math.abs(x - (before[at] ?? 0))))
    await expect.poll(strayed).toBeLessThan(8)
    await expectSilent()
  },
)

it('brings a node out from under the list in which it is selected, and back once the list is closed', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForHands(page)
  await page.getByRole('button', { name: 'List', exact: true }).click()
  const entry = page
    .getByRole('list', { name: 'Actors in view' })
    .getByRole('button', { name: /^Afghan Taliban/ })
  await entry.focus()
  await page.keyboard.press('Enter')
  const list = page.locator('#mirror')
  const middle = async (): Promise<number> => {
    await page.locator('#graph-canvas').focus()
    await page.keyboard.press('l')
    const box = await page.locator('.ring').first().boundingBox()
    return box === null ? Number.NaN : box.x + box.width / 2
  }
  const { x, width } = (await list.boundingBox()) ?? { x: 0, width: 0 }
  await expect.poll(middle).toBeGreaterThan(x + width)
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await expect.poll(middle).toBeLessThan(x + width)
  await expectSilent()
})

it('shows all beside the evidence once a phone is turned on its side', async () => {
  const { page, expectSilent } = await openApp('#panel=evidence', {
    width: 390,
    height: 844,
    touch: true,
  })
  await waitForHands(page)
  await page.setViewportSize({ width: 844, height: 390 })
  // All of it is seen without a panel.
  const there = await openApp('', { width: 844, height: 390, touch: true })
  await waitForHands(there.page)
  const [first, last] = await reachOf(there.page)
  await expect.poll(() => breadthBeside(page, '.evidence-panel')).toBeGreaterThan(last - first - 3)
  await expectSilent()
})

it('brings a node out from under its evidence again once a phone is turned on its side and back', async () => {
  const { page, expectSilent } = await pressed({ width: 390, height: 844, touch: true }, 0.4, 0.75)
  await page.setViewportSize({ width: 844, height: 390 })
  await expect.poll(() => placeOf(page)).toBe('in sight')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(() => placeOf(page)).toBe('in sight')
  await expectSilent()
})

it('brings what a link selects out from under the evidence that the link opens', async () => {
  const { page, expectSilent } = await openApp('#select=afghanistan&panel=evidence', {
    width: 390,
    height: 844,
  })
  await waitForHands(page)
  await page.locator('#graph-canvas').focus()
  await expect.poll(() => placeOf(page)).toBe('in sight')
  await expectSilent()
})

it('brings both ends of a line that a link selects into what the evidence leaves free', async () => {
  const { page, expectSilent } = await openApp('#select=claim-proxy&panel=evidence', {
    width: 390,
    height: 844,
  })
  await waitForHands(page)
  await page.locator('#graph-canvas').focus()
  await expect.poll(() => placeOf(page)).toBe('in sight')
  expect(await page.locator('.ring').count()).toBe(2)
  await expectSilent()
})

it('brings all of a path that is pinned into what the evidence leaves free', async () => {
  const { page, expectSilent } = await openApp('#select=iran,afghan-taliban&panel=evidence', {
    width: 1024,
    height: 768,
  })
  await waitForHands(page)
  await page.locator('#graph-canvas').focus()
  await expect.poll(() => placeOf(page)).toBe('covered')
  const section = page.getByRole('region', { name: 'Between them' })
  await section.getByRole('button', { name: /^Iran – Pakistan – Afghan Taliban/ }).click()
  await section.getByRole('button', { name: 'Pin' }).click()
  await page.locator('#graph-canvas').focus()
  await expect.poll(() => placeOf(page)).toBe('in sight')
  await expectSilent()
})

/** Above the line of what is shown, which stands on the legend of a phone. */
const freeSpots = async (page: Page) => {
  const line = await page.getByText(/^\d+ of 96 statements shown/).boundingBox()
  return (await nodeSpots(page)).filter(({ y }) => y < (line?.y ?? 0))
}

it('brings what “Only contested” leaves into what the legend of a phone leaves free, and fits it anew once that is closed', async () => {
  const { page, expectSilent } = await openApp('', { width: 390, height: 844, touch: true })
  await waitForHands(page)
  await page.getByRole('button', { name: 'Legend', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Only contested' }).check()
  await expect.poll(async () => (await freeSpots(page)).length).toBeGreaterThan(4)
  const lowest = async () => Math.max(...(await freeSpots(page)).map(({ y }) => y))
  const beside = await lowest()
  await page.getByRole('button', { name: 'Close: Legend' }).click()
  await expect.poll(lowest).toBeGreaterThan(beside + 50)
  await expectSilent()
})

it('leaves a view that was moved where it is, whatever a filter leaves', async () => {
  const { page, expectSilent } = await openApp('', { width: 390, height: 844, touch: true })
  await waitForHands(page)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  const before = await freeSpots(page)
  await page.getByRole('button', { name: 'Legend', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Only contested' }).check()
  await page.getByText('12 of 96 statements shown', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Close: Legend' }).click()
  await expect.poll(async () => (await freeSpots(page)).length).toBeLessThan(before.length / 2)
  expect(strayedBy(before, await freeSpots(page))).toBeLessThan(2)
  await expectSilent()
})

it('fits what is selected beside its source, whose tools it leaves in reach, and back once that is closed', async () => {
  const { page, expectSilent } = await openApp('#select=pakistan', { width: 1440, height: 900 })
  await waitForHands(page)
  await evidence(page).getByRole('button', { name: 'Show in source' }).first().click()
  const source = page.getByRole('region', { name: 'Source' })
  const { x = 0 } = (await source.boundingBox()) ?? {}
  await page.getByRole('button', { name: 'Fit the selection' }).click()
  const right = async (): Promise<number> => {
    await page.locator('#graph-canvas').focus()
    await page.keyboard.press('l')
    const box = await page.locator('.ring').first().boundingBox()
    return box === null ? Number.NaN : box.x + box.width
  }
  await expect.poll(right).toBeLessThan(x)
  await source.getByRole('button', { name: 'Close' }).first().click()
  await source.waitFor({ state: 'detached' })
  await expect.poll(right).toBeGreaterThan(x)
  await expectSilent()
})
