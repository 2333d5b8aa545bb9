import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { Reach, Where } from '../actions/action.ts'
import { actionFor, pressedKey } from '../actions/index.ts'
import { useAnnounce } from '../announce.tsx'
import { goRound, isField } from './focusNodes.ts'
import { isForField } from './forField.ts'
import type { useHoverCard } from './useHoverCard.ts'
import type { usePalette } from './usePalette.ts'

interface Keyboard {
  readonly host: HTMLElement | null
  readonly mirror: HTMLElement | null
  /** Keys pressed before; null once they are taken here. */
  readonly early: RefObject<KeyboardEvent[] | null>
  /** Takes the keys that are pressed while the panel of views is fetched; empty otherwise. */
  readonly forViews: RefObject<string[] | null | undefined>
  readonly palette: Pick<ReturnType<typeof usePalette>, 'typed' | 'close'>
  readonly card: Pick<ReturnType<typeof useHoverCard>, 'hovered' | 'dismiss'>
  readonly reach: () => Reach
  /** The menu of what is selected was asked for. */
  readonly onMenu: () => void
}

/** One of the tools of the graph, where arrow keys go from tool to tool. */
const isTool = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('.graph-tools > button')

/** Where the focus is, for the keys of actions. */
const placesOf = (
  { target, key }: KeyboardEvent,
  host: HTMLElement | null,
  mirror: HTMLElement | null,
): readonly Where[] => {
  if (isField(target)) return ['anywhere']
  if (target === host || (isTool(target) && !key.startsWith('Arrow')))
    return ['anywhere', 'page', 'graph', 'canvas']
  const isListed = target instanceof Node && mirror?.contains(target)
  return isListed ? ['anywhere', 'page', 'graph'] : ['anywhere', 'page']
}

/** The key of menus, or what stands for it. */
export const asksForMenu = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey)

/** Whether the browser copies what is marked on the page. */
const copiesMarked = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'c' && document.getSelection()?.isCollapsed === false

/** What arrow keys go round in a menu that a button has opened. Tab leads to the settings of a layout. */
const ENTRIES =
  '.menu:popover-open:not(.views-menu) button:enabled:not(.visually-hidden, .layout-settings:not(:focus))'

/** Gives whether the key goes round such a menu, or into it from a button. */
const isWalk = (event: KeyboardEvent): boolean => {
  const entries = [...document.querySelectorAll<HTMLElement>(ENTRIES)]
  const onButton = event.target instanceof HTMLButtonElement
  return onButton && entries.length > 0 && goRound(event, entries)
}

/** Takes the keys of the page: those for a field on its way, those of menu and hover card, and those of actions. */
export const useKeys = (keyboard: Keyboard): void => {
  const { host, mirror, early, forViews, palette, card, reach, onMenu } = keyboard
  const announce = useAnnounce()

  /** Keeps a key for a field that is still on its way, or ends waiting for it; gives whether the key was for that. */
  const isKept = (event: KeyboardEvent): boolean => {
    const views = isField(event.target) ? null : (forViews.current ?? null)
    const waiting = palette.typed.current ?? views
    if (waiting === null) return false
    if (event.key === 'Escape') {
      if (palette.typed.current !== null) palette.close()
      // The panel still comes, and takes nothing.
      else forViews.current = null
      return true
    }
    if (!isForField(event, waiting)) return false
    waiting.push(event.key)
    return true
  }
  /** Gives whether Escape closes something that stands above the graph. */
  const isEscape = ({ key }: KeyboardEvent): boolean => {
    if (key !== 'Escape') return false
    // The browser closes it.
    if (document.querySelector(':popover-open') !== null) return true
    if (card.hovered === null) return false
    card.dismiss()
    return true
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
    if (isKept(event)) {
      event.preventDefault()
      return
    }
    if (asksForMenu(event) && event.target === host) {
      event.preventDefault()
      onMenu()
      return
    }
    if (isWalk(event) || isEscape(event) || copiesMarked(event)) return
    const action = actionFor(event, placesOf(event, host, mirror))
    if (action === undefined) return
    event.preventDefault()
    const now = reach()
    const why = action.whyNot(now)
    if (why === null) action.run(now, pressedKey(event))
    else announce(why)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    for (const event of early.current ?? []) listen(event)
    early.current = null
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [early])
}
