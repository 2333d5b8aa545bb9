import { largest } from '../geometry/largest.ts'
import type { Extent, Placed, Shape, Shapes } from './court.ts'

/** Width by height of a block on a shelf. */
const BLOCK_ASPECT = 1.6

const misfit = ({ width, height }: Shape): number =>
  Math.abs(Math.log(width / height / BLOCK_ASPECT))

/** Blocks side by side on shelves below each other, each shelf centred; null: there is no room for so many shelves. */
export const onShelves = (
  blocks: readonly Shapes[],
  { width, height, gap }: Extent & { readonly gap: number },
): readonly Placed[] | null => {
  const shapes = blocks.map(
    (ways) =>
      [...ways].sort((one, other) => misfit(one) - misfit(other))[0] ?? {
        width: 0,
        height: 0,
        lines: 1,
      },
  )
  const shelves: Shape[][] = []
  let free = 0
  for (const shape of shapes) {
    if (shape.width > width) return null
    const shelf = shelves.at(-1)
    if (shelf === undefined || shape.width > free) {
      shelves.push([shape])
      free = width - shape.width - gap
    } else {
      shelf.push(shape)
      free -= shape.width + gap
    }
  }
  const placed: Placed[] = []
  let top = 0
  for (const shelf of shelves) {
    const high = largest(shelf, (shape) => shape.height)
    let left = (width - shelf.reduce((sum, shape) => sum + shape.width + gap, -gap)) / 2
    for (const shape of shelf) {
      const box = { left, top, right: left + shape.width, bottom: top + high }
      placed.push({ box, lines: shape.lines })
      left += shape.width + gap
    }
    top += high + gap
  }
  return top - gap > height ? null : placed
}
