import { seenIn } from '../../analysis/checks.ts'
import { type Checks, NO_CHECKS } from '../../domain/checks.ts'
import { type ChecksFile, readChecks, writeChecks } from '../../io/parse/checks.ts'
import { type Kept, keptAt } from '../../io/storage/kept.ts'
import { mergeChecks } from '../../state/checks.ts'
import type { Step } from '../../state/history.ts'
import type { Workspace } from '../../state/workspace.ts'
import { checksWords as words } from '../messages/checks.ts'

const placeOf = (dataset: string): string => `attest:checks:${dataset}`

/** Where the checks of a dataset are kept. */
const checksKeptAt = (dataset: string): Kept => keptAt(placeOf(dataset))

const textOf = (file: ChecksFile): string | null =>
  file.checks.judgements.size === 0 && file.checks.baseline.length === 0 ? null : writeChecks(file)

/** The checks of a text, or null where it holds none. */
const read = (text: string): Checks | null => {
  try {
    return readChecks('', new TextEncoder().encode(text)).checks
  } catch {
    return null
  }
}

/** Whether the browser keeps exactly these checks at this moment. */
export const areKept = (file: ChecksFile): boolean =>
  checksKeptAt(file.dataset).read() === textOf(file)

/** Another’s change lies between the steps that judged: they lead back to what is no more. */
const judged = ({ command }: Step): boolean => command.name === 'check'

/**
 * Keeps the reader’s checks in the browser.
 * @returns what ends it
 */
export const keepChecks = (
  { dataset, store }: Workspace,
  announce: (words: string) => void,
): (() => void) => {
  const kept = checksKeptAt(dataset.id)
  const take = (checks: Checks): void =>
    store.setState(({ app, history: { past, future } }) => ({
      app: { ...app, checks },
      history: {
        past: past.filter((step) => !judged(step)),
        future: future.filter((step) => !judged(step)),
      },
    }))

  let told = false
  const write = (checks: Checks): void => {
    const fault = kept.write(textOf({ dataset: dataset.id, checks }))
    if (fault === null || told) return
    told = true
    announce(words.notKeptNow[fault])
  }
  const follow = store.subscribe(({ app }, before) => {
    if (app.checks !== before.app.checks) write(app.checks)
  })

  const text = kept.read()
  const { checks } = store.getState().app
  if (text === null) {
    if (checks !== NO_CHECKS) write(checks)
  } else {
    const found = read(text)
    if (found === null) {
      keptAt(`${placeOf(dataset.id)}:unreadable`).write(text)
      announce(words.unreadable)
    } else {
      // What was judged before the browser’s own was read is the newer.
      take(checks === NO_CHECKS ? found : mergeChecks(checks, found, seenIn(dataset)).checks)
    }
  }

  const unwatch = kept.watch((changed) => {
    const checks = changed === null ? NO_CHECKS : read(changed)
    if (checks === null) return
    take(checks)
    announce(words.otherTab)
  })
  return () => {
    follow()
    unwatch()
  }
}
