import type { Root } from 'react-dom/client'
import { startPlacing } from '../../analysis/jobs/placeJob.ts'
import { startImport } from '../../io/imports/importJob.ts'
import type { Stage } from '../../io/imports/session.ts'
import { type GraphSource, readSource } from '../../io/sources/graphSource.ts'
import type { Workspace } from '../../state/workspace.ts'
import { openWords as words } from '../messages/open.ts'
import { openWorkspace } from '../messages/vocabulary.ts'
import { matchAddress, openProject, takeUp } from '../projects/reopen.tsx'
import { idFor } from '../projects/tracked.ts'
import { rememberGraph } from './opened.ts'
import { Working } from './Working.tsx'

/**
 * Opens the graph that `?data=` names before anything else is shown. Null where it cannot be opened without
 * a question, or not at all: then the page opens as ever, and its dialog asks, or says why. Null too
 * where the reader has had enough of waiting; then the address forgets the graph.
 */
const openData = async (root: Root, url: string): Promise<Workspace | null> => {
  const { href, search, hash } = window.location
  const source: GraphSource = { from: 'url', url, page: href }
  const abort = new AbortController()
  const show = (stage: Stage | 'place', share: number | null): void => {
    if (abort.signal.aborted) return
    root.render(
      <main className="waiting">
        <h1>{words.waiting(url)}</h1>
        <Working stage={stage} share={share} onCancel={() => abort.abort()} />
      </main>,
    )
  }
  const cancelled = new Promise<null>((resolve) => {
    abort.signal.addEventListener('abort', () => {
      window.history.replaceState(null, '', window.location.pathname)
      resolve(null)
    })
  })
  const job = startImport(show)
  const open = async (): Promise<Workspace | null> => {
    show('fetch', null)
    const preview = await job.open(await readSource(source, show, abort.signal))
    if (preview.what === 'faults' || !preview.outcome.ready) return null
    const { losses, notes } = preview.outcome.summary
    const dataset = await job.take()
    if (dataset === null) return null
    show('place', null)
    const workspace = openWorkspace(await startPlacing(dataset).placed, hash)
    const origin = { from: 'url', url } as const
    await takeUp(workspace, idFor(origin) ?? '', origin)
    matchAddress(workspace)
    rememberGraph({ search, workspace, file: { source, losses, notes } })
    return workspace
  }
  try {
    return await Promise.race([open(), cancelled])
  } catch {
    return null
  } finally {
    job.cancel()
  }
}

/** Opens what an address names before anything else is shown: a project that is kept here, else a graph of this origin. */
export const openAddress = async (root: Root): Promise<Workspace | null> => {
  const asked = new URLSearchParams(window.location.search)
  const project = asked.get('project')
  const kept = project === null ? null : await openProject(root, project)
  const url = asked.get('data')
  return kept ?? (url === null ? null : openData(root, url))
}
