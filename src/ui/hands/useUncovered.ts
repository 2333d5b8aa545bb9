import { type RefObject, useEffect, useEffectEvent } from 'react'
import { type AppState, isSelected } from '../../state/appState.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { useWorkspace } from '../workspace.tsx'

/** Keeps what is selected in sight where the evidence opens over the canvas. */
export const useUncovered = (
  host: HTMLElement | null,
  scene: Scene,
  renderer: RefObject<Renderer | null>,
): void => {
  const { store } = useWorkspace()
  const sceneNow = useEffectEvent(() => scene)
  useEffect(() => {
    const panel = document.getElementById('evidence')
    if (host === null || panel === null) return
    let end = (): void => {}
    const follow = ({ selection, sheet }: AppState): void => {
      end()
      if (!isSelected(selection) || sheet !== 'evidence') return
      let wanted = true
      end = () => {
        wanted = false
      }
      import('./uncover.ts').then(
        ({ uncover }) => {
          const { current } = renderer
          if (wanted && current !== null)
            end = uncover(host, panel, current, () => sceneNow(), selection)
        },
        () => {},
      )
    }
    follow(store.getState().app)
    const leave = store.subscribe(({ app }, { app: before }) => {
      if (app.selection !== before.selection || app.sheet !== before.sheet) follow(app)
    })
    return () => {
      leave()
      end()
    }
  }, [store, host, renderer])
}
