import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Filters } from '../../analysis/filters/filters.ts'
import { isolated } from '../../domain/bidi.ts'
import type { Selection } from '../../state/appState.ts'
import { toggled } from '../../state/commands.ts'
import { statementsAt } from '../../view/inScene.ts'
import { isAdding } from '../../view/renderer.ts'
import type { Scene, SceneNode } from '../../view/scene.ts'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useRested } from '../useRested.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'

/** Up to so many items stand in the page whole; */
const WHOLE = 200
/** of a longer list so many: the rest comes as the focus, or a click, moves on. */
const SPAN = 60

/** Brings the item with this number (`detail`, from 0) into the page and focuses it. */
export const GO = 'attest:go'

const sameSelection = (one: Selection, other: Selection): boolean =>
  [...one.entities, ...one.statements].join(' ') ===
  [...other.entities, ...other.statements].join(' ')

interface Props<Item> {
  readonly id: string
  readonly name: string
  readonly items: readonly Item[]
  /** The language of its items, where it is not that of the page. */
  readonly lang?: string
  readonly wordsOf: (item: Item) => string
  readonly pickOf: (item: Item) => Selection
  /** Does something else where an item is no thing to select. */
  readonly instead?: (item: Item) => boolean
}

interface OneProps {
  readonly id: string
  readonly said: string
  readonly lang: string | undefined
  /** From 0. */
  readonly at: number
  readonly of: number
  readonly stop: boolean
  readonly picked: boolean
  readonly onFocus: (at: number) => void
  readonly onClick: (event: MouseEvent, at: number) => void
}

const One = memo(({ id, said, lang, at, of, stop, picked, onFocus, onClick }: OneProps) => (
  <li aria-setsize={of} aria-posinset={at + 1}>
    <button
      type="button"
      data-at={at}
      data-id={id}
      lang={lang}
      tabIndex={stop ? 0 : -1}
      aria-current={picked ? 'true' : undefined}
      onFocus={() => onFocus(at)}
      onClick={(event) => onClick(event, at)}
    >
      {said}
    </button>
  </li>
))

/** A list of any length with one stop of Tab. */
export const Mirrored = <Item extends { readonly id: string }>(props: Props<Item>) => {
  const { id, name, items, lang, wordsOf, pickOf, instead } = props
  const selection = useApp((app) => app.selection)
  const show = useShowEvidence()
  const list = useRef<HTMLUListElement>(null)
  const [stop, setStop] = useState({ at: 0, follow: false })
  const { length } = items
  const at = Math.max(0, Math.min(stop.at, length - 1))
  const span = length <= WHOLE ? length : SPAN
  const first = Math.max(0, Math.min(at - span / 2, length - span))
  const end = first + span

  const shown = useMemo(
    () => items.slice(first, end).map((item) => ({ item, said: wordsOf(item) })),
    [items, first, end, wordsOf],
  )

  useEffect(() => {
    if (stop.follow) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [stop])
  useEffect(() => {
    const { current } = list
    const go = (event: Event): void => {
      if (event instanceof CustomEvent) setStop({ at: Number(event.detail), follow: true })
    }
    current?.addEventListener(GO, go)
    return () => current?.removeEventListener(GO, go)
  }, [])

  const onKey = (event: KeyboardEvent): void => {
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: length - 1,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    setStop({ at: next, follow: true })
  }
  // A click by Enter brings the keys that were held with it, and no count of clicks.
  const pick = (event: MouseEvent, picked: Selection): void => {
    if (isAdding(event)) {
      show(toggled(selection, picked))
      return
    }
    const again = event.detail === 0 && sameSelection(selection, picked)
    show(picked)
    if (again) document.getElementById('evidence')?.focus()
  }
  const latest = useRef((_event: MouseEvent, _at: number): void => {})
  useEffect(() => {
    latest.current = (event, place) => {
      const item = items[place]
      if (item !== undefined && !instead?.(item)) pick(event, pickOf(item))
    }
  })
  const click = useCallback((event: MouseEvent, place: number) => latest.current(event, place), [])
  const focus = useCallback((place: number) => setStop({ at: place, follow: false }), [])
  const picked = new Set<string>([...selection.entities, ...selection.statements])
  const more = (count: number, to: number) =>
    count > 0 && (
      <button type="button" className="quiet" onClick={() => setStop({ at: to, follow: true })}>
        {t.moreInView(count)}
      </button>
    )
  return (
    <>
      <h2 id={id}>{name}</h2>
      {more(first, first - 1)}
      <ul ref={list} aria-labelledby={id} onKeyDown={onKey}>
        {shown.map(({ item, said }, place) => (
          <One
            key={item.id}
            id={item.id}
            said={said}
            lang={lang}
            at={first + place}
            of={length}
            stop={first + place === at}
            picked={picked.has(item.id)}
            onFocus={focus}
            onClick={click}
          />
        ))}
      </ul>
      {more(length - end, end)}
    </>
  )
}

/** The lines and nodes in view once more as lists: the canvas for the keyboard and the screen reader. */
export const MirrorList = ({ scene }: { readonly scene: Scene }) => {
  const filters = useApp((app) => app.filters)
  // The picture of a large graph comes first.
  const restedScene = useRested<Scene | null>(scene, null)
  const restedFilters = useRested(filters)
  return restedScene && <Lists scene={restedScene} filters={restedFilters} />
}

interface ListsProps {
  readonly scene: Scene
  readonly filters: Filters
}

const Lists = memo(({ scene, filters }: ListsProps) => {
  const { dataset, statementsInView, words } = useWorkspace()
  const run = useRun()
  const bubbles = useApp((app) => app.bubbles)
  const statements = useMemo(() => statementsInView(filters), [statementsInView, filters])
  const kinds = useMemo(
    () => new Map(dataset.kinds.map((kind) => [kind.id, kind.label])),
    [dataset],
  )
  const lines = useMemo(() => statementsAt(scene), [scene])
  const wordsOf = useCallback(
    ({ entity, bubble, figuresDiffer }: SceneNode) =>
      bubble
        ? entity.name
        : t.actorItem(
            isolated(entity.name),
            kinds.get(entity.kind) ?? '',
            lines(entity.id),
            figuresDiffer,
          ),
    [kinds, lines],
  )
  return (
    <div className="mirror">
      <p className="hint">{t.listHint}</p>
      <Mirrored
        id="relations-in-view"
        name={t.relationsInView}
        items={statements}
        lang={SENTENCE_LANGUAGE}
        wordsOf={words.sentence}
        pickOf={({ id }) => ({ entities: [], statements: [id] })}
      />
      <Mirrored
        id="actors-in-view"
        name={t.actorsInView}
        items={scene.nodes}
        wordsOf={wordsOf}
        pickOf={({ id }) => ({ entities: [id], statements: [] })}
        instead={({ bubble }) => {
          if (bubble) run({ name: 'gather', bubbles: `${bubbles},${bubble}` })
          return Boolean(bubble)
        }}
      />
    </div>
  )
})
