import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fontOf, paint } from '../../../src/view/pictures/paint.ts'
import type { Shape } from '../../../src/view/pictures/shapes.ts'

/** A drawing context at the edge of the browser that notes each stroke with what was set before it. */
const createContext = () => {
  const calls: string[] = []
  let dash: readonly number[] = []
  const context = {
    globalAlpha: 1,
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    lineJoin: '',
    font: '',
    textAlign: '',
    textBaseline: '',
    setLineDash: (next: readonly number[]) => {
      dash = next
    },
    fill: () => calls.push(`fill ${context.fillStyle} at ${context.globalAlpha}`),
    stroke: () => calls.push(`stroke ${context.strokeStyle} ${context.lineWidth} [${dash}]`),
    fillText: (text: string) =>
      calls.push(`text ${text} ${context.fillStyle} ${context.textAlign}`),
    strokeText: (text: string) => calls.push(`rim ${text} ${context.strokeStyle} [${dash}]`),
  }
  return { calls, context: context as unknown as OffscreenCanvasRenderingContext2D }
}

const painted = (shapes: readonly Shape[]): readonly string[] => {
  const { calls, context } = createContext()
  paint(context, shapes)
  return calls
}

const TEXT: Shape = {
  form: 'text',
  text: 'Aland',
  x: 1,
  y: 2,
  size: 12,
  weight: 600,
  fill: 'ink',
  anchor: 'middle',
}

beforeEach(() => {
  vi.stubGlobal('Path2D', class {})
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('painting', () => {
  it('fills before it strokes, and only what has a colour', () => {
    expect(painted([{ form: 'path', d: 'M0 0', fill: 'a', stroke: 'b', width: 2 }])).toEqual([
      'fill a at 1',
      'stroke b 2 []',
    ])
    expect(painted([{ form: 'path', d: 'M0 0', stroke: 'b', dash: [6, 4] }])).toEqual([
      'stroke b 1 [6,4]',
    ])
    expect(painted([{ form: 'path', d: 'M0 0' }])).toEqual([])
  })

  it('carries no dash and no opacity over to the next shape', () => {
    expect(
      painted([
        { form: 'path', d: 'M0 0', fill: 'a', stroke: 'b', dash: [6, 4], opacity: 0.5 },
        { form: 'path', d: 'M0 0', fill: 'a', stroke: 'b' },
        { ...TEXT, halo: 'ground' },
      ]),
    ).toEqual([
      'fill a at 0.5',
      'stroke b 1 [6,4]',
      'fill a at 1',
      'stroke b 1 []',
      'rim Aland ground []',
      'text Aland ink center',
    ])
  })

  it('writes words in the bundled typeface', () => {
    expect(fontOf(12, 600)).toMatch(/^600 12px "Attest Sans"/)
    expect(fontOf(12, 400, true)).toMatch(/^italic 400 12px/)
  })
})
