import { useEffect } from 'react'
import { TAKEN_BACK } from '../state/commands.ts'
import { fromFragment, toFragment } from '../state/location.ts'
import type { Workspace } from '../state/workspace.ts'

/**
 * Keeps the address and the state in step: each change of the state is a step for Back,
 * and Back and Forward bring the state of their address. Where nodes stand is no part of an address and stays.
 */
export const useAddress = ({ dataset, store }: Workspace): void => {
  useEffect(() => {
    const { search } = window.location
    const address = (): string => {
      const fragment = toFragment(store.getState().app, dataset)
      return `${window.location.pathname}${window.location.search}${fragment === '' ? '' : `#${fragment}`}`
    }
    const current = (): string =>
      `${window.location.pathname}${window.location.search}${window.location.hash}`
    const follow = store.subscribe((session, before) => {
      if (session.app === before.app) return
      const next = address()
      if (next === current()) return
      const command = session.notice === before.notice ? null : session.notice?.command
      if (command === null || command === undefined) return
      const sameGesture =
        command.name === 'set-time' && session.history.past.length === before.history.past.length
      if (sameGesture || TAKEN_BACK[command.name] === 'none')
        window.history.replaceState(null, '', next)
      else window.history.pushState(null, '', next)
    })
    const goBack = (): void => {
      // The address of another graph, or of the list of projects.
      const { hash } = window.location
      if (window.location.search !== search || hash === '#projects') return
      const { app } = store.getState()
      const asked = fromFragment(hash, dataset)
      const { arrangement, checks, stories, views, notes } = app
      store.goTo({ ...asked, arrangement, checks, stories, views, notes })
    }
    window.addEventListener('popstate', goBack)
    return () => {
      follow()
      window.removeEventListener('popstate', goBack)
    }
  }, [dataset, store])
}
