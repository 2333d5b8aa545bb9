import { type RefObject, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Orientation } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { Selection } from '../../state/appState.ts'
import { bubbleIn } from '../../view/inScene.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import type { Reach, Screen } from '../actions/action.ts'
import { toggleNeighbours } from '../actions/graph.ts'
import { keyTold } from '../actions/keyWords.ts'
import { useAnnounce } from '../announce.tsx'
import { keyTips, NO_TIPS } from '../frame/keyTips.ts'
import { pickedBy } from '../graph/GraphCanvas.tsx'
import { usePart } from '../usePart.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { HandButtons } from './HandButtons.tsx'
import { type At, Menu } from './Menu.tsx'
import { Rings } from './Rings.tsx'
import { Rubber } from './Rubber.tsx'
import { useBoxing } from './useBoxing.ts'
import { useFocusKept } from './useFocusKept.ts'
import { useGestures } from './useGestures.ts'
import { useHoverCard } from './useHoverCard.ts'
import { useKeptInView } from './useKeptInView.ts'
import { useKeys } from './useKeys.ts'
import { useMenu } from './useMenu.ts'
import { useMirrorKeys } from './useMirrorKeys.ts'
import { usePalette } from './usePalette.ts'
import { useRovingToolbar } from './useRovingToolbar.ts'
import { useSaid } from './useSaid.ts'
import { useScreen } from './useScreen.ts'
import { useUncovered } from './useUncovered.ts'
import { useUndoNotice } from './useUndoNotice.ts'
import '../styles/hands.css'

const loadNotes = async () => (await import('../notes/NotesLayer.tsx')).NotesLayer
const loadHoverCard = async () => (await import('./HoverCard.tsx')).HoverCard
const loadMinimap = async () => (await import('./Minimap.tsx')).Minimap

export interface HandsProps {
  readonly scene: Scene
  readonly orientation: Orientation
  readonly renderer: RefObject<Renderer | null>
  /** Keys pressed before this part had come; null once it takes them itself. */
  readonly early: RefObject<KeyboardEvent[] | null>
  /** Takes the keys that are pressed while the panel of views is fetched; empty otherwise. */
  readonly forViews: RefObject<string[] | null | undefined>
  /** What the page opens, and brings into view. */
  readonly page: Pick<Screen, 'find' | 'openExport' | 'openProjects' | 'openShortcuts'>
}

/** A note that is asked for: what it is to hang on, or where it is to stand. */
interface NoteAsked {
  readonly picked: Selection
  readonly at: At
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

/** Keys, menus, gestures, hover cards and the palette: what hands do with the graph, attached after the first paint. */
export const Hands = ({ scene, orientation, renderer, early, forViews, page }: HandsProps) => {
  const workspace = useWorkspace()
  const { store } = workspace
  const announce = useAnnounce()
  const showEvidence = useShowEvidence()
  const [{ host, mirror, region, toolbar }] = useState(elements)
  const [mapped, setMapped] = useState(false)
  const [asked, setAsked] = useState<NoteAsked | null>(null)
  const noted = useApp((app) => app.notes.length > 0)
  const [ringed, setRinged] = useState(NOBODY)
  const [walked, setWalked] = useState('')
  const card = useHoverCard(host, scene, renderer)
  const said = useSaid()
  useRovingToolbar(toolbar)
  useFocusKept(host, store)
  useUndoNotice(renderer, orientation)
  useKeptInView(host, scene, renderer)
  useUncovered(host, scene, renderer)
  const menu = useMenu(host, scene, renderer)
  const boxing = useBoxing(host, scene, renderer)
  const palette = usePalette()
  const { Palette } = palette
  const Minimap = usePart(loadMinimap, mapped, () => setMapped(false))
  const HoverCard = usePart(loadHoverCard, card.hovered !== null)
  const Notes = usePart(loadNotes, noted || asked !== null, () => setAsked(null))

  const screen = useScreen(host, scene, {
    ...page,
    openPalette: palette.open,
    openMenu: menu.turnTo,
    addNote(picked) {
      const { open } = menu
      setAsked({ picked, at: open === null || open.page === 'more' ? menu.spot() : open.at })
    },
    boxing: () => boxing.isOn,
    toggleBox: boxing.toggle,
    ring: setRinged,
  })
  /** @param picked - what an action is about; null: what is selected */
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
    menu.openAt(picked, at)
  }
  const reveal = (): void => {
    const hit = renderer.current?.pressed() ?? null
    if (hit?.kind !== 'node' || bubbleIn(scene, hit.id)) return
    const why = toggleNeighbours(reachFor(pickedBy(scene, hit)))
    if (why !== null) announce(why)
  }

  useKeys({
    host,
    mirror,
    early,
    forViews,
    palette,
    card,
    reach: () => reachFor(null),
    onMenu: () => openMenu(store.getState().app.selection, menu.spot()),
  })
  useGestures(host, {
    boxing: () => boxing.isOn,
    onBox: boxing.draw,
    onBoxed: boxing.select,
    onPan: (x, y) => renderer.current?.panBy(x, y),
    onHold: (x, y) => openMenu(pickedBy(scene, renderer.current?.pressed() ?? null), { x, y }),
    onDouble: reveal,
    spendPress: () => renderer.current?.spendPress(),
    // Pressing and holding opens it by itself.
    onMenu: (x, y) => {
      if (menu.open === null)
        openMenu(pickedBy(scene, renderer.current?.hovered() ?? null), { x, y })
    },
    onPress: () => setRinged(NOBODY),
  })
  useMirrorKeys(mirror, scene, {
    show: showEvidence,
    say: setWalked,
    onMenu: (picked, button) => {
      const { left, bottom } = button.getBoundingClientRect()
      openMenu(picked, { x: left + 16, y: bottom })
    },
  })

  useEffect(() => {
    keyTips.setState({ keyOf: keyTold })
    return () => keyTips.setState(NO_TIPS)
  }, [])
  const endAsking = useCallback(() => setAsked(null), [])
  const endRings = useCallback(() => setRinged(NOBODY), [])
  if (region === null || toolbar === null) return null
  return (
    <>
      <HandButtons
        toolbar={toolbar}
        boxing={boxing.isOn}
        onBoxing={boxing.toggle}
        mapped={mapped}
        onMap={() => setMapped(!mapped)}
        more={menu.open?.page === 'more'}
        onMore={menu.toggleMore}
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
          {boxing.box !== null && <Rubber box={boxing.box} />}
          {mapped && Minimap !== null && host !== null && (
            <Minimap scene={scene} renderer={renderer} host={host} />
          )}
          {card.hovered !== null && HoverCard !== null && menu.open === null && (
            <HoverCard
              scene={scene}
              hovered={card.hovered}
              onEnter={card.onEnter}
              onLeave={card.onLeave}
            />
          )}
          {menu.open !== null && (
            <Menu
              key={menu.open.page}
              reach={reachFor(menu.open.picked)}
              at={menu.open.at}
              page={menu.open.page}
              left={menu.open.left}
              onBack={menu.back}
              onClose={menu.close}
            />
          )}
        </>,
        region,
      )}
      {Palette !== null && (
        <Palette reach={reachFor(null)} typed={palette.typed} onClose={palette.close} />
      )}
      <div aria-live="polite" className="visually-hidden">
        <p>{said}</p>
        <p>{walked}</p>
      </div>
    </>
  )
}
