import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Orientation } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { NOTHING_SELECTED, type Selection } from '../../state/appState.ts'
import { bubbleIn } from '../../view/inScene.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'
import type { Scene } from '../../view/scene.ts'
import { nodesOf, type Reach, type Screen, type Where } from '../actions/action.ts'
import { toggleNeighbours } from '../actions/graph.ts'
import { actionFor, pressedKey } from '../actions/index.ts'
import { useAnnounce } from '../announce.tsx'
import { opening, pickedBy } from '../graph/GraphCanvas.tsx'
import { actionWords as w } from '../messages/actions.ts'
import { useCopy } from '../useCopy.ts'
import { usePart } from '../usePart.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { isField } from './focusNodes.ts'
import { HandButtons } from './HandButtons.tsx'
import { HoverCard } from './HoverCard.tsx'
import { type At, Menu, type MenuPage } from './Menu.tsx'
import { Rings } from './Rings.tsx'
import { Rubber } from './Rubber.tsx'
import { isForField } from './typed.ts'
import { useFocusKept } from './useFocusKept.ts'
import { useGestures } from './useGestures.ts'
import { useHoverCard } from './useHoverCard.ts'
import { useKeptInView } from './useKeptInView.ts'
import { useMirrorKeys } from './useMirrorKeys.ts'
import { useRovingToolbar } from './useRovingToolbar.ts'
import { useSaid } from './useSaid.ts'
import { useUncovered } from './useUncovered.ts'
import { useUndoNotice } from './useUndoNotice.ts'
import '../styles/hands.css'

const loadPalette = async () => (await import('./Palette.tsx')).Palette
const loadNotes = async () => (await import('../notes/NotesLayer.tsx')).NotesLayer
const loadMinimap = async () => (await import('./Minimap.tsx')).Minimap

export interface HandsProps {
  readonly scene: Scene
  readonly orientation: Orientation
  readonly renderer: RefObject<Renderer | null>
  /** Keys pressed before this part had come; null once it takes them itself. */
  readonly early: RefObject<KeyboardEvent[] | null>
  /** Takes the keys that are pressed while the panel of views is fetched; empty otherwise. */
  readonly forViews: RefObject<string[] | null | undefined>
  readonly onFound: (entities: readonly EntityId[]) => void
  readonly onExport: () => void
  readonly onProjects: () => void
  readonly onShortcuts: () => void
}

/** A note that is asked for: what it is to hang on, or where it is to stand. */
interface NoteAsked {
  readonly picked: Selection
  readonly at: At
}

interface OpenMenu {
  readonly at: At
  readonly picked: Selection
  readonly page: MenuPage
}

/** The same each time: whoever turns the wheel renders nothing. */
const NOBODY: readonly EntityId[] = []

/** The elements that the hands reach for. They stand as long as the page does. */
const elements = () => ({
  host: document.querySelector<HTMLElement>('#graph-canvas'),
  mirror: document.querySelector<HTMLElement>('#mirror'),
  region: document.querySelector<HTMLElement>('.graph-region'),
  toolbar: document.querySelector<HTMLElement>('.graph-tools'),
})

/** A node that is selected with others is meant with them. */
const meant = (picked: Selection, selection: Selection): Selection =>
  picked.entities.length > 0 && picked.entities.every((id) => selection.entities.includes(id))
    ? { ...NOTHING_SELECTED, entities: selection.entities }
    : picked

/** Frames for which the focus waits for what it is to go to. */
const PATIENCE = 120

