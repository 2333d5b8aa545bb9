import { isolated } from '../../domain/bidi.ts'
import { storiesOf } from '../../state/ownStories.ts'
import { unmetIn } from '../../state/unmet.ts'
import type { Workspace } from '../../state/workspace.ts'
import { t } from '../messages/index.ts'

/** How many names are told, and how much of each, in letters. */
const MOST = 3
const LONGEST = 40

const short = (name: string): string => {
  const letters = [...name]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name
}

/** Says in one sentence what of a link fits nothing here; most links fit, and need no words. */
export const tellUnmet = async (
  { dataset, store }: Pick<Workspace, 'dataset' | 'store'>,
  fragment: string,
  announce: (words: string) => void,
): Promise<void> => {
  const unmet = unmetIn(fragment, dataset, storiesOf(dataset, store.getState().app))
  if (unmet.length === 0) return
  const names = unmet.slice(0, MOST).map((name) => t.quoted(isolated(short(name))))
  const { severalWords } = await import('../messages/several.ts')
  announce(severalWords.unmet(names, unmet.length - names.length))
}
