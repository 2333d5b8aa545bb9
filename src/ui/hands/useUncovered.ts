import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { PathStep } from '../../analysis/paths/ways.ts'
import type { EntityId } from '../../domain/ids.ts'
import { isSelected } from '../../state/appState.ts'
import type { Session } from '../../state/store.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { stepBack } from '../aside.ts'
import { pathIn } from '../graph/useAlong.ts'
import { useWorkspace } from '../workspace.tsx'

const endsOf = (path: readonly PathStep[]): readonly EntityId[] => [
  ...new Set(path.flatMap(({ ends }) => ends)),
]

/**
 * Keeps what is selected in sight where the evidence opens over the canvas, and brings in what a link selects. The
 * view that it has moved goes back once the evidence is closed.
 */
export const useUncovered = (
  host: HTMLElement | null,
  scene: Scene,
  renderer: RefObject<Renderer | null>,
): void => {
  const workspace = useWorkspace()
  const { store } = workspace
  const sceneNow = useEffectEvent(() => scene)
  useEffect(() => {
    const panel = document.getElementById('evidence')
    if (host === null || panel === null) return
    let end = (): void => {}
    const follow = (session: Session, by: 'hand' | 'link'): void => {
      end()
      const { selection, sheet } = session.app
      if (!isSelected(selection)) return
      let wanted = true
      end = () => {
        wanted = false
      }
      const bring = async (): Promise<void> => {
        const path = await pathIn(workspace, session)
        if (!wanted || (path.length === 0 && by === 'hand' && sheet !== 'evidence')) return
        const { uncover } = await import('./uncover.ts')
        if (wanted)
          end = uncover(
            host,
            panel,
            () => renderer.current,
            () => sceneNow(),
            selection,
            endsOf(path),
            by,
          )
      }
      bring().catch(() => {})
    }
    follow(store.getState(), 'link')
    const leave = store.subscribe((session, { app: before }) => {
      const { selection, sheet } = session.app
      // Another panel that comes or goes beside what is selected moves nothing.
      const opens = sheet === 'evidence' && before.sheet !== sheet
      const closes = before.sheet === 'evidence' && before.sheet !== sheet
      if (closes && renderer.current !== null) stepBack(renderer.current)
      if (selection !== before.selection || opens) follow(session, 'hand')
    })
    return () => {
      leave()
      end()
    }
  }, [workspace, store, host, renderer])
}
