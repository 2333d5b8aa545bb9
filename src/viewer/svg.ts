import { LEADING, type Measure } from '../view/labelBoxes.ts'
import type { Shape } from '../view/pictures/shapes.ts'
import { h, s } from './dom.ts'

export const FONT =
  '"Attest Sans", system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

/** Widths of text in the letters of the network, in pixels. */
export const measureText = (): Measure => {
  const canvas = h('canvas').getContext('2d')
  return (text, size, weight) => {
    if (canvas === null) return text.length * size * 0.55
    canvas.font = `${weight} ${size}px ${FONT}`
    return canvas.measureText(text).width
  }
}

/** A path with a digit behind each point: the file is smaller, and nobody sees the rest. */
export const rounded = (d: string): string =>
  d.replace(/-?\d+\.\d{2,}(?:e[-+]?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 10) / 10),
  )

export const elementOf = (shape: Shape): SVGElement => {
  if (shape.form === 'path')
    return s('path', {
      d: rounded(shape.d),
      fill: shape.fill ?? 'none',
      stroke: shape.stroke ?? null,
      'stroke-width': shape.width ?? null,
      'stroke-linejoin': 'round',
      'stroke-dasharray':
        shape.dash === undefined || shape.dash.length === 0 ? null : shape.dash.join(' '),
      opacity: shape.opacity ?? null,
    })
  const x = Math.round(shape.x * 10) / 10
  const [first = '', ...others] = shape.text.split('\n')
  const dy = Math.round(shape.size * LEADING * 100) / 100
  return s(
    'text',
    {
      x,
      y: Math.round(shape.y * 10) / 10,
      'font-size': Math.round(shape.size * 100) / 100,
      'font-weight': shape.weight,
      'font-style': shape.italic === true ? 'italic' : null,
      'text-anchor': shape.anchor,
      fill: shape.fill,
      opacity: shape.opacity ?? null,
      direction: shape.rtl === true ? 'rtl' : null,
    },
    first,
    // The space is for whoever reads it as one text.
    ...others.flatMap((line) => [' ', s('tspan', { x, dy }, line)]),
  )
}
