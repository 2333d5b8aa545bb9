import { Ellipsis, Map as MapIcon, SquareDashed } from 'lucide-react'
import { createPortal } from 'react-dom'
import { IconButton } from '../frame/IconButton.tsx'
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
      <IconButton
        label={w.box}
        className="box-toggle"
        title={boxing ? w.boxOff : w.boxByHand}
        aria-pressed={boxing}
        onClick={onBoxing}
      >
        <SquareDashed />
      </IconButton>
      <IconButton
        label={w.map}
        action="map"
        className="map-toggle"
        title={mapped ? w.mapOff : w.map}
        aria-pressed={mapped}
        onClick={onMap}
      >
        <MapIcon />
      </IconButton>
      <IconButton
        label={w.moreActions}
        className="more-toggle"
        aria-haspopup="menu"
        aria-expanded={more}
        onClick={({ currentTarget }) => {
          const { right: x, bottom: y } = currentTarget.getBoundingClientRect()
          onMore({ x, y })
        }}
      >
        <Ellipsis />
      </IconButton>
    </>,
    toolbar,
  )
