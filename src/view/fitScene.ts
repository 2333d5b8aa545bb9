import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { samples } from './curves.ts'
import type { Fading } from './fading.ts'
import { fitView, type View } from './fit.ts'
import { strandCount, strandIn } from './inScene.ts'
import type { BoxesAt } from './keptFree.ts'
import type { Measure, Wanted } from './labelBoxes.ts'
import { toldBy } from './lineWords.ts'
import { wordsAt } from './namesAt.ts'
import { estimate } from './pictures/text.ts'
import type { Look, Renderer } from './renderer.ts'
import type { Scene, SceneNode, SceneStrand } from './scene.ts'
import type { StrandId } from './strands.ts'

const MARGIN = 20
const NOBODY: ReadonlySet<EntityId> = new Set()
const NONE: ReadonlySet<StrandId> = new Set()
/** Pixels above chosen nodes: among others a name of two lines may stand over its node instead of below. */
const ABOVE = 40
/** Of more lines than these none stands out far enough to be looked after, and looking takes too long. */
const MOST_LINES = 3_000
/** Among more nodes words are not looked for where they are written. */
const MOST_NODES = 300
/** Words of lines that stay bright take a view no farther than this part of what the nodes between them allow. */
const LEAST = 0.6

/** A bubble that is chosen takes no more than this part of a canvas: its neighbours say where it stands. */
const BUBBLE = 1 / 3

const widestBubble = (nodes: readonly SceneNode[]): number =>
  nodes.reduce(
    (most, { bubble, width }) => (bubble === undefined ? most : Math.max(most, width)),
    0,
  )

/** What stays bright; absent: all else fades away. */
type Bright = Wanted & { readonly fading?: Fading }

/** What stands beside nodes: what is kept free, and the words that lines which stay bright have to have. */
const besideAll = (
  scene: Scene,
  lit: Bright | null,
  lines: readonly SceneStrand[],
  told: ReadonlySet<StrandId>,
  kept: BoxesAt | null,
  chosen: ReadonlySet<EntityId>,
  measure: Measure,
): BoxesAt | undefined => {
  if (lit === null || told.size === 0) return kept ?? undefined
  const words = wordsAt(
    scene,
    { nodes: lit.nodes, strands: told, bright: lit.strands },
    lines.filter(({ id }) => told.has(id)),
    chosen,
    measure,
  )
  return (zoom) => [...(kept?.(zoom) ?? []), ...words(zoom)]
}

/**
 * The view that brings nodes (all: null) of a scene onto a canvas of `width` by `height` pixels, with the lines
 * between them, of chosen nodes those that stay bright, with their words where they are few, and what stands `beside`
 * them: within what is free of it, or else below the room that a look keeps. Null: there is none.
 */
export const fitScene = (
  scene: Scene,
  ids: readonly EntityId[] | null,
  look: (Pick<Look, 'headroom' | 'guides'> & { readonly lit: Bright | null }) | null,
  width: number,
  height: number,
  within: Parameters<Renderer['fit']>[2],
  farthest: number,
  beside: BoxesAt | null,
  measure = estimate,
): View | null => {
  const chosen = ids === null ? null : new Set(ids)
  const free = within?.free ?? { x: 0, y: 0, width, height }
  // What is only selected brings nobody farther away from the whole.
  const lit = chosen === null && look?.lit?.fading === 'aside' ? null : (look?.lit ?? null)
  const told = scene.nodes.length > MOST_NODES ? NONE : toldBy(scene, lit)
  const bright = [...(lit?.strands ?? [])]
  const lines =
    chosen !== null
      ? bright
          .flatMap((id) => strandIn(scene, id) ?? [])
          .filter(({ from, to }) => chosen.has(from) && chosen.has(to))
      : strandCount(scene) <= MOST_LINES
        ? scene.strands
        : []
  const above = chosen === null || lines.some(({ id }) => told.has(id)) ? 0 : ABOVE
  const top = free.y > 0 ? free.y : (look?.headroom ?? 0) + above
  const nodes = chosen === null ? scene.nodes : scene.nodes.filter(({ id }) => chosen.has(id))
  const room = free.y + free.height - top
  // What is opened brings its room.
  const widest = chosen === null || within?.also !== undefined ? 0 : widestBubble(nodes)
  const fitted = fitView(nodes, free.width, room, MARGIN, {
    nearest: (BUBBLE * Math.min(free.width, room)) / widest,
    also: [
      ...(within?.also ?? []),
      ...(ids === null ? (look?.guides ?? []) : []).flatMap(({ box }): readonly Point[] => [
        [box.left, box.top],
        [box.right, box.bottom],
      ]),
      ...lines.flatMap(({ route }) => samples(route.curve, 9)),
    ],
    beside: besideAll(scene, lit, lines, told, beside, chosen ?? NOBODY, measure),
    least: chosen === null ? undefined : LEAST,
    farthest,
  })
  return fitted && { ...fitted, pan: { x: fitted.pan.x + free.x, y: fitted.pan.y + top } }
}
