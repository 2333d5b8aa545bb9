import { ArrowLeft, X } from 'lucide-react'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import {
  type Asked,
  type BubblePath,
  GATHERED_BY,
  withClosed,
  withOpen,
  writeAsked,
} from '../../analysis/aggregate/asked.ts'
import { unrolled } from '../../analysis/aggregate/places.ts'
import { outermost } from '../../analysis/rollUp.ts'
import type { Positions } from '../../domain/dataset.ts'
import { shippedPositions } from '../../domain/shippedPositions.ts'
import type { Renderer } from '../../view/renderer.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { bubbleWords as w } from '../messages/bubbles.ts'
import { t } from '../messages/index.ts'
import { prepareAllNodes } from '../open/prepare.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { bubbleName } from './bubbleNames.ts'
import { bubbleAt } from './gatherings.ts'
import { heldIn } from './heldIn.ts'
import type { BubblePicture } from './useBubbles.ts'

interface Props {
  readonly picture: BubblePicture
  readonly renderer: RefObject<Renderer | null>
}

/** What the bubbles are made of, which are open, the ways back, and what is not drawn. */
export const BubbleBar = ({ picture, renderer }: Props) => {
  const { asked, contents, progress, failed, standing, scene } = picture
  const workspace = useWorkspace()
  const { dataset, index } = workspace
  const run = useRun()
  const selection = useApp((app) => app.selection)
  const go = (next: Asked | null): void =>
    run({ name: 'gather', bubbles: next === null ? null : writeAsked(next) })
  const close = (path: BubblePath): void => go(withClosed(asked, path))
  const nameAt = (path: BubblePath): string => {
    const bubble = bubbleAt(contents, path)
    return bubble === undefined ? path : bubbleName(workspace, bubble).name
  }
  const cancel = (): void => {
    const last = asked.open.at(-1)
    if (last !== undefined) close(last)
    else go({ by: 'kind', all: false, open: [] })
  }
  // Every node is being made ready to be drawn, until it stands there or another picture is asked for.
  const [leaving, setLeaving] = useState<AbortController | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is asked for.
  useEffect(() => () => leaving?.abort(), [leaving, asked])
  const placesOfAll = (): Positions | undefined => {
    const { moved } = workspace.store.getState().app.arrangement
    if (shippedPositions(dataset, 'landscape') !== null || moved.size > 0 || standing === null)
      return
    const { pieces, places } = standing
    return new Map(
      [...unrolled(pieces.bubbles, places, pieces.singles)].flatMap(([row, at]) => {
        const id = dataset.entities[row]?.id
        return id === undefined ? [] : [[id, at] as const]
      }),
    )
  }
  const drawAll = async (): Promise<void> => {
    if (leaving !== null) return
    const mine = new AbortController()
    setLeaving(mine)
    const positions = placesOfAll()
    const moved = positions ?? workspace.store.getState().app.arrangement.moved
    try {
      await prepareAllNodes(workspace, moved, mine.signal)
    } catch (error) {
      if (mine.signal.aborted) return
      throw error
    } finally {
      setLeaving((now) => (now === mine ? null : now))
    }
    setTimeout(() => renderer.current?.fit(null, 'glide'), 0)
    if (positions === undefined) go(null)
    else run({ name: 'gather', bubbles: null, positions })
  }
  const hasStates = useMemo(() => outermost(dataset).length > 0, [dataset])
  const held = useMemo(
    () =>
      standing === null || scene === null ? [] : heldIn(workspace, standing, scene, selection),
    [workspace, standing, scene, selection],
  )
  const last = asked.open.at(-1)
  return (
    <nav className="bubble-bar" aria-label={w.title}>
      <div className="bubble-row">
        <label className="bubble-by">
          <span>{w.bubblesOf}</span>
          <select
            value={asked.by}
            onChange={({ target }) => {
              const by = GATHERED_BY.find((one) => one === target.value)
              if (by !== undefined) go({ by, all: false, open: [] })
            }}
          >
            {GATHERED_BY.filter((by) => by !== 'state' || hasStates || asked.by === by).map(
              (by) => (
                <option key={by} value={by}>
                  {w.by[by]}
                </option>
              ),
            )}
          </select>
        </label>
        {last !== undefined && (
          <button
            type="button"
            className="quiet"
            title={w.backFrom(nameAt(last))}
            onClick={() => close(last)}
          >
            <ArrowLeft />
            {w.back}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          data-all
          title={w.allNodesHint(dataset.entities.length, index.lines.length)}
          aria-disabled={leaving !== null}
          onClick={drawAll}
        >
          {w.allNodes}
        </button>
        {progress === null && (asked.all || (scene !== null && scene.drawn < scene.all)) && (
          <button
            type="button"
            className="quiet"
            aria-pressed={asked.all}
            onClick={() => go({ ...asked, all: !asked.all })}
          >
            {w.allStrands}
          </button>
        )}
      </div>
      {asked.open.length > 0 && (
        <ul className="bubble-crumbs">
          {asked.open.map((path) => (
            <li key={path}>
              <IconButton
                label={w.backFrom(nameAt(path))}
                className="bubble-crumb"
                onClick={() => close(path)}
              >
                <span>
                  <bdi>{nameAt(path)}</bdi>
                </span>
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {held.map(({ path, words, name }) => (
        <p key={path} className="bubble-row bubble-held">
          <span id={`in-${path}`}>{words}</span>
          <button
            type="button"
            title={name}
            aria-describedby={`in-${path}`}
            onClick={() => go(withOpen(asked, path))}
          >
            {w.openIt}
          </button>
        </p>
      ))}
      <div role="status" className="bubble-said">
        {progress !== null && (
          <p>
            {progress.what === 'reading' ? w.reading : w.dividing(progress.nodes)}
            {progress.what === 'dividing' && progress.groups !== null && (
              <span className="soft"> {w.soFar(progress.groups)}</span>
            )}
          </p>
        )}
        {leaving !== null && <p>{w.drawingAll(dataset.entities.length, index.lines.length)}</p>}
        {failed && <p>{w.failed}</p>}
        {progress === null && leaving === null && scene !== null && (
          <p className="soft">
            {[
              w.strands(scene.drawn, scene.all),
              ...(scene.weaker > 0 ? [w.weaker(scene.weaker)] : []),
              ...(scene.inside > 0 ? [w.inside(scene.inside)] : []),
            ].join(' · ')}
          </p>
        )}
      </div>
      {(progress !== null || leaving !== null) && (
        <div className="bubble-row">
          <progress aria-label={w.title} />
          <button type="button" onClick={() => (leaving === null ? cancel() : setLeaving(null))}>
            {t.cancel}
          </button>
        </div>
      )}
      {failed && (
        <button type="button" onClick={() => go({ by: 'kind', all: false, open: [] })}>
          {w.byKindInstead}
        </button>
      )}
    </nav>
  )
}
