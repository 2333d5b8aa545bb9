import { describe, expect, it } from 'vitest'
import { type EntityId, type StatementId, statementId } from '../../src/domain/ids.ts'
import { samples } from '../../src/view/curves.ts'
import { drawnFor } from '../../src/view/inScene.ts'
import {
  bodyOf,
  gapTo,
  type Labels,
  markBox,
  onRim,
  type StrandLabel,
  type Wanted,
} from '../../src/view/labelBoxes.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { toldBy } from '../../src/view/lineWords.ts'
import { composePicture } from '../../src/view/pictures/picture.ts'
import { strandLabelShapes } from '../../src/view/pictures/shapes.ts'
import { shapeElement } from '../../src/view/pictures/svg.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { overlaps } from '../../src/view/room.ts'
import type { Box } from '../../src/view/routes.ts'
import type { Scene } from '../../src/view/scene.ts'
import { THEMES } from '../../src/view/theme.ts'
import { builtEntity, builtStatement, link } from '../helpers/built.ts'
import { openings, viewOf } from '../helpers/opening.ts'
import { shipped } from '../helpers/shipped.ts'
import { dispute, inputOf, positions, sceneOf } from './pictures/invented.ts'

const crisis = shipped()
const opening = openings(crisis)

const speaks = ({ status, contested }: Scene['strands'][number]): boolean =>
  status !== 'reported' || contested > 0

const wordsOf = ({ strands }: Labels, id: StatementId): StrandLabel | undefined =>
  strands.find(({ strand }) => strand.statements.some((one) => one.id === id))

describe('the crisis at its opening', () => {
  it.each([
    ['planned-meeting', 860, 634],
    ['planned-meeting', 807, 501],
    ['claim-blasts', 1100, 800],
  ])('says whose words %s is on a canvas of %d by %d', (id, width, height) => {
    const scene = opening('landscape')
    const { zoom } = viewOf(scene, null, null, width, height)
    const found = wordsOf(placeLabels(scene, zoom, estimate), statementId(id))
    expect(found?.lines.length).toBe(2)
    expect(found?.lines.join(' ')).toBe(found?.strand.label)
    expect(found?.lines.join(' ')).toMatch(/^.+: /)
  })
})

