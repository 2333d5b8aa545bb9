import type { KindId } from '../domain/ids.ts'

/** Corners in a box from -1 to 1 on both axes, clockwise from the top left. */
export type Corners = readonly (readonly [x: number, y: number])[]

/** The outline of a node: kinds are told apart by it, not by colour. */
export type Glyph =
  | { readonly form: 'ellipse' }
  | { readonly form: 'round' }
  | { readonly form: 'polygon'; readonly corners: Corners }

const polygon = (...corners: Corners): Glyph => ({ form: 'polygon', corners })

const GLYPHS: ReadonlyMap<string, Glyph> = new Map<string, Glyph>([
  ['country', { form: 'ellipse' }],
  ['government', { form: 'round' }],
  ['agency', polygon([-1, -1], [1, -1], [1, 1], [-1, 1])],
  ['person', { form: 'ellipse' }],
  ['armed-group', polygon([-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0])],
  ['collective', polygon([-0.62, -1], [0.62, -1], [1, -0.38], [1, 1], [-1, 1], [-1, -0.38])],
  ['organization', polygon([0, -1], [1, -0.3], [1, 1], [-1, 1], [-1, -0.3])],
  ['event', polygon([0, -1], [1, 0], [0, 1], [-1, 0])],
  ['instrument', polygon([-1, -1], [0.45, -1], [1, -0.4], [1, 1], [-1, 1])],
  ['news-outlet', polygon([-0.55, -1], [1, -1], [0.55, 1], [-1, 1])],
  ['place', polygon([-1, -0.8], [1, -0.8], [0, 1])],
])

const SPARE: Glyph = polygon(
  [-0.42, -1],
  [0.42, -1],
  [1, -0.42],
  [1, 0.42],
  [0.42, 1],
  [-0.42, 1],
  [-1, 0.42],
  [-1, -0.42],
)

/** The glyph of a kind; a dataset's own kinds share a spare one. */
export const glyphOf = (kind: KindId): Glyph => GLYPHS.get(kind) ?? SPARE

/** SVG path data of a glyph around (cx, cy). */
export const glyphPath = (glyph: Glyph, width: number, height: number, cx = 0, cy = 0): string => {
  const x = width / 2
  const y = height / 2
  if (glyph.form === 'ellipse')
    return `M${cx - x} ${cy}a${x} ${y} 0 1 1 ${width} 0a${x} ${y} 0 1 1 ${-width} 0z`
  if (glyph.form === 'round') {
    const r = Math.min(10, x, y)
    const [w, h] = [width - 2 * r, height - 2 * r]
    return `M${cx - x + r} ${cy - y}h${w}q${r} 0 ${r} ${r}v${h}q0 ${r} ${-r} ${r}h${-w}q${-r} 0 ${-r} ${-r}v${-h}q0 ${-r} ${r} ${-r}z`
  }
  return `M${glyph.corners.map(([px, py]) => `${cx + px * x} ${cy + py * y}`).join('L')}z`
}

/**
 * Where a ray from the centre of a node towards (dx, dy) leaves its outline, relative to the centre.
 * The round rectangle counts as a rectangle.
 */
export const borderPoint = (
  glyph: Glyph,
  width: number,
  height: number,
  dx: number,
  dy: number,
): readonly [number, number] => {
  if (dx === 0 && dy === 0) return [0, 0]
  const x = width / 2
  const y = height / 2
  if (glyph.form === 'ellipse') {
    const scale = 1 / Math.hypot(dx / x, dy / y)
    return [dx * scale, dy * scale]
  }
  if (glyph.form === 'round') {
    const scale = 1 / Math.max(Math.abs(dx) / x, Math.abs(dy) / y)
    return [dx * scale, dy * scale]
  }
  let best = Number.POSITIVE_INFINITY
  glyph.corners.forEach(([ax, ay], at) => {
    const [bx, by] = glyph.corners[(at + 1) % glyph.corners.length] ?? [ax, ay]
    const ex = (bx - ax) * x
    const ey = (by - ay) * y
    const cross = dx * ey - dy * ex
    if (cross === 0) return
    const along = (ax * x * ey - ay * y * ex) / cross
    const part = (ax * x * dy - ay * y * dx) / cross
    if (along > 0 && part >= -1e-9 && part <= 1 + 1e-9 && along < best) best = along
  })
  return Number.isFinite(best) ? [dx * best, dy * best] : [0, 0]
}
