import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Point } from '../../domain/dataset.ts'
import type { CanvasNote, Selection } from '../../state/appState.ts'
import { MOST_NOTES, notesWith, notesWithout } from '../../state/notes.ts'
import { anchorOf, CANVAS, type Hook, hooksIn } from '../../view/noteAnchors.ts'
import { countedFrom, keptPlaces, placeOfNew } from '../../view/notePlaces.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'
import type { Scene } from '../../view/scene.ts'
import { useAnnounce } from '../announce.tsx'
import { useDrawer } from '../graph/useDrawer.ts'
import { t } from '../messages/index.ts'
import { noteWords as w } from '../messages/notes.ts'
import { freshId } from '../projects/tracked.ts'
import '../styles/notes.css'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { placedAlong } from './alongside.ts'
import { NoteCard } from './NoteCard.tsx'
import { NoteForm } from './NoteForm.tsx'
import { onPage, outOfView, putOn, takeOff } from './onCanvas.ts'
import { seeAll } from './seeAll.ts'
import { createSizes, FAR } from './sizes.ts'
import { notesStanding } from './standing.ts'

/** A note that is asked for: what it is to hang on, or where in the window it is to stand. */
interface Asked {
  readonly picked: Selection
  readonly at: { readonly x: number; readonly y: number }
}

interface Props {
  readonly scene: Scene
  readonly renderer: RefObject<Renderer | null>
  /** The canvas. */
  readonly host: HTMLElement
  readonly asked: Asked | null
  /** What was asked for is on the canvas, or was given up. */
  readonly onEnd: () => void
}

/** Steps of an arrow key that a note takes at once where what lies there pushes it back. */
const MOST_STEPS = 30

const onOf = ({ entities: [entity], statements: [statement] }: Selection): CanvasNote['on'] =>
  statement !== undefined ? { statement } : entity !== undefined ? { entity } : null

/**
 * The reader’s own notes above the canvas: a list of its own, whose places follow the view and whatever they hang on.
 */