describe('the words of a claim', () => {
  const meeting = (far: number): Scene =>
    sceneOf(
      dispute(
        ['port', 'bay', 'cape'].map((name) => builtEntity(name, 'country', name)),
        [
          builtStatement('claim', 'port', 'responsible-for', 'bay', {
            status: 'claimed',
            said: [link('cape')],
          }),
        ],
      ),
      positions([
        ['port', [0, 0]],
        ['bay', [far, 0]],
        ['cape', [far / 2, 400]],
      ]),
      () => 'Cape: responsible for all of it',
    )
  const written = (far: number) => placeLabels(meeting(far), 1, estimate).strands[0]

  it('stand in one line where it is long enough, in two where it is not, and beside it where it is too short', () => {
    expect(written(500)).toMatchObject({ lines: ['Cape: responsible for all of it'], tie: null })
    expect(written(200)).toMatchObject({ lines: ['Cape: responsible', 'for all of it'], tie: null })
    const near = written(150)
    expect(near?.lines.join(' ')).toBe('Cape: responsible for all of it')
    expect(Math.abs((near?.box.y ?? 0) + (near?.box.height ?? 0) / 2)).toBeGreaterThan(10)
  })

  it('leave so much of it that its dashes are seen, wherever they stand', () => {
    for (let far = 90; far < 420; far += 10) {
      const scene = meeting(far)
      const wanted = {
        nodes: new Set<never>(),
        strands: new Set(scene.strands.map(({ id }) => id)),
      }
      for (const labels of [
        placeLabels(scene, 1, estimate),
        placeLabels(scene, 1, estimate, { ...wanted, othersFade: true }),
      ]) {
        const [found] = labels.strands
        if (found === undefined) continue
        const along = samples(found.strand.route.curve, 201)
        const covered = along.filter(([x, y]) => {
          const { box } = found
          return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
        })
        const [first, last] = [along[0], along.at(-1)]
        if (first === undefined || last === undefined) throw new Error('The line has no ends.')
        const long = Math.hypot(last[0] - first[0], last[1] - first[1])
        expect(long * (1 - covered.length / along.length), `${far}`).toBeGreaterThan(
          Math.min(40, long - 1),
        )
      }
    }
  })

  it('are one text in a picture, in two lines too, so that no part of it is read without its speaker', () => {
    const [label] = placeLabels(meeting(200), 1, estimate).strands
    if (label === undefined) throw new Error('There are words.')
    const [text, ...others] = strandLabelShapes(label, THEMES.light, 'none').filter(
      ({ form }) => form === 'text',
    )
    expect(others).toEqual([])
    if (text === undefined) throw new Error('There is a text.')
    const element = shapeElement(text)
    expect(element.match(/<text/g)).toHaveLength(1)
    expect(element.match(/<tspan/g)).toHaveLength(1)
    expect(element.replace(/<[^>]*>/g, '')).toBe('Cape: responsible for all of it')
  })

  it('stand on no other line that stays bright, although that has no words', () => {
    const rows = Array.from({ length: 14 }, (_, at) => at)
    const scene = sceneOf(
      dispute(
        ['port', 'bay', ...rows.flatMap((at) => [`left-${at}`, `right-${at}`])].map((id) =>
          builtEntity(id, 'country', id),
        ),
        [
          builtStatement('charge', 'port', 'responsible-for', 'bay', {
            status: 'claimed',
            said: [link('right-0')],
          }),
          ...rows.map((at) => builtStatement(`raid-${at}`, `left-${at}`, 'attacks', `right-${at}`)),
        ],
      ),
      positions([
        ['port', [-60, 0]],
        ['bay', [60, 0]],
        ...rows.flatMap((at) => {
          const y = (at < 7 ? -1 : 1) * (40 + (at % 7) * 45)
          return [
            [`left-${at}`, [-500, y]],
            [`right-${at}`, [500, y]],
          ] as const
        }),
      ]),
      ({ status }) => (status === 'claimed' ? 'Cape: responsible for all of it' : 'attacks'),
    )
    const lit = {
      nodes: new Set(scene.nodes.map(({ id }) => id)),
      strands: new Set(scene.strands.map(({ id }) => id)),
    }
    const wanted = {
      nodes: lit.nodes,
      strands: toldBy(scene, lit),
      bright: lit.strands,
      othersFade: true,
    }
    const words = wordsOf(placeLabels(scene, 1, estimate, wanted), statementId('charge'))
    const under = scene.strands
      .filter(({ status }) => status === 'reported')
      .filter(({ route }) =>
        samples(route.curve, 201).some((point) => words && gapTo(point, words.box) === 0),
      )
    expect(words).toBeDefined()
    expect(under.map(({ id }) => id)).toEqual([])
  })

  it('have their two lines in a picture that is saved', () => {
    const { shapes } = composePicture(inputOf(opening('landscape')))
    const texts = shapes.flatMap((shape) => (shape.form === 'text' ? [shape] : []))
    const inTwo = texts.filter(({ text }) => text.includes('\n'))
    expect(inTwo.length).toBeGreaterThan(0)
    for (const { length } of inTwo) expect(length).toBeUndefined()
  })

  it('are those of the few claims where much stays bright', () => {
    const names = Array.from({ length: 15 }, (_, at) => `n${at}`)
    const scene = sceneOf(
      dispute(
        names.map((name) => builtEntity(name, 'country', name)),
        names
          .slice(1)
          .map((name, at) =>
            builtStatement(`s${at}`, 'n0', 'attacks', name, at === 3 ? { status: 'claimed' } : {}),
          ),
      ),
      positions(names.map((name, at) => [name, [at * 90, at === 0 ? 0 : 300]] as const)),
    )
    const all = { nodes: new Set<EntityId>(), strands: new Set(scene.strands.map(({ id }) => id)) }
    const some = (count: number) => ({ ...all, strands: new Set([...all.strands].slice(0, count)) })
    const told = (lit: Wanted) =>
      scene.strands.filter(({ id }) => toldBy(scene, lit).has(id)).map(({ status }) => status)
    expect(told(some(5))).toHaveLength(5)
    expect(told(all)).toEqual(['claimed'])
  })
})

