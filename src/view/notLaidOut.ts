import type { Guide } from '../analysis/layouts/guide.ts'
import type { Positions } from '../domain/dataset.ts'
import { extentOf } from './labelBoxes.ts'
import type { SceneNode } from './scene.ts'

/** In units of the model, around what the lane holds; above it more, for its name. */
const MARGIN = 14
const ABOVE = 26
/** Names are written larger beside their nodes the farther away the view is: there is room for them down to this zoom. */
const FAR = 0.6

/**
 * The guides of a layout, and a lane of their own for the nodes below them: those that were not shown when it laid
 * out what was, and would otherwise be read by the dates or the parts of the plane that they happen to stand under.
 * @param placed - where the layout put everything; what was dragged from there stands where the reader has it
 */
export const withNotLaidOut = (
  guides: readonly Guide[],
  nodes: readonly SceneNode[],
  placed: Positions,
): readonly Guide[] => {
  // Outside of all rings nodes stand that were laid out, too.
  if (guides.some(({ form }) => form === 'ring')) return guides
  const bottom = Math.max(...guides.map(({ box }) => box.bottom))
  const below = nodes.filter(({ id, at }) => {
    const put = placed.get(id)
    return at[1] > bottom && put?.[0] === at[0] && put[1] === at[1]
  })
  if (guides.length === 0 || below.length === 0) return guides
  const { x, y, width, height } = extentOf(below, FAR)
  return [
    ...guides,
    {
      form: 'lane',
      title: { of: 'row', row: 'not-laid-out' },
      filled: true,
      beside: guides.find(({ form }) => form === 'lane')?.beside,
      box: {
        left: Math.min(x / FAR - MARGIN, ...guides.map(({ box }) => box.left)),
        right: Math.max((x + width) / FAR + MARGIN, ...guides.map(({ box }) => box.right)),
        top: y / FAR - ABOVE,
        bottom: (y + height) / FAR + MARGIN,
      },
    },
  ]
}
