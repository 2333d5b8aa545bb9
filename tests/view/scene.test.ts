import { describe, expect, it } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { itself } from '../../src/analysis/rollUp.ts'
import type { Entity } from '../../src/domain/dataset.ts'
import { type EntityId, entityId, type StatementId, statementId } from '../../src/domain/ids.ts'
import { atOnce } from '../../src/domain/steps.ts'
import type { Selection } from '../../src/state/appState.ts'
import { NOTHING_POINTED, type Pointed } from '../../src/state/store.ts'
import { brightIn, drawnFor, selectedIn } from '../../src/view/inScene.ts'
import {
  buildFrame,
  prepareFrame,
  type Scene,
  selectScene,
  withNodes,
} from '../../src/view/scene.ts'
import { builtStatement } from '../helpers/built.ts'
import { allOf, dispute, ENTITIES, positions, sceneOf, stance } from './pictures/invented.ts'

const DATASET = dispute()
const INDEX = buildFilterIndex(DATASET)
const FRAME = buildFrame(INDEX, positions(), new Set([entityId('aland')]), new Set())

const label = ({ id }: { readonly id: string }): string => id

const select = (mask: Uint8Array, kept: (entity: Entity) => boolean = () => false): Scene =>
  selectScene(FRAME, INDEX, mask, kept, label)

const NOTHING_SELECTED = { nodes: new Set<EntityId>(), strands: new Set<string>() }

const maskOf = (ids: readonly string[]): Uint8Array =>
  Uint8Array.from(INDEX.lines, ({ statement }) => (ids.includes(statement.id) ? 1 : 0))

describe('a frame', () => {
  const places = positions()
  const poles = [entityId('aland')]

  it('is the same again while nothing of what it is made of has changed', () => {
    const frame = buildFrame(INDEX, places, new Set(poles), new Set())
    expect(buildFrame(INDEX, places, new Set(poles), new Set(), itself)).toBe(frame)
    const any = frame.strands.at(0)
    const elsewhere = new Map([...places, [entityId('front'), [900, 900]] as const])
    for (const other of [
      buildFrame(INDEX, elsewhere, new Set(poles), new Set()),
      buildFrame(INDEX, places, new Set(), new Set()),
      buildFrame(INDEX, places, new Set(poles), new Set([any?.id ?? ''])),
      buildFrame(INDEX, places, new Set(poles), new Set(), () => entityId('aland')),
    ])
      expect(other).not.toBe(frame)
  })

  it('is the same whether it is built at once or step by step', () => {
    const at = buildFrame(INDEX, places, new Set(poles), new Set())
    const steps = prepareFrame(INDEX, positions(), new Set(poles), new Set())
    const { nodes, strands } = atOnce(steps)
    expect(nodes).toEqual(at.nodes)
    expect(strands.of).toEqual(at.strands.of)
    expect(Array.from({ length: strands.count }, (_, one) => strands.at(one))).toEqual(
      Array.from({ length: at.strands.count }, (_, one) => at.strands.at(one)),
    )
  })
})

