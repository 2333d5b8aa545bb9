import { Ellipsis, Map as MapIcon, SquareDashed } from 'lucide-react'
import { createPortal } from 'react-dom'
import { actionWords as w } from '../messages/actions.ts'
import type { At } from './Menu.tsx'

interface Props {
  readonly toolbar: HTMLElement
  readonly boxing: boolean
  readonly onBoxing: () => void
  readonly mapped: boolean
  readonly onMap: () => void
  /** Whether the menu of further actions is open. */
  readonly more: boolean
  readonly onMore: (at: At) => void
}

/** What hands add to the tools of the graph. */
export const HandButtons = ({ toolbar, boxing, onBoxing, mapped, onMap, more, onMore }: Props) =>
  createPortal(
    <>
      <button
        type="button"
        className="box-toggle"
        aria-label={w.box}
        title={boxing ? w.boxOff : w.box}
        aria-pressed={boxing}
        onClick={onBoxing}
      >
        <SquareDashed aria-hidden="true" />
      </button>
      <button
        type="button"
        className="map-toggle"
        aria-label={w.map}
        title={mapped ? w.mapOff : w.map}
        aria-pressed={mapped}
        onClick={onMap}
      >
        <MapIcon aria-hidden="true" />
      </button>
      <button
        type="button"
        className="more-toggle"
        aria-label={w.moreActions}
        title={w.moreActions}
        aria-haspopup="menu"
        aria-expanded={more}
        onClick={({ currentTarget }) => {
          const { right: x, bottom: y } = currentTarget.getBoundingClientRect()
          onMore({ x, y })
        }}
      >
        <Ellipsis aria-hidden="true" />
      </button>
    </>,
    toolbar,
  )
