import { MARK_RADIUS, type Measure } from '../labelBoxes.ts'
import type { Theme } from '../theme.ts'
import type { Block } from './legend.ts'
import type { PictureSource } from './metadata.ts'
import type { Listed } from './numbers.ts'
import { badgeShapes, type Shape } from './shapes.ts'
import { printable, wrap } from './text.ts'
import type { PictureWords } from './words.ts'

const SIZE = 11
const LINE = 15
/** So many notes a group are shown. */
export const MOST_NOTES = 24
/** A note is cut only where it fills a paragraph that nobody writes. */
const MOST_LINES = 14
const GUTTER = 48
const INDENT = 30
/** Lines end early, so that a typeface a little wider than the measured one stays in its column. */
const SLACK = 0.96
const MOST_SOURCES = 6
/** Publications in the footer that a file names. */
const MOST_NAMED = 12
const HASH_PREFIX = 12

interface Note {
  readonly number: string | null
  readonly lines: readonly string[]
}

/** How many of the notes go into the first column, so that both are about equally long. */
const firstColumn = (notes: readonly Note[]): number => {
  const all = notes.reduce((sum, note) => sum + note.lines.length, 0)
  let count = 0
  let lines = 0
  while (count < notes.length && lines < all / 2) lines += notes[count++]?.lines.length ?? 0
  return count
}

/** What stands where a note has no number. */
const UNNUMBERED = {
  dash: (x: number, y: number, theme: Theme): readonly Shape[] => [
    { form: 'path', d: `M${x} ${y}h8`, stroke: theme.inkSoft, width: 1 },
  ],
  badge: (x: number, y: number, theme: Theme): readonly Shape[] =>
    badgeShapes([x + MARK_RADIUS, y], theme, 'none'),
} as const

const drawColumn = (
  notes: readonly Note[],
  unnumbered: NoteGroup['unnumbered'],
  theme: Theme,
  left: number,
  top: number,
): Block => {
  const shapes: Shape[] = []
  let y = top
  for (const { number, lines } of notes) {
    const text = (words: string, x: number, fill: string): Shape => ({
      form: 'text',
      text: words,
      x,
      y: y + 11,
      size: SIZE,
      weight: 400,
      fill,
      anchor: 'start',
    })
    if (number === null) shapes.push(...UNNUMBERED[unnumbered](left, y + 7.5, theme))
    else shapes.push(text(number, left, theme.inkSoft))
    for (const line of lines) {
      shapes.push(text(line, left + INDENT, theme.ink))
      y += LINE
    }
    y += 4
  }
  return { shapes, bottom: y }
}

/** How the words below a picture are written. */
interface Writing {
  readonly theme: Theme
  readonly measure: Measure
  readonly words: PictureWords
}

/** Notes under one heading. */
export interface NoteGroup {
  readonly heading: string
  /** The most important first. */
  readonly notes: readonly Listed[]
  /** How many more there are than these and those that find no room. */
  readonly others?: number
  readonly unnumbered: keyof typeof UNNUMBERED
}

const paragraph = (
  text: string,
  left: number,
  top: number,
  weight: number,
  fill: string,
): Block => ({
  shapes: [
    { form: 'text', text, x: left, y: top + 14, size: SIZE + 1, weight, fill, anchor: 'start' },
  ],
  bottom: top + LINE + 7,
})

