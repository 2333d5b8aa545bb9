import type { Root } from 'react-dom/client'
import { type ImportJob, startImport } from '../../io/imports/importJob.ts'
import type { Stage } from '../../io/imports/session.ts'
import type { Workspace } from '../../state/workspace.ts'
import { openWords as words } from '../messages/open.ts'
import { Working } from './Working.tsx'

/** Says how far the opening has come. */
export type Show = (stage: Stage | 'place' | 'build', share: number | null) => void

/**
 * Opens a graph before anything else is shown, under its name and with a way out.
 * @param open what opens it with an import of its own; the signal ends once the reader has had enough
 * @returns null where `open` gives none or fails, and where the reader has had enough
 */
export const openWaiting = async (
  root: Root,
  name: string,
  open: (job: ImportJob, show: Show, signal: AbortSignal) => Promise<Workspace | null>,
): Promise<Workspace | null> => {
  const abort = new AbortController()
  const show: Show = (stage, share) => {
    if (abort.signal.aborted) return
    root.render(
      <main className="waiting">
        <h1>{words.waiting(name)}</h1>
        <Working stage={stage} share={share} onCancel={() => abort.abort()} />
      </main>,
    )
  }
  const cancelled = new Promise<null>((resolve) => {
    abort.signal.addEventListener('abort', () => resolve(null))
  })
  const job = startImport(show)
  try {
    return await Promise.race([open(job, show, abort.signal), cancelled])
  } catch {
    return null
  } finally {
    job.cancel()
  }
}
