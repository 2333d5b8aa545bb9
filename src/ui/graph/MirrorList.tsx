import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { isolated } from '../../domain/bidi.ts'
import { SENTENCE_LANGUAGE } from '../../domain/words.ts'
import type { Selection } from '../../state/appState.ts'
import { toggled } from '../../state/commands.ts'
import type { Scene } from '../../view/scene.ts'
import { t } from '../messages/index.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useWorkspace } from '../workspace.tsx'

/** Items of a list that stand in the page at most; the rest comes as the focus, or a click, moves on. */
const SPAN = 200

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
}

/** A list of any length with one stop of Tab. */
const Mirrored = <Item extends { readonly id: string }>(props: Props<Item>) => {
  const { id, name, items, lang, wordsOf, pickOf } = props
  const selection = useApp((app) => app.selection)
  const show = useShowEvidence()
  const list = useRef<HTMLUListElement>(null)
  const [stop, setStop] = useState({ at: 0, follow: false })
  const { length } = items
  const at = Math.max(0, Math.min(stop.at, length - 1))
  const first = Math.max(0, Math.min(at - SPAN / 2, length - SPAN))
  const end = Math.min(length, first + SPAN)

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
  const pick = ({ shiftKey, ctrlKey, metaKey, detail }: MouseEvent, picked: Selection): void => {
    if (shiftKey || ctrlKey || metaKey) {
      show(toggled(selection, picked))
      return
    }
    const again = detail === 0 && sameSelection(selection, picked)
    show(picked)
    if (again) document.getElementById('evidence')?.focus()
  }
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
          <li key={item.id} aria-setsize={length} aria-posinset={first + place + 1}>
            <button
              type="button"
              data-at={first + place}
              lang={lang}
              tabIndex={first + place === at ? 0 : -1}
              aria-current={picked.has(item.id) ? 'true' : undefined}
              onFocus={() => setStop({ at: first + place, follow: false })}
              onClick={(event) => pick(event, pickOf(item))}
            >
              {said}
            </button>
          </li>
        ))}
      </ul>
      {more(length - end, end)}
    </>
  )
}

/** The lines and nodes in view once more as lists: the canvas for the keyboard and the screen reader. */
export const MirrorList = ({ scene }: { readonly scene: Scene }) => {
  const { dataset, statementsInView, words } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const kinds = useMemo(
    () => new Map(dataset.kinds.map((kind) => [kind.id, kind.label])),
    [dataset],
  )
  const lines = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { from, to, statements: held } of scene.strands)
      for (const end of new Set([from, to])) counts.set(end, (counts.get(end) ?? 0) + held.length)
    return counts
  }, [scene])
  return (
    <div className="mirror">
      <p className="hint">{t.listHint}</p>
      <Mirrored
        id="relations-in-view"
        name={t.relationsInView}
        items={statementsInView(filters)}
        lang={SENTENCE_LANGUAGE}
        wordsOf={words.sentence}
        pickOf={({ id }) => ({ entities: [], statements: [id] })}
      />
      <Mirrored
        id="actors-in-view"
        name={t.actorsInView}
        items={scene.nodes}
        wordsOf={({ entity, figuresDiffer }) =>
          t.actorItem(
            isolated(entity.name),
            kinds.get(entity.kind) ?? '',
            lines.get(entity.id) ?? 0,
            figuresDiffer,
          )
        }
        pickOf={({ id }) => ({ entities: [id], statements: [] })}
      />
    </div>
  )
}
