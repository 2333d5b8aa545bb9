import { ArrowLeft, X } from 'lucide-react'
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import {
  type Asked,
  type BubblePath,
  GATHERED_BY,
  type GatheredBy,
  readAsked,
  withClosed,
  withOpen,
  writeAsked,
} from '../../analysis/aggregate/asked.ts'
import { type Contents, gathered } from '../../analysis/aggregate/bubble.ts'
import { createPlacing, unrolled } from '../../analysis/aggregate/places.ts'
import type { Guide } from '../../analysis/layouts/guide.ts'
import { outermost } from '../../analysis/rollUp.ts'
import type { Orientation } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { bubbleScene } from '../../view/bubbleScene.ts'
import { buildBubbleFrame } from '../../view/bubbles.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { GuidesLayer } from '../graph/GuidesLayer.tsx'
import { bubbleWords as w } from '../messages/bubbles.ts'
import { t } from '../messages/index.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { bubbleName } from './bubbleNames.ts'
import { bubbleAt, knownOf, missingIn, type Progress, search } from './gatherings.ts'
import { setStanding } from './standing.ts'
import '../styles/bubbles.css'

interface Props {
  readonly orientation: Orientation
  readonly renderer: RefObject<Renderer | null>
  /** The picture in bubbles that the canvas has. */
  readonly shown: Scene | null
  readonly onScene: (scene: Scene) => void
}

const WHOLE: Asked = { by: 'community', all: false, open: [] }

/** What is known for the picture, found out where it is not. */
const useContents = (asked: Asked) => {
  const workspace = useWorkspace()
  const [, setFound] = useState(0)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failed, setFailed] = useState(false)
  const known = knownOf(workspace)
  const contents = known.ground === null ? undefined : known.contents.get(asked.by)
  const missing = known.ground === null || missingIn(contents, asked) !== undefined
  const want = writeAsked(asked)
  const seek = useEffectEvent(() =>
    search(workspace, asked, setProgress, (found) => {
      setProgress(null)
      setFailed(found === null)
      setFound((count) => count + 1)
    }),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is another search.
  useEffect(() => {
    if (!missing) return
    setFailed(false)
    const { cancel } = seek()
    return () => {
      cancel()
      setProgress(null)
    }
  }, [missing, want])
  return { ground: known.ground, contents, missing, progress, failed }
}

const NOTHING_KNOWN: Contents = new Map()

/**
 * The picture in bubbles: finds out what is in them, hands their scene to the canvas, and shows what is open, with the
 * ways back.
 */
