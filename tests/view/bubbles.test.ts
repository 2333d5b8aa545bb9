import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BubblePath,
  GATHERED_BY,
  type GatheredBy,
} from '../../src/analysis/aggregate/asked.ts'
import {
  type Content,
  DRAWN_SINGLY,
  divided,
  dividedByFact,
  everybody,
  gathered,
  MOST_BUBBLES,
  oneByOne,
} from '../../src/analysis/aggregate/bubble.ts'
import { groundOf, linesWithin } from '../../src/analysis/aggregate/ground.ts'
import { createPlacing } from '../../src/analysis/aggregate/places.ts'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { fewCommunities } from '../../src/analysis/measures/communities.ts'
import { neighboursFrom } from '../../src/analysis/measures/network.ts'
import type { Stance } from '../../src/domain/dataset.ts'
import { atOnce } from '../../src/domain/steps.ts'
import { createWords } from '../../src/domain/words.ts'
import { bubbleName } from '../../src/ui/aggregate/bubbleNames.ts'
import { bubbleScene } from '../../src/view/bubbleScene.ts'
import { buildBubbleFrame } from '../../src/view/bubbles.ts'
import { fitScene } from '../../src/view/fitScene.ts'
import { selectedIn } from '../../src/view/inScene.ts'
import { typedGraph } from '../bench/map/typedGraph.mjs'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'
import { parsed } from '../helpers/dataset.ts'

const communities = (
  ground: Parameters<typeof linesWithin>[0],
  members: Uint32Array,
): Float64Array => {
  const { size, from, to } = linesWithin(ground, members)
  return fewCommunities(
    neighboursFrom(size, from, to, () => 1),
    MOST_BUBBLES,
  )
}

/** A graph with the content of all its bubbles, two levels deep. */
const prepared = (nodes: number, lines: number, seed: number) => {
  const graph = typedGraph(nodes, lines, { seed, positions: false })
  // Some statements have two objects, and so two lines.
  const statements = graph.statements.map((one, at) => {
    const other = graph.statements[(at * 7) % lines]?.object
    return one.relation === 'mediates' && other !== one.object && other !== one.subject
      ? { ...one, object: [one.object, other] }
      : one
  })
  const dataset = parsed({ ...graph, statements })
  const index = buildFilterIndex(dataset)
  const ground = atOnce(groundOf(index))
  const contentsBy = (by: GatheredBy): ReadonlyMap<BubblePath | null, Content> => {
    const all = everybody(ground)
    const whole =
      by === 'community'
        ? divided(ground, by, all, communities(ground, all), null)
        : dividedByFact(ground, by)
    const contents = new Map<BubblePath | null, Content>([[null, whole]])
    const waiting = [...whole.bubbles]
    for (const bubble of waiting) {
      const { members, path } = bubble
      const inner =
        members.length <= DRAWN_SINGLY
          ? oneByOne(bubble)
          : divided(ground, 'community', members, communities(ground, members), path)
      contents.set(path, inner)
      if (!path.includes('.')) waiting.push(...inner.bubbles)
    }
    return contents
  }
  const entities = new Map(dataset.entities.map((entity) => [entity.id, entity]))
  const { label } = createWords(dataset)
  const frameOf = (by: GatheredBy, open: readonly BubblePath[]) => {
    const contents = contentsBy(by)
    const pieces = gathered(ground, contents, open)
    const places = createPlacing(ground, null, 'landscape')(contents, open)
    const frame = buildBubbleFrame(ground, pieces, places, (bubble) =>
      bubbleName({ dataset, entity: (id) => entities.get(id) }, bubble),
    )
    return { frame, places, pieces }
  }
  return { dataset, index, ground, contentsBy, frameOf, label }
}

const graph = fc.record({
  nodes: fc.integer({ min: 2, max: 400 }),
  lines: fc.integer({ min: 1, max: 900 }),
  seed: fc.nat(1_000),
  by: fc.constantFrom(...GATHERED_BY),
  open: fc.constantFrom<readonly BubblePath[]>(
    [],
    ['0'],
    ['1', '0'],
    ['0', '0.0'],
    ['0', '0.1', '2'],
  ),
  every: fc.integer({ min: 1, max: 5 }),
})