/** One group: its heading, its notes in two columns, and how many more there are. */
const drawGroup = (
  { heading, notes, others = 0, unnumbered }: NoteGroup,
  { theme, measure, words }: Writing,
  [left, top]: readonly [left: number, top: number],
  width: number,
): Block => {
  const head = paragraph(heading, left, top, 600, theme.ink)
  const column = (width - GUTTER) / 2
  const lettering = { size: SIZE, weight: 400, measure }
  const wrapped = notes.slice(0, MOST_NOTES).map(({ number, text }) => ({
    number,
    lines: wrap(text, (column - INDENT) * SLACK, lettering, MOST_LINES),
  }))
  const split = firstColumn(wrapped)
  const one = drawColumn(wrapped.slice(0, split), unnumbered, theme, left, head.bottom)
  const other = drawColumn(
    wrapped.slice(split),
    unnumbered,
    theme,
    left + column + GUTTER,
    head.bottom,
  )
  const bottom = Math.max(one.bottom, other.bottom)
  const more = Math.max(0, notes.length - MOST_NOTES) + others
  const rest =
    more > 0
      ? paragraph(words.more(more), left, bottom, 400, theme.inkSoft)
      : { shapes: [], bottom }
  return {
    shapes: [...head.shapes, ...one.shapes, ...other.shapes, ...rest.shapes],
    bottom: rest.bottom,
  }
}

/**
 * The notes of a picture, group below group, and remarks below them. A group without notes is left out.
 * At most 24 notes a group; how many more there are is said.
 */
export const drawNotes = (
  groups: readonly NoteGroup[],
  remarks: readonly string[],
  writing: Writing,
  [left, top]: readonly [left: number, top: number],
  width: number,
): Block => {
  const shapes: Shape[] = []
  let bottom = top
  const add = (block: Block): void => {
    shapes.push(...block.shapes)
    bottom = block.bottom
  }
  for (const group of groups.filter(({ notes }) => notes.length > 0))
    add(drawGroup(group, writing, [left, bottom], width))
  for (const remark of remarks) add(paragraph(remark, left, bottom, 400, writing.theme.inkSoft))
  return { shapes, bottom }
}

const sourceInWords = (
  { title, published, sha256 }: PictureSource,
  words: PictureWords,
): string => {
  const date = published === null ? words.noDate : words.published(published)
  return `${printable(title)}, ${date} (sha-256 ${sha256.slice(0, HASH_PREFIX)}…)`
}

interface FooterInput extends Writing {
  readonly sources: readonly PictureSource[]
  /** As of a picture. */
  readonly publications?: readonly string[]
  readonly exportedOn: string
}

/** Sources on the left; the date of the export and the program's name on the right. */
export const drawFooter = (
  { sources, publications = [], exportedOn, theme, measure, words }: FooterInput,
  left: number,
  top: number,
  width: number,
): Block => {
  const right = words.exportedOn(printable(exportedOn))
  const taken = measure(right, SIZE, 400) + measure('Attest', SIZE, 600) + 40
  const more = sources.length - MOST_SOURCES
  const moreNamed = publications.length - MOST_NAMED
  const told = [
    ...sources
      .slice(0, MOST_SOURCES)
      .map(
        (source, at) =>
          `${at === 0 ? `${words.sources(sources.length)}: ` : ''}${sourceInWords(source, words)}`,
      ),
    ...(more > 0 ? [words.more(more)] : []),
    ...(publications.length > 0
      ? [`${words.named}: ${publications.slice(0, MOST_NAMED).map(printable).join('; ')}`]
      : []),
    ...(moreNamed > 0 ? [words.more(moreNamed)] : []),
  ]
  const lines = told.flatMap((line) =>
    wrap(line, (width - taken) * SLACK, { size: SIZE, weight: 400, measure }, 3),
  )
  const text = (
    written: string,
    x: number,
    y: number,
    more: { anchor: 'start' | 'end'; weight: number; fill: string },
  ): Shape => ({
    form: 'text',
    text: written,
    x,
    y,
    size: SIZE,
    ...more,
  })
  const end = left + width
  return {
    shapes: [
      ...lines.map((line, at) =>
        text(line, left, top + 13 + at * LINE, {
          anchor: 'start',
          weight: 400,
          fill: theme.inkSoft,
        }),
      ),
      text(right, end - measure('Attest', SIZE, 600) - 12, top + 13, {
        anchor: 'end',
        weight: 400,
        fill: theme.inkSoft,
      }),
      text('Attest', end, top + 13, { anchor: 'end', weight: 600, fill: theme.ink }),
    ],
    bottom: top + 13 + Math.max(1, lines.length) * LINE,
  }
}
