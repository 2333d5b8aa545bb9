// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { standsFor } from '../../src/analysis/rollUp.ts'
import { type EntityId, entityId, statementId } from '../../src/domain/ids.ts'
import { NOTHING_POINTED } from '../../src/state/store.ts'
import { pointOn } from '../../src/view/curves.ts'
import { brightIn, drawnFor } from '../../src/view/inScene.ts'
import { buildFrame, NOBODY, type Scene, selectScene } from '../../src/view/scene.ts'
import { builtEntity, builtStatement, link } from '../helpers/built.ts'
import { drawn, LOOK, RENDERERS, withStillTime } from '../helpers/drawn.ts'
import { dispute, positions } from './pictures/invented.ts'

const [RAID, SHELTER, SIEGE] = [statementId('raid'), statementId('shelter'), statementId('siege')]
const DATASET = dispute(
  [
    builtEntity('aland', 'country', 'Aland'),
    builtEntity('borduria', 'country', 'Borduria'),
    builtEntity('front', 'armed-group', 'River Front'),
    builtEntity('ottokar', 'person', 'Minister Ottokar', { rollsUpTo: entityId('aland') }),
    builtEntity('paper', 'outlet', 'The Lake Post'),
    builtEntity('sprodj', 'country', 'Sprodj'),
    builtEntity('envoy', 'person', 'Envoy'),
  ],
  [
    builtStatement('raid', 'borduria', 'attacks', 'aland', {
      status: 'claimed',
      said: [link('ottokar'), link('paper', { role: 'outlet' })],
    }),
    builtStatement('shelter', 'borduria', 'harbours', 'aland', {
      status: 'denied',
      said: [link('paper', { role: 'outlet' })],
    }),
    builtStatement('no', 'front', 'denies', 'aland', { denies: [RAID, SHELTER] }),
    builtStatement('silence', 'sprodj', 'declines-comment', 'aland', { declines: [RAID] }),
    builtStatement('siege', 'aland', 'attacks', 'borduria', {
      status: 'claimed',
      said: [link('envoy')],
    }),
    builtStatement('no-siege', 'aland', 'attacks', 'borduria', {
      status: 'denied',
      said: [link('sprodj')],
      denies: [SIEGE],
    }),
    builtStatement('ties', 'envoy', 'part-of', 'sprodj', { said: [link('paper')] }),
    builtStatement('post', 'paper', 'part-of', 'envoy'),
    builtStatement('minister', 'ottokar', 'part-of', 'aland'),
  ],
)
const AT = positions([
  ['aland', [0, 0]],
  ['borduria', [520, 0]],
  ['front', [260, 300]],
  ['ottokar', [-200, 200]],
  ['paper', [260, -300]],
  ['sprodj', [700, 300]],
  ['envoy', [700, -300]],
])
const index = buildFilterIndex(DATASET)
const sceneOf = ({ folded = [] as EntityId[], hidden = [] as string[] } = {}): Scene =>
  selectScene(
    buildFrame(index, AT, new Set(), new Set(), standsFor(DATASET, new Set(folded))),
    index,
    Uint8Array.from(index.lines, ({ from, to }) =>
      hidden.includes(from) || hidden.includes(to) ? 0 : 1,
    ),
    NOBODY,
    ({ statements }) => `${statements[0]?.relation}`,
  )

describe('a line that is selected, pointed at in a text or cited by a story', () => {
  const litIn = (
    scene: Scene,
    id: typeof RAID,
    by: 'selected' | 'read' | 'cited',
  ): readonly string[] => {
    const read = { pointed: { on: 'text', statements: [id], steps: [] }, held: [] } as const
    const lit = brightIn(
      scene,
      by === 'read' ? read : { pointed: NOTHING_POINTED, held: [] },
      by === 'cited' ? [id] : [],
      {
        nodes: new Set(),
        strands: by === 'selected' ? drawnFor(scene, new Set([id])).strands : new Set(),
      },
    )
    return [...(lit?.nodes ?? [])].toSorted()
  }

  it.each(['selected', 'read', 'cited'] as const)(
    'lights who says it, who denies it and who takes no position, and no outlet that passes it on: %s',
    (by) => {
      expect(litIn(sceneOf(), RAID, by)).toEqual([
        'aland',
        'borduria',
        'front',
        'ottokar',
        'sprodj',
      ])
    },
  )

  it('lights whoever denies what is only denied', () => {
    expect(litIn(sceneOf(), SHELTER, 'selected')).toEqual(['aland', 'borduria', 'front'])
  })

  it('lights whoever denies it in a row of its own, and not whom that row is about alone', () => {
    expect(litIn(sceneOf(), SIEGE, 'selected')).toEqual(['aland', 'borduria', 'envoy', 'sprodj'])
  })

  it('lights nobody else where it is reported', () => {
    expect(litIn(sceneOf(), statementId('ties'), 'selected')).toEqual(['envoy', 'sprodj'])
  })

  it('lights who is drawn for a folded speaker', () => {
    const lit = litIn(sceneOf({ folded: [entityId('aland')] }), RAID, 'selected')
    expect(lit).toEqual(['aland', 'borduria', 'front', 'sprodj'])
  })

  it('lights them where the scene is no part of a frame, as its own statements tell', () => {
    const { nodes, strands } = sceneOf()
    const bubbles = { nodes, strands, standIn: (id: EntityId) => entityId(`${id}-bubble`) }
    expect(litIn(bubbles, RAID, 'selected')).toEqual([
      'aland',
      'borduria',
      'front-bubble',
      'ottokar-bubble',
      'sprodj-bubble',
    ])
  })
})

withStillTime()

describe.each(RENDERERS)('a line that is pointed at, drawn by %s,', (_, create) => {
  const namesInk = (scene: Scene): readonly string[] => {
    const all = drawn(create, scene, LOOK)
    const { zoom, pan } = all.renderer.view()
    const strand = scene.strands.find(({ statements }) => statements.some(({ id }) => id === RAID))
    const [x, y] = pointOn(strand?.route.curve ?? { start: [0, 0], pieces: [] }, 0.25)
    all.strokes.length = 0
    all.mouse('mousemove', x * zoom + pan.x, y * zoom + pan.y)
    all.frame()
    expect(all.renderer.hovered()).toEqual({ kind: 'strand', id: strand?.id })
    const inked = all.strokes.flatMap(({ what, words, alpha, canvas }) =>
      what === 'text' && alpha === 1 && canvas.isConnected ? [words] : [],
    )
    const found = DATASET.entities.flatMap(({ name }) =>
      inked.some((words) => words.includes(name)) ? [name] : [],
    )
    all.renderer.destroy()
    return found
  }

  it('lights who says and who denies it, with their names', () => {
    expect(namesInk(sceneOf())).toEqual([
      'Aland',
      'Borduria',
      'River Front',
      'Minister Ottokar',
      'Sprodj',
    ])
  })

  it('brings back nobody whom filters hide', () => {
    const scene = sceneOf({ hidden: ['front', 'sprodj'] })
    expect(namesInk(scene)).toEqual(['Aland', 'Borduria', 'Minister Ottokar'])
  })
})
