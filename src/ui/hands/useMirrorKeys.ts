import { useEffect, useEffectEvent, useRef } from 'react'
import { neighboursOf, numbered } from '../../analysis/neighbours.ts'
import { fold } from '../../analysis/search/fold.ts'
import { type EntityId, type StatementId, statementId } from '../../domain/ids.ts'
import { NOTHING_SELECTED, type Selection } from '../../state/appState.ts'
import { toggled } from '../../state/commands.ts'
import { strandsAt, strandsWith } from '../../view/inScene.ts'
import { isAdding } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { LISTED } from '../actions/common.ts'
import { GO } from '../graph/MirrorList.tsx'
import { actionWords as w } from '../messages/actions.ts'
import { useWorkspace } from '../workspace.tsx'
import { focusSoon } from './focusOn.ts'
import { asksForMenu } from './useKeys.ts'

/** An item of the lists: a statement or a node. */
type Item =
  | { readonly list: 'relations'; readonly id: StatementId }
  | { readonly list: 'actors'; readonly id: EntityId }

const PAUSE = 700

const LISTS = { relations: 'relations-in-view', actors: 'actors-in-view' } as const

const listOf = (mirror: Element, list: Item['list']): Element | null =>
  mirror.querySelector(`ul[aria-labelledby="${LISTS[list]}"]`)

export const pickedItem = (item: Item): Selection =>
  item.list === 'actors'
    ? { ...NOTHING_SELECTED, entities: [item.id] }
    : { ...NOTHING_SELECTED, statements: [item.id] }

interface Hooks {
  readonly show: (selection: Selection) => void
  readonly say: (words: string) => void
  readonly onMenu: (picked: Selection, button: HTMLElement) => void
}

/**
 * The keys of the lists beside the canvas, over those that move in them: Right and Left walk from node to node and
 * back, first letters find, Shift and Ctrl add, the menu key opens the menu; what has the focus lights up.
 */
