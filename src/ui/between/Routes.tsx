import { useRef, useState } from 'react'
import { chainOf, type Way } from '../../analysis/paths/ways.ts'
import type { StatementId } from '../../domain/ids.ts'
import { part } from '../frame/part.tsx'
import { betweenWords as words } from '../messages/between.ts'
import { useMedia } from '../theme.ts'
import { RouteItem } from './RouteItem.tsx'

const ExportDialog = part(async () => (await import('../export/ExportDialog.tsx')).ExportDialog)

const PORTRAIT = '(max-aspect-ratio: 4/5)'
const PAGE = 12

interface Props {
  readonly ways: readonly Way[]
  readonly pinned: ReadonlyMap<string, Way>
  /** Which statement of each step a route's path takes, by the key of the route. */
  readonly chosen: ReadonlyMap<string, readonly number[]>
  /** The route on which a walk has just ended. */
  readonly left: string | null
  readonly onChoose: (way: Way, choice: readonly number[]) => void
  readonly onShow: (way: Way) => void
  readonly onWalk: (way: Way) => void
  readonly onPin: (way: Way) => void
  readonly onUnpinAll: () => void
}

/**
 * The routes, those that are pinned first; a page at a time. While the pointer or the focus is among them each stays
 * where it is: what is pinned goes up once both have left.
 */
export const Routes = ({ ways, pinned, chosen, left, ...on }: Props) => {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [listed, setListed] = useState(PAGE)
  const [exported, setExported] = useState<readonly StatementId[] | null>(null)
  const portrait = useMedia(PORTRAIT)
  const list = useRef<HTMLOListElement>(null)
  const hovered = useRef(false)
  const [first, setFirst] = useState(pinned)
  const fresh = new Map(ways.map((way) => [way.key, way]))
  const kept = [...first.values(), ...[...pinned.values()].filter(({ key }) => !fresh.has(key))]
  const onTop = new Map(kept.map((way) => [way.key, fresh.get(way.key) ?? way]))
  const all = [...onTop.values(), ...ways.filter(({ key }) => !onTop.has(key))]
  const settle = (focused: EventTarget | null): void => {
    const holds = focused instanceof Node && list.current?.contains(focused)
    if (!hovered.current && !holds) setFirst(pinned)
  }
  const choiceOf = (way: Way): readonly number[] => chosen.get(way.key) ?? []
  const toggle = (key: string, isOpen: boolean): void => {
    const next = new Set(open)
    if (isOpen) next.add(key)
    else next.delete(key)
    setOpen(next)
  }
  return (
    <>
      <ol
        ref={list}
        className="routes"
        aria-label={words.routes}
        onPointerEnter={() => {
          hovered.current = true
        }}
        onPointerLeave={() => {
          hovered.current = false
          settle(document.activeElement)
        }}
        onBlur={({ relatedTarget }) => settle(relatedTarget)}
      >
        {all.slice(0, listed).map((way) => (
          <RouteItem
            key={way.key}
            way={way}
            choice={choiceOf(way)}
            open={open.has(way.key)}
            pinned={pinned.has(way.key)}
            returning={left === way.key}
            actions={{
              onOpen: (isOpen) => toggle(way.key, isOpen),
              onChoose: (choice) => on.onChoose(way, choice),
              onShow: () => on.onShow(way),
              onWalk: () => on.onWalk(way),
              onPin: () => on.onPin(way),
              onUnpinAll: pinned.size > 1 ? on.onUnpinAll : null,
              onExport: () => setExported(chainOf(way, choiceOf(way)).map(({ id }) => id)),
            }}
          />
        ))}
      </ol>
      {all.length > listed && (
        <button type="button" onClick={() => setListed(listed + PAGE)}>
          {words.more(Math.min(PAGE, all.length - listed))}
        </button>
      )}
      {exported !== null && (
        <ExportDialog
          orientation={portrait ? 'portrait' : 'landscape'}
          only={{ name: words.exported, statements: exported }}
          onClose={() => setExported(null)}
        />
      )}
    </>
  )
}
