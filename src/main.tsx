import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLayout } from './analysis/jobs/layoutJob.ts'
import { layoutInput } from './analysis/layouts/input.ts'
import { DEFAULT_PARAMETERS } from './analysis/layouts/layout.ts'
import { polesOfDataset } from './analysis/layouts/poles.ts'
import type { Dataset } from './domain/dataset.ts'
import { UnreadableFileError } from './domain/issue.ts'
import { allLines } from './domain/lines.ts'
import { listBundled, loadBundled } from './io/sources/bundled.ts'
import { createWorkspace } from './state/workspace.ts'
import { App } from './ui/App.tsx'
import { Announcer } from './ui/announce.tsx'
import { Failure } from './ui/frame/Failure.tsx'
import { t } from './ui/messages/index.ts'
import { WorkspaceProvider } from './ui/workspace.tsx'
import './ui/styles/index.css'

const host = document.getElementById('root')
if (host === null) throw new Error('index.html has no element with the id “root”.')
const root = createRoot(host)
document.documentElement.lang = t.languageTag
document.documentElement.dir = t.direction

/** A dataset that brings no positions is laid out once, in a worker, before it is shown. */
const placed = async (dataset: Dataset): Promise<Dataset> => {
  if (dataset.layout.landscape !== null || dataset.layout.portrait !== null) return dataset
  const poles = polesOfDataset(dataset)
  const landscape = await startLayout({
    layout: poles === null ? 'force' : 'dispute',
    input: layoutInput(dataset, dataset.entities, allLines(dataset), poles ?? [], 'landscape'),
    parameters: DEFAULT_PARAMETERS,
  }).positions
  return { ...dataset, layout: { landscape, portrait: null } }
}

const open = async (): Promise<void> => {
  const bundled = await listBundled()
  const asked = new URLSearchParams(window.location.search).get('dataset')
  const chosen = bundled.find(({ id }) => id === asked) ?? bundled[0]
  if (chosen === undefined) {
    root.render(<Failure sentence={t.noDataset} />)
    return
  }
  const { dataset, issues } = await loadBundled(chosen.path)
  if (dataset === null) {
    const [{ explain }, { Faults }] = await Promise.all([
      import('./io/parse/explain.ts'),
      import('./ui/frame/Faults.tsx'),
    ])
    root.render(<Faults title={chosen.title} issues={explain(issues)} />)
    return
  }
  document.title = `${dataset.title} · ${t.appName}`
  const workspace = createWorkspace(await placed(dataset), window.location.hash)
  root.render(
    <StrictMode>
      <WorkspaceProvider workspace={workspace}>
        <Announcer>
          <App />
        </Announcer>
      </WorkspaceProvider>
    </StrictMode>,
  )
}

open().catch((error: unknown) => {
  const sentence = error instanceof UnreadableFileError ? error.message : t.couldNotOpen
  root.render(<Failure sentence={sentence} />)
  if (!(error instanceof UnreadableFileError)) throw error
})