describe('what stays bright', () => {
  const [HOSTS, TELLS, ATTACKS] = [
    statementId('hosts-1'),
    statementId('tells-1'),
    statementId('attacks-1'),
  ]
  const scene = select(maskOf(['hosts-1', 'tells-1']))
  const step = (statement: StatementId) => ({ statement, ends: [] })
  const ends = (
    read: readonly StatementId[],
    held: readonly StatementId[],
    cited: readonly StatementId[],
    on: Pointed['on'] = 'text',
    selected: Partial<Selection> = {},
  ) => {
    const session = { pointed: { on, statements: read }, held: held.map(step) }
    const selection = { entities: [], statements: [], ...selected }
    const lit = brightIn(scene, session, cited, selectedIn(scene, selection, null))
    return lit && { nodes: [...lit.nodes].toSorted(), fading: lit.fading }
  }
  const hosting = ends([HOSTS], [], [])
  const telling = ends([TELLS], [], [])

  it('is what is read, else the path that is held, else what a story cites', () => {
    expect(hosting).toEqual({ nodes: ['syldavia', 'talks'], fading: 'away' })
    expect(telling).not.toEqual(hosting)
    expect(ends([HOSTS], [TELLS], [TELLS])).toEqual(hosting)
    expect(ends([], [HOSTS], [TELLS])).toEqual(hosting)
    expect(ends([], [], [HOSTS])).toEqual(hosting)
  })

  it('is the first of them of which anything is drawn', () => {
    expect(ends([ATTACKS], [ATTACKS, HOSTS], [TELLS])).toEqual(hosting)
  })

  it('does not follow the pointer over the canvas, which dims by itself', () => {
    expect(ends([TELLS], [], [HOSTS], 'canvas')).toEqual(hosting)
  })

  it('is what is selected, where nothing else is to stay bright; the rest can still be read', () => {
    const line = { statements: [HOSTS] }
    expect(ends([], [], [], 'canvas', line)).toEqual({ ...hosting, fading: 'aside' })
    expect(ends([], [], [TELLS], 'canvas', line)).toEqual(telling)
    const node = { entities: [entityId('talks')] }
    expect(ends([], [], [], 'canvas', node)).toEqual({ ...hosting, fading: 'aside' })
  })

  it('is all where more nodes or lines are selected than anyone could tell apart', () => {
    const [one] = scene.nodes
    if (one === undefined) throw new Error('The scene has no node.')
    const litOf = (many: number) => {
      const nodes = Array.from({ length: many }, (_, at) => ({ ...one, id: entityId(`one-${at}`) }))
      const selected = { nodes: new Set(nodes.map(({ id }) => id)), strands: new Set<string>() }
      return brightIn({ nodes, strands: [] }, { pointed: NOTHING_POINTED, held: [] }, [], selected)
    }
    expect(litOf(24)?.nodes.size).toBe(24)
    expect(litOf(25)).toBeNull()
    const line = scene.strands[0]
    if (line === undefined) throw new Error('The scene has no line.')
    const litLines = (many: number) => {
      const strands = Array.from({ length: many }, (_, at) => ({ ...line, id: `line-${at}` }))
      const selected = { nodes: new Set<EntityId>(), strands: new Set(strands.map(({ id }) => id)) }
      return brightIn(
        { nodes: scene.nodes, strands },
        { pointed: NOTHING_POINTED, held: [] },
        [],
        selected,
      )
    }
    expect(litLines(100)?.strands.size).toBe(100)
    expect(litLines(101)).toBeNull()
  })

  it('is all, rather than nothing, where none of them is drawn', () => {
    expect(ends([], [ATTACKS], [], 'canvas', { statements: [ATTACKS] })).toBeNull()
    expect(ends([], [], [], 'canvas', { entities: [entityId('nobody')] })).toBeNull()
  })
})

describe('a step of a path', () => {
  const offer = statementId('offers-1')
  const scene = select(allOf(INDEX))
  const endsOf = (ends: readonly string[], of: Scene = scene) => {
    const steps = [{ statement: offer, ends: ends.map(entityId) }]
    const { nodes, strands } = drawnFor(of, new Set([offer]), steps)
    const read: Pointed = { on: 'text', statements: [offer], steps }
    const selection = { entities: [], statements: [offer] }
    for (const lit of [
      brightIn(of, { pointed: read, held: [] }, [], NOTHING_SELECTED),
      brightIn(of, { pointed: NOTHING_POINTED, held: steps }, [], NOTHING_SELECTED),
      selectedIn(of, selection, { selection, steps }),
    ])
      expect(lit?.strands).toEqual(strands)
    return [...nodes].toSorted()
  }

  it('lights the one line of its statement that the path takes', () => {
    expect(endsOf(['syldavia', 'aland'])).toEqual(['aland', 'syldavia'])
    expect(endsOf(['borduria', 'syldavia'])).toEqual(['borduria', 'syldavia'])
  })

  it('lights all of them where nothing is drawn between its nodes, and for other statements', () => {
    expect(endsOf(['syldavia', 'talks'])).toEqual(['aland', 'borduria', 'syldavia'])
    const other = [{ statement: statementId('hosts-1'), ends: ['syldavia', 'aland'].map(entityId) }]
    expect(drawnFor(scene, new Set([offer]), other)).toEqual(drawnFor(scene, new Set([offer])))
  })

  it('marks all of them once something else is selected in its place', () => {
    const selection = { entities: [], statements: [offer] }
    const steps = [{ statement: offer, ends: ['syldavia', 'aland'].map(entityId) }]
    const { strands } = selectedIn(scene, { ...selection }, { selection, steps })
    expect(strands).toEqual(drawnFor(scene, new Set([offer])).strands)
  })

  it('is found where its nodes are drawn by others', () => {
    const standIn = (id: Entity['id']) => (id === 'talks' ? entityId('aland') : id)
    expect(endsOf(['talks', 'syldavia'], { ...scene, standIn })).toEqual(['aland', 'syldavia'])
  })
})

