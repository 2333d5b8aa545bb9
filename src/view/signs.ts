import type { Stance } from '../domain/dataset.ts'

/**
 * Strokes of the sign that marks a stance in the middle of a line, in a box from -1 to 1.
 * Drawn and not written, so that no typeface has to hold them. Stances without a sign are not marked.
 */
const STROKES: ReadonlyMap<Stance, readonly (readonly (readonly [number, number])[])[]> = new Map([
  [
    'denied',
    [
      [
        [-0.5, -0.2],
        [0.5, -0.2],
      ],
      [
        [-0.5, 0.2],
        [0.5, 0.2],
      ],
      [
        [0.3, -0.56],
        [-0.3, 0.56],
      ],
    ],
  ],
  [
    'mutual',
    [
      [
        [-0.5, -0.22],
        [0.5, -0.22],
        [0.24, -0.48],
      ],
      [
        [0.5, 0.22],
        [-0.5, 0.22],
        [-0.24, 0.48],
      ],
    ],
  ],
  [
    'withheld',
    [
      [
        [-0.26, -0.26],
        [-0.2, -0.46],
        [0, -0.54],
        [0.22, -0.45],
        [0.27, -0.24],
        [0, 0.02],
        [0, 0.2],
      ],
      [
        [0, 0.4],
        [0, 0.58],
      ],
    ],
  ],
])

export const hasSign = (stance: Stance): boolean => STROKES.has(stance)

/** SVG path data of a stance's sign around (x, y), to be stroked; empty where it has none. */
export const signPath = (stance: Stance, x: number, y: number, radius: number): string =>
  (STROKES.get(stance) ?? [])
    .map(
      (stroke) =>
        `M${stroke.map(([px, py]) => `${round(x + px * radius)} ${round(y + py * radius)}`).join('L')}`,
    )
    .join('')

const round = (value: number): number => Math.round(value * 100) / 100
