import type { Root } from 'react-dom/client'
import { startPlacing } from '../../analysis/jobs/placeJob.ts'
import { type GraphSource, readSource } from '../../io/sources/graphSource.ts'
import type { Workspace } from '../../state/workspace.ts'
import { matchAddress, openProject, takeUp } from '../projects/reopen.ts'
import { idFor } from '../projects/tracked.ts'
import { rememberGraph } from './opened.ts'
import { openInSlices } from './prepare.ts'
import { preparePicture } from './preparePicture.ts'
import { openWaiting } from './waiting.tsx'

/**
 * Opens the graph that `?data=` names before anything else is shown. Null where it cannot be opened without
 * a question, or not at all: then the page opens as ever, and its dialog asks, or says why. Null too
 * where the reader has had enough of waiting; then the address forgets the graph.
 */
const openData = (root: Root, url: string): Promise<Workspace | null> => {
  const { href, search, hash, pathname } = window.location
  const source: GraphSource = { from: 'url', url, page: href }
  return openWaiting(root, url, async (job, show, signal) => {
    signal.addEventListener('abort', () => window.history.replaceState(null, '', pathname))
    show('fetch', null)
    const preview = await job.open(await readSource(source, show, signal))
    if (preview.what === 'faults' || !preview.outcome.ready) return null
    const { losses, notes } = preview.outcome.summary
    const dataset = await job.take()
    if (dataset === null) return null
    show('place', null)
    const placed = await startPlacing(dataset, signal).placed
    show('build', null)
    const workspace = await openInSlices(placed, hash, signal)
    if (signal.aborted) return null
    const origin = { from: 'url', url } as const
    await takeUp(workspace, idFor(origin) ?? '', origin)
    if (signal.aborted) return null
    matchAddress(workspace)
    await preparePicture(workspace, signal)
    rememberGraph({ search, workspace, file: { source, losses, notes } })
    return workspace
  })
}

/** Opens what an address names before anything else is shown: a project that is kept here, else a graph of this origin. */
export const openAddress = async (root: Root): Promise<Workspace | null> => {
  const asked = new URLSearchParams(window.location.search)
  const project = asked.get('project')
  const kept = project === null ? null : await openProject(root, project)
  const url = asked.get('data')
  return kept ?? (url === null ? null : openData(root, url))
}
