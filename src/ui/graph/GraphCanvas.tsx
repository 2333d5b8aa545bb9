import { type RefObject, useRef } from 'react'
import type { StatementId } from '../../domain/ids.ts'
import { type AppState, NOTHING_SELECTED, type Selection } from '../../state/appState.ts'
import { type Command, toggled } from '../../state/commands.ts'
import { bubbleIn, strandIn, strandsAt } from '../../view/inScene.ts'
import { markLatest } from '../../view/mark.ts'
import type { Hit, Look, Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { t } from '../messages/index.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { useDrawing, useRenderer } from './useRenderer.ts'

interface Props {
  readonly scene: Scene
  readonly look: Look
  readonly renderer: RefObject<Renderer | null>
}

/** The statements of a node or a strand under the pointer. */
export const under = (scene: Scene, hit: Hit): readonly StatementId[] => {
  if (hit === null) return []
  const strand = hit.kind === 'strand' ? strandIn(scene, hit.id) : undefined
  const strands =
    hit.kind === 'node' ? strandsAt(scene, hit.id) : strand === undefined ? [] : [strand]
  return strands.flatMap(({ statements }) => statements.map(({ id }) => id))
}

/** The command that opens the bubble that was picked; null where it is none. */
export const opening = (scene: Scene, picked: Selection, { bubbles }: AppState): Command | null => {
  const bubble = bubbleIn(scene, picked.entities[0])?.bubble
  return bubble ? { name: 'gather', bubbles: `${bubbles},${bubble}` } : null
}

/** What a click selects: a node, or all statements of a strand. */
export const pickedBy = (scene: Scene, hit: Hit): Selection =>
  hit === null
    ? NOTHING_SELECTED
    : hit.kind === 'node'
      ? { entities: [hit.id], statements: [] }
      : { entities: [], statements: under(scene, hit) }

/** The canvas: mounts the renderer once, hands it each scene, and turns what happens on it into commands. */
export const GraphCanvas = ({ scene, look, renderer }: Props) => {
  const host = useRef<HTMLDivElement>(null)
  const { store } = useWorkspace()
  const run = useRun()
  const show = useShowEvidence()
  const selection = useApp((app) => app.selection)

  // cytoscape keeps a press from moving the focus; the keys of the canvas need it there.
  const takeFocus = (): void => host.current?.focus({ preventScroll: true, focusVisible: false })

  const onPick = (hit: Hit, adding: boolean): void => {
    const picked = pickedBy(scene, hit)
    takeFocus()
    if (hit === null && adding) return
    const opens = opening(scene, picked, store.getState().app)
    if (opens) run(opens)
    else if (hit === null) run({ name: 'select', selection: picked })
    else show(adding ? toggled(selection, picked) : picked)
  }

  const drawn = useRenderer(host, renderer, {
    onPick,
    onHover: (hit) =>
      store.point({ on: 'canvas', statements: scene.standIn ? [] : under(scene, hit) }),
    onView: () => {},
    onMove: (entity, to) => run({ name: 'move', entity, to }),
  })

  const fitted = useRef(false)
  useDrawing(() => {
    const { current } = renderer
    if (!drawn || current === null) return
    current.render(scene, look)
    if (!fitted.current && scene.nodes.length > 0) {
      fitted.current = true
      current.fit(null, 'jump')
    }
    markLatest('attest:scene-rendered')
  }, [renderer, drawn, scene, look])

  return (
    <div
      ref={host}
      id="graph-canvas"
      className="graph-canvas"
      role="application"
      aria-label={t.graphCanvas}
      aria-describedby="graph-help"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys itself
      tabIndex={0}
      onMouseDown={takeFocus}
    />
  )
}
