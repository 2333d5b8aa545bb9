import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { GraphSource } from '../../io/sources/graphSource.ts'
import { takeOver } from '../../io/storage/handed.ts'
import { arrivedAt } from '../../state/stories.ts'
import { markLatest } from '../../view/mark.ts'
import { useAnnounce } from '../announce.tsx'
import { part } from '../frame/part.tsx'
import { LANGUAGE_CHOSEN } from '../messages/choose.ts'
import { t } from '../messages/index.ts'
import { useWorkspace } from '../workspace.tsx'
import { addressOf } from './addressOf.ts'
import { chosenFiles, droppedFiles, holdsFiles } from './dropped.ts'
import type { Beginning } from './OpenDialog.tsx'
import {
  onAskedAgain,
  openedAs,
  openedAt,
  openedGraphs,
  type Replace,
  rememberGraph,
} from './opened.ts'
import type { Imported } from './useImport.ts'

const OpenMenu = part(async () => (await import('./OpenMenu.tsx')).OpenMenu)
const DropOverlay = part(async () => (await import('./DropOverlay.tsx')).DropOverlay)
const ProjectsDialog = part(
  async () => (await import('../projects/ProjectsDialog.tsx')).ProjectsDialog,
)
const OpenDialog = part(async () => (await import('./OpenDialog.tsx')).OpenDialog)

interface Props {
  readonly replace: Replace
  /** Whether the button of the menu has been pressed: the menu comes with the first press. */
  readonly asked: boolean
  /** Whether the list of projects is open. */
  readonly listing: boolean
  readonly onListing: (listing: boolean) => void
}

/** What is pasted there stays there. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches(':read-write')

const dialogIsOpen = (): boolean => document.querySelector('dialog[open]') !== null

/** Text that may be a graph: markup, JSON, or several rows of cells. */
const mayBeGraph = (text: string): boolean =>
  /^\s*[<{[]/.test(text) || /^[^\n]*[,;|\t][^\n]*\n[^\n]*[,;|\t]/.test(text)

const whyNoGraph = async (text: string): Promise<string> => {
  const [{ noGraph }, { pastedName }, { tell }] = await Promise.all([
    import('../../io/imports/noGraph.ts'),
    import('./pastedName.ts'),
    import('../messages/told.ts'),
  ])
  return tell(noGraph(pastedName(text)))
}

/** The address of the list of projects. */
const isListAsked = (): boolean => window.location.hash === '#projects'

/** What the address asks for that only the reader can give, or that could not be opened; null: nothing. */
const beginningOf = (search: string): Beginning | null => {
  const asked = new URLSearchParams(search)
  const url = asked.get('data')
  if (url !== null)
    return { with: 'source', source: { from: 'url', url, page: window.location.href } }
  const file = asked.get('file')
  if (file !== null) return { with: 'choice', focus: 'file', why: { missing: file } }
  if (asked.has('pasted')) return { with: 'choice', focus: 'paste', why: { missing: null } }
  return null
}

/** Opens what is dropped anywhere on the window, and shows that it may be. */
const useDrop = (onSource: (source: GraphSource) => void): boolean => {
  const [over, setOver] = useState(false)
  const drop = useEffectEvent((data: DataTransfer): void => {
    void droppedFiles(data).then((source) => {
      if (source.files.length > 0) onSource(source)
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

/** Opens what is pasted outside of fields; several lines that are no graph are not passed over in silence. */
const usePaste = (
  onSource: (source: GraphSource) => void,
  announce: (words: string) => void,
): void => {
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    const data = event.clipboardData
    if (data === null || takesText(event.target) || dialogIsOpen()) return
    if (data.files.length > 0) onSource(chosenFiles(data.files))
    else {
      const text = data.getData('text/plain')
      if (mayBeGraph(text)) onSource({ from: 'text', text })
      else if (text.trim().includes('\n'))
        whyNoGraph(text).then(announce, () => announce(t.lostPart))
    }
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => paste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
}

const loadBegin = () => Promise.all([import('../projects/begin.ts'), import('./OpenedNotice.tsx')])

/** Everything by which another graph comes into the window: menu, dialog, drop, paste, Back. */
export const Opening = ({ replace, asked, listing, onListing }: Props) => {
  const workspace = useWorkspace()
  const announce = useAnnounce()
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  const begin = useCallback(
    (source: GraphSource): void => setBeginning({ with: 'source', source }),
    [],
  )
  useEffect(() => {
    const listen = (): void => {
      if (isListAsked()) onListing(true)
    }
    listen()
    window.addEventListener('hashchange', listen)
    return () => window.removeEventListener('hashchange', listen)
  }, [onListing])
  const closeList = (): void => {
    onListing(false)
    if (isListAsked())
      window.history.replaceState(null, '', addressOf(window.location.search, workspace))
  }
  // What opens a graph comes while it is read.
  useEffect(() => {
    if (beginning !== null) loadBegin().catch(() => {})
  }, [beginning])
  const over = useDrop(begin)
  usePaste(begin, announce)
  useEffect(() => onAskedAgain(begin), [begin])

  const goBack = useEffectEvent((): void => {
    const { search, hash } = window.location
    const there = openedAt(search)
    if (there === undefined) window.location.reload()
    else if (there.workspace !== workspace) {
      const { store, dataset } = there.workspace
      store.goTo(arrivedAt(store.getState().app, hash, dataset))
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
    const [{ openImported }, { OpenedNotice }] = await loadBegin()
    const {
      workspace: opened,
      search,
      said,
      back,
    } = await openImported(imported, workspace.dataset)
    const left = openedAs(workspace.dataset)
    setBeginning(null)
    replace(opened, addressOf(search, opened))
    if (back === null || left === undefined) announce(said)
    else {
      const goBack = (): void => replace(workspace, addressOf(left.search, workspace))
      announce(<OpenedNotice said={said} back={back} onBack={goBack} />)
    }
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
    if (takeOver() === LANGUAGE_CHOSEN)
      import('./cameBack.ts').then(
        ({ cameBack }) => cameBack(announce),
        () => {},
      )
  }, [announce])

  useEffect(() => {
    markLatest('attest:opening-attached')
    const listen = (): void => goBack()
    window.addEventListener('popstate', listen)
    return () => window.removeEventListener('popstate', listen)
  }, [])

  return (
    <>
      {asked && (
        <OpenMenu replace={replace} onBegin={setBeginning} onProjects={() => onListing(true)} />
      )}
      {listing && (
        <ProjectsDialog
          onClose={closeList}
          onFile={() => {
            closeList()
            setBeginning({ with: 'choice', focus: 'file', why: null })
          }}
        />
      )}
      {over && <DropOverlay />}
      {beginning !== null && (
        <OpenDialog beginning={beginning} onImported={onImported} onClose={onClose} />
      )}
    </>
  )
}
