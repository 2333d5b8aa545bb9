import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SMALLEST } from '../../src/analysis/geometry/letters.ts'
import type { Point } from '../../src/domain/dataset.ts'
import { entityId } from '../../src/domain/ids.ts'
import { samples } from '../../src/view/curves.ts'
import { bodyOf, gapTo, type Labels, MARK_RADIUS, textStart } from '../../src/view/labelBoxes.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import type { Box } from '../../src/view/routes.ts'
import type { Scene } from '../../src/view/scene.ts'
import { builtEntity, builtStatement, link } from '../helpers/built.ts'
import { dispute, ENTITIES, positions, sceneOf, stance } from './pictures/invented.ts'

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const place = (scene: Scene, zoom = 1, wanted?: Parameters<typeof placeLabels>[3]): Labels =>
  placeLabels(scene, zoom, estimate, wanted)

const boxesOf = ({ nodes, strands }: Labels): readonly Box[] =>
  [...nodes, ...strands].map(({ box }) => box)

const expectApart = (boxes: readonly Box[]): void => {
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false)
  })
}

const crowd = (count: number): Scene => {
  const people = Array.from({ length: count }, (_, at) =>
    builtEntity(`p${at}`, 'person', `Delegate ${at}`),
  )
  const heap = people.map(({ id }, at) => [id, [at % 5, at % 3]] as const)
  return sceneOf(dispute(people, []), positions(heap))
}

const anyPlaces = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 120 })),
  { minLength: 2, maxLength: 8 },
)

