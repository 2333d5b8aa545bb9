import type { Dataset } from '../domain/dataset.ts'
import { toFragment } from '../state/location.ts'
import type { Workspace } from '../state/workspace.ts'
import { t } from './messages/index.ts'

const NAMES_GRAPH = /[?&](?:dataset|data|project|file|pasted)=/

/**
 * The address of this page with another fragment, which may be empty. It names the dataset, too, where the address
 * leaves it to what the program opens first: that may be another one day.
 */
export const linkTo = (fragment: string, { id }: Dataset): string => {
  const { origin, pathname, search } = window.location
  const named = NAMES_GRAPH.test(search)
    ? search
    : `${search === '' ? '?' : `${search}&`}dataset=${encodeURIComponent(id)}`
  return `${origin}${pathname}${named}${fragment && `#${fragment}`}`
}

/**
 * What is said once a link is copied: whoever has not the file that a graph came from sees nothing of it.
 * @param said - what is said of any link
 */
export const saidOfLink = async (said = t.linkCopied): Promise<string> => {
  const asked = new URLSearchParams(window.location.search)
  if (!asked.has('file') && !asked.has('pasted')) return said
  const later = await import('./messages/several.ts').catch(() => null)
  return later === null ? said : `${said} ${later.severalWords.linkNeeds(asked.get('file'))}`
}

/** The address of what is on the screen: the one in the bar comes a little after quick switches. */
export const linkNow = ({ dataset, store }: Workspace): string =>
  linkTo(toFragment(store.getState().app, dataset), dataset)
