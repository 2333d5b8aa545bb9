import { atOnce, each, type Steps } from '../../domain/steps.ts'
import { NAMED } from '../../io/xml/escape.ts'
import { LEADING } from '../labelBoxes.ts'
import { type PictureMetadata, writingMetadata } from './metadata.ts'
import type { Picture } from './picture.ts'
import type { About, Shape } from './shapes.ts'
import { printable } from './text.ts'
import { encoding, joining } from './utf8.ts'

/** Bundled faces are not in the file: where they are missing, another steps in and is fitted to the measured length. */
const FONT_FAMILY =
  "'IBM Plex Sans', 'IBM Plex Sans Arabic', 'Helvetica Neue', Arial, system-ui, sans-serif"

/** Text for an element or an attribute in double quotes. */
const escaped = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (letter) => NAMED.get(letter) ?? '&#39;')

const decimal = (value: number): string => String(Math.round(value * 100) / 100)

const LONG_NUMBER = /-?\d*\.?\d+(?:e[-+]?\d+)?/gi
const tidyPath = (d: string): string => d.replace(LONG_NUMBER, (text) => decimal(Number(text)))

type Attribute = readonly [name: string, value: string | number | undefined]

const attributes = (list: readonly Attribute[]): string =>
  list
    .flatMap(([name, value]) => {
      if (value === undefined) return []
      return ` ${name}="${typeof value === 'number' ? decimal(value) : escaped(value)}"`
    })
    .join('')

/** Lines of one text, with a space between them for whoever reads it as such. */
const linesOf = ({ text, x, size }: Extract<Shape, { form: 'text' }>): string => {
  const [first = '', ...others] = text.split('\n').map(escaped)
  const below = others.map(
    (line) =>
      ` <tspan${attributes([
        ['x', x],
        ['dy', size * LEADING],
      ])}>${line}</tspan>`,
  )
  return [first, ...below].join('')
}

/** One shape as an element. */
export const shapeElement = (shape: Shape): string => {
  if (shape.form === 'path') {
    const { d, fill, stroke, width, dash, opacity } = shape
    return `<path${attributes([
      ['d', tidyPath(d)],
      ['fill', fill ?? 'none'],
      ['stroke', stroke],
      ['stroke-width', stroke === undefined ? undefined : (width ?? 1)],
      ['stroke-linejoin', stroke === undefined ? undefined : 'round'],
      ['stroke-dasharray', dash === undefined || dash.length === 0 ? undefined : dash.join(' ')],
      ['opacity', opacity],
    ])}/>`
  }
  const { x, y, size, weight, fill, anchor, italic, rtl, halo, opacity, length } = shape
  return `<text${attributes([
    ['x', x],
    ['y', y],
    ['font-size', size],
    ['font-weight', weight],
    ['font-style', italic === true ? 'italic' : undefined],
    ['fill', fill],
    ['text-anchor', anchor === 'start' ? undefined : anchor],
    ['direction', rtl === true ? 'rtl' : undefined],
    ['stroke', halo],
    ['stroke-width', halo === undefined ? undefined : 3.5],
    ['stroke-linejoin', halo === undefined ? undefined : 'round'],
    ['paint-order', halo === undefined ? undefined : 'stroke'],
    ['opacity', opacity],
    ...(length === undefined || length <= 0
      ? []
      : ([
          ['textLength', length],
          ['lengthAdjust', 'spacingAndGlyphs'],
        ] as const)),
  ])}>${linesOf(shape)}</text>`
}

/** Ids are parted by spaces; a space inside a foreign id is percent-encoded. */
const listed = (ids: readonly string[]): string =>
  ids.map((id) => id.replace(/[\s%]/gu, encodeURIComponent)).join(' ')

type Sentences = ReadonlyMap<string, string>

const groupStart = (about: About, sentences: Sentences): string => {
  const [name, value, words] =
    about.kind === 'node'
      ? ['data-entity', about.entity, about.name]
      : [
          'data-statements',
          listed(about.statements),
          about.statements.flatMap((id) => sentences.get(id) ?? []).join(' '),
        ]
  const title = words === '' ? '' : `<title>${escaped(words)}</title>`
  return `<g${attributes([[name, value]])}>${title}`
}

const sameThing = (one: About | undefined, other: About | undefined): boolean => {
  if (one === undefined || other === undefined) return one === other
  if (one.kind === 'node') return other.kind === 'node' && one.entity === other.entity
  return other.kind === 'strand' && one.strand === other.strand
}

/** One line a shape; neighbours about the same node or strand share a group. */
const body = function* (
  shapes: readonly Shape[],
  sentences: Sentences,
  write: (line: string) => void,
): Steps<void> {
  let about: About | undefined
  yield* each(shapes, (shape) => {
    if (!sameThing(about, shape.about)) {
      if (about !== undefined) write('</g>\n')
      if (shape.about !== undefined) write(`${groupStart(shape.about, sentences)}\n`)
      about = shape.about
    }
    write(`${shapeElement(shape)}\n`)
  })
  if (about !== undefined) write('</g>\n')
}

const writingText = function* (
  { width, height, shapes }: Picture,
  metadata: PictureMetadata,
): Steps<readonly string[]> {
  const sentences = new Map(metadata.statements.map(({ id, sentence }) => [id, sentence]))
  const pieces = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg${attributes([
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['width', width],
      ['height', height],
      ['viewBox', `0 0 ${decimal(width)} ${decimal(height)}`],
      ['role', 'img'],
      ['aria-labelledby', 'picture-title picture-description'],
      ['font-family', FONT_FAMILY],
    ])}>\n`,
    `<title id="picture-title">${escaped(metadata.title)}</title>\n`,
    `<desc id="picture-description">${escaped(metadata.description)}</desc>\n`,
    '<metadata>',
  ]
  const write = (piece: string): void => {
    pieces.push(piece)
  }
  yield { stage: 'text', rows: metadata.statements.length + shapes.length }
  for (const piece of yield* writingMetadata(metadata)) write(piece)
  write('</metadata>\n')
  yield* body(shapes, sentences, write)
  write('</svg>\n')
  return pieces
}

/**
 * Writes a picture as SVG 1.1: text stays text, and `<metadata>` holds the statements as JSON.
 * The file has no script, no link, no style and nothing from elsewhere, whatever the data says.
 */
export const writingSvg = function* (
  picture: Picture,
  metadata: PictureMetadata,
): Steps<Uint8Array<ArrayBuffer>> {
  const pieces = yield* writingText(picture, metadata)
  yield { stage: 'whole', rows: null }
  return yield* joining(yield* encoding(pieces))
}

/** The same without a rest, as text. */
export const toSvg = (picture: Picture, metadata: PictureMetadata): string =>
  atOnce(writingText(picture, metadata)).join('')
