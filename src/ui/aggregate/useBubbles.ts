import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { type Asked, readAsked, WHOLE, writeAsked } from '../../analysis/aggregate/asked.ts'
import { type Contents, type Gathered, gathered } from '../../analysis/aggregate/bubble.ts'
import { createPlacing, type Places } from '../../analysis/aggregate/places.ts'
import type { Guide } from '../../analysis/layouts/guide.ts'
import type { Orientation } from '../../domain/dataset.ts'
import { shippedPositions } from '../../domain/shippedPositions.ts'
import { type BubbleScene, bubbleScene } from '../../view/bubbleScene.ts'
import { type BubbleFrame, buildBubbleFrame } from '../../view/bubbles.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { bubbleName } from './bubbleNames.ts'
import { knownOf, missingIn, type Progress, search } from './gatherings.ts'
import { setStanding } from './standing.ts'

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

/** Bubbles where they stand, with the rooms of those that are open. */
export interface Drawn {
  readonly frame: BubbleFrame
  readonly places: Places
  readonly pieces: Gathered
  readonly rooms: readonly Guide[]
}

/** The picture in bubbles that is asked for, as far as it is known. */
export interface BubblePicture {
  readonly asked: Asked
  readonly contents: Contents
  /** Something that is asked for is still being found out; the picture is the one before. */
  readonly missing: boolean
  readonly progress: Progress | null
  readonly failed: boolean
  readonly standing: Drawn | null
  readonly scene: BubbleScene | null
}

/** Finds out what is in the bubbles that are asked for, and makes their scene. */
export const useBubbles = (orientation: Orientation): BubblePicture => {
  const workspace = useWorkspace()
  const { dataset, visible, words } = workspace
  const text = useApp((app) => app.bubbles)
  const filters = useApp((app) => app.filters)
  const asked = useMemo(() => readAsked(text ?? '') ?? WHOLE, [text])
  const { ground, contents = NOTHING_KNOWN, missing, progress, failed } = useContents(asked)

  const placing = useMemo(() => {
    if (ground === null) return null
    const shipped = shippedPositions(dataset, orientation)
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
  const placed = useMemo(() => {
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
  // Of a large graph each takes long: the scene is made in a task of its own.
  const standing = useDeferredValue(placed, null)
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
  return {
    asked,
    contents,
    missing: missing || standing !== placed,
    progress,
    failed,
    standing,
    scene,
  }
}