describe('labels', () => {
  it('keep the words of reported lines close to them where all else fades', () => {
    const names = ['port', 'bay', 'cape', 'isle', 'reef', 'quay', 'dune', 'moor']
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const scene = sceneOf(
          dispute(
            names.slice(0, places.length).map((name) => builtEntity(name, 'country', name)),
            names
              .slice(1, places.length)
              .map((name, at) => builtStatement(`s${at}`, 'port', 'attacks', name)),
          ),
          positions(places.map((point, at) => [names[at] ?? '', point] as const)),
        )
        const lit = {
          nodes: new Set(scene.nodes.map(({ id }) => id)),
          strands: new Set(scene.strands.map(({ id }) => id)),
        }
        for (const { strand, box, tie } of place(scene, 1, { ...lit, othersFade: true }).strands) {
          const far = Math.min(
            ...samples(strand.route.curve, 101).map((point) => gapTo(point, box)),
          )
          expect(far).toBeLessThanOrEqual(tie === null ? 14 : 42)
        }
      }),
    )
  })

  it('tie the words of a claim to its line where they stand away from it, and no others', () => {
    const names = ['port', 'bay', 'cape', 'isle', 'reef', 'quay', 'dune', 'moor']
    let ties = 0
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const scene = sceneOf(
          dispute(
            names.slice(0, places.length).map((name) => builtEntity(name, 'country', name)),
            names.slice(1, places.length).map((name, at) =>
              builtStatement(`s${at}`, 'port', 'attacks', name, {
                status: 'claimed',
                said: [link('port')],
              }),
            ),
          ),
          positions(places.map((point, at) => [names[at] ?? '', point] as const)),
        )
        const lit = {
          nodes: new Set(scene.nodes.map(({ id }) => id)),
          strands: new Set(scene.strands.map(({ id }) => id)),
          othersFade: true,
        }
        for (const { strand, box, tie } of place(scene, 1, lit).strands) {
          const along = samples(strand.route.curve, 201)
          const middle = Math.min(...along.slice(40, -40).map((point) => gapTo(point, box)))
          if (tie === null) expect(middle).toBeLessThan(16)
          else {
            ties++
            expect(middle).toBeGreaterThan(11)
            expect(
              Math.min(...along.map(([x, y]) => Math.hypot(x - tie[0], y - tie[1]))),
            ).toBeLessThan(2)
          }
        }
      }),
    )
    expect(ties).toBeGreaterThan(0)
  })

  it('write what claims say before what is reported, and nothing reported on the line of a claim', () => {
    const names = ['port', 'bay', 'cape', 'isle', 'reef', 'quay', 'dune', 'moor']
    const isClaim = ({ status }: Scene['strands'][number]): boolean => status === 'claimed'
    let apart = 0
    fc.assert(
      fc.property(
        anyPlaces,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (at, claimed) => {
          const places = at.map(([x, y]): Point => [2 * x, 2 * y])
          const scene = sceneOf(
            dispute(
              names.slice(0, places.length).map((name) => builtEntity(name, 'country', name)),
              names.slice(1, places.length).map((name, number) =>
                builtStatement(`s${number}`, names[number] ?? '', 'attacks', name, {
                  status: claimed[number] === true ? 'claimed' : 'reported',
                }),
              ),
            ),
            positions(places.map((point, number) => [names[number] ?? '', point] as const)),
          )
          const words = place(scene).strands
          const written = (some: typeof words) =>
            some.filter(({ strand }) => isClaim(strand)).length
          const alone = { ...scene, strands: scene.strands.filter(isClaim) }
          const onLine = place(alone).strands.filter(({ strand, box }) =>
            samples(strand.route.curve, 201).some(
              ([x, y]) => Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2) < 3,
            ),
          )
          expect(written(words)).toBeGreaterThanOrEqual(written(onLine))
          for (const { box } of words.filter(({ strand }) => !isClaim(strand)))
            for (const claim of scene.strands.filter(isClaim)) {
              for (const [x, y] of samples(claim.route.curve, 33))
                expect(
                  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
                ).toBe(false)
              apart++
            }
        },
      ),
    )
    expect(apart).toBeGreaterThan(0)
  })

  it('name every node where there is room', () => {
    const labels = place(sceneOf(), 1.4)
    expect(new Set(labels.nodes.map(({ node }) => node.id))).toEqual(
      new Set(ENTITIES.map(({ id }) => id)),
    )
  })

  it('write a long name inside its node in two lines where one is wider than the node', () => {
    const borduria = builtEntity('borduria', 'country', 'Borduria and Coast')
    const scene = sceneOf(dispute([borduria], []), positions([[borduria.id, [0, 0]]]))
    const linesAt = (zoom: number) => place(scene, zoom).nodes.map(({ lines }) => lines)
    expect(linesAt(1.2)).toEqual([['Borduria and Coast']])
    expect(linesAt(0.6)).toEqual([['Borduria', 'and Coast']])
  })

  it('write a name inside its node in the smallest letters before they take it out', () => {
    const borduria = builtEntity('borduria', 'country', 'Borduria')
    const scene = sceneOf(dispute([borduria], []), positions([[borduria.id, [0, 0]]]))
    const at = (zoom: number) => place(scene, zoom).nodes.map(({ inside, size }) => [inside, size])
    // Even where its first and last letter cover the ends of the oval.
    for (const zoom of [0.58, 0.5]) expect(at(zoom)).toEqual([[true, SMALLEST]])
    expect(at(1)[0]?.[1]).toBeGreaterThan(SMALLEST)
  })

  it('write a name of three lines in a circle whose first and last line are short, beside other circles too', () => {
    const [aland] = sceneOf(dispute([builtEntity('aland', 'country', 'A')], [])).nodes
    if (aland === undefined) throw new Error('There is no node.')
    const circle = (id: string, at: Point, lines: readonly string[], radius: number) => ({
      ...aland,
      id: entityId(id),
      at,
      width: 2 * radius,
      height: 2 * radius,
      size: { ...aland.size, labelLines: lines },
    })
    const namesOf = (...nodes: readonly ReturnType<typeof circle>[]) =>
      new Map(place({ nodes, strands: [] }).nodes.map(({ node, inside }) => [node.id, inside]))
    const short = circle('short', [0, 0], ['River', 'Merchants', '+416'], 28)
    expect([...namesOf(short)]).toEqual([['short', true]])
    const long = circle('long', [0, 0], ['Merchants', 'Merchants', 'Merchants'], 28)
    expect([...namesOf(long).values()]).not.toContain(true)
    // The corner of the box around it reaches into the one around the name.
    const beside = circle('beside', [80, 80], ['B'], 64)
    expect(beside.at[0] - 64).toBeLessThan(20)
    expect(Math.hypot(...beside.at)).toBeGreaterThan(28 + 64)
    expect(namesOf(short, beside)).toEqual(
      new Map([
        ['beside', true],
        ['short', true],
      ]),
    )
  })

  it('hang a name from an edge of its node where the places around its middle are taken', () => {
    const people = Array.from({ length: 6 }, (_, at) =>
      builtEntity(`p${at}`, 'person', at === 0 ? 'Delegate' : 'X'),
    )
    const around = [
      [0, 0],
      [32, 18],
      [32, -18],
      [32, 0],
      [-34, -12],
      [-200, 0],
    ] as const
    const scene = sceneOf(
      dispute(people, []),
      positions(people.map(({ id }, at) => [id, around[at] ?? [0, 0]] as const)),
    )
    const labels = place(scene)
    const label = labels.nodes.find(({ node }) => node.id === 'p0')
    expect(label?.box.x).toBeLessThan(-24)
    expect((label?.box.x ?? 0) + (label?.box.width ?? 0)).toBeLessThan(18)
    expectApart(boxesOf(labels))
  })

  it('never stand nearer to another node than to their own', () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const people = places.map((_, at) => builtEntity(`p${at}`, 'event', `A longer name ${at}`))
        const scene = sceneOf(
          dispute(people, []),
          positions(people.map(({ id }, at) => [id, places[at] ?? [0, 0]] as const)),
        )
        const { nodes } = place(scene, 0.6)
        const bodies = scene.nodes.map((node) => ({ id: node.id, box: bodyOf(node, 0.6) }))
        for (const { node, box } of nodes) {
          const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
          const beside = bodies.some(
            ({ id, box: body }) =>
              id === node.id && (box.x >= body.x + body.width || box.x + box.width <= body.x),
          )
          if (beside) continue
          const far = ({ x, y, width, height }: Box): number =>
            Math.hypot(
              Math.max(x - middle[0], 0, middle[0] - x - width),
              Math.max(y - middle[1], 0, middle[1] - y - height),
            )
          const nearest = bodies.toSorted((one, two) => far(one.box) - far(two.box))[0]
          expect(nearest?.id).toBe(node.id)
        }
      }),
    )
  })

  it('hang a name below its node where the outline does not hold it', () => {
    const borduria = builtEntity('borduria', 'country', 'Borduria')
    const scene = sceneOf(dispute([borduria], []), positions([[borduria.id, [0, 0]]]))
    const insideAt = (zoom: number) => place(scene, zoom).nodes.map(({ inside }) => inside)
    expect(insideAt(1)).toEqual([true])
    expect(insideAt(0.4)).toEqual([true])
    expect(insideAt(0.3)).toEqual([false])
  })

  it('never cover one another, at any zoom', () => {
    for (const zoom of [0.1, 0.3, 0.6, 1, 1.7, 4]) {
      expectApart(boxesOf(place(sceneOf(), zoom)))
      expectApart(boxesOf(place(crowd(20), zoom)))
    }
  })

  it('never cover a node that they do not name', () => {
    const scene = sceneOf()
    for (const zoom of [0.3, 1, 2])
      for (const label of place(scene, zoom).nodes)
        for (const { id, at, width, height } of scene.nodes) {
          const body = {
            x: (at[0] - width / 2) * zoom,
            y: (at[1] - height / 2) * zoom,
            width: width * zoom,
            height: height * zoom,
          }
          if (id !== label.node.id) expect(overlaps(label.box, body)).toBe(false)
        }
  })

  it('are never smaller than what can be read', () => {
    for (const zoom of [0.05, 0.2, 1, 3]) {
      const labels = place(sceneOf(), zoom)
      for (const { size } of [...labels.nodes, ...labels.strands])
        expect(size).toBeGreaterThanOrEqual(SMALLEST)
    }
  })

  it('leave out what has no room, the least important first', () => {
    const people = ['z-busy', 'a-idle'].map((id) =>
      builtEntity(id, 'person', `Delegate ${id} of the lake`),
    )
    const far = builtEntity('far', 'country', 'Farland')
    const scene = sceneOf(
      dispute([...people, far], [builtStatement('s', 'z-busy', 'visits', 'far')]),
      positions([
        ['a-idle', [0, 0]],
        ['z-busy', [1, 1]],
        ['far', [900, 0]],
      ]),
    )
    const [first] = place(scene).nodes.filter(({ node }) => node.id !== 'far')
    expect(first?.node.id).toBe('z-busy')
    const { nodes } = place(crowd(20))
    expect(nodes.length).toBeLessThan(20)
  })

  it('are written for what is wanted, room or not', () => {
    const scene = crowd(20)
    const all = new Set(scene.nodes.map(({ id }) => id))
    expect(place(scene, 1, { nodes: all, strands: new Set() }).nodes).toHaveLength(20)
    const strand = 'aland>borduria:accuse:reported'
    const tiny = place(sceneOf(), 0.05, { nodes: new Set(), strands: new Set([strand]) })
    expect(tiny.strands.map((label) => label.strand.id)).toEqual([strand])
  })

  it('that must be written keep off each other where they can', () => {
    const scene = sceneOf(
      dispute(
        [
          builtEntity('talks', 'event', 'Talks on the lake'),
          builtEntity('storm', 'event', 'Storm in the bay'),
          builtEntity('visit', 'event', 'Visit to the port'),
        ],
        [],
      ),
      positions([
        ['talks', [0, 0]],
        ['storm', [30, 0]],
        ['visit', [60, 0]],
      ]),
    )
    const { nodes } = place(scene, 1, {
      nodes: new Set(scene.nodes.map(({ id }) => id)),
      strands: new Set(),
    })
    expect(nodes).toHaveLength(3)
    for (const one of nodes)
      for (const other of nodes) expect(one !== other && overlaps(one.box, other.box)).toBe(false)
  })

  it('that are wanted apart never cover one another, and the most important are written', () => {
    const scene = crowd(20)
    const all = new Set(scene.nodes.map(({ id }) => id))
    const wanted = { nodes: all, strands: new Set<never>() }
    const { nodes } = place(scene, 1, { ...wanted, apart: true })
    for (const one of nodes)
      for (const other of nodes) expect(one !== other && overlaps(one.box, other.box)).toBe(false)
    const [first] = place(scene, 1, wanted).nodes
    expect(nodes[0]?.node).toBe(first?.node)
    expect(nodes.length).toBeGreaterThan(place(scene).nodes.length)
    expect(nodes.length).toBeLessThan(20)
  })

  it('of a line that must be named keep off nodes and their names where they can', () => {
    const [port, bay] = [
      builtEntity('port', 'country', 'Port'),
      builtEntity('bay', 'event', 'Storm in the bay'),
    ]
    const scene = sceneOf(
      dispute([port, bay], [builtStatement('s', 'port', 'responsible-for', 'bay')]),
      positions([
        ['port', [0, 0]],
        ['bay', [110, 0]],
      ]),
      () => 'Somebody with a long name: responsible for',
    )
    const strand = scene.strands[0]?.id ?? ''
    const { strands } = place(scene, 1, { nodes: new Set(), strands: new Set([strand]) })
    const [words] = strands
    if (words === undefined) throw new Error('The line has no words.')
    for (const { at, width, height } of scene.nodes)
      expect(
        overlaps(words.box, { x: at[0] - width / 2, y: at[1] - height / 2, width, height }),
      ).toBe(false)
  })

  it('stand inside the nodes of countries and outside those of others', () => {
    for (const { node, inside, box } of place(sceneOf()).nodes) {
      expect(inside).toBe(node.entity.kind === 'country')
      if (inside) expect(box.x + box.width / 2).toBeCloseTo(node.at[0])
    }
  })

  it('pass over nodes without a name', () => {
    const nameless = [builtEntity('x', 'person', ''), builtEntity('y', 'person', 'Y')]
    const scene = sceneOf(
      dispute(nameless, []),
      positions([
        ['x', [0, 0]],
        ['y', [0, 6]],
      ]),
    )
    expect(place(scene).nodes.map(({ node }) => node.id)).toEqual(['y'])
  })

  it('are no wider than the line that they name', () => {
    const scene = sceneOf(
      dispute(ENTITIES, [builtStatement('s', 'ottokar', 'visits', 'front')]),
      positions([
        ['ottokar', [0, 0]],
        ['front', [0, 150]],
      ]),
      () => 'a name much wider than its line is long',
    )
    expect(place(scene).strands).toEqual([])
  })

  it('of a line that is too short for its words are left out, and its mark stays', () => {
    const near = positions([
      ['aland', [0, 0]],
      ['borduria', [130, 0]],
    ])
    const labels = place(sceneOf(dispute(), near))
    expect(labels.strands.filter(({ strand }) => strand.mark === 'mutual')).toEqual([])
    expect(labels.marks.filter(({ strand }) => strand.mark === 'mutual')).toHaveLength(2)
  })
})

