import { useEffect } from 'react'
import type { AppState } from '../state/appState.ts'
import { type Command, TAKEN_BACK } from '../state/commands.ts'
import { toFragment } from '../state/location.ts'
import { arrivedAt } from '../state/stories.ts'
import type { Workspace } from '../state/workspace.ts'

/** Milliseconds within which switches and stretches of time that follow on each other are one step, */
const QUIET = 300
/** of these commands: browsers refuse addresses that change by the dozen, and each costs more than the filter. */
const QUICK: readonly Command['name'][] = ['hide-values', 'show-values', 'set-time']

/**
 * Keeps the address and the state in step: each change of the state is a step for Back,
 * and Back and Forward bring the state of their address. Where nodes stand is no part of an address and stays.
 */
export const useAddress = ({ dataset, store }: Workspace): void => {
  useEffect(() => {
    const { search } = window.location
    const current = (): string =>
      `${window.location.pathname}${window.location.search}${window.location.hash}`
    let timer = 0
    /** How the address is to be written once the filters rest; null: it stands. */
    let waiting: 'push' | 'replace' | null = null
    let lastQuick = Number.NEGATIVE_INFINITY
    const write = (app: AppState): void => {
      clearTimeout(timer)
      const fragment = toFragment(app, dataset)
      const next = `${window.location.pathname}${window.location.search}${fragment && `#${fragment}`}`
      if (waiting !== null && next !== current()) {
        if (waiting === 'push') window.history.pushState(null, '', next)
        else window.history.replaceState(null, '', next)
      }
      waiting = null
    }
    const writeNow = (): void => write(store.getState().app)
    const follow = store.subscribe((session, before) => {
      if (session.app === before.app) return
      const command = session.notice === before.notice ? null : session.notice?.command
      if (command === null || command === undefined) return
      const sameGesture =
        command.name === 'set-time' && session.history.past.length === before.history.past.length
      const how = sameGesture || TAKEN_BACK[command.name] === 'none' ? 'replace' : 'push'
      const isQuick = QUICK.includes(command.name)
      const hurried = isQuick && performance.now() - lastQuick < QUIET
      if (isQuick) lastQuick = performance.now()
      if (!hurried) write(before.app)
      if (waiting !== 'push') waiting = how
      clearTimeout(timer)
      if (hurried) timer = window.setTimeout(writeNow, QUIET)
      else write(session.app)
    })
    const goBack = (): void => {
      // The address of another graph, or of the list of projects.
      const { hash } = window.location
      waiting = null
      if (window.location.search !== search || hash === '#projects') return
      store.goTo(arrivedAt(store.getState().app, hash, dataset))
    }
    window.addEventListener('popstate', goBack)
    window.addEventListener('pagehide', writeNow)
    return () => {
      follow()
      clearTimeout(timer)
      window.removeEventListener('pagehide', writeNow)
      window.removeEventListener('popstate', goBack)
    }
  }, [dataset, store])
}
