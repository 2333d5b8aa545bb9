import { atOnce, each, type Steps } from '../../domain/steps.ts'
import type { View } from '../fit.ts'
import { LEADING, type Measure } from '../labelBoxes.ts'
import type { Shape } from './shapes.ts'

type ShapeOf<Form> = Extract<Shape, { readonly form: Form }>

/** The typefaces of pictures and of the canvas: bundled ones first, then what the machine has. */
export const TYPEFACE =
  '"Attest Sans", "IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif'

export const fontOf = (size: number, weight: number, italic = false): string =>
  `${italic ? 'italic ' : ''}${weight} ${size}px ${TYPEFACE}`

type Canvas = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Measures text on a canvas, each only once until its letters are forgotten: widths grow with the size. */
export const createRuler = (
  canvas: Canvas | null,
): { readonly measure: Measure; readonly forget: () => void } => {
  const widths = new Map<string, number>()
  return {
    measure: (text, size, weight) => {
      const key = `${weight}|${text}`
      const known = widths.get(key)
      if (known !== undefined) return known * size
      if (canvas === null) return text.length * size * 0.5
      canvas.font = fontOf(100, weight)
      const width = canvas.measureText(text).width / 100
      widths.set(key, width)
      return width * size
    },
    forget: () => widths.clear(),
  }
}

const paintPath = (canvas: Canvas, { d, fill, stroke, width, dash }: ShapeOf<'path'>): void => {
  const path = new Path2D(d)
  if (fill !== undefined) {
    canvas.fillStyle = fill
    canvas.fill(path)
  }
  if (stroke !== undefined) {
    canvas.strokeStyle = stroke
    canvas.lineWidth = width ?? 1
    canvas.setLineDash([...(dash ?? [])])
    canvas.stroke(path)
  }
}

const paintText = (canvas: Canvas, shape: ShapeOf<'text'>): void => {
  canvas.font = fontOf(shape.size, shape.weight, shape.italic)
  canvas.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor
  canvas.direction = shape.rtl === true ? 'rtl' : 'ltr'
  canvas.textBaseline = 'alphabetic'
  for (const [line, text] of shape.text.split('\n').entries()) {
    const y = shape.y + line * shape.size * LEADING
    if (shape.halo !== undefined) {
      canvas.strokeStyle = shape.halo
      canvas.lineWidth = 3.5
      canvas.setLineDash([])
      canvas.strokeText(text, shape.x, y)
    }
    canvas.fillStyle = shape.fill
    canvas.fillText(text, shape.x, y)
  }
}

const paintShape = (canvas: Canvas, shape: Shape): void => {
  canvas.globalAlpha = shape.opacity ?? 1
  if (shape.form === 'path') paintPath(canvas, shape)
  else paintText(canvas, shape)
}

/** Paints shapes on a canvas, in its current transform. */
export const painting = function* (canvas: Canvas, shapes: readonly Shape[]): Steps<void> {
  canvas.lineJoin = 'round'
  yield* each(shapes, (shape) => paintShape(canvas, shape))
  canvas.globalAlpha = 1
}

/** The same without a rest. */
export const paint = (canvas: Canvas, shapes: readonly Shape[]): void =>
  atOnce(painting(canvas, shapes))

/**
 * Shows shapes on a canvas in the place of what it shows.
 * @param width - of the canvas on the page, in pixels, as `height`
 * @param ratio - device pixels a pixel
 * @param pan - how far from the corner shapes stand, in pixels
 */
export const show = (
  element: HTMLCanvasElement,
  width: number,
  height: number,
  ratio: number,
  shapes: readonly Shape[],
  pan: View['pan'] = { x: 0, y: 0 },
): void => {
  const canvas = element.getContext('2d')
  if (canvas === null) return
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
  // A canvas of another size is another memory.
  if (element.width !== across) element.width = across
  if (element.height !== down) element.height = down
  canvas.setTransform(1, 0, 0, 1, 0, 0)
  canvas.clearRect(0, 0, across, down)
  canvas.setTransform(ratio, 0, 0, ratio, pan.x * ratio, pan.y * ratio)
  paint(canvas, shapes)
}
