import type { Page } from 'playwright-core'
import { vi } from 'vitest'
import { waitForGraph, waitForMark } from './browser.ts'
import { nodeShapes } from './nodes.ts'
import { type Spot, thinnedSpots } from './spots.ts'

/** Resolves once menus, keys and gestures are attached to the graph. */
export const waitForHands = async (page: Page): Promise<void> => {
  await waitForGraph(page)
  await waitForMark(page, 'attest:hands-attached')
  await page.evaluate(() => document.fonts.ready.then(() => null))
}

export const canvasBox = async (page: Page) => {
  const box = await page.getByRole('application').boundingBox()
  if (box === null) throw new Error('The canvas has no box.')
  return box
}

/** The middles of all nodes, in pixels of the page. */
export const nodeSpots = async (page: Page): Promise<readonly Spot[]> => {
  const box = await canvasBox(page)
  return (await nodeShapes(page)).map(({ left, right, top, bottom }) => ({
    x: box.x + (left + right) / 2,
    y: box.y + (top + bottom) / 2,
  }))
}

/** The node whose middle comes nearest to a point that is given in parts of the canvas. */
export const nodeNear = async (page: Page, across: number, down: number): Promise<Spot> => {
  const { x, y, width, height } = await canvasBox(page)
  const far = (spot: Spot): number =>
    Math.hypot(spot.x - x - across * width, spot.y - y - down * height)
  const [nearest] = [...(await nodeSpots(page))].sort((one, other) => far(one) - far(other))
  if (nearest === undefined) throw new Error('No node is on the canvas.')
  return nearest
}

/** How far the node lies at most that stands farthest from all of `before`, in pixels. */
export const strayedBy = (before: readonly Spot[], after: readonly Spot[]): number =>
  Math.max(
    0,
    ...after.map((spot) =>
      Math.min(...before.map((other) => Math.hypot(spot.x - other.x, spot.y - other.y))),
    ),
  )

export const focusCanvas = (page: Page): Promise<void> => page.getByRole('application').focus()

export const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' })

/** The box around the corridor, where lines run level and apart. */
const corridor = async (page: Page) => {
  const { x, y, width, height } = await canvasBox(page)
  return { x: x + width * 0.3, y: y + height * 0.25, width: width * 0.4, height: height * 0.4 }
}

/**
 * Of several spots of one colour, one with no other of them close by above or below: a line, not letters. What was
 * pointed at stands out a moment longer: until then the rest has paler colours.
 */
export const onALine = (page: Page, colour: string): Promise<Spot> =>
  vi.waitFor(async () => {
    const spots = await thinnedSpots(page, colour, await corridor(page))
    const single = spots.find(
      (one) =>
        spots.filter((other) => Math.abs(other.x - one.x) < 30 && Math.abs(other.y - one.y) < 8)
          .length >= 4,
    )
    if (single === undefined) throw new Error(`No line of the colour ${colour} is in the corridor.`)
    return single
  }, 10_000)
