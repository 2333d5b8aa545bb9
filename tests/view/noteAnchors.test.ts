import { describe, expect, it } from 'vitest'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { samples } from '../../src/view/curves.ts'
import { anchorOf, hooksIn, roomFor } from '../../src/view/noteAnchors.ts'
import { sceneOf } from './pictures/invented.ts'

const SCENE = sceneOf()
const hookOf = hooksIn(SCENE)
const [NODE] = SCENE.nodes
const [STRAND] = SCENE.strands
const [STATEMENT] = STRAND?.statements ?? []
if (NODE === undefined || STRAND === undefined || STATEMENT === undefined)
  throw new Error('The scene is empty.')

describe('a note', () => {
  it('on the canvas is counted from the origin', () => {
    const hook = hookOf(null)
    expect(hook && anchorOf(hook)).toEqual([0, 0])
  })

  it('on a node is counted from its middle, and moves with it while it is dragged', () => {
    const hook = hookOf({ entity: NODE.id })
    if (hook === null) throw new Error('The node is drawn.')
    expect(anchorOf(hook)).toEqual(NODE.at)
    expect(anchorOf(hook, (id) => (id === NODE.id ? [7, 9] : null))).toEqual([7, 9])
  })

  it('on a line is counted from the middle of the line, and moves half as far as one of its ends', () => {
    const hook = hookOf({ statement: STATEMENT.id })
    if (hook === null) throw new Error('The line is drawn.')
    const [, middle = [0, 0]] = samples(STRAND.route.curve, 3)
    expect(anchorOf(hook)).toEqual(middle)
    const from = SCENE.nodes.find(({ id }) => id === STRAND.from)
    if (from === undefined) throw new Error('Its end is drawn.')
    const moved = anchorOf(hook, (id) => (id === from.id ? [from.at[0] + 40, from.at[1]] : null))
    expect(moved).toEqual([middle[0] + 20, middle[1]])
  })

  it('begins beside what it hangs on, on the side that has room, and never over the rim of the canvas', () => {
    const hook = hookOf({ entity: NODE.id })
    if (hook === null) throw new Error('The node is drawn.')
    const corner = (atPixel: number, width: number): number => {
      const view = { zoom: 0.5, pan: { x: atPixel - NODE.at[0] * 0.5, y: 0 } }
      return atPixel + roomFor(hook, [0, 0], view, width)[0] * 0.5
    }
    expect(corner(300, 900)).toBeGreaterThan(300 + NODE.width / 4)
    expect(corner(850, 900)).toBeLessThan(850 - NODE.width / 4 - 200)
    expect(corner(150, 300)).toBe(300 - 208)
    const free = roomFor({ kind: 'canvas' }, [880, 40], { zoom: 1, pan: { x: 0, y: 0 } }, 900)
    expect(free).toEqual([692, 40])
  })

  it('on what is not drawn has no place', () => {
    expect(hookOf({ entity: entityId('atlantis') })).toBeNull()
    expect(hookOf({ statement: statementId('none') })).toBeNull()
    expect(hooksIn({ nodes: [], strands: SCENE.strands })({ statement: STATEMENT.id })).toBeNull()
  })
})
