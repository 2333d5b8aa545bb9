import type { Box } from '../view/routes.ts'

/** Where an element stands in the window, in pixels. */
export const boxOf = (element: Element): Box => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}
