import {
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { LED, type Led, type Reach } from '../actions/action.ts'
import { keysInWords } from '../actions/keyWords.ts'
import { ledMenu } from '../actions/led.ts'
import { doable, lineName, menuFor, menuName, moreMenu } from '../actions/menus.ts'
import { useAnnounce } from '../announce.tsx'
import { onward } from '../arrows.ts'
import { actionWords as w } from '../messages/actions.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { LOW, PHONE } from '../theme.ts'
import { goRound } from './focusNodes.ts'

/** Where a menu was asked for, in pixels of the window. */
export interface At {
  readonly x: number
  readonly y: number
}

/** The first page, one that an entry of it leads to, or the one behind the button of a narrow window. */
export type MenuPage = 'first' | 'more' | Led

interface Props {
  readonly reach: Reach
  readonly page: MenuPage
  readonly at: At
  /** The page that it was gone back from; absent: it was not. */
  readonly left: MenuPage | undefined
  /** Goes back to the page that led here; null: none did. */
  readonly onBack: (() => void) | null
  /** Closes it; the focus has gone back by then, unless the user has put it elsewhere. */
  readonly onClose: () => void
}

const GAP = 4
/** What a sheet leaves free beside the place at which it was asked for, and how much of the window it takes at most. */
const FREE = 40
const MOST = 0.6

/** What can be done with a node, a line or the whole; what cannot be done now is left out, or says why. */
export const Menu = ({ reach, page, at, left, onBack, onClose }: Props) => {
  const menu = useRef<HTMLDivElement>(null)
  const back = useRef<Element>(null)
  const id = useId()
  const items = (): readonly HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ]

  useLayoutEffect(() => {
    const element = menu.current
    if (element === null) return
    const { innerWidth, innerHeight } = window
    // On a phone on its side a sheet would leave nothing of the canvas.
    const sheet =
      page !== 'more' && window.matchMedia(PHONE).matches && !window.matchMedia(LOW).matches
    const above = sheet && at.y > innerHeight / 2
    element.dataset.sheet = sheet ? (above ? 'above' : 'below') : 'none'
    if (sheet) {
      const room = (above ? at.y : innerHeight - at.y) - FREE
      element.style.maxBlockSize = `${Math.min(room, innerHeight * MOST)}px`
      return
    }
    const { width, height } = element.getBoundingClientRect()
    const clamp = (wanted: number, length: number, room: number): number =>
      Math.max(GAP, Math.min(wanted, room - length - GAP))
    // Where it has no room after the place, it stands before it, and leaves in sight what it is about.
    const before = page !== 'more' && at.x + width + GAP > innerWidth
    element.style.left = `${clamp(before ? at.x - width : at.x, width, innerWidth)}px`
    element.style.top = `${clamp(at.y, height, innerHeight)}px`
  }, [at, page])

  const close = (): void => {
    if (back.current instanceof HTMLElement) back.current.focus({ preventScroll: true })
    onClose()
  }
  const goBack = (): void => {
    close()
    onBack?.()
  }
  const announce = useAnnounce()
  const begin = useEffectEvent(() => {
    // What was said before would lie over it.
    announce('')
    back.current = document.activeElement
    const led = menu.current?.querySelector<HTMLElement>(`[data-leads="${left}"]`)
    const first = menu.current?.querySelector<HTMLElement>('[role=group] [role=menuitem]')
    const start = led ?? first
    start?.focus({ preventScroll: true })
  })
  useEffect(() => begin(), [])
  useEffect(() => {
    const outside = ({ target }: Event): void => {
      if (target instanceof Node && menu.current?.contains(target)) return
      // Its button closes it.
      if (target instanceof Element && target.closest('.more-toggle[aria-expanded="true"]')) return
      onClose()
    }
    document.addEventListener('pointerdown', outside, true)
    window.addEventListener('resize', onClose)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      window.removeEventListener('resize', onClose)
    }
  }, [onClose])

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const all = items()
    const now = all.findIndex((item) => item.matches(':focus'))
    if (goRound(event, all)) return
    if (onBack !== null && (event.key === 'Escape' || onward(event.key) === 'ArrowLeft')) {
      event.preventDefault()
      goBack()
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      close()
    } else if (onward(event.key) === 'ArrowRight') {
      if (all[now]?.dataset.leads !== undefined) all[now].click()
    } else if (event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key)) {
      const later = [...all.slice(now + 1), ...all.slice(0, now + 1)]
      later
        .find((item) => item.textContent?.toLowerCase().startsWith(event.key.toLowerCase()))
        ?.focus()
    }
  }

  const line = page === 'first' ? lineName(reach) : null
  const stays = page === 'expand' || page === 'collapse'
  const sections = doable(
    reach,
    page === 'more' ? moreMenu() : page === 'first' ? menuFor(reach) : ledMenu(reach, page),
  )
  // One relation after the other: the entry that was chosen has gone, the next takes the focus.
  useEffect(() => {
    if (document.activeElement !== document.body) return
    const first = menu.current?.querySelector<HTMLElement>('[role=menuitem]')
    first?.focus({ preventScroll: true })
  })
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      className="hand-menu"
      aria-describedby={line === null ? undefined : id}
      aria-label={page === 'more' ? w.moreActions : menuName(reach, page)}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {onBack !== null && (
        <button
          type="button"
          role="menuitem"
          className="menu-back"
          tabIndex={-1}
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={goBack}
        >
          {w.back}
        </button>
      )}
      {line !== null && (
        <p id={id} className="menu-head" role="presentation" lang={SENTENCE_LANGUAGE}>
          {line}
        </p>
      )}
      {sections.map(({ name, actions }, number) => {
        const part = `${id}-${number}`
        return (
          // biome-ignore lint/a11y/useSemanticElements: a menu has groups, a fieldset is for fields
          <div key={part} role="group" aria-labelledby={name === null ? undefined : part}>
            {name !== null && (
              <p id={part} className="menu-head" role="presentation">
                <bdi>{name}</bdi>
              </p>
            )}
            {actions.map((action) => {
              const why = action.whyNot(reach)
              const keys = keysInWords(action)
              const leads = LED.find((led) => led === action.id)
              return (
                <button
                  key={action.id}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  aria-disabled={why !== null}
                  aria-haspopup={leads && 'menu'}
                  data-leads={leads}
                  aria-describedby={why === null ? undefined : `${id}-${action.id}`}
                  onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
                  onClick={() => {
                    if (why !== null) return
                    if (!stays) close()
                    action.run(reach, '')
                  }}
                >
                  <span className="item-name">{action.words(reach)}</span>
                  {keys[0] !== undefined && (
                    <span className="item-keys" aria-hidden="true">
                      {keys[0]}
                    </span>
                  )}
                  {why !== null && (
                    <span className="why-not" id={`${id}-${action.id}`} aria-hidden="true">
                      {why}
                    </span>
                  )}
                </button>
              )
            })}
          </div>
        )
      })}
    </div>
  )
}
