// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { createAbove } from '../../../src/view/map/above.ts'
import { Ground } from '../../../src/view/map/ground.ts'
import { createWriting } from '../../../src/view/map/writing.ts'
import { THEMES } from '../../../src/view/theme.ts'
import { withStillTime } from '../../helpers/drawn.ts'
import { createStage } from '../../helpers/stage.ts'
import { sceneOf } from '../pictures/invented.ts'

const SCENE = sceneOf()
const VIEW = { zoom: 0.3, pan: { x: 310, y: 300 } }
const PANE = { view: VIEW, width: 900, height: 600 }
const NONE = { nodes: new Set<never>(), strands: new Set<never>() }
const AT_REST = { lit: null, selected: NONE, pointed: NONE, lifted: null }

withStillTime()

const mounted = () => {
  const { host } = createStage(PANE.width, PANE.height)
  const ground = new Ground()
  ground.take(SCENE, { laidAnew: () => {}, allMoved: () => {}, moved: () => {}, counted: () => {} })
  const above = createAbove(
    host,
    ground,
    createWriting(ground, () => {}),
    () => {},
  )
  return { ground, above }
}

it('hides the words below from a click where they make way, and nowhere else', () => {
  const { ground, above } = mounted()
  const [node] = SCENE.nodes
  if (node === undefined) throw new Error('There is no node.')
  const below = { kind: 'node', id: node.id } as const
  let blank = 0
  for (const { id } of SCENE.strands) {
    const lit = { nodes: NONE.nodes, strands: new Set([ground.strandSlot(id) ?? -1]) }
    const selected = { nodes: NONE.nodes, strands: new Set([id]) }
    const emphasis = { ...AT_REST, lit: { ...lit, fading: 'away' as const }, selected }
    above.paint(THEMES.light, PANE, emphasis, false)
    expect(above.hit(VIEW, 2, 2, below)).toBe(below)
    for (const { x, y, width, height } of above.leftOut(VIEW))
      for (const part of [0.1, 0.5, 0.9]) {
        const spot = [x + width * part, y + height / 2] as const
        const hit = above.hit(VIEW, ...spot, below)
        // Where none is, the words of the line that is selected may stand.
        if (hit !== null) expect(hit).toEqual({ kind: 'strand', id })
        else blank++
        expect(above.hit({ ...VIEW, zoom: 0.31 }, ...spot, below)).toBe(below)
        above.paint(THEMES.light, PANE, AT_REST, false)
        expect(above.hit(VIEW, ...spot, below)).toBe(below)
        above.paint(THEMES.light, PANE, emphasis, false)
      }
  }
  expect(blank).toBeGreaterThan(0)
})

it('writes the names of both parties, room or not, where only a part stays bright', () => {
  const { above } = mounted()
  const parties = SCENE.nodes.filter(({ pole }) => pole).map(({ id }) => id)
  expect(parties).toHaveLength(2)
  const view = { zoom: 0.02, pan: { x: 450, y: 300 } }
  const lit = { nodes: NONE.nodes, strands: new Set([0, 1, 2]), fading: 'away' as const }
  above.paint(THEMES.light, { ...PANE, view }, { ...AT_REST, lit }, false)
  const named = new Set<string>()
  for (let x = 0; x < PANE.width; x += 2)
    for (let y = 0; y < PANE.height; y += 2) {
      const hit = above.hit(view, x, y, null)
      if (hit?.kind === 'node') named.add(hit.id)
    }
  expect([...named]).toEqual(expect.arrayContaining(parties))
})
