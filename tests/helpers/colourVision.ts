/** How far colours stand apart for different eyes. */

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB; null: all cones. */
const EYES = {
  'all cones': null,
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const

export type Eyes = keyof typeof EYES
export const ALL_EYES = ['all cones', 'no red cones', 'no green cones'] as const

const linear = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })

const seen = (rgb: readonly number[], eyes: Eyes): readonly number[] => {
  const matrix = EYES[eyes]
  if (matrix === null) return rgb
  return matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, at) => sum + weight * (rgb[at] ?? 0), 0),
      ),
    ),
  )
}

const curve = (part: number): number =>
  part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116

const lab = ([r = 0, g = 0, b = 0]: readonly number[]): readonly [number, number, number] => {
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE76 difference of two colours `#rrggbb` as these eyes see them; 2 is just noticed, 10 is plain. */
export const difference = (one: string, other: string, eyes: Eyes): number => {
  const [a, b] = [lab(seen(linear(one), eyes)), lab(seen(linear(other), eyes))]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
