import { describe, expect, it } from 'vitest'
import type { Guide } from '../../src/analysis/layouts/guide.ts'
import type { Point } from '../../src/domain/dataset.ts'
import { extentOf } from '../../src/view/labelBoxes.ts'
import { withNotLaidOut } from '../../src/view/notLaidOut.ts'
import { dispute, positions, sceneOf } from './pictures/invented.ts'

const LANE: Guide = {
  form: 'lane',
  beside: 90,
  title: { of: 'row', row: 'third' },
  box: { left: -200, top: -300, right: 600, bottom: 60 },
}
const COLUMN: Guide = {
  form: 'column',
  title: { of: 'date', edtf: '2031-05-09' },
  box: { left: 260, top: -300, right: 260, bottom: 80 },
}
const PLACED = positions()
const { nodes } = sceneOf()
const BELOW = nodes.filter(({ at }) => at[1] > COLUMN.box.bottom)

describe('what a layout did not lay out', () => {
  it('has a lane of its own below the dates, wide enough for all, and named beside as the other lanes are', () => {
    expect(BELOW.map(({ id }) => id)).toEqual(['officials', 'front'])
    const guides = withNotLaidOut([LANE, COLUMN], nodes, PLACED)
    expect(guides.slice(0, 2)).toEqual([LANE, COLUMN])
    const [, , lane] = guides
    expect(lane).toMatchObject({
      form: 'lane',
      filled: true,
      beside: 90,
      title: { of: 'row', row: 'not-laid-out' },
    })
    const box = lane?.box ?? { left: 0, top: 0, right: 0, bottom: 0 }
    expect(box.left).toBeLessThanOrEqual(LANE.box.left)
    expect(box.right).toBeGreaterThanOrEqual(LANE.box.right)
    expect(box.top).toBeGreaterThan(COLUMN.box.bottom)
    const whole = extentOf(BELOW, 1)
    expect(box.top).toBeLessThan(whole.y)
    expect(box.bottom).toBeGreaterThan(whole.y + whole.height)
  })

  it('has none where all of it is hidden, or was put where it stands by hand', () => {
    const shown = nodes.filter((node) => !BELOW.includes(node))
    expect(withNotLaidOut([LANE, COLUMN], shown, PLACED)).toEqual([LANE, COLUMN])
    const elsewhere = new Map(PLACED)
    for (const { id } of BELOW) elsewhere.set(id, [0, 0] satisfies Point)
    expect(withNotLaidOut([LANE, COLUMN], nodes, elsewhere)).toEqual([LANE, COLUMN])
    expect(withNotLaidOut([LANE, COLUMN], sceneOf(dispute(), PLACED).nodes, new Map())).toEqual([
      LANE,
      COLUMN,
    ])
  })

  it('has none beside rings, outside of which nodes are laid out too', () => {
    const ring: Guide = { form: 'ring', title: { of: 'steps', steps: 1 }, box: LANE.box }
    expect(withNotLaidOut([ring], nodes, PLACED)).toEqual([ring])
    expect(withNotLaidOut([], nodes, PLACED)).toEqual([])
  })
})
