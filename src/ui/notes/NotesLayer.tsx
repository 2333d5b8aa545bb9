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
import { anchorOf, CANVAS, type Hook, hooksIn, roomFor } from '../../view/noteAnchors.ts'
import { createBoard, placeNotes } from '../../view/notePlaces.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'
import type { Scene } from '../../view/scene.ts'
import { useAnnounce } from '../announce.tsx'
import { drawnWith } from '../graph/drawnWith.ts'
import { noteWords as w } from '../messages/notes.ts'
import { freshId } from '../projects/tracked.ts'
import '../styles/notes.css'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { NoteCard } from './NoteCard.tsx'
import { NoteForm } from './NoteForm.tsx'

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

/** Milliseconds in which nodes reach their places, and some. */
const ON_THE_WAY = 600
/** Farther away than this zoom, notes are small signs until they are pointed at. */
const FAR = 0.4
/** Pixels between an open note and the rim of the canvas. */
const RIM = 8
/** Pixels that a new note will take, as far as can be said before. */
const NEW = { width: 200, height: 76 }
/** Steps of an arrow key that a note takes at once where what lies there pushes it back. */
const MOST_STEPS = 30

interface Size {
  readonly width: number
  readonly height: number
}

/** A note that shows all of its words. */
const POINTED = ':hover, :focus-visible'

const NOTHING: Size = { width: 0, height: 0 }

/** What a note takes with its words. */
interface Measured {
  readonly text: string
  readonly size: Size
}

/** Of the zoom, and in pixels: tools that come after the picture change the canvas by no more. */
const ALIKE = { zoom: 0.06, pan: 48 }

const BEYOND = 4_000

/** The rims of a canvas, as boxes around what is seen of it. */
const rimsAround = (x: number, y: number, width: number, height: number): readonly Box[] => [
  { x: x - BEYOND, y: y - BEYOND, width: BEYOND + RIM, height: height + 2 * BEYOND },
  { x: x + width - RIM, y: y - BEYOND, width: BEYOND, height: height + 2 * BEYOND },
  { x: x - BEYOND, y: y - BEYOND, width: width + 2 * BEYOND, height: BEYOND + RIM },
  { x: x - BEYOND, y: y + height - RIM, width: width + 2 * BEYOND, height: BEYOND },
]

