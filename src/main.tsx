import './ui/frame/fetchPart.ts'
import './ui/frame/trusted.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Dataset } from './domain/dataset.ts'
import { UnreadableFileError } from './domain/issue.ts'
import './io/storage/handed.ts'
import { listBundled, loadBundled } from './io/sources/bundled.ts'
import type { Workspace } from './state/workspace.ts'
import { App } from './ui/App.tsx'
import { Announcer } from './ui/announce.tsx'
import { Failure } from './ui/frame/Failure.tsx'
import { t } from './ui/messages/index.ts'
import { language } from './ui/messages/language.ts'
import { tellLater } from './ui/messages/tellLater.ts'
import { openWorkspace } from './ui/messages/vocabulary.ts'
import { earlierChecks, earlierStories, flagOf } from './ui/projects/places.ts'
import { WorkspaceProvider } from './ui/workspace.tsx'
import './ui/styles/index.css'

const host = document.getElementById('root')
if (host === null) throw new Error('index.html has no element with the id “root”.')
const root = createRoot(host)
document.documentElement.lang = language.tag
document.documentElement.dir = language.dir

let shown = 0

/** Whether the browser keeps anything of a dataset that came with the page. */
const isKept = (id: string): boolean =>
  [flagOf, earlierChecks, earlierStories].some((placeFor) => placeFor(id).read() !== null)

const show = (workspace: Workspace, address?: string, first = ''): void => {
  if (address !== undefined) window.history.pushState(null, '', address)
  document.title = `${workspace.dataset.title} · ${t.appName}`
  root.render(
    <StrictMode>
      <WorkspaceProvider workspace={workspace}>
        <Announcer first={first}>
          <App key={shown++} replace={show} />
        </Announcer>
      </WorkspaceProvider>
    </StrictMode>,
  )
}

/** Most data brings its positions. */
const placed = async (dataset: Dataset): Promise<Dataset> =>
  dataset.layout.landscape !== null || dataset.layout.portrait !== null
    ? dataset
    : (await import('./analysis/jobs/placeJob.ts')).startPlacing(dataset).placed

/** The files of the first dataset travel before the script; where another is opened, browsers warn of those that nobody takes. */
const takePreloads = (): void => {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[as=fetch]'))
    fetch(href).catch(() => {})
}

const open = async (): Promise<void> => {
  const asked = new URLSearchParams(window.location.search)
  if (asked.has('project') || asked.has('data')) {
    takePreloads()
    const { openAddress } = await import('./ui/open/openAddress.ts')
    const workspace = await openAddress(root)
    if (workspace !== null) {
      show(workspace)
      return
    }
  }
  const bundled = await listBundled()
  const name = asked.get('dataset')
  const named = bundled.find(({ id }) => id === name)
  const chosen = named ?? bundled[0]
  if (chosen === undefined) {
    root.render(<Failure sentence={t.noDataset} />)
    return
  }
  if (chosen !== bundled[0]) takePreloads()
  const { dataset, issues } = await loadBundled(chosen)
  if (dataset === null) {
    const [{ explain }, { Faults }] = await Promise.all([
      import('./io/parse/explain.ts'),
      import('./ui/frame/Faults.tsx'),
    ])
    root.render(<Faults title={chosen.title} issues={explain(issues)} />)
    return
  }
  const lacking = name === null || named !== undefined ? '' : t.noSuchDataset(name, chosen.title)
  const workspace = openWorkspace(await placed(dataset), window.location.hash)
  if (isKept(dataset.id)) await (await import('./ui/projects/reopen.ts')).takeUpBundled(workspace)
  show(workspace, undefined, lacking)
}

open().catch(async (error: unknown) => {
  const sentence =
    error instanceof UnreadableFileError ? await tellLater(error.told) : t.couldNotOpen
  root.render(<Failure sentence={sentence} />)
  if (!(error instanceof UnreadableFileError)) throw error
})
