import { ClipboardPaste, FileUp, FolderOpen } from 'lucide-react'
import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { startPlacing } from '../../analysis/jobs/placeJob.ts'
import { UnreadableFileError } from '../../domain/issue.ts'
import { type Bundled, listBundled, loadBundled } from '../../io/sources/bundled.ts'
import type { GraphSource } from '../../io/sources/graphSource.ts'
import { fromFragment, toFragment } from '../../state/location.ts'
import { createWorkspace, type Workspace } from '../../state/workspace.ts'
import { useAnnounce } from '../announce.tsx'
import { t } from '../messages/index.ts'
import { openWords as words } from '../messages/open.ts'
import '../styles/open.css'
import { useWorkspace } from '../workspace.tsx'
import { droppedFiles, holdsFiles } from './dropped.ts'
import type { Beginning } from './OpenDialog.tsx'
import { onAskedAgain, openedAt, openedGraphs, rememberGraph } from './opened.ts'
import type { Imported } from './useImport.ts'

const ProjectsDialog = lazy(async () => ({
  default: (await import('../projects/ProjectsDialog.tsx')).ProjectsDialog,
}))
const OpenDialog = lazy(async () => ({ default: (await import('./OpenDialog.tsx')).OpenDialog }))

/** Puts another workspace in place of the one that is open, as a step for Back where an address is given. */
export type Replace = (workspace: Workspace, address?: string) => void

