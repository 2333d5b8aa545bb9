import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { AppState } from '../state/appState.ts'
import type { Command } from '../state/commands.ts'
import type { Session } from '../state/store.ts'
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