export const Bubbles = ({ orientation, renderer, shown, onScene }: Props) => {
  const workspace = useWorkspace()
  const { dataset, entity, index, visible, words } = workspace
  const run = useRun()
  const text = useApp((app) => app.bubbles)
  const filters = useApp((app) => app.filters)
  const selected = useApp((app) => app.selection.entities)
  const asked = useMemo(() => readAsked(text ?? '') ?? WHOLE, [text])
  const { ground, contents = NOTHING_KNOWN, missing, progress, failed } = useContents(asked)

  const placing = useMemo(() => {
    if (ground === null) return null
    const { landscape, portrait } = dataset.layout
    const shipped = dataset.layout[orientation] ?? landscape ?? portrait
    const rows = dataset.entities
    const known =
      shipped === null
        ? null
        : (row: number) => {
            const id = rows[row]?.id
            return id === undefined ? undefined : shipped.get(id)
          }
    return createPlacing(ground, known, orientation)
  }, [ground, dataset, orientation])
  // While a bubble is being opened the picture stays as it was.
  const stood = useRef<Asked | null>(null)
  const standing = useMemo(() => {
    if (ground === null || placing === null || contents.get(null) === undefined) return null
    const { open } = missing ? (stood.current ?? { all: false, open: [] }) : asked
    const pieces = gathered(ground, contents, open)
    const places = placing(contents, open)
    const frame = buildBubbleFrame(ground, pieces, places, (bubble) =>
      bubbleName(workspace, bubble),
    )
    const rooms = pieces.opened.flatMap((bubble): readonly Guide[] => {
      const room = places.rooms.get(bubble.path)
      if (room === undefined) return []
      const [x, y] = room.at
      const { radius } = room
      return [
        {
          form: 'ring',
          box: { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius },
          title: { of: 'bubble', name: bubbleName(workspace, bubble).name },
        },
      ]
    })
    return { frame, places, pieces, rooms }
  }, [ground, placing, contents, missing, asked, workspace])
  useEffect(() => {
    if (!missing) stood.current = asked
  }, [missing, asked])
  useEffect(() => {
    if (standing !== null) setStanding(workspace, standing)
  }, [workspace, standing])

  const scene = useMemo(() => {
    if (standing === null) return null
    const { frame } = standing
    return bubbleScene(
      frame,
      visible(filters).mask,
      ({ id, entity: { kind } }, isBubble) =>
        filters.focus === null &&
        filters.keepLoose &&
        (isBubble || (!filters.hidden.has(id) && !filters.off.kind.has(kind))),
      (strand) => words.label({ ...strand, names: 1 }),
      asked.all,
    )
  }, [standing, visible, filters, words, asked.all])
  const show = useEffectEvent(onScene)
  useEffect(() => {
    if (scene !== null) show(scene)
  }, [scene])

  // What was opened comes into view; what is closed gives the whole back.
  const before = useRef<{ readonly by: GatheredBy; readonly open: readonly BubblePath[] } | null>(
    null,
  )
  const bring = useEffectEvent(() => {
    const was = before.current
    before.current = asked
    if (standing === null) return
    const fresh = asked.open.findLast((path) => was?.open.includes(path) !== true)
    const same = was?.by === asked.by && was.open.length === asked.open.length
    if (same && fresh === undefined) return
    const inner = fresh === undefined ? undefined : contents.get(fresh)
    const paths = new Set(inner?.bubbles.map(({ path }) => path))
    const ids: EntityId[] = [
      ...standing.frame.nodes.flatMap(({ id, bubble }) =>
        bubble !== undefined && paths.has(bubble) ? id : [],
      ),
      ...Array.from(inner?.singles ?? []).flatMap((row) => dataset.entities[row]?.id ?? []),
    ]
    renderer.current?.fit(ids.length === 0 ? null : ids, 'glide')
  })
  useEffect(() => {
    if (!missing && scene !== null && shown === scene) bring()
  }, [missing, scene, shown])

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
  const drawAll = (): void => {
    const { layout } = dataset
    const placed = layout.landscape !== null || layout.portrait !== null
    const { arrangement } = workspace.store.getState().app
    setTimeout(() => renderer.current?.fit(null, 'glide'), 0)
    if (placed || arrangement.moved.size > 0 || standing === null) {
      go(null)
      return
    }
    const { pieces, places } = standing
    const positions = new Map(
      [...unrolled(pieces.bubbles, places, pieces.singles)].flatMap(([row, at]) => {
        const id = dataset.entities[row]?.id
        return id === undefined ? [] : [[id, at] as const]
      }),
    )
    run({ name: 'gather', bubbles: null, positions })
  }
  const hasStates = useMemo(() => outermost(dataset).length > 0, [dataset])
  const [wanted] = selected
  const within = useMemo(() => {
    if (standing === null || wanted === undefined) return null
    const { rowOf } = standing.frame.ground
    const { pieces } = standing
    const bubble = pieces.bubbles[pieces.pieceOf[rowOf.get(wanted) ?? -1] ?? -1]
    return bubble ?? null
  }, [standing, wanted])
  const last = asked.open.at(-1)
  return (
    <>
      {standing !== null && standing.rooms.length > 0 && (
        <GuidesLayer guides={standing.rooms} renderer={renderer} />
      )}
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
              <ArrowLeft aria-hidden="true" />
              {w.back}
            </button>
          )}
          <button
            type="button"
            className="quiet"
            data-all
            title={w.allNodesHint(dataset.entities.length, index.lines.length)}
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
                <button
                  type="button"
                  className="bubble-crumb"
                  aria-label={w.backFrom(nameAt(path))}
                  title={w.backFrom(nameAt(path))}
                  onClick={() => close(path)}
                >
                  <span>
                    <bdi>{nameAt(path)}</bdi>
                  </span>
                  <X aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        )}
        {within !== null && wanted !== undefined && (
          <button type="button" className="quiet" onClick={() => go(withOpen(asked, within.path))}>
            {w.openFor(entity(wanted)?.name ?? wanted, bubbleName(workspace, within).name)}
          </button>
        )}
        <div role="status" className="bubble-said">
          {progress !== null && (
            <p>
              {progress.what === 'reading' ? w.reading : w.dividing(progress.nodes)}
              {progress.what === 'dividing' && progress.groups !== null && (
                <span className="soft"> {w.soFar(progress.groups)}</span>
              )}
            </p>
          )}
          {failed && <p>{w.failed}</p>}
          {progress === null && scene !== null && (
            <p className="soft">
              {[
                w.strands(scene.drawn, scene.all),
                ...(scene.weaker > 0 ? [w.weaker(scene.weaker)] : []),
                ...(scene.inside > 0 ? [w.inside(scene.inside)] : []),
              ].join(' · ')}
            </p>
          )}
        </div>
        {progress !== null && (
          <div className="bubble-row">
            <progress aria-label={w.title} />
            <button type="button" onClick={cancel}>
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
    </>
  )
}