/** A line from left to right that others cross, each so far to the right, from top to bottom. */
const crossedAt = (places: readonly number[], status: 'reported' | 'claimed' = 'reported'): Scene =>
  sceneOf(
    dispute(
      ['port', 'bay', ...places.flatMap((_, at) => [`top-${at}`, `foot-${at}`])].map((id) =>
        builtEntity(id, 'event', id),
      ),
      [
        builtStatement('own', 'port', 'led-to', 'bay', { status }),
        ...places.map((_, at) =>
          builtStatement(`s${at}`, `top-${at}`, 'led-to', `foot-${at}`, { status }),
        ),
      ],
    ),
    positions([
      ['port', [0, 0]],
      ['bay', [600, 0]],
      ...places.flatMap((x, at) => [
        [`top-${at}`, [x, -200]] as const,
        [`foot-${at}`, [x, 200]] as const,
      ]),
    ]),
    ({ statements }) => (statements[0]?.id === 'own' ? 'leads to talks' : ''),
  )

/** Where along their line, which is 600 long, the middle of its words stands. */
const middleIn = (scene: Scene): number | undefined => {
  const words = wordsOf(placeLabels(scene, 1, estimate), statementId('own'))
  return words && words.box.x + words.box.width / 2
}

describe('the words of a line that others cross', () => {
  it('stand in its middle, but where fewer of them are where some cross it there', () => {
    expect(middleIn(crossedAt([]))).toBeCloseTo(300, 0)
    const away = middleIn(crossedAt([290, 310])) ?? 300
    expect(Math.abs(away - 300)).toBeGreaterThan(40)
    expect(Math.abs(away - 300)).toBeLessThan(200)
    // Where they cross it all along but for one end, there.
    const dense = Array.from({ length: 18 }, (_, at) => 140 + at * 25)
    expect(middleIn(crossedAt(dense))).toBeLessThan(130)
  })

  it('are left out where they would lie on many of them, but those of a claim', () => {
    const many = Array.from({ length: 30 }, (_, at) => 20 + at * 19)
    expect(middleIn(crossedAt(many))).toBeUndefined()
    expect(middleIn(crossedAt(many, 'claimed'))).toBeDefined()
  })

  it('lie on two of them at most in the crisis, whatever is shown of it', () => {
    const lines = (family: string | null) =>
      opening('landscape', ({ statement }) => family === null || statement.family === family)
    for (const scene of [lines(null), lines('mediate')]) {
      const { zoom } = viewOf(lines(null), null, null, 860, 634)
      const { strands } = placeLabels(scene, zoom, estimate)
      const reported = strands.filter(({ strand }) => !speaks(strand))
      expect(reported.length).toBeGreaterThan(8)
      for (const { strand, box } of reported) {
        const { x, y, width, height } = box
        const core = { x: x + 8, y: y + 4, width: width - 16, height: height - 8 }
        const under = scene.strands.filter(
          ({ id, route }) =>
            id !== strand.id &&
            samples(route.curve, 200).some((at) => gapTo([at[0] * zoom, at[1] * zoom], core) === 0),
        )
        expect(under.length).toBeLessThanOrEqual(2)
      }
    }
  })
})