const NOBODY = (): boolean => false

/** The bubbles of communities, some of them open, with all lines. */
const allOf = (
  { index, frameOf, label }: ReturnType<typeof prepared>,
  open: Parameters<ReturnType<typeof prepared>['frameOf']>[1],
) => {
  const { frame } = frameOf('community', open)
  const mask = new Uint8Array(index.lines.length).fill(1)
  return { index, frame, scene: bubbleScene(frame, mask, NOBODY, label, false) }
}

describe('a picture in bubbles', () => {
  it('has each line whose ends lie apart in one strand of its family and status, and counts all statements once', () => {
    fc.assert(
      fc.property(graph, ({ nodes, lines, seed, by, open, every }) => {
        const { dataset, index, ground, frameOf, label } = prepared(nodes, lines, seed)
        const { frame } = frameOf(by, open)
        const { pieceOf, bubbles } = frame.gathered
        expect(pieceOf.every((piece) => piece >= 0)).toBe(true)
        index.lines.forEach(({ from, to, statement }, line) => {
          const [one, other] = [from, to].map((id) => pieceOf[ground.rowOf.get(id) ?? -1] ?? -1)
          const strand = frame.strands[frame.strandOf[line] ?? -1]
          expect(strand === undefined).toBe(one === other)
          if (strand === undefined) return
          expect([strand.family, strand.status]).toEqual([statement.family, statement.status])
          const ends = [one, other].map((piece) => frame.nodes[piece ?? -1]?.id)
          expect(new Set([strand.from, strand.to])).toEqual(new Set(ends))
          const gathers = Math.min(one ?? 0, other ?? 0) < bubbles.length
          if (!gathers && strand.heads === 1) expect([strand.from, strand.to]).toEqual([from, to])
        })
        const mask = Uint8Array.from(index.lines, (_, line) => (line % every === 0 ? 1 : 0))
        const shown = new Set(index.statementOf.filter((_, line) => mask[line] === 1)).size
        const few = bubbleScene(frame, mask, NOBODY, label, false)
        expect(few.statements + few.weaker + few.inside).toBe(shown)
        expect(few.drawn).toBe(few.strands.length)
        const held = few.strands.flatMap(({ statements }) => statements)
        expect(new Set(held.map(({ id }) => id)).size).toBe(few.statements)
        const whole = bubbleScene(frame, mask, NOBODY, label, true)
        expect([whole.weaker, whole.drawn]).toEqual([0, whole.all])
        for (const strand of whole.strands) {
          expect(strand.contested).toBe(strand.statements.filter((one) => one.contested).length)
          expect(strand.weight).toBe(new Set(strand.statements).size)
          expect(strand.statements.every(({ status }) => status === strand.status)).toBe(true)
        }
        expect(dataset.statements.length).toBe(lines)
      }),
      { numRuns: 25 },
    )
  })

  it('draws what runs beside an open bubble thinner than what runs into it', () => {
    const made = prepared(400, 900, 7)
    const widest = (open: Parameters<typeof allOf>[1]): number => {
      const { frame, scene } = allOf(made, open)
      const { roomOf } = frame.gathered
      const aside = new Set(frame.nodes.flatMap(({ id }, at) => (roomOf[at] === null ? id : [])))
      const bulks = scene.strands.flatMap(({ from, to, bulk }) =>
        aside.has(from) && aside.has(to) && bulk !== undefined ? bulk : [],
      )
      expect(bulks.length).toBeGreaterThan(3)
      return Math.max(...bulks)
    }
    expect(widest([])).toBe(20)
    expect(widest(['0'])).toBeLessThanOrEqual(3)
  })

  it('shows of a filter the same, whatever was filtered before', () => {
    const masks = fc.array(fc.constantFrom('first', 1, 3), {
      minLength: 2,
      maxLength: 5,
    })
    fc.assert(
      fc.property(graph, masks, ({ nodes, lines, seed, by, open }, asked) => {
        const { index, frameOf, label } = prepared(nodes, lines, seed)
        const { frame } = frameOf(by, open)
        const told = (of: typeof frame, mask: Uint8Array) => {
          const { strands, nodes: drawn, ...rest } = bubbleScene(of, mask, NOBODY, label, false)
          const tallies = [rest.drawn, rest.all, rest.statements, rest.weaker, rest.inside]
          return {
            tallies,
            nodes: drawn.map(({ id }) => id),
            strands: strands.map(({ id, mark, contested, weight, statements }) => ({
              ...{ id, mark, contested, weight },
              statements: statements.map((one) => one.id),
            })),
          }
        }
        // Of a statement with several objects some lines may be hidden.
        const isShown = (every: string | number, line: number): boolean =>
          typeof every === 'number'
            ? line % every === 0
            : index.statementOf[line - 1] !== index.statementOf[line]
        for (const every of asked) {
          const mask = Uint8Array.from(index.lines, (_, line) => (isShown(every, line) ? 1 : 0))
          expect(told(frame, mask)).toEqual(told({ ...frame }, mask))
        }
      }),
      { numRuns: 15 },
    )
  })

  it('is the same again once what was opened is closed, and for the same graph each time', () => {
    fc.assert(
      fc.property(graph, ({ nodes, lines, seed, by, open }) => {
        const first = prepared(nodes, lines, seed)
        const sceneOf = (
          { frameOf, index, label }: typeof first,
          paths: readonly BubblePath[],
        ): unknown => {
          const { frame } = frameOf(by, paths)
          const mask = new Uint8Array(index.lines.length).fill(1)
          const { nodes: drawn, strands } = bubbleScene(frame, mask, NOBODY, label, false)
          return {
            nodes: drawn.map(({ id, at, entity }) => [id, at, entity.name]),
            strands: strands.map(({ id, statements }) => [id, statements.length]),
          }
        }
        const closed = sceneOf(first, [])
        sceneOf(first, open)
        expect(sceneOf(first, [])).toEqual(closed)
        expect(sceneOf(prepared(nodes, lines, seed), open)).toEqual(sceneOf(first, open))
      }),
      { numRuns: 8 },
    )
  })

  it('marks the bubbles that hold what is selected and has no line of its own', () => {
    const { index, frame, scene } = allOf(prepared(120, 900, 7), ['0'])
    const { standIn = (id) => id } = scene
    const shown = new Set(scene.strands.flatMap(({ statements }) => statements))
    const met = { drawn: 0, within: 0, apart: 0 }
    for (const { statement } of index.lines) {
      const { id, subject, object } = statement
      const { nodes, strands } = selectedIn(scene, { entities: [], statements: [id] }, null)
      const ends = [...new Set([subject, ...object].map(standIn))]
      const bubbles = ends.filter((end) => frame.paths.has(end))
      const isDrawn = shown.has(statement)
      expect(strands.size > 0).toBe(isDrawn)
      expect([...nodes].toSorted()).toEqual(isDrawn ? [] : bubbles.toSorted())
      if (isDrawn) met.drawn++
      else if (ends.length === 1) met.within++
      else met.apart++
    }
    expect(Math.min(...Object.values(met))).toBeGreaterThan(0)
  })

  it('shows a bubble among its neighbours where it alone is brought into view', () => {
    const { scene } = allOf(prepared(400, 900, 7), [])
    for (const { id, width } of scene.nodes) {
      const view = fitScene(scene, [id], null, 860, 640, undefined, 0.01, null)
      expect(width * (view?.zoom ?? Infinity)).toBeLessThanOrEqual(640 / 3)
    }
  })

  it('lets no bubble touch another, and keeps what is open within its room', () => {
    const { frameOf } = prepared(900, 3_000, 3)
    for (const open of [[], ['0'], ['0', '1'], ['0', '0.0', '2']]) {
      const { places, pieces } = frameOf('community', open)
      const discs = [...places.bubbles.values()]
      discs.forEach((one, at) => {
        for (const other of discs.slice(at + 1))
          expect(
            Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]),
          ).toBeGreaterThanOrEqual(one.radius + other.radius)
      })
      for (const [path, room] of places.rooms)
        for (const { path: other } of pieces.bubbles) {
          const disc = places.bubbles.get(other)
          if (disc === undefined || other.startsWith(`${path}.`)) continue
          const far = Math.hypot(disc.at[0] - room.at[0], disc.at[1] - room.at[1])
          const isAround = path.startsWith(
            `${other.slice(0, Math.max(0, other.lastIndexOf('.')))}.`,
          )
          if (isAround || !other.includes('.'))
            expect(far).toBeGreaterThanOrEqual(disc.radius + room.radius - 0.001)
        }
      for (const { path } of pieces.bubbles) {
        const room = places.rooms.get(path.slice(0, Math.max(0, path.lastIndexOf('.'))))
        const disc = places.bubbles.get(path)
        if (room === undefined || disc === undefined) continue
        const far = Math.hypot(disc.at[0] - room.at[0], disc.at[1] - room.at[1])
        expect(far + disc.radius).toBeLessThanOrEqual(room.radius + 0.001)
      }
    }
  })

  it('says of a bubble what its nodes have in common and how many they are', () => {
    const { frameOf, dataset } = prepared(900, 3_000, 3)
    const people = dataset.entities.filter(({ kind }) => kind === 'person').length
    const names = frameOf('kind', []).frame.nodes.map(({ entity }) => entity.name)
    expect(names[0]).toBe(`${people} People`)
    const [community] = frameOf('community', []).frame.nodes.map(({ entity }) => entity.name)
    expect(community).toMatch(/^Community around .+, \d+ nodes$/)
  })

  it('marks a strand with the gravest stance that has a mark', () => {
    const ids = ['a', 'b', 'c', 'd'].map((id) => builtEntity(id, 'person', id))
    const answered = (id: string, from: string, to: string, ...stances: Stance[]) =>
      builtStatement(id, from, 'accuses', to, { stances, contested: true })
    const dataset = builtDataset(
      [...ids, builtEntity('n', 'country', 'N')],
      [
        answered('one', 'a', 'n', 'mutual'),
        answered('two', 'b', 'n', 'answered', 'withheld'),
        answered('three', 'c', 'n', 'unanswered'),
        answered('four', 'd', 'n', 'mutual', 'denied'),
      ],
    )
    const index = buildFilterIndex(dataset)
    const ground = atOnce(groundOf(index))
    const contents = new Map([[null, dividedByFact(ground, 'kind')]])
    const frame = buildBubbleFrame(
      ground,
      gathered(ground, contents, []),
      createPlacing(ground, null, 'landscape')(contents, []),
      (bubble) => bubbleName({ dataset, entity: () => undefined }, bubble),
    )
    const markOf = (...mask: number[]) =>
      bubbleScene(frame, Uint8Array.from(mask), NOBODY, () => '', true).strands.map(
        ({ mark }) => mark,
      )
    expect(markOf(1, 1, 1, 1)).toEqual(['denied'])
    expect(markOf(1, 1, 1, 0)).toEqual(['withheld'])
    expect(markOf(1, 0, 1, 0)).toEqual(['mutual'])
    expect(markOf(0, 0, 1, 0)).toEqual([null])
    expect(markOf(1, 1, 0, 1)).toEqual(['denied'])
  })

  it('names whoever claims what a strand holds', () => {
    const { frameOf, index, label } = prepared(300, 2_000, 5)
    const { frame } = frameOf('kind', [])
    const mask = new Uint8Array(index.lines.length).fill(1)
    const { strands } = bubbleScene(
      frame,
      mask,
      NOBODY,
      (strand) => label({ ...strand, names: 1 }),
      true,
    )
    const claims = strands.filter(
      ({ status, statements }) => status === 'claimed' && statements.length > 3,
    )
    expect(claims.length).toBeGreaterThan(0)
    for (const strand of claims) expect(strand.label).toMatch(/^.+ and \d+ more say: .+ ×\d+/)
  })

  it('divides a bubble of very many further, and draws few one by one', () => {
    const { contentsBy } = prepared(3_000, 6_000, 2)
    const contents = contentsBy('kind')
    const [largest] = contents.get(null)?.bubbles ?? []
    expect(largest?.members.length).toBeGreaterThan(DRAWN_SINGLY)
    const inner = contents.get('0')
    const held = [
      ...(inner?.bubbles.flatMap(({ members }) => [...members]) ?? []),
      ...(inner?.singles ?? []),
    ]
    expect(held.sort()).toEqual([...(largest?.members ?? [])].sort())
    expect(inner?.bubbles.length).toBeLessThanOrEqual(MOST_BUBBLES + 1)
  })
})
