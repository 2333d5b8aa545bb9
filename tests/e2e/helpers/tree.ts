import type { Page } from 'playwright-core'

/** What the browser tells assistive technology: `role: name` of all that has both, in order. */
export const heard = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes.flatMap(({ ignored, role, name }) =>
    ignored || !role?.value || !name?.value ? [] : [`${role.value}: ${name.value}`],
  )
}
