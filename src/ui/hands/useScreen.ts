import { useEffect, useRef } from 'react'
import type { Scene } from '../../view/scene.ts'
import type { Screen } from '../actions/action.ts'
import { useAnnounce } from '../announce.tsx'
import { opening } from '../graph/GraphCanvas.tsx'
import { useCopy } from '../useCopy.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useWorkspace } from '../workspace.tsx'
import { focusNow, focusSoon } from './focusOn.ts'

/** What needs no more than the window. */
type Own = 'sceneNow' | 'show' | 'announce' | 'copy' | 'focus' | 'focusNow' | 'press'

/**
 * What only the window can do for an action.
 * @param rest - what the parts of the hands and of the page do for it
 */
export const useScreen = (
  host: HTMLElement | null,
  scene: Scene,
  rest: Omit<Screen, Own>,
): Screen => {
  const { store } = useWorkspace()
  const announce = useAnnounce()
  const copy = useCopy()
  const showEvidence = useShowEvidence()
  const drawn = useRef(scene)
  useEffect(() => {
    drawn.current = scene
  }, [scene])
  return {
    ...rest,
    sceneNow: () => drawn.current,
    show(picked) {
      const opens = opening(scene, picked, store.getState().app)
      if (opens) store.run(opens)
      else {
        showEvidence(picked)
        // Who writes a story has asked for more than to select.
        store.run({ name: 'show-tool', tool: 'evidence' })
      }
    },
    announce,
    copy,
    focus: (selector) => focusSoon(selector, host),
    focusNow: (selector) => focusNow(selector, host),
    press: (selector) => document.querySelector<HTMLElement>(selector)?.click(),
  }
}
