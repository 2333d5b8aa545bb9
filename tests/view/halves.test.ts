import { describe, expect, it } from 'vitest'
import { fitView } from '../../src/view/fit.ts'
import { HEADING, halvesFor } from '../../src/view/halves.ts'
import { positions, sceneOf } from './pictures/invented.ts'

const wide = sceneOf(undefined, positions()).nodes
const tall = wide.map((node) => ({ ...node, at: [node.at[1], node.at[0]] as const }))

describe('two halves of a stage', () => {
  it('stand one above the other where the arrangement is wide', () => {
    expect(halvesFor(wide, { width: 800, height: 700 })).toMatch(/^stacked/)
  })

  it('stand side by side where the arrangement is taller than the stage', () => {
    expect(halvesFor(tall, { width: 1200, height: 500 })).toBe('beside')
    const large = tall.map((node) => ({ ...node, at: [node.at[0] * 90, node.at[1] * 90] as const }))
    expect(halvesFor(large, { width: 1200, height: 500 })).toBe('beside')
  })

  it('have their headings before them where only the height is scarce', () => {
    expect(halvesFor(wide, { width: 600, height: 420 })).toBe('stacked-before')
    expect(halvesFor(wide, { width: 500, height: 1400 })).toBe('stacked-above')
  })

  it('have their headings above them, in one line, where that draws them little smaller', () => {
    const [width, height] = [760, 700]
    const zoomIn = (width: number, height: number): number =>
      fitView(wide, width, height, 20)?.zoom ?? 0
    const [before, above] = [
      zoomIn(width - HEADING.width, height / 2),
      zoomIn(width, height / 2 - HEADING.height),
    ]
    expect(before).toBeGreaterThan(above)
    expect(halvesFor(wide, { width, height })).toBe('stacked-above')
  })

  it('are two for a stage and for a comparison that have no room and no node', () => {
    expect(halvesFor([], { width: 800, height: 700 })).toBe('stacked-before')
    expect(halvesFor(wide, { width: 0, height: 0 })).toBe('stacked-before')
  })
})
