import { Ellipsis } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { SavedView } from '../../state/appState.ts'
import { factsOf } from '../../state/views.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { viewWords as w } from '../messages/views.ts'
import { NameForm } from '../NameForm.tsx'
import { useWorkspace } from '../workspace.tsx'

/** What can be done to a view besides showing it. */
export interface Deeds {
  readonly update: () => void
  readonly rename: (name: string) => void
  readonly copyLink: () => void
  readonly move: (by: 1 | -1) => void
  readonly delete: () => void
}

interface Props {
  readonly view: SavedView
  readonly isNow: boolean
  readonly place: { readonly first: boolean; readonly last: boolean }
  /** Whether what can be done to it is shown. */
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onShow: () => void
  readonly deeds: Deeds
}

/** A view in the list: its name brings it back. */
export const ViewRow = ({ view, isNow, place, open, onOpen, onShow, deeds }: Props) => {
  const workspace = useWorkspace()
  const [renaming, setRenaming] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const about = useId()
  const { name } = view
  const { shown, total, compares, pinned, laidOut, folds, gathers } = factsOf(view, workspace)
  const facts = [
    w.shown(shown, total),
    ...(gathers ? [w.gathers] : []),
    ...(folds ? [w.folds] : []),
    ...(laidOut ? [w.laidOut] : []),
    ...(pinned > 0 ? [w.pinned(pinned)] : []),
    ...(compares ? [w.compares] : []),
  ]
  const endRenaming = (): void => {
    setRenaming(false)
    requestAnimationFrame(() => change.current?.focus())
  }
  return (
    <li aria-current={isNow ? 'true' : undefined}>
      {renaming ? (
        <NameForm
          words={{ field: w.newName(name), save: w.save, cancel: w.cancel }}
          name={name}
          onName={(next) => {
            deeds.rename(next)
            endRenaming()
          }}
          onCancel={endRenaming}
        />
      ) : (
        <div className="view-head">
          <button
            type="button"
            className="view-show"
            aria-label={w.show(name)}
            aria-describedby={about}
            onClick={onShow}
          >
            <bdi>{name}</bdi>
          </button>
          <p id={about} className="soft">
            {facts.join(' · ')}
            {isNow && <strong>{w.now}</strong>}
          </p>
          <IconButton
            label={w.change(name)}
            ref={change}
            className="view-change"
            aria-expanded={open}
            onClick={() => onOpen(!open)}
          >
            <Ellipsis />
          </IconButton>
        </div>
      )}
      {open && !renaming && (
        <div className="view-deeds">
          <button type="button" title={w.updateHow} onClick={deeds.update}>
            {w.update}
          </button>
          <button type="button" onClick={() => setRenaming(true)}>
            {w.rename}
          </button>
          <button type="button" onClick={deeds.copyLink}>
            {w.copyLink}
          </button>
          <button type="button" aria-disabled={place.first} onClick={() => deeds.move(-1)}>
            {w.up}
          </button>
          <button type="button" aria-disabled={place.last} onClick={() => deeds.move(1)}>
            {w.down}
          </button>
          <button type="button" onClick={deeds.delete}>
            {w.delete}
          </button>
        </div>
      )}
    </li>
  )
}