describe('the crisis where filters leave little of it', () => {
  const contested = new Set(crisis.statements.flatMap((one) => (one.contested ? [one.id] : [])))

  it.each([
    ['landscape', 860, 634],
    ['portrait', 390, 590],
  ] as const)(
    'has words at nearly all lines where one relation is shown (%s)',
    (orientation, width, height) => {
      const { zoom } = viewOf(opening(orientation), null, null, width, height)
      const scenes = [...new Set(crisis.statements.map(({ relation }) => relation))]
        .map((relation) => opening(orientation, ({ statement }) => statement.relation === relation))
        .filter(({ strands }) => strands.length <= 12)
      const lines = scenes.reduce((sum, { strands }) => sum + strands.length, 0)
      const written = scenes.reduce(
        (sum, scene) => sum + placeLabels(scene, zoom, estimate).strands.length,
        0,
      )
      expect(lines).toBeGreaterThan(60)
      expect(written / lines).toBeGreaterThan(0.9)
    },
  )

  it('has words for a claim farther off than among all lines, rather than none', () => {
    const few = opening('landscape', ({ statement }) => contested.has(statement.id))
    const { zoom } = viewOf(opening('landscape'), null, null, 860, 634)
    const texts = placeLabels(few, zoom, estimate).strands.map(({ strand }) => strand.label)
    expect(texts).toContain('Khawaja Asif says: sponsors · denied')
  })
})

/** What a step lights on a phone whose story covers its lower half, with all that is written of it. */
const stepOnPhone = (at: number) => {
  const [width, height] = [390, 272]
  const scene = opening('portrait')
  const step = crisis.stories[0]?.steps[at]
  if (step === undefined) throw new Error('There is no such step.')
  const lit = drawnFor(scene, new Set(step.cites))
  const ends = crisis.statements.flatMap(({ id, subject, object }) =>
    step.cites.includes(id) ? [subject, ...object] : [],
  )
  const ids = step.focus.length > 0 ? step.focus : ends
  const view = viewOf(scene, ids, lit, width, height)
  const wanted = { nodes: lit.nodes, strands: toldBy(scene, lit), othersFade: true }
  const labels = placeLabels(scene, view.zoom, estimate, wanted)
  const inWindow = ({ x, y, width: wide, height: high }: Box): boolean =>
    x + view.pan.x >= 0 &&
    y + view.pan.y >= 0 &&
    x + view.pan.x + wide <= width &&
    y + view.pan.y + high <= height
  return {
    scene,
    lit,
    view,
    inWindow,
    words: labels.strands.filter(({ strand }) => lit.strands.has(strand.id)),
    names: labels.nodes.filter(({ node }) => lit.nodes.has(node.id) && ids.includes(node.id)),
    signs: [
      ...labels.marks.flatMap(({ strand, at }) => (lit.strands.has(strand.id) ? markBox(at) : [])),
      ...labels.badges.flatMap(({ node, at }) => (lit.nodes.has(node.id) ? markBox(at) : [])),
    ],
  }
}

/** Whether what ties words to their line runs beneath a box. */
const runsUnder = ({ tie, box }: StrandLabel, other: Box): boolean => {
  if (tie === null) return false
  const [x, y] = onRim(tie, box)
  return Array.from({ length: 40 }, (_, part) => part / 40).some(
    (part) => gapTo([x + (tie[0] - x) * part, y + (tie[1] - y) * part], other) === 0,
  )
}

describe('a step of the story on a phone', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])('%#: has the words of all its claims in view', (at) => {
    const { scene, lit, view, inWindow, words, names, signs } = stepOnPhone(at)
    const claims = scene.strands.filter((strand) => lit.strands.has(strand.id) && speaks(strand))
    const written = new Map(words.map((label) => [label.strand.id, label]))
    for (const strand of claims) {
      const label = written.get(strand.id)
      expect(label?.lines.join(' ')).toBe(strand.label)
      if (label !== undefined) expect(inWindow(label.box)).toBe(true)
    }
    for (const { box } of names) expect(inWindow(box)).toBe(true)
    for (const sign of signs) for (const { box } of names) expect(overlaps(sign, box)).toBe(false)
    for (const one of words)
      for (const other of [...names, ...words]) {
        if (other === one) continue
        expect(overlaps(one.box, other.box)).toBe(false)
        if (!one.strained) expect(runsUnder(one, other.box)).toBe(false)
      }
    // The most crowded one has a claim between nodes that stand side by side.
    expect(words.filter(({ strained }) => strained).length).toBeLessThanOrEqual(at === 6 ? 1 : 0)
    const widest = Math.max(...scene.nodes.map((node) => bodyOf(node, view.zoom).width))
    expect(widest).toBeGreaterThan(24)
  })
})
