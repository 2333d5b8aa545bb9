import { expect, it } from 'vitest'
import { linesIn, nodesIn } from '../../src/view/inScene.ts'
import { openings } from '../helpers/opening.ts'
import { shipped } from '../helpers/shipped.ts'
import { sceneOf } from './pictures/invented.ts'

it('gives the nodes whose middle is in a part of a canvas, wherever the view stands', () => {
  const { nodes } = sceneOf()
  const [node] = nodes
  if (node === undefined) throw new Error('There is no node.')
  for (const zoom of [0.5, 2]) {
    const view = { zoom, pan: { x: 300 - node.at[0] * zoom, y: 200 - node.at[1] * zoom } }
    const within = (x: number, y: number) =>
      nodesIn(nodes, view, { x, y, width: 4, height: 4 }).includes(node.id)
    expect(within(298, 198)).toBe(true)
    expect([within(301, 198), within(295, 198), within(298, 201), within(298, 195)]).toEqual([
      false,
      false,
      false,
      false,
    ])
  }
})

it('knows between whom lines run as the lines say it, whether a scene holds them in columns or not', () => {
  const opening = openings(shipped())
  for (const scene of [
    opening('landscape'),
    opening('portrait', ({ statement }) => statement.status === 'claimed'),
  ]) {
    const { nodes, strands } = scene
    const lines = strands.map(({ from, to }) => [from, to])
    expect(lines.length).toBeGreaterThan(8)
    for (const one of [scene, { nodes, strands }]) {
      const { ids, numberOf, ends } = linesIn(one)
      expect(
        strands.map((_, at) => [ids[ends[at * 2] ?? -1], ids[ends[at * 2 + 1] ?? -1]]),
      ).toEqual(lines)
      expect(ends).toHaveLength(lines.length * 2)
      expect(ids.map(numberOf)).toEqual(ids.map((_, number) => number))
    }
  }
})
