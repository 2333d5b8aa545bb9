import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react'
import type { Point } from '../../domain/dataset.ts'
import type { CanvasNote } from '../../state/appState.ts'
import { noteWords as w } from '../messages/notes.ts'

interface Props {
  readonly note: CanvasNote
  /** What it hangs on, in words; null: a place of the canvas. */
  readonly where: string | null
  /** Whether what it hangs on is drawn. */
  readonly seen: boolean
  readonly onEdit: () => void
  /** The keyboard has reached it. */
  readonly onReach: (note: HTMLElement) => void
  readonly onDelete: () => void
  /** The keyboard goes back to the graph. */
  readonly onLeave: () => void
  /** While it is dragged: how far, in pixels; null: it is let go. */
  readonly onDrag: (by: Point | null) => void
  /** Let go elsewhere, by pixels. */
  readonly onMove: (by: Point) => void
  /** Sent on by an arrow key, by pixels. */
  readonly onStep: (by: Point) => void
}

/** In pixels: what a hand trembles. */
const STILL = 4
const STEP = 12
const LEAP = 48

const ARROWS: ReadonlyMap<string, Point> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
])

/** A note: a click edits it, a drag or the arrow keys move it. */
export const NoteCard = ({
  note,
  where,
  seen,
  onEdit,
  onReach,
  onDelete,
  onLeave,
  onDrag,
  onMove,
  onStep,
}: Props) => {
  const hint = useId()
  const drag = useRef<{ readonly x: number; readonly y: number; moved: boolean } | null>(null)
  /** Whether a click may still follow that ends a drag: a mouse clicks when it lets go, a finger does not. */
  const dragged = useRef(false)
  const named = w.named(note.text, where)

  const farFrom = ({ clientX, clientY }: PointerEvent): Point => [
    clientX - (drag.current?.x ?? clientX),
    clientY - (drag.current?.y ?? clientY),
  ]
  const onPointerMove = (event: PointerEvent): void => {
    const { current } = drag
    if (current === null) return
    const by = farFrom(event)
    current.moved ||= Math.hypot(...by) > STILL
    if (current.moved) onDrag(by)
  }
  const letGo = (event: PointerEvent): void => {
    const by = farFrom(event)
    dragged.current = drag.current?.moved === true
    drag.current = null
    onDrag(null)
    if (dragged.current) onMove(by)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS.get(event.key)
    if (arrow !== undefined && seen) {
      const far = event.shiftKey ? LEAP : STEP
      onStep([arrow[0] * far, arrow[1] * far])
    } else if (event.key === 'Delete' || event.key === 'Backspace') onDelete()
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <button
        type="button"
        className="note"
        data-note={note.id}
        aria-label={seen ? named : w.notInView(named)}
        aria-describedby={hint}
        onPointerDown={(event) => {
          if (event.button !== 0 || !seen) return
          event.currentTarget.setPointerCapture(event.pointerId)
          drag.current = { x: event.clientX, y: event.clientY, moved: false }
          dragged.current = false
        }}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={() => {
          drag.current = null
          onDrag(null)
        }}
        onClick={({ detail }) => {
          // A key that presses it is no pointer.
          const ends = dragged.current && detail > 0
          dragged.current = false
          if (!ends) onEdit()
        }}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => {
          if (seen && currentTarget.matches(':focus-visible')) onReach(currentTarget)
        }}
        onWheel={(event) => {
          // The canvas below zooms.
          document
            .querySelector('#graph-canvas > .graph-stage')
            ?.dispatchEvent(new WheelEvent('wheel', event.nativeEvent))
        }}
      >
        <span className="note-label">{w.note}</span>{' '}
        <span className="canvas-note-words" dir="auto">
          {note.text}
        </span>
      </button>
      <span id={hint} hidden>
        {seen ? w.keys : w.keysUnseen}
      </span>
    </>
  )
}