describe('a scene', () => {
  it('shows the lines of the mask and the nodes that they touch', () => {
    const scene = select(maskOf(['hosts-1']))
    expect(scene.strands.map(({ statements }) => statements.map(({ id }) => id))).toEqual([
      ['hosts-1'],
    ])
    expect(scene.nodes.map(({ id }) => id)).toEqual(['syldavia', 'talks'])
  })

  it('keeps nodes without a line where it is told to', () => {
    const scene = select(maskOf([]), ({ kind }) => kind === 'country')
    expect(scene.nodes.map(({ id }) => id)).toEqual(['aland', 'borduria', 'syldavia'])
    expect(scene.strands).toEqual([])
  })

  it('leaves nodes and lines where they were when filters change', () => {
    const all = select(allOf(INDEX))
    const few = select(maskOf(['accuses-1', 'attacks-1']))
    for (const node of few.nodes) expect(all.nodes).toContain(node)
    for (const strand of few.strands)
      expect(all.strands.find(({ id }) => id === strand.id)?.route).toBe(strand.route)
  })

  it('keeps a strand of which nothing is hidden the same from scene to scene', () => {
    const all = select(allOf(INDEX))
    const few = select(maskOf(['accuses-1', 'hosts-1']))
    const whole = few.strands.filter(({ id, statements }) =>
      all.strands.some(
        (strand) => strand.id === id && strand.statements.length === statements.length,
      ),
    )
    expect(whole.length).toBeGreaterThan(0)
    for (const strand of whole) expect(all.strands).toContain(strand)
  })

  it('takes nodes in that it lacks, in the order of the frame, and stays the same where it has them', () => {
    const scene = select(maskOf(['hosts-1']))
    expect(withNodes(scene, FRAME, [entityId('talks'), entityId('nobody')])).toBe(scene)
    expect(withNodes(scene, FRAME, [entityId('aland')]).nodes.map(({ id }) => id)).toEqual([
      'aland',
      'syldavia',
      'talks',
    ])
  })

  it('counts on a strand only what the mask lets through', () => {
    const [strand] = select(maskOf(['attacks-1'])).strands
    expect(strand?.statements).toHaveLength(1)
  })

  it('marks a strand with the gravest stance among its statements', () => {
    const statements = [
      builtStatement('a', 'aland', 'accuses', 'borduria', stance('withheld')),
      builtStatement('b', 'aland', 'accuses', 'borduria', stance('denied')),
      builtStatement('c', 'aland', 'accuses', 'borduria', stance('unanswered')),
      builtStatement('d', 'aland', 'attacks', 'borduria', stance('answered')),
    ]
    const { strands } = sceneOf(dispute(ENTITIES, statements))
    expect(strands.map(({ mark, contested }) => [mark, contested])).toEqual([
      ['denied', 1],
      [null, 0],
    ])
  })

  it('knows the main parties and weighs nodes by their lines', () => {
    const { nodes } = select(allOf(INDEX))
    expect(nodes.filter(({ pole }) => pole).map(({ id }) => id)).toEqual(['aland'])
    expect(nodes.find(({ id }) => id === 'talks')?.weight).toBe(1)
    expect(nodes.find(({ id }) => id === 'borduria')?.weight).toBe(5)
  })

  it('leaves out entities without a place', () => {
    const frame = buildFrame(INDEX, positions([['aland', [0, 0]]]), new Set(), new Set())
    expect(frame.nodes.map(({ id }) => id)).toEqual(['aland'])
    expect(Array.from({ length: frame.strands.count }, (_, at) => frame.ways.at(at))).toEqual(
      Array.from({ length: frame.strands.count }),
    )
  })
})
