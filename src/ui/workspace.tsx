import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { PathStep } from '../analysis/paths/ways.ts'
import type { StatementId } from '../domain/ids.ts'
import type { AppState } from '../state/appState.ts'
import type { Command } from '../state/commands.ts'
import { NOTHING_POINTED, type Pointed, type Session } from '../state/store.ts'
import type { Workspace } from '../state/workspace.ts'

const Context = createContext<Workspace | null>(null)

export const WorkspaceProvider = ({
  workspace,
  children,
}: {
  readonly workspace: Workspace
  readonly children: ReactNode
}) => <Context value={workspace}>{children}</Context>

/** The dataset that is open. */
export const useWorkspace = (): Workspace => {
  const workspace = useContext(Context)
  if (workspace === null) throw new Error('useWorkspace is called outside of WorkspaceProvider.')
  return workspace
}

/** A part of the session; the component renders again when that part changes. */
export const useSession = <T,>(select: (session: Session) => T): T =>
  useStore(useWorkspace().store, select)

/** A part of what the user has asked for. */
export const useApp = <T,>(select: (app: AppState) => T): T =>
  useSession((session) => select(session.app))

/** Runs named commands. */
export const useRun = (): ((command: Command) => void) => useWorkspace().store.run

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