interface Props {
  readonly replace: Replace
  /** Whether the button of the menu was pressed before the menu was there. */
  readonly asked: boolean
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

const dialogIsOpen = (): boolean => document.querySelector('dialog[open]') !== null

/** Text that may be a graph: markup, JSON, or several rows of cells. */
const mayBeGraph = (text: string): boolean =>
  /^\s*[<{[]/.test(text) || /^[^\n]*[,;|\t][^\n]*\n[^\n]*[,;|\t]/.test(text)

/** The address of the list of projects. */
const isListAsked = (): boolean => window.location.hash === '#projects'

/** What the address asks for that only the reader can give, or that could not be opened; null: nothing. */
const beginningOf = (search: string): Beginning | null => {
  const asked = new URLSearchParams(search)
  const url = asked.get('data')
  if (url !== null)
    return { with: 'source', source: { from: 'url', url, page: window.location.href } }
  const file = asked.get('file')
  if (file !== null) return { with: 'choice', focus: 'file', why: words.again(file) }
  if (asked.has('pasted')) return { with: 'choice', focus: 'paste', why: words.againPasted }
  return null
}

const addressOf = (search: string, { dataset, store }: Workspace): string => {
  const fragment = toFragment(store.getState().app, dataset)
  return `${window.location.pathname}${search}${fragment === '' ? '' : `#${fragment}`}`
}

/** Opens what is dropped anywhere on the window, and shows that it may be. */
const useDrop = (onSource: (source: GraphSource) => void): boolean => {
  const [over, setOver] = useState(false)
  const drop = useEffectEvent((data: DataTransfer): void => {
    void droppedFiles(data).then((files) => {
      if (files.length > 0) onSource({ from: 'files', files })
    })
  })
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      if (!holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      if (!holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      drop(event.dataTransfer)
    }
    window.addEventListener('dragover', onDrag)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDrag)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return over
}

/** Opens what is pasted outside of fields. */
const usePaste = (onSource: (source: GraphSource) => void): void => {
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    const data = event.clipboardData
    if (data === null || isTyping(event.target) || dialogIsOpen()) return
    if (data.files.length > 0)
      onSource({
        from: 'files',
        files: [...data.files].map((file) => ({ path: file.name, file })),
      })
    else {
      const text = data.getData('text/plain')
      if (mayBeGraph(text)) onSource({ from: 'text', text })
    }
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => paste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
}

/** Everything by which another graph comes into the window: menu, dialog, drop, paste, Back. */
export const Opening = ({ replace, asked }: Props) => {
  const workspace = useWorkspace()
  const announce = useAnnounce()
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  const begin = useCallback(
    (source: GraphSource): void => setBeginning({ with: 'source', source }),
    [],
  )
  const [listing, setListing] = useState(isListAsked)
  useEffect(() => {
    const listen = (): void => {
      if (isListAsked()) setListing(true)
    }
    window.addEventListener('hashchange', listen)
    return () => window.removeEventListener('hashchange', listen)
  }, [])
  const closeList = (): void => {
    setListing(false)
    if (isListAsked())
      window.history.replaceState(null, '', addressOf(window.location.search, workspace))
  }
  const over = useDrop(begin)
  usePaste(begin)
  useEffect(() => onAskedAgain(begin), [begin])

  const goBack = useEffectEvent((): void => {
    const { search, hash } = window.location
    const there = openedAt(search)
    if (there === undefined) window.location.reload()
    else if (there.workspace !== workspace) {
      const { store, dataset } = there.workspace
      const { arrangement, checks, stories } = store.getState().app
      store.goTo({ ...fromFragment(hash, dataset), arrangement, checks, stories })
      replace(there.workspace)
    }
  })

  // The graph that the page opened with is one of the session’s, under the address that it has now.
  useEffect(() => {
    const { search } = window.location
    if (openedGraphs().some((graph) => graph.workspace === workspace)) {
      // Back may have been pressed while the new graph was being drawn.
      if (openedAt(search) !== undefined) goBack()
      return
    }
    const wanted = beginningOf(search)
    rememberGraph({ search: wanted === null ? search : '', workspace, file: null })
    setBeginning(wanted)
  }, [workspace])

  const onImported = async (imported: Imported): Promise<void> => {
    const { openImported } = await import('../projects/begin.ts')
    const { workspace: opened, search, said } = await openImported(imported)
    setBeginning(null)
    replace(opened, addressOf(search, opened))
    announce(said)
  }

  /** An address whose graph did not come is the address of nothing. */
  const onClose = (): void => {
    setBeginning(null)
    const { search, pathname } = window.location
    if (beginningOf(search) === null || openedAt(search) !== undefined) return
    window.history.replaceState(null, '', pathname)
    replace(workspace)
  }

  useEffect(() => {
    const listen = (): void => goBack()
    window.addEventListener('popstate', listen)
    return () => window.removeEventListener('popstate', listen)
  }, [])

  return (
    <>
      <OpenMenu
        replace={replace}
        asked={asked}
        onBegin={setBeginning}
        onProjects={() => setListing(true)}
      />
      {listing && (
        <Suspense fallback={null}>
          <ProjectsDialog
            onClose={closeList}
            onFile={() => {
              closeList()
              setBeginning({ with: 'choice', focus: 'file', why: null })
            }}
          />
        </Suspense>
      )}
      {over && (
        <div className="drop-overlay" aria-hidden="true">
          <div>
            <FileUp />
            <p>{words.dropOverlay}</p>
            <p className="soft">{words.dropOverlayHint}</p>
          </div>
        </div>
      )}
      {beginning !== null && (
        <Suspense fallback={null}>
          <OpenDialog
            beginning={beginning}
            onImported={(imported) => void onImported(imported)}
            onClose={onClose}
          />
        </Suspense>
      )}
    </>
  )
}

interface MenuProps extends Props {
  readonly onBegin: (beginning: Beginning) => void
  readonly onProjects: () => void
}

const OpenMenu = ({ replace, asked, onBegin, onProjects }: MenuProps) => {
  const workspace = useWorkspace()
  const announce = useAnnounce()
  const menu = useRef<HTMLDivElement>(null)
  const askedFirst = useRef(asked)
  const [bundled, setBundled] = useState<readonly Bundled[]>([])
  const [, setShownCount] = useState(0)
  const close = (): void => menu.current?.hidePopover()

  // The press that mounts the menu may still be on its way to open it by itself.
  useEffect(() => {
    if (!askedFirst.current) return
    const timer = setTimeout(() => {
      askedFirst.current = false
      if (menu.current?.matches(':popover-open') === false) menu.current.showPopover()
    }, 0)
    return () => clearTimeout(timer)
  }, [])

  const onToggle = (): void => {
    setShownCount((count) => count + 1)
    if (bundled.length > 0) return
    listBundled().then(setBundled, () => {})
  }

  const openBundled = async ({ id, path }: Bundled): Promise<void> => {
    close()
    const search = `?${new URLSearchParams({ dataset: id })}`
    const known = openedGraphs().find(
      (graph) => graph.file === null && graph.workspace.dataset.id === id,
    )
    if (known !== undefined) {
      show(known.workspace, known.search)
      return
    }
    try {
      const { dataset } = await loadBundled(path)
      if (dataset === null) throw new UnreadableFileError(words.failed)
      const opened = createWorkspace(await startPlacing(dataset).placed, '')
      const { takeUpBundled } = await import('../projects/reopen.tsx')
      await takeUpBundled(opened)
      rememberGraph({ search, workspace: opened, file: null })
      show(opened, search)
    } catch (error) {
      announce(error instanceof UnreadableFileError ? error.message : words.failed)
    }
  }

  const show = (there: Workspace, search: string): void => {
    close()
    if (there !== workspace) replace(there, addressOf(search, there))
  }

  const others = openedGraphs().filter(({ file }) => file !== null)
  const isNow = (id: string): boolean =>
    workspace.dataset.id === id && !others.some((one) => one.workspace === workspace)
  return (
    <div id="open-menu" ref={menu} popover="auto" className="menu open-menu" onToggle={onToggle}>
      <button
        type="button"
        onClick={() => {
          close()
          onBegin({ with: 'choice', focus: 'file', why: null })
        }}
      >
        <FileUp aria-hidden="true" />
        {words.menuFile}
      </button>
      <button
        type="button"
        onClick={() => {
          close()
          onBegin({ with: 'choice', focus: 'paste', why: null })
        }}
      >
        <ClipboardPaste aria-hidden="true" />
        {words.menuPaste}
      </button>
      <button
        type="button"
        id="projects-button"
        onClick={() => {
          close()
          onProjects()
        }}
      >
        <FolderOpen aria-hidden="true" />
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
              <bdi>{graph.workspace.dataset.title}</bdi>
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
