import { useEffect, useRef } from 'react'
import type { PathStep } from '../analysis/paths/ways.ts'
import type { StatementId } from '../domain/ids.ts'
import { NOTHING_POINTED, type Pointed } from '../state/store.ts'
import { useWorkspace } from './workspace.tsx'

type Point = (statements: readonly StatementId[], steps?: readonly PathStep[]) => void

/** Lights lines on the canvas while a text about them is pointed at or has the focus, and no longer than it is there. */
export const usePointing = (): Point => {
  const { store } = useWorkspace()
  const lit = useRef<Pointed | null>(null)
  useEffect(
    () => () => {
      if (store.getState().pointed === lit.current) store.point(NOTHING_POINTED)
    },
    [store],
  )
  return (statements, steps) => {
    const pointed = { on: 'text', statements, ...(steps && { steps }) } as const
    lit.current = pointed
    store.point(pointed)
  }
}
