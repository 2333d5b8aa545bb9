import type { Guide } from '../analysis/layouts/guide.ts'
import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import type { Lit } from './fading.ts'
import type { View } from './fit.ts'
import type { BoxesAt, Keeper } from './keptFree.ts'
import type { Wanted } from './labelBoxes.ts'
import type { Box } from './routes.ts'
import type { Scene } from './scene.ts'
import type { StrandId } from './strands.ts'
import type { Theme } from './theme.ts'

/** A node or a strand under the pointer; null: the empty canvas. */
export type Hit =
  | { readonly kind: 'node'; readonly id: EntityId }
  | { readonly kind: 'strand'; readonly id: StrandId }
  | null

/** What a renderer tells the world. Positions are in units of the model, `at` in pixels of the page. */
export interface RendererEvents {
  /** A click or tap; `adding` with Shift, Ctrl or Cmd. */
  readonly onPick: (hit: Hit, adding: boolean) => void
  /** The pointer came over something else, or left. */
  readonly onHover: (hit: Hit) => void
  /** The user moved or zoomed the view; not said of `setView`. */
  readonly onView: (view: View) => void
  /** A node was dragged and let go. */
  readonly onMove: (entity: EntityId, to: Point) => void
}

/** Whether a click or key adds to what is selected. */
export const isAdding = ({
  shiftKey,
  ctrlKey,
  metaKey,
}: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>): boolean => shiftKey || ctrlKey || metaKey

/** How a scene looks now, beside what is in it. */
export interface Look {
  readonly theme: Theme
  readonly selected: Wanted
  readonly stillMotion: boolean
  /** What stays bright while the rest fades; null: all. What is hovered goes before it (`outBeside`). */
  readonly lit: Lit | null
  /** Nodes cannot be dragged. */
  readonly frozen: boolean
  /** Pixels that stay free above the graph when all of it is brought into view; absent: 0. */
  readonly headroom?: number
  /** What the layout draws behind the graph: it is brought into view too. */
  readonly guides?: readonly Guide[] | undefined
}

/** Whether what a finger tapped stays lit: as long as it is selected, and the rest does not fade for something else. */
export const staysTapped = ({ selected, lit }: Look, tapped: NonNullable<Hit>): boolean =>
  (lit === null || lit.fading === 'aside') &&
  (tapped.kind === 'node' ? selected.nodes.has(tapped.id) : selected.strands.has(tapped.id))

/** What is pointed at, where it stands out; null: nothing is, or it is selected, and stands out by that with all that is. */
export const outBeside = (look: Look, pointed: Hit): Hit =>
  pointed !== null && look.lit !== null && staysTapped(look, pointed) ? null : pointed

/** Nodes and lines together from which on the map draws: other renderers take longer than two frames for a step there. */
const MANY = 500

/** Whether the map draws so much. */
export const isMany = (nodes: number, lines: number): boolean => nodes + lines > MANY

/** Draws scenes. One folder an implementation; a contract test holds for all. */
export interface Renderer {
  /** Draws the scene, touching only what differs from the last one. */
  render(scene: Scene, look: Look): void
  /** Whether a whole picture has stood on the canvas yet; absent: it does as soon as a scene was rendered. */
  isWhole?(): boolean
  /**
   * Brings nodes (all: null) into view with a margin, and the lines between them that stay bright, never closer than zoom 1.6.
   * @param within - `free`: the part of the canvas that nothing covers, in pixels; absent: all. `also`: points of the
   * model that have to be seen with the nodes
   */
  fit(
    nodes: readonly EntityId[] | null,
    motion: 'glide' | 'jump',
    within?: { readonly free?: Box | undefined; readonly also?: readonly Point[] },
  ): void
  /** Where `fit` would take the view, which stays; null: there is nothing to bring into it. */
  fitting(nodes: readonly EntityId[] | null, within?: Parameters<Renderer['fit']>[2]): View | null
  /** Whether all was brought into view, and nobody has moved it since. */
  isFitted(): boolean
  /**
   * What else stands on the canvas: nothing is written there, and it is brought into view with all nodes. Null, and by
   * default: nothing.
   */
  keepFree(whose: Keeper, boxes: BoxesAt | null): void
  /** Multiplies the zoom around the middle of the view. */
  zoomBy(factor: number): void
  /** Moves the view by pixels. */
  panBy(x: number, y: number): void
  /** The smallest zoom that it takes. */
  readonly farthest: number
  /** Zoom, and where the model's origin stands in pixels. */
  view(): View
  /** Where a glide takes the view; the view where none does. */
  goal(): View
  /**
   * Absent: jump. A glide ends where somebody takes hold of the canvas, and jumps where the look keeps motion still.
   * `aside` glides for the sake of what would be covered: what all was brought into counts as not moved.
   */
  setView(view: View, motion?: 'glide' | 'jump' | 'aside'): void
  /** Tells of every change of the view, those by `setView` and by gliding too, until the answer is called. */
  watchView(changed: () => void): () => void
  /** Where a node stands now, while it is dragged or glides too; null: it is not drawn. */
  placeOf(id: EntityId): Point | null
  /** What the pointer rests on, and what the last press began on. */
  hovered(): Hit
  pressed(): Hit
  /** The press that lasts ends without being a click. */
  spendPress(): void
  /** The nodes whose middle is on the canvas in a view; absent: now. */
  nodesInView(view?: View): readonly EntityId[]
  destroy(): void
}