describe('marks of contested lines', () => {
  const SCENE = sceneOf()

  it('stand on every contested line and on no other, at any zoom', () => {
    const contested = SCENE.strands.filter(({ mark }) => mark !== null).map(({ id }) => id)
    expect(contested).toHaveLength(3)
    for (const zoom of [0.05, 0.4, 1, 3])
      expect(new Set(place(SCENE, zoom).marks.map(({ strand }) => strand.id))).toEqual(
        new Set(contested),
      )
  })

  it('stand on the plate of their line’s words, before the words', () => {
    const labels = place(SCENE, 1.5)
    for (const label of labels.strands) {
      const mark = labels.marks.find(({ strand }) => strand.id === label.strand.id)
      if (mark === undefined) {
        expect(textStart(label) - label.box.x).toBeLessThan(6)
        continue
      }
      expect(mark.at[0] - MARK_RADIUS).toBeGreaterThanOrEqual(label.box.x)
      expect(mark.at[0] + MARK_RADIUS).toBeLessThan(textStart(label))
    }
  })

  it('do not cover one another where lines run close', () => {
    const statements = Array.from({ length: 6 }, (_, at) =>
      builtStatement(
        `s${at}`,
        'aland',
        at % 2 === 0 ? 'accuses' : 'attacks',
        `p${at}`,
        stance('denied'),
      ),
    )
    const people = statements.map((_, at) => builtEntity(`p${at}`, 'person', `P${at}`))
    const scene = sceneOf(
      dispute([...ENTITIES.slice(0, 1), ...people], statements),
      positions([['aland', [0, 0]], ...people.map(({ id }, at) => [id, [260, at * 12]] as const)]),
      () => 'words that are far too long to stand on a line of this length, so that only marks do',
    )
    const { marks, strands } = place(scene)
    expect(strands).toEqual([])
    expect(marks).toHaveLength(6)
    marks.forEach(({ at: [x, y] }, index) => {
      for (const other of marks.slice(index + 1))
        expect(
          Math.max(Math.abs(other.at[0] - x), Math.abs(other.at[1] - y)),
        ).toBeGreaterThanOrEqual(2 * MARK_RADIUS - 0.01)
    })
  })
})

describe('placing labels', () => {
  it('gives finite boxes whatever the names and places', () => {
    const name = fc.string({ unit: 'binary', maxLength: 40 })
    const spot = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, spot, spot), { maxLength: 8 }),
        fc.double({ min: 0.05, max: 6, noNaN: true }),
        (nodes, zoom) => {
          const people = nodes.map(([text], at) => builtEntity(`p${at}`, 'person', text))
          const at = nodes.map(([, x, y], index) => [entityId(`p${index}`), [x, y]] as const)
          const labels = place(sceneOf(dispute(people, []), new Map(at)), zoom)
          for (const box of boxesOf(labels))
            expect(Object.values(box).every(Number.isFinite)).toBe(true)
          expectApart(boxesOf(labels))
        },
      ),
    )
  })
})