export const useMirrorKeys = (mirror: HTMLElement | null, scene: Scene, hooks: Hooks): void => {
  const { store, statementsInView, statement, entity, words } = useWorkspace()
  const trail = useRef<Item[]>([])
  const turns = useRef(new Map<EntityId, number>())
  const typed = useRef({ letters: '', timer: 0 })

  const inView = () => statementsInView(store.getState().app.filters)
  const buttonOf = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('li button') : null
  const numberOf = (target: EventTarget | null): number =>
    Number(buttonOf(target)?.dataset.at ?? Number.NaN)
  const itemAt = (target: EventTarget | null): Item | null => {
    if (mirror === null || !(target instanceof Node)) return null
    // The lists follow the canvas a moment later: what is read there is what is meant.
    const id = buttonOf(target)?.dataset.id ?? ''
    const inList = (list: Item['list']): boolean => listOf(mirror, list)?.contains(target) === true
    const node = inList('actors') ? scene.nodes.find((one) => one.id === id) : undefined
    if (node !== undefined) return { list: 'actors', id: node.id }
    const held = inList('relations') ? statement(statementId(id)) : undefined
    return held === undefined ? null : { list: 'relations', id: held.id }
  }
  const goToNumber = (list: Item['list'], at: number): boolean => {
    const element = mirror && listOf(mirror, list)
    if (element === null || at < 0) return false
    element.dispatchEvent(new CustomEvent(GO, { detail: at }))
    return true
  }
  const goTo = (item: Item): boolean =>
    goToNumber(
      item.list,
      item.list === 'actors'
        ? scene.nodes.findIndex(({ id }) => id === item.id)
        : inView().findIndex(({ id }) => id === item.id),
    )
  /** The node drawn at an end of a statement: itself, or what it is folded into. */
  const endOf = (id: StatementId, end: 'from' | 'to'): EntityId | undefined =>
    strandsWith(scene, new Set([id]))[0]?.[end] ??
    (end === 'from' ? statement(id)?.subject : statement(id)?.object[0])

  const walk = (item: Item, forward: boolean): void => {
    if (item.list === 'relations') {
      const end = endOf(item.id, forward ? 'to' : 'from')
      if (end !== undefined && goTo({ list: 'actors', id: end })) trail.current = [item]
      return
    }
    if (!forward) {
      const before = trail.current.pop()
      if (before !== undefined) goTo(before)
      return
    }
    const near = neighboursOf(numbered(strandsAt(scene, item.id)), new Set([item.id]))
    const turn = (turns.current.get(item.id) ?? 0) % Math.max(1, near.length)
    const next = near[turn]
    if (next === undefined) {
      hooks.say(w.noNeighbours)
      return
    }
    turns.current.set(item.id, turn + 1)
    trail.current.push(item)
    goTo({ list: 'actors', id: next })
    hooks.say(w.connected(entity(item.id)?.name ?? item.id, turn + 1, near.length))
  }

  const typeAhead = (letter: string, item: Item, now: number): void => {
    const state = typed.current
    clearTimeout(state.timer)
    state.letters += fold(letter)
    state.timer = window.setTimeout(() => {
      state.letters = ''
    }, PAUSE)
    const names =
      item.list === 'actors'
        ? { length: scene.nodes.length, at: (one: number) => scene.nodes[one]?.entity.name }
        : {
            length: inView().length,
            at: (one: number) => {
              const held = inView()[one]
              return held && words.sentence(held)
            },
          }
    const from = state.letters.length > 1 ? now : now + 1
    for (let step = 0; step < names.length; step++) {
      const one = (from + step) % names.length
      if (!fold(names.at(one) ?? '').startsWith(state.letters)) continue
      goToNumber(item.list, one)
      return
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const item = itemAt(event.target)
    if (item === null || !(event.target instanceof HTMLElement)) return
    const adding = isAdding(event)
    const done = (): void => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (event.key.length > 1 && event.key !== 'Shift') typed.current.letters = ''
    if (asksForMenu(event)) {
      done()
      hooks.onMenu(pickedItem(item), event.target)
    } else if (event.key === 'Enter' && adding) {
      done()
      hooks.show(toggled(store.getState().app.selection, pickedItem(item)))
    } else if (adding || event.altKey) return
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      done()
      walk(item, (event.key === 'ArrowRight') !== (document.dir === 'rtl'))
    } else if (
      event.key === ' ' ? typed.current.letters !== '' : /^[\p{L}\p{N}]$/u.test(event.key)
    ) {
      done()
      typeAhead(event.key, item, numberOf(event.target))
    } else if (/^(Arrow|Page)/.test(event.key) || event.key === 'Home' || event.key === 'End') {
      trail.current = []
      turns.current.clear()
    }
  })
  const onClick = useEffectEvent((event: MouseEvent) => {
    const item = itemAt(event.target)
    if (item === null || !isAdding(event)) return
    event.preventDefault()
    event.stopPropagation()
    hooks.show(toggled(store.getState().app.selection, pickedItem(item)))
  })
  const onMenuEvent = useEffectEvent((event: MouseEvent) => {
    const item = itemAt(event.target)
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (item === null || button === null) return
    event.preventDefault()
    hooks.onMenu(pickedItem(item), button)
  })
  const onFocus = useEffectEvent((event: FocusEvent) => {
    const item = itemAt(event.target)
    // What a press has focused lights up nothing: nobody has gone to it yet.
    const isSeen = event.target instanceof Element && event.target.matches(':focus-visible')
    if (item === null || !isSeen) return
    const statements =
      item.list === 'relations'
        ? [item.id]
        : strandsAt(scene, item.id).flatMap(({ statements: held }) => held.map(({ id }) => id))
    store.point({ on: 'text', statements })
  })
  useEffect(() => {
    if (mirror === null) return
    const ending = new AbortController()
    const { signal } = ending
    mirror.addEventListener('keydown', (event) => onKey(event), { signal })
    mirror.addEventListener('click', (event) => onClick(event), { capture: true, signal })
    mirror.addEventListener('contextmenu', (event) => onMenuEvent(event), { signal })
    mirror.addEventListener('focusin', (event) => onFocus(event), { signal })
    mirror.addEventListener('focusout', () => store.point({ on: 'text', statements: [] }), {
      signal,
    })
    // Whoever opens them by a button goes on in them: the next key is theirs, and no tool’s.
    const leave = store.subscribe(({ app }, { app: before }) => {
      const opens = app.sheet === 'list' && before.sheet !== 'list'
      if (opens && document.activeElement?.matches('button')) focusSoon(LISTED, mirror)
    })
    return () => {
      ending.abort()
      leave()
    }
  }, [mirror, store])
}
