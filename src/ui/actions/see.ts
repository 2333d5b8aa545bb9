import { isSelected } from '../../state/appState.ts'
import { fitFree } from '../freeCanvas.ts'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import { type Action, anAction, namesOf, nodesOf, type Reach } from './action.ts'

const STEP = 60

const PAN: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [STEP, 0]],
  ['ArrowRight', [-STEP, 0]],
  ['ArrowUp', [0, STEP]],
  ['ArrowDown', [0, -STEP]],
])

const about = ({ workspace, picked }: Reach): string =>
  picked.statements.length > 0 ? w.it : namesOf(workspace, picked.entities, w.nodes)

/** Brings what is picked into view where some of it is not, and rings it. */
const locate = (reach: Reach): void => {
  const { renderer, screen } = reach
  const ids = nodesOf(reach)
  if (ids.length === 0) {
    renderer?.fit(null, 'jump')
    return
  }
  const inView = new Set(renderer?.nodesInView())
  if (!ids.every((id) => inView.has(id))) renderer?.fit(ids, 'jump')
  screen.ring(ids)
}

/** Brings what is picked to the middle at the zoom that there is. */
const centre = (reach: Reach): void => {
  const { renderer, scene } = reach
  const picked = new Set(nodesOf(reach))
  const places = scene.nodes.filter(({ id }) => picked.has(id)).map(({ at }) => at)
  const area = document.getElementById('graph-canvas')
  if (renderer === null || places.length === 0 || area === null) return
  const middle = (axis: 0 | 1): number => {
    const along = places.map((at) => at[axis])
    return (Math.min(...along) + Math.max(...along)) / 2
  }
  const { zoom, pan } = renderer.view()
  renderer.panBy(
    area.clientWidth / 2 - middle(0) * zoom - pan.x,
    area.clientHeight / 2 - middle(1) * zoom - pan.y,
  )
}

export const seeActions: readonly Action[] = [
  anAction('see', {
    id: 'fit',
    title: w.fit,
    keys: [{ key: 'f', where: 'canvas' }],
    run: ({ renderer }) => renderer !== null && fitFree(renderer, null),
  }),
  anAction('see', {
    id: 'fit-selection',
    title: t.fitSelection,
    words: (reach) => (isSelected(reach.picked) ? w.fitIt(about(reach)) : t.fitSelection),
    keys: [{ key: 'f', shift: true, where: 'canvas' }],
    whyNot: (reach) => (isSelected(reach.picked) ? null : w.noSelection),
    run: (reach) => reach.renderer !== null && fitFree(reach.renderer, nodesOf(reach)),
  }),
  anAction('see', {
    id: 'locate',
    title: w.locate,
    words: (reach) => (isSelected(reach.picked) ? w.locateIt(about(reach)) : w.locate),
    keys: [{ key: 'l', where: 'canvas' }],
    run: locate,
  }),
  anAction('see', {
    id: 'zoom-in',
    title: w.zoomIn,
    keys: [
      { key: '+', where: 'canvas' },
      { key: '=', where: 'canvas' },
    ],
    run: ({ renderer }) => renderer?.zoomBy(1.25),
  }),
  anAction('see', {
    id: 'zoom-out',
    title: w.zoomOut,
    keys: [{ key: '-', where: 'canvas' }],
    run: ({ renderer }) => renderer?.zoomBy(0.8),
  }),
  anAction('see', {
    id: 'full-size',
    title: w.fullSize,
    keys: [{ key: '*', where: 'canvas' }],
    run: ({ renderer }) => renderer?.zoomBy(1 / renderer.view().zoom),
  }),
  anAction('see', {
    id: 'centre',
    title: w.centre,
    words: (reach) => (isSelected(reach.picked) ? w.centreIt(about(reach)) : w.centre),
    keys: [{ key: 'c', where: 'canvas' }],
    whyNot: (reach) => (isSelected(reach.picked) ? null : w.noSelection),
    run: centre,
  }),
  anAction('see', {
    id: 'map',
    title: w.map,
    keys: [{ key: 'm', where: 'canvas' }],
    run: ({ screen }) => screen.press('.map-toggle'),
  }),
  anAction('see', {
    id: 'pan',
    title: w.pan,
    keys: [...PAN.keys()].map((key) => ({ key, where: 'canvas' })),
    run: ({ renderer }, key) => {
      const by = PAN.get(key)
      if (by !== undefined) renderer?.panBy(...by)
    },
  }),
]