/** Keys, menus, gestures, hover cards and the palette: what hands do with the graph, attached after the first paint. */
export const Hands = (props: HandsProps) => {
  const {
    scene,
    orientation,
    renderer,
    early,
    forViews,
    onFound,
    onExport,
    onProjects,
    onShortcuts,
  } = props
  const workspace = useWorkspace()
  const { store } = workspace
  const announce = useAnnounce()
  const copy = useCopy()
  const show = useShowEvidence()
  const [{ host, mirror, region, toolbar }] = useState(elements)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [palette, setPalette] = useState(false)
  const [boxing, setBoxing] = useState(false)
  const [mapped, setMapped] = useState(false)
  const [asked, setAsked] = useState<NoteAsked | null>(null)
  const noted = useApp((app) => app.notes.length > 0)
  const [box, setBox] = useState<Box | null>(null)
  const [ringed, setRinged] = useState(NOBODY)
  const [walked, setWalked] = useState('')
  const card = useHoverCard(host, scene, renderer)
  const said = useSaid()
  useRovingToolbar(toolbar)
  useFocusKept(host, store)
  useUndoNotice(renderer, orientation)
  useKeptInView(host, scene, renderer)
  useUncovered(host, scene, renderer)
  // Whoever presses the key of the palette types on at once, and it may still be on its way. Null: it was not asked for.
  const typed = useRef<string[] | null>(null)
  const closePalette = (): void => {
    typed.current = null
    setPalette(false)
  }
  const Palette = usePart(loadPalette, palette, closePalette)
  const Minimap = usePart(loadMinimap, mapped, () => setMapped(false))
  const Notes = usePart(loadNotes, noted || asked !== null, () => setAsked(null))

  const drawn = useRef(scene)
  useEffect(() => {
    drawn.current = scene
  }, [scene])
  const screen: Screen = {
    sceneNow: () => drawn.current,
    openExport: onExport,
    openProjects: onProjects,
    openShortcuts: onShortcuts,
    openPalette: () => {
      typed.current = []
      setPalette(true)
    },
    openMenu: (picked, page) => {
      if (document.activeElement === document.body) host?.focus({ preventScroll: true })
      setMenu({ at: menu?.at ?? middle(), picked, page })
    },
    addNote: (picked) =>
      setAsked({ picked, at: menu === null || menu.page === 'more' ? middle() : menu.at }),
    boxing: () => boxing,
    toggleBox: () => setBoxing(!boxing),
    find: onFound,
    ring: setRinged,
    show: (picked) => {
      const opens = opening(scene, picked, store.getState().app)
      if (opens) store.run(opens)
      else show(picked)
    },
    announce,
    copy,
    focusNow: (selector) => {
      const found = document.querySelector<HTMLElement>(selector)
      found?.focus()
      // Behind a palette that is about to close nothing takes the focus yet.
      if (found === null || document.activeElement !== found) screen.focus(selector)
    },
    // What a command opens is there a frame later, or once it is fetched.
    focus: (selector) => {
      const resting = [document.activeElement, host, document.body]
      const look = (frames: number): void => {
        requestAnimationFrame(() => {
          const found = document.querySelector<HTMLElement>(selector)
          const { activeElement } = document
          if (found !== null) found.focus()
          else if (frames > 0 && resting.includes(activeElement)) look(frames - 1)
        })
      }
      look(PATIENCE)
    },
    press: (selector) => document.querySelector<HTMLElement>(selector)?.click(),
  }
  const reachFor = (picked: Selection | null): Reach => {
    const { app, history } = store.getState()
    return {
      workspace,
      app,
      history,
      scene,
      renderer: renderer.current,
      orientation,
      picked: picked ?? app.selection,
      screen,
      run: store.run,
    }
  }

  const openMenu = (picked: Selection, at: At): void => {
    card.dismiss()
    // The renderer takes the focus away with each press; it comes back here when the menu closes.
    if (document.activeElement === document.body) host?.focus({ preventScroll: true })
    setMenu({ at, picked: meant(picked, store.getState().app.selection), page: 'first' })
  }
  /** Where a menu belongs that no pointer asked for: beside what is selected, or in the middle. */
  const middle = (): At => {
    const reach = reachFor(null)
    const area = host?.getBoundingClientRect() ?? new DOMRect()
    const [id] = nodesOf(reach)
    const node = scene.nodes.find((one) => one.id === id)
    const { zoom, pan } = reach.renderer?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } }
    const at = node && {
      x: area.x + node.at[0] * zoom + pan.x,
      y: area.y + node.at[1] * zoom + pan.y,
    }
    const inside =
      at !== undefined &&
      at.x > area.left &&
      at.x < area.right &&
      at.y > area.top &&
      at.y < area.bottom
    return inside ? at : { x: area.x + area.width / 2, y: area.y + area.height / 3 }
  }

  const placesOf = (target: EventTarget | null): readonly Where[] => {
    if (isField(target)) return ['anywhere']
    if (!(target instanceof Node)) return ['anywhere', 'page']
    if (target === host) return ['anywhere', 'page', 'graph', 'canvas']
    return mirror?.contains(target) ? ['anywhere', 'page', 'graph'] : ['anywhere', 'page']
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
    const views = isField(event.target) ? null : (forViews.current ?? null)
    const waiting = typed.current ?? views
    if (waiting !== null && event.key === 'Escape') {
      if (typed.current !== null) closePalette()
      // The panel still comes, and takes nothing.
      else forViews.current = null
      event.preventDefault()
      return
    }
    if (waiting !== null && isForField(event, waiting)) {
      waiting.push(event.key)
      event.preventDefault()
      return
    }
    const wantsMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (wantsMenu && event.target === host) {
      event.preventDefault()
      openMenu(store.getState().app.selection, middle())
      return
    }
    if (event.key === 'Escape') {
      // The browser closes it.
      if (document.querySelector(':popover-open') !== null) return
      if (card.hovered !== null) {
        card.dismiss()
        return
      }
    }
    const action = actionFor(event, placesOf(event.target))
    if (action === undefined) return
    event.preventDefault()
    const reach = reachFor(null)
    const why = action.whyNot(reach)
    if (why === null) action.run(reach, pressedKey(event))
    else announce(why)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    for (const event of early.current ?? []) listen(event)
    early.current = null
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [early])

  const reveal = (): void => {
    const hit = renderer.current?.pressed() ?? null
    if (hit?.kind !== 'node' || bubbleIn(scene, hit.id)) return
    const why = toggleNeighbours(reachFor(pickedBy(scene, hit)))
    if (why !== null) announce(why)
  }
  const onBoxed = (drawn: Box, adding: boolean): void => {
    const area = host?.getBoundingClientRect()
    const view = renderer.current?.view()
    if (area === undefined || view === undefined) return
    const entities = scene.nodes
      .filter(({ at, bubble }) => {
        if (bubble) return false
        const x = at[0] * view.zoom + view.pan.x + area.x - drawn.x
        const y = at[1] * view.zoom + view.pan.y + area.y - drawn.y
        return x >= 0 && x <= drawn.width && y >= 0 && y <= drawn.height
      })
      .map(({ id }) => id)
    const before = adding ? store.getState().app.selection : NOTHING_SELECTED
    const next = { ...before, entities: [...new Set([...before.entities, ...entities])] }
    host?.focus({ preventScroll: true })
    store.run({ name: 'select', selection: next })
    announce(w.selected(next.entities.length))
  }
  useGestures(host, {
    boxing: () => boxing,
    onBox: setBox,
    onBoxed,
    onPan: (x, y) => renderer.current?.panBy(x, y),
    onHold: (x, y) => openMenu(pickedBy(scene, renderer.current?.pressed() ?? null), { x, y }),
    onDouble: reveal,
    spendPress: () => renderer.current?.spendPress(),
    // Pressing and holding opens it by itself.
    onMenu: (x, y) => {
      if (menu === null) openMenu(pickedBy(scene, renderer.current?.hovered() ?? null), { x, y })
    },
    onPress: () => setRinged(NOBODY),
  })
  useEffect(() => {
    host?.classList.toggle('boxing', boxing)
  }, [host, boxing])
  useMirrorKeys(mirror, scene, {
    show,
    say: setWalked,
    onMenu: (picked, button) => {
      const { left, bottom } = button.getBoundingClientRect()
      openMenu(picked, { x: left + 16, y: bottom })
    },
  })

  const closeMenu = useCallback(() => setMenu(null), [])
  const endAsking = useCallback(() => setAsked(null), [])
  const endRings = useCallback(() => setRinged(NOBODY), [])
  if (region === null || toolbar === null) return null
  return (
    <>
      <HandButtons
        toolbar={toolbar}
        boxing={boxing}
        onBoxing={() => setBoxing(!boxing)}
        mapped={mapped}
        onMap={() => setMapped(!mapped)}
        more={menu?.page === 'more'}
        onMore={(at) =>
          setMenu(
            menu?.page === 'more'
              ? null
              : { at, picked: store.getState().app.selection, page: 'more' },
          )
        }
      />
      {createPortal(
        <>
          {ringed.length > 0 && renderer.current !== null && (
            <Rings
              scene={scene}
              view={renderer.current.view()}
              entities={ringed}
              onEnd={endRings}
            />
          )}
          {Notes !== null && host !== null && (
            <Notes scene={scene} renderer={renderer} host={host} asked={asked} onEnd={endAsking} />
          )}
          {box !== null && <Rubber box={box} />}
          {mapped && Minimap !== null && host !== null && (
            <Minimap scene={scene} renderer={renderer} host={host} />
          )}
          {card.hovered !== null && menu === null && (
            <HoverCard
              scene={scene}
              hovered={card.hovered}
              onEnter={card.onEnter}
              onLeave={card.onLeave}
            />
          )}
          {menu !== null && (
            <Menu
              key={menu.page}
              reach={reachFor(menu.picked)}
              at={menu.at}
              page={menu.page}
              onClose={closeMenu}
            />
          )}
        </>,
        region,
      )}
      {palette && Palette !== null && (
        <Palette reach={reachFor(null)} typed={typed} onClose={closePalette} />
      )}
      <div aria-live="polite" className="visually-hidden">
        <p>{said}</p>
        <p>{walked}</p>
      </div>
    </>
  )
}
