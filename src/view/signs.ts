import type { Stance } from '../domain/dataset.ts'

type Strokes = readonly (readonly (readonly [number, number])[])[]

/**
 * Strokes of the sign that marks a stance in the middle of a line, in a box from -1 to 1.
 * Drawn and not written, so that no typeface has to hold them. Stances without a sign are not marked.
 */
const STROKES: ReadonlyMap<Stance, Strokes> = new Map([
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

/** A number sign: different figures are given here. */
const FIGURES: Strokes = [
  [
    [-0.2, -0.58],
    [-0.34, 0.58],
  ],
  [
    [0.34, -0.58],
    [0.2, 0.58],
  ],
  [
    [-0.58, -0.22],
    [0.58, -0.22],
  ],
  [
    [-0.58, 0.22],
    [0.58, 0.22],
  ],
]

export const hasSign = (stance: Stance): boolean => STROKES.has(stance)

const pathOf = (strokes: Strokes, x: number, y: number, radius: number): string =>
  strokes
    .map(
      (stroke) =>
        `M${stroke.map(([px, py]) => `${round(x + px * radius)} ${round(y + py * radius)}`).join('L')}`,
    )
    .join('')

/** SVG path data of a stance's sign around (x, y), to be stroked; empty where it has none. */
export const signPath = (stance: Stance, x: number, y: number, radius: number): string =>
  pathOf(STROKES.get(stance) ?? [], x, y, radius)

/** SVG path data of the sign on an event for which speakers give different figures, to be stroked. */
export const figuresPath = (x: number, y: number, radius: number): string =>
  pathOf(FIGURES, x, y, radius)

const round = (value: number): number => Math.round(value * 100) / 100
