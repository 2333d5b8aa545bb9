import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Orientation } from '../../domain/dataset.ts'
import { LONGEST_NAME } from '../../io/parse/project.ts'
import type { Camera, SavedView } from '../../state/appState.ts'
import type { Command } from '../../state/commands.ts'
import { isShownNow, MOST_VIEWS, viewOfNow, withMovedView } from '../../state/views.ts'
import type { Renderer } from '../../view/renderer.ts'
import { PanelBoundary } from '../frame/PanelBoundary.tsx'
import { drawnWith } from '../graph/drawnWith.ts'
import { useDrawer } from '../graph/useDrawer.ts'
import { wordsOf } from '../hands/typed.ts'
import { linkTo, saidOfLink } from '../linkTo.ts'
import { t } from '../messages/index.ts'
import { viewWords as w } from '../messages/views.ts'
import { freshId } from '../projects/tracked.ts'
import '../styles/views.css'
import { useCopy } from '../useCopy.ts'
import { useApp, useRun, useSession, useWorkspace } from '../workspace.tsx'
import { cameraNow, graphCanvas } from './cameras.ts'
import { showView } from './showView.ts'
import { ViewRow } from './ViewRow.tsx'

interface Props {
  readonly renderer: RefObject<Renderer | null>
  readonly orientation: Orientation
  /** The keys that were pressed before the panel was there; null once it has taken them. */
  readonly typed: RefObject<string[] | null | undefined>
}

type Written = Extract<Command, { readonly name: 'write-views' }>

/** Characters that browsers still take as an address. */
const LONGEST_LINK = 30_000

const freeNumber = (views: readonly SavedView[]): number => {
  const names = new Set(views.map(({ name }) => name))
  let number = views.length + 1
  while (names.has(w.suggestion(number))) number++
  return number
}

/** Where the canvas stands, followed while it is asked for. */
const useCamera = (
  renderer: RefObject<Renderer | null>,
  orientation: Orientation,
  asked: boolean,
): Camera | null => {
  const [camera, setCamera] = useState<Camera | null>(null)
  const drawer = useDrawer(renderer)
  useEffect(() => {
    const host = graphCanvas()
    if (!asked || host === null || drawer === null) return
    return drawnWith(drawer, host, () => setCamera(cameraNow(drawer, orientation)))
  }, [drawer, orientation, asked])
  return camera
}

/** The views of a project: keeps one, brings one back, and looks after them. */
export const ViewsPanel = (props: Props) => {
  const { typed } = props
  // Where the panel fails it takes no keys, and nobody else may go on keeping them for it.
  useEffect(() => {
    typed.current = null
  }, [typed])
  return (
    <PanelBoundary>
      <Panel {...props} />
    </PanelBoundary>
  )
}

const Panel = ({ renderer, orientation, typed }: Props) => {
  const workspace = useWorkspace()
  const { dataset, store } = workspace
  const views = useApp((app) => app.views)
  const [open, setOpen] = useState(true)
  const app = useApp((all) => (open ? all : null))
  const camera = useCamera(renderer, orientation, open)
  const lastStep = useSession(({ history }) => history.past.at(-1)?.command)
  const run = useRun()
  const copy = useCopy()
  const panel = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const [changing, setChanging] = useState<string | null>(null)
  const [deleted, setDeleted] = useState<Written | null>(null)
  const canUndo = deleted !== null && lastStep === deleted

  const takeTyped = useEffectEvent(() => {
    const { words, sent } = wordsOf(typed.current ?? [])
    typed.current = null
    if (sent) keep(words)
    else if (words !== '') setName(words)
  })
  useEffect(() => {
    const { current } = panel
    if (current === null) return
    // A field that takes the focus brings up the keyboard of a phone.
    field.current?.toggleAttribute('autofocus', !window.matchMedia('(pointer: coarse)').matches)
    current.showPopover()
    takeTyped()
  }, [])
  useEffect(() => {
    if (canUndo) undo.current?.focus()
    else if (document.activeElement === document.body) field.current?.focus()
  }, [canUndo])

  const write = (
    what: Written['what'],
    about: string,
    next: readonly SavedView[],
    words: string,
  ): void => {
    const command: Written = { name: 'write-views', what, about, views: next }
    run(command)
    setDeleted(what === 'delete' ? command : null)
    setSaid(words)
  }
  const now = (view: Pick<SavedView, 'id' | 'name'>): SavedView =>
    viewOfNow(store.getState().app, dataset, cameraNow(renderer.current, orientation), view)
  const replaced = (view: SavedView): readonly SavedView[] =>
    views.map((one) => (one.id === view.id ? view : one))

  const suggestion = w.suggestion(freeNumber(views))
  const full = views.length >= MOST_VIEWS
  const keep = (name: string): void => {
    if (full) {
      setSaid(w.full(MOST_VIEWS))
      return
    }
    const view = now({ id: freshId(), name: name.trim() || suggestion })
    write('keep', view.name, [...views, view], w.kept(view.name))
    setName('')
  }
  const show = (view: SavedView): void => {
    setDeleted(null)
    setSaid(showView(view, { workspace, renderer: renderer.current, orientation }) ?? '')
  }
  const copyLink = async ({ fragment }: SavedView): Promise<void> => {
    const link = linkTo(fragment, dataset)
    setDeleted(null)
    if (link.length > LONGEST_LINK) setSaid(w.linkTooLong)
    else await copy(link, saidOfLink(w.linkCopied))
  }
  const move = (view: SavedView, by: 1 | -1): void => {
    const { activeElement } = document
    write('move', view.name, withMovedView(views, view.id, by), '')
    // What is moved in the page loses the focus.
    requestAnimationFrame(() => {
      if (activeElement instanceof HTMLElement) activeElement.focus()
    })
  }
  return (
    <section
      ref={panel}
      aria-label={t.views}
      id="views-menu"
      popover="auto"
      className="menu views-menu"
      onToggle={({ newState }) => {
        setOpen(newState === 'open')
        if (newState === 'closed') setSaid('')
      }}
    >
      <h2>{t.views}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          keep(name)
        }}
      >
        <input
          ref={field}
          aria-label={w.name}
          placeholder={suggestion}
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="primary">
          {w.keep}
        </button>
      </form>
      {views.length === 0 && <p className="hint">{w.lead}</p>}
      <div className="views-told">
        <p role="status">{deleted === null || canUndo ? said : ''}</p>
        {canUndo && (
          <button
            ref={undo}
            type="button"
            aria-label={w.undoDelete(deleted.about)}
            onClick={() => {
              store.undo()
              setDeleted(null)
              setSaid('')
              field.current?.focus()
            }}
          >
            {w.undo}
          </button>
        )}
      </div>
      {views.length > 0 && (
        <ol aria-label={t.views}>
          {views.map((view, at) => (
            <ViewRow
              key={view.id}
              view={view}
              isNow={app !== null && isShownNow(view, app, dataset, camera)}
              place={{ first: at === 0, last: at === views.length - 1 }}
              open={changing === view.id}
              onOpen={(open) => setChanging(open ? view.id : null)}
              onShow={() => show(view)}
              deeds={{
                update: () => write('update', view.name, replaced(now(view)), w.updated(view.name)),
                rename: (next) =>
                  write('rename', next, replaced({ ...view, name: next }), w.renamed(next)),
                copyLink: () => void copyLink(view),
                move: (by) => move(view, by),
                delete: () =>
                  write(
                    'delete',
                    view.name,
                    views.filter(({ id }) => id !== view.id),
                    w.deleted(view.name),
                  ),
              }}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
