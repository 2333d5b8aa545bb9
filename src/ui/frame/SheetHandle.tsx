import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Sheet } from '../../state/appState.ts'
import { sheetWords as w } from '../messages/sheet.ts'
import { useRun } from '../workspace.tsx'
import '../styles/sheet.css'

/** Percent of the window. */
const FIRST = 62
const LEAST = 25
const MOST = 85
const STEP = 10

interface Props {
  readonly sheet: Sheet
  /** The name of the panel. */
  readonly name: string
}

const clamp = (percent: number): number => Math.max(LEAST, Math.min(MOST, Math.round(percent)))

/** The height that the user has given to the sheets, in percent of the window; it outlasts a sheet. */
let chosen: number | null = null

/** Drags a sheet to another height, or shut; arrow keys do the same. */
export const SheetHandle = ({ sheet, name }: Props) => {
  const run = useRun()
  const handle = useRef<HTMLDivElement>(null)
  const [percent, setPercent] = useState(chosen)
  const [height, setHeight] = useState(FIRST)
  const drag = useRef<{ readonly y: number; readonly height: number } | null>(null)
  const panel = (): HTMLElement | null => document.querySelector<HTMLElement>(`.${sheet}-panel`)
  const heightNow = (): number =>
    ((panel()?.getBoundingClientRect().height ?? 0) / window.innerHeight) * 100

  useEffect(() => {
    const { style } = document.documentElement
    if (percent !== null) style.setProperty('--sheet', `${percent}dvh`)
    chosen = percent
    return () => {
      style.removeProperty('--sheet')
    }
  }, [percent])
  useEffect(() => {
    const element = document.querySelector(`.${sheet}-panel`)
    if (element === null) return
    const place = (): void => {
      const { top, height } = element.getBoundingClientRect()
      setHeight(clamp((height / window.innerHeight) * 100))
      handle.current?.style.setProperty('inset-block-start', `${top}px`)
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(element)
    window.addEventListener('resize', place)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', place)
    }
  }, [sheet])

  const close = (): void => {
    const bar = document.querySelector<HTMLElement>('.sheet-bar [aria-expanded="true"]')
    run({ name: 'open-sheet', sheet: null })
    bar?.focus()
  }
  const onKey = (event: KeyboardEvent): void => {
    const now = heightNow()
    const next = new Map([
      ['ArrowUp', now + STEP],
      ['ArrowDown', now - STEP],
      ['PageUp', now + 2 * STEP],
      ['PageDown', now - 2 * STEP],
      ['Home', LEAST],
      ['End', MOST],
    ]).get(event.key)
    if (next === undefined) return
    event.preventDefault()
    if (next < now && now <= LEAST + 1) close()
    else setPercent(clamp(next))
  }
  const onMove = (event: PointerEvent): void => {
    const { current } = drag
    if (current === null) return
    const height = current.height + ((current.y - event.clientY) / window.innerHeight) * 100
    setPercent(Math.min(MOST, Math.max(8, Math.round(height))))
  }
  const onEnd = (): void => {
    if (drag.current === null) return
    drag.current = null
    if (percent === null) return
    if (percent >= LEAST) return
    setPercent(null)
    close()
  }
  const shown = percent ?? height
  const section = panel()
  if (section === null) return null
  return createPortal(
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      ref={handle}
      className="sheet-handle"
      role="separator"
      aria-orientation="horizontal"
      aria-label={w.handle(name)}
      aria-valuenow={shown}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuetext={w.height(shown)}
      title={w.hint}
      tabIndex={0}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { y: event.clientY, height: heightNow() }
      }}
      onPointerMove={onMove}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
    >
      <span aria-hidden="true" />
    </div>,
    section,
  )
}
