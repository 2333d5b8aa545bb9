import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { BubblePath, GatheredBy } from '../../analysis/aggregate/asked.ts'
import type { Disc } from '../../analysis/aggregate/places.ts'
import type { Orientation } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { belowBar } from '../freeCanvas.ts'
import { GuidesLayer } from '../graph/GuidesLayer.tsx'
import { cameraAwaited, goTo } from '../views/cameras.ts'
import { useWorkspace } from '../workspace.tsx'
import { BubbleBar } from './BubbleBar.tsx'
import { type BubblePicture, useBubbles } from './useBubbles.ts'
import '../styles/bubbles.css'

interface Props {
  readonly orientation: Orientation
  readonly renderer: RefObject<Renderer | null>
  /** The picture in bubbles that the canvas has. */
  readonly shown: Scene | null
  readonly onScene: (scene: Scene) => void
}

/** In pixels: what the name below a room takes. */
const NAME = 10

/** What has to be seen of an opened bubble, with its room and below the bar, which has more lines on a phone. */
const besideBar = ({ at: [x, y], radius }: Disc): Parameters<Renderer['fit']>[2] => {
  const free = belowBar()
  return {
    free: free && { ...free, height: free.height - NAME },
    also: [
      [x - radius, y - radius],
      [x + radius, y + radius],
    ],
  }
}

/** What was opened comes into view with its room; what is closed gives the whole back. */
const useInView = (
  { asked, contents, missing, standing, scene }: BubblePicture,
  { orientation, renderer, shown }: Omit<Props, 'onScene'>,
): void => {
  const workspace = useWorkspace()
  const { dataset } = workspace
  const before = useRef<{ readonly by: GatheredBy; readonly open: readonly BubblePath[] } | null>(
    null,
  )
  const bring = useEffectEvent(() => {
    const was = before.current
    before.current = asked
    const camera = cameraAwaited(workspace.store)
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
    const room = fresh === undefined ? undefined : standing.places.rooms.get(fresh)
    if (camera !== undefined) goTo(renderer.current, camera, orientation)
    else if (ids.length === 0) renderer.current?.fit(null, 'glide')
    else renderer.current?.fit(ids, 'glide', room && besideBar(room))
  })
  useEffect(() => {
    if (!missing && scene !== null && shown === scene) bring()
  }, [missing, scene, shown])
}

/** The picture in bubbles: its scene goes to the canvas, its bar above it. */
export const Bubbles = ({ onScene, ...canvas }: Props) => {
  const picture = useBubbles(canvas.orientation)
  const { scene, standing } = picture
  const show = useEffectEvent(onScene)
  useEffect(() => {
    if (scene !== null) show(scene)
  }, [scene])

  useInView(picture, canvas)
  return (
    <>
      {standing !== null && standing.rooms.length > 0 && (
        <GuidesLayer guides={standing.rooms} renderer={canvas.renderer} />
      )}
      <BubbleBar picture={picture} renderer={canvas.renderer} />
    </>
  )
}
