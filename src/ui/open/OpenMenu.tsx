import { ClipboardPaste, FileUp, FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { startPlacing } from '../../analysis/jobs/placeJob.ts'
import { UnreadableFileError } from '../../domain/issue.ts'
import { type Bundled, listBundled, loadBundled } from '../../io/sources/bundled.ts'
import type { Workspace } from '../../state/workspace.ts'
import { useAnnounce } from '../announce.tsx'
import { t } from '../messages/index.ts'
import { openWords as words } from '../messages/open.ts'
import { tellLater } from '../messages/tellLater.ts'
import { openWorkspace } from '../messages/vocabulary.ts'
import { useOpenAtFirst } from '../openAtFirst.ts'
import '../styles/open.css'
import { useWorkspace } from '../workspace.tsx'
import { addressOf } from './addressOf.ts'
import type { Beginning } from './OpenDialog.tsx'
import { type OpenedGraph, openedGraphs, type Replace, rememberGraph } from './opened.ts'

interface Props {
  readonly replace: Replace
  readonly onBegin: (beginning: Beginning) => void
  readonly onProjects: () => void
}

/** What tells graphs of one title apart: the file, where it is called otherwise, and how many statements there are. */
const aboutOf = ({ file, workspace: { dataset } }: OpenedGraph): string => {
  const source = file?.source
  const names =
    source?.from === 'url'
      ? [source.url]
      : source?.from === 'files'
        ? source.files.slice(0, 1).map(({ path }) => path)
        : []
  return [
    ...names.filter((name) => name !== dataset.title),
    t.statements(dataset.statements.length),
  ].join(' · ')
}

/** The ways to another graph: a file, pasted text, projects, what came with the page, what was open before. */
export const OpenMenu = ({ replace, onBegin, onProjects }: Props) => {
  const workspace = useWorkspace()
  const announce = useAnnounce()
  const menu = useRef<HTMLDivElement>(null)
  const [bundled, setBundled] = useState<readonly Bundled[]>([])
  const [, setShownCount] = useState(0)
  const close = (): void => menu.current?.hidePopover()

  useOpenAtFirst(menu, 'open-button')

  const onToggle = (): void => {
    setShownCount((count) => count + 1)
    if (bundled.length > 0) return
    listBundled().then(setBundled, () => {})
  }

  const closing = (deed: () => void) => (): void => {
    close()
    deed()
  }

  const openBundled = async (bundled: Bundled): Promise<void> => {
    close()
    const { id } = bundled
    const search = `?${new URLSearchParams({ dataset: id })}`
    const known = openedGraphs().find(
      (graph) => graph.file === null && graph.workspace.dataset.id === id,
    )
    if (known !== undefined) {
      show(known.workspace, known.search)
      return
    }
    try {
      const { dataset } = await loadBundled(bundled)
      if (dataset === null) {
        announce(words.failed)
        return
      }
      const opened = openWorkspace(await startPlacing(dataset).placed, '')
      const { takeUpBundled } = await import('../projects/reopen.ts')
      await takeUpBundled(opened)
      rememberGraph({ search, workspace: opened, file: null })
      show(opened, search)
    } catch (error) {
      announce(error instanceof UnreadableFileError ? await tellLater(error.told) : words.failed)
    }
  }

  const show = (there: Workspace, search: string): void => {
    close()
    if (there !== workspace) replace(there, addressOf(search, there))
  }

  const others = openedGraphs().filter(({ file }) => file !== null)
  const readAs = (graph: OpenedGraph): string =>
    `${graph.workspace.dataset.title}\n${aboutOf(graph)}`
  const readAlike = new Set(others.map(readAs).filter((one, at, all) => all.indexOf(one) !== at))
  const isNow = (id: string): boolean =>
    workspace.dataset.id === id && !others.some((one) => one.workspace === workspace)
  return (
    <div id="open-menu" ref={menu} popover="auto" className="menu open-menu" onToggle={onToggle}>
      <button
        type="button"
        onClick={closing(() => onBegin({ with: 'choice', focus: 'file', why: null }))}
      >
        <FileUp />
        {words.menuFile}
      </button>
      <button
        type="button"
        onClick={closing(() => onBegin({ with: 'choice', focus: 'paste', why: null }))}
      >
        <ClipboardPaste />
        {words.menuPaste}
      </button>
      <button type="button" onClick={closing(onProjects)}>
        <FolderOpen />
        {words.menuProjects}
      </button>
      {bundled.length > 0 && (
        <>
          <h3>{words.menuBundled}</h3>
          {bundled.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-current={isNow(one.id)}
              onClick={() => openBundled(one)}
            >
              <bdi>{one.title}</bdi>
            </button>
          ))}
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{words.menuRecent}</h3>
          {others.map((graph) => (
            <button
              key={graph.search}
              type="button"
              aria-current={graph.workspace === workspace}
              onClick={() => show(graph.workspace, graph.search)}
            >
              <span>
                <bdi>{graph.workspace.dataset.title}</bdi>{' '}
                <bdi className="soft">
                  {aboutOf(graph)}
                  {readAlike.has(readAs(graph)) && ` · ${words.openedAt(graph.at)}`}
                </bdi>
              </span>
            </button>
          ))}
        </>
      )}
      <button type="button" className="visually-hidden" onClick={close}>
        {t.close}
      </button>
    </div>
  )
}
