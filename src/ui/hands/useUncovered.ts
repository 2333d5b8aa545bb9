import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { PathStep } from '../../analysis/paths/ways.ts'
import type { EntityId } from '../../domain/ids.ts'
import { isSelected } from '../../state/appState.ts'
import type { Session } from '../../state/store.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { stepBack } from '../aside.ts'
import { fitFree } from '../freeCanvas.ts'
import { pathIn } from '../graph/useAlong.ts'
import { LOW } from '../theme.ts'
import { useWorkspace } from '../workspace.tsx'

const endsOf = (path: readonly PathStep[]): readonly EntityId[] => [
  ...new Set(path.flatMap(({ ends }) => ends)),
]

/**
 * Keeps what is selected in sight where the evidence opens over the canvas, or the list in which it is selected, and
 * brings in what a link selects; in a low window, whatever was in view beside any panel. The view that it has moved goes back once the panel is closed.
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
    const list = document.getElementById('mirror') ?? panel
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
        const lies = sheet === 'evidence' || sheet === 'list'
        if (!wanted || (path.length === 0 && by === 'hand' && !lies)) return
        const { uncover } = await import('./uncover.ts')
        if (wanted)
          end = uncover(
            host,
            sheet === 'list' ? list : panel,
            () => renderer.current,
            () => sceneNow(),
            selection,
            endsOf(path),
            by,
          )
      }
      bring().catch(() => {})
    }
    const low = window.matchMedia(LOW)
    /** All that was in view is so beside the panel of a low window, too. */
    const standBeside = (): void => {
      const { current } = renderer
      if (current === null || !low.matches || store.getState().app.sheet === null) return
      if (current.isFitted()) fitFree(current, null)
      else stepBack(current)
    }
    // The canvas has its new size by then.
    const resized = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act))
    const turned = () =>
      resized(() => (low.matches ? standBeside() : follow(store.getState(), 'hand')))
    low.addEventListener('change', turned)
    follow(store.getState(), 'link')
    resized(standBeside)
    const leave = store.subscribe((session, { app: before }) => {
      const { selection, sheet, reading } = session.app
      if (reading === null && before.reading !== null && renderer.current !== null)
        stepBack(renderer.current)
      const turns = sheet !== before.sheet
      const opens = turns && sheet === 'evidence'
      // Another panel that comes or goes beside what is selected moves nothing, but in a low window.
      if (turns && low.matches && sheet !== null) {
        if (!(opens && isSelected(selection))) requestAnimationFrame(standBeside)
      } else if (turns && renderer.current !== null && !(sheet !== null && isSelected(selection)))
        stepBack(renderer.current)
      if (session.app.filters !== before.filters)
        import('./bringRest.ts').then((them) => them.bringRest(renderer, sceneNow)).catch(() => {})
      if (selection !== before.selection || opens) follow(session, 'hand')
    })
    return () => {
      low.removeEventListener('change', turned)
      leave()
      end()
    }
  }, [workspace, store, host, renderer])
}