/** A place in pixels before panning, counted from what a note hangs on, in whole units of the model. */
const countedFrom = (
  [x, y]: Point,
  place: { readonly x: number; readonly y: number },
  zoom: number,
): Point => [Math.round(place.x / zoom - x), Math.round(place.y / zoom - y)]

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
  const measured = useRef(new Map<string, Measured>())
  /** What each takes as a sign from far away. */
  const sign = useRef<Size | null>(null)
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set())
  const [added, setAdded] = useState<CanvasNote | null>(null)
  const hookOf = useMemo(() => hooksIn(scene), [scene])

  const all = added === null ? notes : [...notes, added]
  const hooks = all.map(({ on }) => hookOf(on))

  const sizeOf = (id: string, zoom: number): Size => {
    return (zoom < FAR ? sign.current : null) ?? measured.current.get(id)?.size ?? NOTHING
  }
  /** Where each note would stand alone, in pixels before panning; null: it hangs on nothing that is drawn, or is not kept yet. */
  const wantedAt = (zoom: number, changed?: CanvasNote): readonly (Box | null)[] =>
    all.map((one, number) => {
      const hook = hooks[number] ?? null
      if (hook === null || one === added) return null
      const [x, y] = anchorOf(hook, renderer.current?.placeOf)
      const { at } = one.id === changed?.id ? changed : one
      return { x: (x + at[0]) * zoom, y: (y + at[1]) * zoom, ...sizeOf(one.id, zoom) }
    })
  /** Where notes stand, by their ids. */
  const placesAt = (zoom: number, changed?: CanvasNote): ReadonlyMap<string, Box> => {
    const wanted = wantedAt(zoom, changed)
    const places = placeNotes(
      wanted.filter((box) => box !== null),
      scene.nodes,
      zoom,
    )
    let next = 0
    return new Map(
      all.flatMap(({ id }, number) => {
        const box = wanted[number] === null ? undefined : places[next++]
        return box === undefined ? [] : [[id, box] as const]
      }),
    )
  }

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
    const { zoom, pan } = view
    const { x, y, width, height } = host.getBoundingClientRect()
    const spot: Point = [(at.x - x - pan.x) / zoom, (at.y - y - pan.y) / zoom]
    const anchor = anchorOf(hook ?? CANVAS)
    const [right, down] = roomFor(hook ?? CANVAS, spot, view, width)
    const board = createBoard(scene.nodes, zoom)
    for (const box of wantedAt(zoom)) if (box !== null) board.put(box)
    const place = board.put(
      { ...NEW, x: (anchor[0] + right) * zoom, y: (anchor[1] + down) * zoom },
      rimsAround(-pan.x, -pan.y, width, height),
    )
    setAdded({ id: freshId(), text: '', on, at: countedFrom(anchor, place, zoom) })
  })
  useEffect(() => {
    if (asked !== null) begin(asked)
  }, [asked])

  // What draws large graphs comes later.
  const [drawer, setDrawer] = useState<Renderer | null>(null)
  useEffect(() => {
    let waiting = 0
    const look = (): void => {
      if (renderer.current === null) waiting = requestAnimationFrame(look)
      else setDrawer(renderer.current)
    }
    look()
    return () => cancelAnimationFrame(waiting)
  }, [renderer])

  /** Takes the sizes of notes; one that is pointed at shows more of its words than it takes room. */
  const measure = (list: HTMLElement, items: NodeListOf<HTMLElement>): void => {
    const isFar = list.dataset.far
    const isKnown = ({ id, text }: CanvasNote): boolean => measured.current.get(id)?.text === text
    if (isFar === 'true' && sign.current !== null && notes.every(isKnown)) return
    const sized = ({ offsetWidth, offsetHeight }: HTMLElement): Size => ({
      width: offsetWidth,
      height: offsetHeight,
    })
    const cards = all.map((_, at) =>
      hooks[at] === null ? null : (items[at]?.querySelector<HTMLElement>('.note') ?? null),
    )
    const atRest = cards.find((card) => card?.matches(POINTED) === false)
    if (sign.current === null && atRest) {
      list.dataset.far = 'true'
      sign.current = sized(atRest)
    }
    list.dataset.far = 'false'
    notes.forEach((note, at) => {
      const card = cards[at]
      if (card && !(isKnown(note) && card.matches(POINTED)))
        measured.current.set(note.id, { text: note.text, size: sized(card) })
    })
    list.dataset.far = isFar
  }
  const place = useEffectEvent(() => {
    if (drawer === null || layer.current === null) return
    const { zoom, pan } = drawer.view()
    const items = layer.current.querySelectorAll<HTMLElement>(':scope > li')
    const lines = tethers.current?.querySelectorAll('line')
    layer.current.dataset.far = String(zoom < FAR)
    measure(layer.current, items)
    const sizes = [...items].map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight])
    const places = placesAt(zoom)
    all.forEach(({ id, at, on }, number) => {
      const item = items[number]
      const line = lines?.[number]
      const hook = hooks[number]
      const [width = 0, height = 0] = sizes[number] ?? []
      if (item === undefined) return
      if (hook === null || hook === undefined) {
        item.style.transform = ''
        line?.setAttribute('visibility', 'hidden')
        return
      }
      const anchor = anchorOf(hook, drawer.placeOf)
      const place = places.get(id) ?? {
        x: (anchor[0] + at[0]) * zoom,
        y: (anchor[1] + at[1]) * zoom,
      }
      const [byX, byY] = dragged.current?.id === id ? dragged.current.by : [0, 0]
      let x = place.x + pan.x + byX
      let y = place.y + pan.y + byY
      if (item.querySelector('form') !== null) {
        x = Math.max(RIM, Math.min(x, host.clientWidth - width - RIM))
        y = Math.max(RIM, Math.min(y, host.clientHeight - height - RIM))
      }
      item.style.transform = `translate(${x}px, ${y}px)`
      line?.setAttribute('visibility', on === null ? 'hidden' : 'visible')
      const ends = {
        x1: anchor[0] * zoom + pan.x,
        y1: anchor[1] * zoom + pan.y,
        x2: x + width / 2,
        y2: y + Math.min(height / 2, 24),
      }
      for (const [name, value] of Object.entries(ends)) line?.setAttribute(name, String(value))
    })
  })

  const placesNow = useEffectEvent(placesAt)
  /**
   * Notes of a project come after the picture: what is to be seen of it at first is found again with them, unless
   * somebody has looked elsewhere or done something by then.
   */
  const seeAll = useEffectEvent((drawn: Renderer) => {
    if (asked !== null || store.getState().notice !== null) return
    const before = drawn.view()
    const { zoom, pan } = before
    const outside = [...placesAt(zoom).values()].some(
      ({ x, y, width, height }) =>
        x + pan.x < 0 ||
        y + pan.y < 0 ||
        x + width + pan.x > host.clientWidth ||
        y + height + pan.y > host.clientHeight,
    )
    if (!outside) return
    drawn.fit(null, 'jump')
    const whole = drawn.view()
    const untouched =
      Math.abs(zoom / whole.zoom - 1) < ALIKE.zoom &&
      Math.hypot(pan.x - whole.pan.x, pan.y - whole.pan.y) < ALIKE.pan
    if (untouched) requestAnimationFrame(() => drawn.fit(null, 'glide'))
    else drawn.setView(before)
  })

  useEffect(() => {
    if (drawer === null) return
    let frame = 0
    let until = 0
    let pressed = false
    const go = (): void => {
      place()
      frame = pressed || performance.now() < until ? requestAnimationFrame(go) : 0
    }
    const goOn = (): void => {
      until = performance.now() + ON_THE_WAY
      if (frame === 0) go()
    }
    const ending = new AbortController()
    const { signal } = ending
    host.addEventListener(
      'pointerdown',
      () => {
        pressed = true
        goOn()
      },
      { signal },
    )
    for (const end of ['pointerup', 'pointercancel'])
      window.addEventListener(
        end,
        () => {
          pressed = false
        },
        { signal },
      )
    const release = drawnWith(drawer, host, () => place())
    seeAll(drawer)
    drawer.alsoFit((zoom) => [...placesNow(zoom).values()])
    moving.current = goOn
    return () => {
      cancelAnimationFrame(frame)
      ending.abort()
      release()
      drawer.alsoFit(() => [])
    }
  }, [drawer, host])
  // Nodes glide to where a new scene has them, and notes with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what sets them going is that these are others.
  useLayoutEffect(() => {
    place()
    moving.current()
  }, [scene, notes, added, edited])

  const whereOf = ({ on }: CanvasNote): string | null => {
    if (on === null) return null
    if ('entity' in on) return entity(on.entity)?.name ?? w.gone
    const found = statement(on.statement)
    return found === undefined ? w.gone : `“${words.short(found)}”`
  }
  /** Moves the view so that a note that has the focus is seen. */
  const bringIntoView = (item: HTMLElement): void => {
    const [note, canvas] = [item.getBoundingClientRect(), host.getBoundingClientRect()]
    const by = (from: number, to: number, least: number, most: number): number =>
      from < least + RIM ? least + RIM - from : to > most - RIM ? most - RIM - to : 0
    const x = by(note.left, note.right, canvas.left, canvas.right)
    const y = by(note.top, note.bottom, canvas.top, canvas.bottom)
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
    setEdited(new Set([...edited].filter((one) => one !== id)))
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
    const from = placesAt(zoom).get(note.id)
    const hook = hookOf(note.on)
    if (from === undefined || hook === null) return
    let next = moved(note, hook, from, by, zoom)
    for (let steps = 2; how === 'past' && steps <= MOST_STEPS; steps++) {
      const { x, y } = placesAt(zoom, next).get(note.id) ?? from
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
        notes: notesWith(notes, { ...note, text }),
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
