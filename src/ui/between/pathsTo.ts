import type { EntityId } from '../../domain/ids.ts'
import type { Selection } from '../../state/appState.ts'
import type { Store } from '../../state/store.ts'
import { betweenWords as words } from '../messages/between.ts'
import { bring } from './bring.ts'

/** What a choice of the other end reaches for. */
interface Reach {
  readonly store: Store
  readonly show: (selection: Selection) => void
  readonly announce: (words: string) => void
}

let stop = (): void => {}

/**
 * Waits for the other end of paths from a node: the next node that is chosen, on the canvas, in a list or by Find,
 * opens what stands between the two. Anything else that is selected ends it.
 */
export const pathsTo = (from: EntityId, name: string, { store, show, announce }: Reach): void => {
  stop()
  store.run({ name: 'select', selection: { entities: [from], statements: [] } })
  announce(words.chooseEnd(name))
  const end = store.subscribe(({ app: { selection } }, before) => {
    if (selection === before.app.selection) return
    const { entities, statements } = selection
    const [first, ...others] = entities
    if (first === from && others.length === 0 && statements.length === 0) return
    stop()
    if (first === undefined || others.length > 0 || statements.length > 0) return
    bring({ entities: [from, first], statements: [] }, show)
  })
  stop = () => {
    end()
    stop = () => {}
  }
}
