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
import { anchorOf, CANVAS, hooksIn, roomFor } from '../../view/noteAnchors.ts'
import type { Renderer } from '../../view/renderer.ts'
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

const onOf = ({ entities: [entity], statements: [statement] }: Selection): CanvasNote['on'] =>
  statement !== undefined ? { statement } : entity !== undefined ? { entity } : null

/**
 * The reader’s own notes above the canvas: a list of its own, whose places follow the view and whatever they hang on.
 */
export const NotesLayer = ({ scene, renderer, host, asked, onEnd }: Props) => {
  const { entity, statement, words } = useWorkspace()
  const notes = useApp((app) => app.notes)
  const run = useRun()
  const announce = useAnnounce()
  const layer = useRef<HTMLUListElement>(null)
  const tethers = useRef<SVGSVGElement>(null)
  const dragged = useRef<{ readonly id: string; readonly by: Point } | null>(null)
  const moving = useRef<() => void>(() => {})
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set())
  const [added, setAdded] = useState<CanvasNote | null>(null)
  const hookOf = useMemo(() => hooksIn(scene), [scene])

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
    const { x, y, width } = host.getBoundingClientRect()
    const spot: Point = [(at.x - x - view.pan.x) / view.zoom, (at.y - y - view.pan.y) / view.zoom]
    const [right, down] = roomFor(hook ?? CANVAS, spot, view, width)
    setAdded({ id: freshId(), text: '', on, at: [Math.round(right), Math.round(down)] })
  })
  useEffect(() => {
    if (asked !== null) begin(asked)
  }, [asked])

  const all = added === null ? notes : [...notes, added]
  const hooks = all.map(({ on }) => hookOf(on))

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

  const place = useEffectEvent(() => {
    if (drawer === null || layer.current === null) return
    const { zoom, pan } = drawer.view()
    layer.current.dataset.far = String(zoom < FAR)
    const items = layer.current.querySelectorAll<HTMLElement>(':scope > li')
    const lines = tethers.current?.querySelectorAll('line')
    all.forEach(({ id, at, on }, number) => {
      const item = items[number]
      const line = lines?.[number]
      const hook = hooks[number]
      if (item === undefined) return
      if (hook === null || hook === undefined) {
        item.style.transform = ''
        line?.setAttribute('visibility', 'hidden')
        return
      }
      const anchor = anchorOf(hook, drawer.placeOf)
      const [byX, byY] = dragged.current?.id === id ? dragged.current.by : [0, 0]
      let x = (anchor[0] + at[0]) * zoom + pan.x + byX
      let y = (anchor[1] + at[1]) * zoom + pan.y + byY
      if (item.querySelector('form') !== null) {
        x = Math.max(RIM, Math.min(x, host.clientWidth - item.offsetWidth - RIM))
        y = Math.max(RIM, Math.min(y, host.clientHeight - item.offsetHeight - RIM))
      }
      item.style.transform = `translate(${x}px, ${y}px)`
      line?.setAttribute('visibility', on === null ? 'hidden' : 'visible')
      const ends = {
        x1: anchor[0] * zoom + pan.x,
        y1: anchor[1] * zoom + pan.y,
        x2: x + item.offsetWidth / 2,
        y2: y + Math.min(item.offsetHeight / 2, 24),
      }
      for (const [name, value] of Object.entries(ends)) line?.setAttribute(name, String(value))
    })
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
    moving.current = goOn
    return () => {
      cancelAnimationFrame(frame)
      ending.abort()
      release()
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
  const move = (note: CanvasNote, by: Point): void => {
    const { zoom } = renderer.current?.view() ?? { zoom: 1 }
    const at: Point = [Math.round(note.at[0] + by[0] / zoom), Math.round(note.at[1] + by[1] / zoom)]
    const moved = { ...note, at }
    run({ name: 'write-notes', what: 'move', about: note.id, notes: notesWith(notes, moved) })
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
                  onMove={(by) => move(note, by)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
