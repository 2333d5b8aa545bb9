import { describe, expect, it } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { itself } from '../../src/analysis/rollUp.ts'
import type { Statement } from '../../src/domain/dataset.ts'
import { entityId } from '../../src/domain/ids.ts'
import { createWords } from '../../src/domain/words.ts'
import { MARK_RADIUS } from '../../src/view/labelBoxes.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { statementsWithFigures } from '../../src/view/pictures/figures.ts'
import { composePicture } from '../../src/view/pictures/picture.ts'
import { sceneShapes } from '../../src/view/pictures/sceneShapes.ts'
import { badgeShapes, labelShapes } from '../../src/view/pictures/shapes.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { buildFrame } from '../../src/view/scene.ts'
import { figuresPath } from '../../src/view/signs.ts'
import { THEMES } from '../../src/view/theme.ts'
import { builtStatement } from '../helpers/built.ts'
import {
  dispute,
  ENTITIES,
  inputOf,
  pathShapes,
  positions,
  STATEMENTS,
  sceneOf,
  wordsOf,
} from './pictures/invented.ts'

const toll = (id: string, by: string, count: number): Statement =>
  builtStatement(id, by, 'reports-toll', 'talks', {
    toll: [{ who: 'guards', outcome: 'injured', count, asWorded: `${count} guards hurt` }],
  })

const AGREED = dispute(ENTITIES, [...STATEMENTS, toll('t1', 'aland', 4), toll('t2', 'borduria', 4)])
const DIFFERING = dispute(ENTITIES, [
  ...STATEMENTS,
  toll('t1', 'aland', 4),
  toll('t2', 'borduria', 7),
])
const SCENE = sceneOf(DIFFERING)

/** One letter for the numbers, so that only the form of the path counts. */
const form = (d: string): string => d.replace(/-?\d+(\.\d+)?/g, '0')
const SIGN = form(figuresPath(0, 0, MARK_RADIUS))
const HEADING = /^Figures that differ/

describe('the sign that figures differ', () => {
  it('stands on the event for which speakers give different figures, and on no other node', () => {
    const marked = ({ nodes }: typeof SCENE) =>
      nodes.flatMap(({ id, figuresDiffer }) => (figuresDiffer ? [id] : []))
    expect(marked(SCENE)).toEqual(['talks'])
    expect(marked(sceneOf(AGREED))).toEqual([])
  })

  it('moves to the node into which the event is folded', () => {
    const index = buildFilterIndex(DIFFERING)
    const into = (id: (typeof ENTITIES)[number]['id']) =>
      id === entityId('talks') ? entityId('syldavia') : id
    const { nodes } = buildFrame(index, positions(), new Set(), new Set(), into)
    expect(
      [...nodes.values()].flatMap(({ id, figuresDiffer }) => (figuresDiffer ? [id] : [])),
    ).toEqual(['syldavia'])
  })

  it('is drawn at any zoom, and no words cover it', () => {
    // The name of the minister would hang below him, over the corner of the talks.
    const near = positions([
      ['aland', [-600, 0]],
      ['borduria', [600, 0]],
      ['talks', [0, 0]],
      ['ottokar', [10, -32]],
    ])
    const crowded = sceneOf(DIFFERING, near)
    for (const zoom of [0.1, 0.5, 1, 3]) {
      const labels = placeLabels(crowded, zoom, estimate)
      expect(labels.badges.map(({ node }) => node.id)).toEqual(['talks'])
      const [x, y] = labels.badges[0]?.at ?? [0, 0]
      for (const { box } of [...labels.nodes, ...labels.strands])
        expect(
          box.x >= x + MARK_RADIUS ||
            box.x + box.width <= x - MARK_RADIUS ||
            box.y >= y + MARK_RADIUS ||
            box.y + box.height <= y - MARK_RADIUS,
        ).toBe(true)
    }
  })

  it('belongs to its node: it steps back with it on the canvas, and says so in a picture', () => {
    const labels = placeLabels(SCENE, 1, estimate)
    const dim = labelShapes(labels, THEMES.dark, { node: () => 'away', strand: () => 'none' })
    expect(pathShapes(dim).find(({ d }) => form(d) === SIGN)?.opacity).toBeLessThan(0.5)
    const drawn = pathShapes(sceneShapes(SCENE, labels, THEMES.dark, 1))
    expect(drawn.find(({ d }) => form(d) === SIGN)?.about).toMatchObject({ entity: 'talks' })
  })

  it('is drawn, and holds no letter of a typeface', () => {
    for (const shape of badgeShapes([0, 0], THEMES.light, 'none')) expect(shape.form).toBe('path')
  })
})

describe('a picture with an event for which figures differ', () => {
  const words = createWords(DIFFERING)
  const told = statementsWithFigures(DIFFERING, SCENE, itself)
  const picture = composePicture(inputOf(SCENE, { figures: told.map(words.sentence) }))

  it('takes along what every speaker gives, and nothing where the event is not in it', () => {
    expect(told.map(({ id }) => id)).toEqual(['t1', 't2'])
    const without = { ...SCENE, nodes: SCENE.nodes.filter(({ id }) => id !== 'talks') }
    expect(statementsWithFigures(DIFFERING, without, itself)).toEqual([])
    expect(statementsWithFigures(AGREED, sceneOf(AGREED), itself)).toEqual([])
  })

  it('explains the sign and notes each figure with its speaker', () => {
    const texts = wordsOf(picture.shapes)
    expect(texts).toContain('figures differ between speakers')
    expect(texts.some((text) => HEADING.test(text))).toBe(true)
    const figures = texts.filter((text) => /guards hurt/.test(text))
    expect(figures).toHaveLength(2)
    expect(figures.find((text) => text.includes('4 guards'))).toMatch(/^Aland reported/)
    expect(figures.find((text) => text.includes('7 guards'))).toMatch(/^Borduria reported/)
  })

  it('says nothing of figures where none differ', () => {
    const texts = wordsOf(composePicture(inputOf(sceneOf(AGREED))).shapes)
    expect(texts).not.toContain('figures differ between speakers')
    expect(texts.some((text) => HEADING.test(text))).toBe(false)
  })
})
