import { expect, it } from 'vitest'
import { THEMES } from '../../src/view/theme.ts'
import { violations } from './helpers/axe.ts'
import { openApp, openAppAlone, waitForGraph } from './helpers/browser.ts'
import { evidence, focusCanvas, onALine, waitForHands } from './helpers/canvas.ts'
import { kept } from './helpers/kept.ts'

const WIDE = { width: 1440, height: 900 }

it('is followed to its end by keyboard alone, each step with what it rests on', async () => {
  const { page, expectSilent } = await openApp('', WIDE)
  await waitForGraph(page)
  await page.getByRole('button', { name: /^Follow the story in \d+ steps$/ }).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Story', exact: true })
  const heading = panel.getByRole('heading', { name: /^Step \d+ of \d+/ })
  await heading.waitFor()
  const count = await panel.getByRole('button', { name: /^Step \d+:/ }).count()
  expect(count).toBeGreaterThanOrEqual(7)
  expect(count).toBeLessThanOrEqual(10)
  await panel.getByRole('button', { name: 'Next' }).focus()
  for (let step = 1; step <= count; step++) {
    await panel.getByRole('heading', { name: new RegExp(`^Step ${step} of ${count}`) }).waitFor()
    const cited = panel.getByRole('region', { name: /^Rests on \d+ statement/ })
    expect(await cited.getByRole('listitem').count()).toBeGreaterThan(0)
    expect(page.url()).toContain(`story=eight-steps,${step}`)
    await page.keyboard.press('ArrowRight')
  }
  await panel.getByText('End of the story').waitFor()
  expect(await violations(page)).toEqual([])
  await panel.getByRole('button', { name: 'End story' }).click()
  await panel.getByRole('button', { name: 'Start' }).waitFor()
  await expectSilent()
})

it('opens at the step of its link, and Back goes a step back', async () => {
  const { page, expectSilent } = await openApp('#tool=story&story=eight-steps,3', WIDE)
  const panel = page.getByRole('region', { name: 'Story', exact: true })
  await panel.getByRole('heading', { name: /^Step 3 of/ }).waitFor()
  await panel.getByRole('button', { name: 'Next' }).click()
  await panel.getByRole('heading', { name: /^Step 4 of/ }).waitFor()
  await page.goBack()
  await panel.getByRole('heading', { name: /^Step 3 of/ }).waitFor()
  await expectSilent()
})

it('lights of a line what it cites, and the whole line again once it has ended', async () => {
  const { page, expectSilent } = await openApp('#story=eight-steps,1&tool=story', {
    ...WIDE,
    reducedMotion: 'reduce',
  })
  await waitForHands(page)
  await page.getByRole('heading', { name: /^Step 1 of/ }).waitFor()
  const { accuse } = THEMES.light.families
  const click = async () => {
    let line = await onALine(page, accuse)
    // The view may still be on its way.
    await expect
      .poll(async () => {
        const before = line
        line = await onALine(page, accuse)
        return [line.x - before.x, line.y - before.y]
      })
      .toEqual([0, 0])
    await page.mouse.click(line.x, line.y)
  }
  await click()
  await evidence(page).getByText('1 statement selected').waitFor()
  await page.getByRole('tab', { name: 'Story' }).click()
  await page.getByRole('button', { name: 'End story' }).click()
  await focusCanvas(page)
  await page.keyboard.press('Escape')
  await click()
  await evidence(page)
    .getByText(/^\d+ statements selected$/)
    .waitFor()
  await expectSilent()
})

it('is written without leaving it: a click on a line gathers what the next step rests on', async () => {
  const { page, expectSilent } = await openApp('#tool=story', WIDE)
  await waitForGraph(page)
  const panel = page.getByRole('region', { name: 'Story', exact: true })
  await panel.getByRole('button', { name: 'Write a story' }).click()
  await panel.getByRole('textbox', { name: 'Title' }).fill('My walk')
  const add = panel.getByRole('button', { name: 'Add this view as a step' })
  const { talk, coerce } = THEMES.light.families
  for (const [at, colour] of [talk, coerce].entries()) {
    const line = await onALine(page, colour)
    await page.mouse.click(line.x, line.y)
    await panel.getByText(/^It will rest on the \d+ statements? selected now/).waitFor()
    expect(await add.isVisible()).toBe(true)
    await add.click()
    await panel.getByRole('group', { name: `Step ${at + 1} of ${at + 1}` }).waitFor()
    await panel.locator('.edited-steps > :last-child input:focus').waitFor()
    await page.mouse.move(2, 2)
    await focusCanvas(page)
    await page.keyboard.press('Escape')
  }
  await page.goBack()
  expect(await panel.getByRole('group', { name: /^Step/ }).count()).toBe(2)
  await focusCanvas(page)
  await page.keyboard.press('Escape')
  const line = await onALine(page, talk)
  await page.mouse.click(line.x, line.y, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Open the evidence' }).click()
  await evidence(page).getByRole('blockquote').first().waitFor()
  await page.getByRole('tab', { name: 'Story' }).click()
  expect(await panel.getByRole('group', { name: /^Step/ }).count()).toBe(2)
  await expectSilent()
})

it('is written from selected statements, kept over a reload, and carried by its link', async () => {
  const { page, context, expectSilent } = await openAppAlone(
    '#tool=story&select=ceasefire-agreed&ask=any,to%3Arelation%3Aaccuses,any',
    WIDE,
  )
  await waitForGraph(page)
  const panel = page.getByRole('region', { name: 'Story', exact: true })
  await panel.getByRole('button', { name: 'Write a story' }).click()
  await panel.getByRole('textbox', { name: 'Title' }).fill('My walk')
  await panel.getByRole('button', { name: 'Add this view as a step' }).click()
  await panel.getByRole('textbox', { name: 'Title of the step' }).fill('The truce')
  await kept(page, 1)
  await panel.getByRole('textbox', { name: 'Text' }).pressSequentially('Half a thought')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.reload()
  await panel.getByRole('heading', { name: 'My walk' }).waitFor()
  await panel.getByRole('button', { name: 'Edit' }).click()
  expect(await panel.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('Half a thought')
  await panel.getByRole('button', { name: 'Copy link with this story' }).click()
  await page.getByText('The link to this view is copied.').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).not.toContain('ask=')

  const other = await openApp(link.slice(link.indexOf('#')), WIDE)
  const there = other.page.getByRole('region', { name: 'Story', exact: true })
  await there.getByRole('heading', { name: /The truce/ }).waitFor()
  await there.getByRole('region', { name: 'Rests on 1 statement' }).waitFor()
  await there.getByText('Came with a link: text by its sender').waitFor()
  await other.page.evaluate(() => history.replaceState(null, '', '#tool=story'))
  await kept(other.page, 1)
  await other.page.reload()
  await there
    .getByRole('article')
    .filter({ hasText: 'My walk' })
    .getByText('Came with a link: text by its sender')
    .waitFor()
  await other.expectSilent()
  await expectSilent()
})
