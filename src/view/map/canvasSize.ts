/**
 * What the layers that nobody sees take together, in bytes, as long as a pixel of theirs is not larger than one of the
 * page. The two canvases that are seen come on top.
 */
const MOST_BYTES = 64_000_000
/** Layers beside those of the families: all lines together, nodes, words. */
const OTHER_LAYERS = 3
/** Families share layers before pixels become larger: down to so many. */
const LEAST_LAYERS = 2
/** Ratios are multiples of this, so that a canvas of whole pixels of the page has whole pixels of its own. */
const RATIO_STEP = 1 / 8
/** In pixels: canvases are larger than the stage by up to twice this, so that one that gets a little larger or smaller needs no new picture. */
const GRAIN = 32

/** How large the canvases of a picture are. */
export interface CanvasSize {
  /** In pixels of the page. */
  readonly width: number
  readonly height: number
  /** Pixels of a canvas for one of the page. */
  readonly ratio: number
  /** Pixels of the screen for one of the page. */
  readonly screen: number
}

export const NO_SIZE: CanvasSize = { width: 0, height: 0, ratio: 1, screen: 1 }

/** How many layers of lines there may be at this size. */
export const mostLayers = ({ width, height, ratio }: Omit<CanvasSize, 'screen'>): number =>
  Math.max(
    LEAST_LAYERS,
    Math.floor(MOST_BYTES / Math.max(1, width * height * 4 * ratio * ratio)) - OTHER_LAYERS,
  )

/**
 * Pixels of a canvas for one of the page: as many as the screen has, or as memory allows where these are fewer, but
 * one at least.
 * @param screen - pixels of the screen for one of the page
 */
export const ratioFor = (width: number, height: number, screen: number): number => {
  const layer = Math.max(1, width * height * 4)
  const affordable = Math.sqrt(MOST_BYTES / (layer * (OTHER_LAYERS + LEAST_LAYERS)))
  const ratio = Math.floor(affordable / RATIO_STEP) * RATIO_STEP
  return Math.min(screen, Math.max(1, ratio))
}

/** How long a canvas is for a stage of this length that was so long before. */
const roomFor = (length: number, before: number): number =>
  length <= before && length > before - 2 * GRAIN ? before : Math.ceil(length / GRAIN) * GRAIN

/**
 * The size of canvases for a stage.
 * @param screen - pixels of the screen for one of the page
 * @param before - the size that they have; the same object where it will do still
 */
export const sizeFor = (
  stage: { readonly clientWidth: number; readonly clientHeight: number },
  screen: number,
  before: CanvasSize,
): CanvasSize => {
  const width = roomFor(stage.clientWidth, before.width)
  const height = roomFor(stage.clientHeight, before.height)
  return width === before.width && height === before.height && screen === before.screen
    ? before
    : { width, height, ratio: ratioFor(width, height, screen), screen }
}
