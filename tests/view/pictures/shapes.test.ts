import { describe, expect, it } from 'vitest'
import { familyId } from '../../../src/domain/ids.ts'
import { MARK_RADIUS } from '../../../src/view/labelBoxes.ts'
import { placeLabels } from '../../../src/view/labels.ts'
import { sceneShapes } from '../../../src/view/pictures/sceneShapes.ts'
import { labelShapes, NONE_DIMMED, type Shape } from '../../../src/view/pictures/shapes.ts'
import { estimate } from '../../../src/view/pictures/text.ts'
import { signPath } from '../../../src/view/signs.ts'
import { familyColour, THEMES } from '../../../src/view/theme.ts'
import { pathShapes, sceneOf, textShapes } from './invented.ts'

const SCENE = sceneOf()
const LABELS = placeLabels(SCENE, 1.4, estimate)
const SHAPES = sceneShapes(SCENE, LABELS, THEMES.light, 1.4)

const ofStrand = (id: string): readonly Shape[] =>
  SHAPES.filter(({ about }) => about?.kind === 'strand' && about.strand === id)

describe('the shapes of a scene', () => {
  it('lie in the order lines, nodes, words', () => {
    const lastLine = SHAPES.findLastIndex(
      (shape) =>
        shape.form === 'path' && shape.dash !== undefined && shape.about?.kind === 'strand',
    )
    const firstNode = SHAPES.findIndex(({ about }) => about?.kind === 'node')
    const firstWord = SHAPES.findIndex(({ form }) => form === 'text')
    expect(lastLine).toBeLessThan(firstNode)
    expect(firstNode).toBeLessThan(firstWord)
  })

  it('put an arrowhead at the end of a directed line and at both ends of a symmetric one', () => {
    const heads = (id: string): number =>
      pathShapes(ofStrand(id)).filter(({ d }) => /^M[^Q]*L[^Q]*L[^Q]*Z$/.test(d)).length
    expect(heads('aland>borduria:accuse:reported')).toBe(1)
    expect(heads('aland=borduria:talk:reported')).toBe(2)
  })

  it('end a line beneath its arrowhead, so that the tip stays sharp', () => {
    const [line, head] = pathShapes(ofStrand('aland>borduria:accuse:reported'))
    const [tipX = 0, tipY = 0] = head?.d.match(/-?[\d.]+/g)?.map(Number) ?? []
    const [endX = 0, endY = 0] =
      line?.d
        .match(/-?[\d.]+/g)
        ?.map(Number)
        .slice(-2) ?? []
    expect(Math.hypot(tipX - endX, tipY - endY)).toBeGreaterThan(4)
    expect(Math.hypot(tipX - endX, tipY - endY)).toBeLessThan(12)
  })

  it('tie words that stand away from their line to it, from the nearest point of their plate and under all plates', () => {
    const [label] = LABELS.strands
    if (label === undefined) throw new Error('No line has words.')
    const { x, y, width, height } = label.box
    const tied = { ...label, tie: [x + width + 30, y + height + 40] as const }
    const colour = familyColour(THEMES.light, label.strand.family)
    const labels = { ...LABELS, strands: [...LABELS.strands.slice(1), tied] }
    const [line, dot] = pathShapes(labelShapes(labels, THEMES.light, NONE_DIMMED))
    expect(line).toMatchObject({
      d: `M${x + width} ${y + height}L${x + width + 30} ${y + height + 40}`,
      stroke: colour,
    })
    expect(dot).toMatchObject({ fill: colour })
    const drawn = sceneShapes(SCENE, labels, THEMES.light, 1.4)
    expect(pathShapes(drawn)).toContainEqual(expect.objectContaining({ d: line?.d }))
  })

  it('dash the outline of what is unnamed and slant its name', () => {
    const officials = SHAPES.filter(
      ({ about }) => about?.kind === 'node' && about.entity === 'officials',
    )
    expect(pathShapes(officials).some(({ dash }) => dash !== undefined)).toBe(true)
    for (const { italic } of textShapes(officials)) expect(italic).toBe(true)
    const front = SHAPES.filter(({ about }) => about?.kind === 'node' && about.entity === 'front')
    for (const { italic } of textShapes(front)) expect(italic).toBeUndefined()
  })

  it('need no rim behind letters, which not every program paints', () => {
    for (const { halo } of textShapes(SHAPES)) expect(halo).toBeUndefined()
  })

  it('sign a contested line in the colour of its family', () => {
    const colour = familyColour(THEMES.light, familyId('back'))
    const shapes = ofStrand('borduria>front:back:claimed')
    const mark = LABELS.marks.find(({ strand }) => strand.id === 'borduria>front:back:claimed')
    const sign = signPath('denied', ...(mark?.at ?? [0, 0]), MARK_RADIUS)
    expect(pathShapes(shapes).find(({ d }) => d === sign)?.stroke).toBe(colour)
    expect(textShapes(shapes).map(({ text, fill }) => [text, fill])).toEqual([
      ['Alandian officials: harbours', colour],
    ])
  })
})

describe('words on the canvas', () => {
  it('step back where their line or node does', () => {
    const dimmed = labelShapes(LABELS, THEMES.light, { node: () => 'away', strand: () => 'away' })
    for (const { opacity } of textShapes(dimmed)) expect(opacity).toBeLessThan(0.5)
    for (const { opacity } of textShapes(labelShapes(LABELS, THEMES.light, NONE_DIMMED)))
      expect(opacity).toBeUndefined()
  })

  it('have a rim in the colour behind them', () => {
    const nodes = textShapes(
      labelShapes({ ...LABELS, strands: [], marks: [] }, THEMES.light, NONE_DIMMED),
    )
    expect(new Set(nodes.map(({ halo }) => halo))).toEqual(
      new Set([THEMES.light.ground, THEMES.light.node, THEMES.light.pole]),
    )
  })
})