export const NotesLayer = ({ scene, renderer, host, asked, onEnd }: Props) => {
  const { entity, statement, store, words } = useWorkspace()
  const notes = useApp((app) => app.notes)
  const run = useRun()
  const announce = useAnnounce()
  const layer = useRef<HTMLUListElement>(null)
  const tethers = useRef<SVGSVGElement>(null)
  const dragged = useRef<{ readonly id: string; readonly by: Point } | null>(null)
  const moving = useRef<() => void>(() => {})
  const [sizes] = useState(createSizes)
  const [placing] = useState(() => ({ atRest: keptPlaces(), onTheWay: keptPlaces() }))
  const kept = useRef<{ readonly by: Renderer; readonly boxes: string } | null>(null)
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set())
  const [added, setAdded] = useState<CanvasNote | null>(null)
  const hookOf = useMemo(() => hooksIn(scene), [scene])

  const all = added === null ? notes : [...notes, added]
  const hooks = all.map(({ on }) => hookOf(on))
  const { nodes } = scene
  const { wantedAt, placesAt } = notesStanding({ all, hooks, added, nodes, sizes, placing })

  const begin = useEffectEvent(({ picked, at }: Asked) => {
    onEnd()
    // What is being written stays.
    if (added !== null) {
      layer.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus()
      return
    }
    if (notes.length >= MOST_NOTES) {
      announce(w.full(MOST_NOTES))
      return
    }
    const wanted = onOf(picked)
    const hook = hookOf(wanted)
    const on = hook === null ? null : wanted
    const view = renderer.current?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } }
    const { x, y, width, height } = host.getBoundingClientRect()
    const point: Point = [at.x - x, at.y - y]
    const others = wantedAt(view.zoom, renderer.current?.placeOf).filter((box) => box !== null)
    const place = placeOfNew(hook ?? CANVAS, point, view, { width, height }, nodes, others)
    store.setState({ noting: true })
    setAdded({ id: freshId(), text: '', on, at: place })
  })
  useEffect(() => {
    if (asked !== null) begin(asked)
  }, [asked])

  const drawer = useDrawer(renderer)

  const place = useEffectEvent(() => {
    if (drawer === null || layer.current === null) return
    const { zoom, pan } = drawer.view()
    const items = layer.current.querySelectorAll<HTMLElement>(':scope > li')
    const lines = tethers.current?.querySelectorAll('line')
    layer.current.dataset.far = String(zoom < FAR)
    const cards = notes.map((_, at) =>
      hooks[at] === null ? null : (items[at]?.querySelector<HTMLElement>('.note') ?? null),
    )
    sizes.measure(layer.current, notes, cards)
    // All are measured before any is put elsewhere.
    const drawn = [...items].map((item, at) => onPage(item, lines?.[at]))
    const places = placesAt(zoom, drawer.placeOf)
    all.forEach(({ id, at, on }, number) => {
      const note = drawn[number]
      const hook = hooks[number] ?? null
      if (note === undefined) return
      if (hook === null) {
        takeOff(note)
        return
      }
      const [x, y] = anchorOf(hook, drawer.placeOf)
      const place = places.get(id) ?? { x: (x + at[0]) * zoom, y: (y + at[1]) * zoom }
      const [byX, byY] = dragged.current?.id === id ? dragged.current.by : [0, 0]
      const anchor: Point = [x * zoom + pan.x, y * zoom + pan.y]
      const standing: Point = [place.x + pan.x + byX, place.y + pan.y + byY]
      putOn(note, standing, on === null ? null : anchor, host)
    })
  })

  const placesNow = useEffectEvent((zoom: number): readonly Box[] => [...placesAt(zoom).values()])
  const seeAtFirst = useEffectEvent((drawn: Renderer) => {
    if (asked === null && store.getState().notice === null)
      seeAll(drawn, host, (zoom) => placesNow(zoom))
  })
  useEffect(() => {
    if (drawer === null) return
    const along = placedAlong(drawer, host, () => place())
    seeAtFirst(drawer)
    moving.current = along.goOn
    return along.end
  }, [drawer, host])
  // Nodes glide to where a new scene has them, and notes with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what sets them going is that these are others.
  useLayoutEffect(() => {
    place()
    moving.current()
    if (drawer === null) return
    // Words are placed anew only for notes that stand elsewhere.
    const boxes = JSON.stringify(placesNow(drawer.view().zoom))
    if (kept.current?.by === drawer && kept.current.boxes === boxes) return
    kept.current = { by: drawer, boxes }
    drawer.keepFree('notes', (zoom) => placesNow(zoom))
  }, [drawer, scene, notes, added, edited])
  useLayoutEffect(
    () => () => {
      kept.current = null
      drawer?.keepFree('notes', null)
    },
    [drawer],
  )

  const whereOf = ({ on }: CanvasNote): string | null => {
    if (on === null) return null
    if ('entity' in on) return entity(on.entity)?.name ?? w.gone
    const found = statement(on.statement)
    return found === undefined ? w.gone : t.quoted(words.short(found))
  }
  /** Moves the view so that a note that has the focus is seen. */
  const bringIntoView = (item: HTMLElement): void => {
    const [x, y] = outOfView(item, host)
    if (x !== 0 || y !== 0) renderer.current?.panBy(x, y)
  }
  const focusNote = (id: string): void => {
    requestAnimationFrame(() => {
      const note = layer.current?.querySelector<HTMLElement>(`[data-note="${id}"]`)
      ;(note ?? host).focus({ preventScroll: true })
    })
  }
  const close = (id: string): void => {
    if (added?.id === id) setAdded(null)
    setEdited((open) => new Set([...open].filter((one) => one !== id)))
  }
  const remove = (id: string): void => {
    close(id)
    run({ name: 'write-notes', what: 'delete', about: id, notes: notesWithout(notes, id) })
    announce(w.deleted)
    host.focus({ preventScroll: true })
  }
  const moved = (note: CanvasNote, hook: Hook, from: Box, by: Point, zoom: number): CanvasNote => {
    const to = { x: from.x + by[0], y: from.y + by[1] }
    return { ...note, at: countedFrom(anchorOf(hook, renderer.current?.placeOf), to, zoom) }
  }
  /** Moves a note from where it stands, which is not always where it wants to. */
  const move = (note: CanvasNote, by: Point, how: 'to' | 'past'): void => {
    const { zoom } = renderer.current?.view() ?? { zoom: 1 }
    const placeOf = renderer.current?.placeOf
    const from = placesAt(zoom, placeOf).get(note.id)
    const hook = hookOf(note.on)
    if (from === undefined || hook === null) return
    let next = moved(note, hook, from, by, zoom)
    for (let steps = 2; how === 'past' && steps <= MOST_STEPS; steps++) {
      const { x, y } = placesAt(zoom, placeOf, next).get(note.id) ?? from
      if ((x - from.x) * by[0] + (y - from.y) * by[1] > 0) break
      next = moved(note, hook, from, [by[0] * steps, by[1] * steps], zoom)
    }
    run({ name: 'write-notes', what: 'move', about: note.id, notes: notesWith(notes, next) })
  }
  const keep = (note: CanvasNote, text: string): void => {
    const isNew = added?.id === note.id
    close(note.id)
    if (text !== note.text)
      run({
        name: 'write-notes',
        what: isNew ? 'add' : 'edit',
        about: note.id,
        // Several are kept at once when the page goes.
        notes: notesWith(store.getState().app.notes, { ...note, text }),
      })
    focusNote(note.id)
  }
  const cancel = (note: CanvasNote): void => {
    close(note.id)
    focusNote(note.id)
  }
  return (
    <div className="notes">
      <svg ref={tethers} aria-hidden="true">
        {all.map(({ id }) => (
          <line key={id} />
        ))}
      </svg>
      <ul ref={layer} aria-label={w.list} onInput={() => moving.current()}>
        {all.map((note, number) => {
          const { id } = note
          const seen = hooks[number] !== null
          const open = edited.has(id) || added?.id === id
          return (
            <li key={id} data-seen={seen}>
              {open ? (
                <NoteForm
                  text={note.text}
                  onKeep={(text) => keep(note, text)}
                  onCancel={() => cancel(note)}
                  onDelete={added?.id === id ? null : () => remove(id)}
                />
              ) : (
                <NoteCard
                  note={note}
                  where={whereOf(note)}
                  seen={seen}
                  onEdit={() => setEdited(new Set(edited).add(id))}
                  onReach={bringIntoView}
                  onDelete={() => remove(id)}
                  onLeave={() => host.focus({ preventScroll: true })}
                  onDrag={(by) => {
                    dragged.current = by === null ? null : { id, by }
                    moving.current()
                  }}
                  onMove={(by) => move(note, by, 'to')}
                  onStep={(by) => move(note, by, 'past')}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
