import type { Point } from '../domain/dataset.ts'
import { pointOn } from './curves.ts'
import { markBox } from './labelBoxes.ts'
import type { Room } from './room.ts'
import type { SceneStrand } from './scene.ts'
import { WHOLE } from './stretch.ts'

/** How far beside its line a mark may stand where the line has no room for it. */
const ASIDE: readonly Point[] = [12, 20].flatMap((far): readonly Point[] => [
  [far, 0],
  [-far, 0],
  [0, far],
  [0, -far],
])

/**
 * The spot of a line nearest another (absent: its middle), or else close beside it, where its mark covers no label and no
 * node; else the nearest.
 * @param share - of the line, from 0 to 1, that is in question; the middle is that of the share
 */
export const freeSpot = (
  strand: SceneStrand,
  zoom: number,
  room: Pick<Room, 'isFree'>,
  from?: Point,
  [start, end]: readonly [number, number] = WHOLE,
): Point => {
  const points = Array.from({ length: 21 }, (_, at): Point => {
    const [x, y] = pointOn(strand.route.curve, start + ((end - start) * at) / 20)
    return [x * zoom, y * zoom]
  })
  const outward = points
    .map((point, at) => ({
      point,
      far: from ? Math.hypot(point[0] - from[0], point[1] - from[1]) : Math.abs(at - 10),
    }))
    .sort((a, b) => a.far - b.far)
  const on = outward.map(({ point }) => point)
  const beside = ASIDE.flatMap(([x, y]) => on.map(([px, py]): Point => [px + x, py + y]))
  return [...on, ...beside].find((point) => room.isFree(markBox(point))) ?? on[0] ?? [0, 0]
}
