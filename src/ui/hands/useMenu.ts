import { type RefObject, useCallback, useState } from 'react'
import { NOTHING_SELECTED, type Selection } from '../../state/appState.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { type Led, nodesOf } from '../actions/action.ts'
import { useWorkspace } from '../workspace.tsx'
import type { At, MenuPage } from './Menu.tsx'
import { menuSpot } from './menuSpot.ts'

interface OpenMenu {
  readonly at: At
  readonly picked: Selection
  readonly page: MenuPage
  /** Whether an entry of the first page led to it. */
  readonly led: boolean
  /** The page that it was gone back from; absent: it was not. */
  readonly left?: MenuPage
}

/** A node that is selected with others is meant with them. */
const meant = (picked: Selection, selection: Selection): Selection => {
  const selected = new Set(selection.entities)
  return picked.entities.length > 0 && picked.entities.every((id) => selected.has(id))
    ? { ...NOTHING_SELECTED, entities: selection.entities }
    : picked
}

/** The menu of the graph that is open, if any, and what opens it. */
export const useMenu = (
  host: HTMLElement | null,
  scene: Scene,
  renderer: RefObject<Renderer | null>,
) => {
  const { store } = useWorkspace()
  const [open, setOpen] = useState<OpenMenu | null>(null)
  const close = useCallback(() => setOpen(null), [])
  const selection = (): Selection => store.getState().app.selection
  /** The renderer takes the focus away with each press; it comes back here when the menu closes. */
  const takeFocus = (): void => {
    if (document.activeElement === document.body) host?.focus({ preventScroll: true })
  }
  const spot = (): At => {
    const [id] = nodesOf({ picked: selection(), scene })
    return menuSpot(
      host?.getBoundingClientRect() ?? new DOMRect(),
      scene.nodes.find((one) => one.id === id)?.at,
      renderer.current?.view(),
    )
  }
  return {
    /** Null: none is. */
    open,
    /** Where it belongs where no pointer asks for it: beside what is selected, or in the middle. */
    spot,
    close,
    openAt(picked: Selection, at: At) {
      takeFocus()
      setOpen({ at, picked: meant(picked, selection()), page: 'first', led: false })
    },
    /** Opens a page that an entry of the menu leads to, where that stood. */
    turnTo(picked: Selection, page: Led) {
      takeFocus()
      setOpen({ at: open?.at ?? spot(), picked, page, led: open !== null })
    },
    /** Opens the one that led to this one; null: none did. */
    back:
      open === null || !open.led
        ? null
        : () => {
            takeFocus()
            setOpen({ ...open, page: 'first', led: false, left: open.page })
          },
    /** Opens or closes the menu of further actions. */
    toggleMore(at: At) {
      setOpen(open?.page === 'more' ? null : { at, picked: selection(), page: 'more', led: false })
    },
  }
}
