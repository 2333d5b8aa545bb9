import type { Stance, Status } from '../../domain/dataset.ts'
import { KINDS, type KindType } from '../../domain/kinds.ts'
import type { Family } from '../../domain/relations.ts'
import { glyphOf, glyphPath } from '../glyphs.ts'
import type { Measure } from '../labelBoxes.ts'
import type { Scene } from '../scene.ts'
import { signPath } from '../signs.ts'
import { familyColour, STATUS_DASH, type Theme } from '../theme.ts'
import { badgeShapes, circle, type Shape } from './shapes.ts'
import { printable } from './text.ts'
import type { PictureWords } from './words.ts'

/** Shapes below a given height, and where they end. */
export interface Block {
  readonly shapes: readonly Shape[]
  readonly bottom: number
}

export interface LegendInput {
  readonly scene: Scene
  readonly theme: Theme
  readonly families: readonly Pick<Family, 'id' | 'label'>[]
  readonly kinds: readonly Pick<KindType, 'id' | 'label'>[]
  /** Whose line patterns are explained. */
  readonly statuses: readonly Status[]
  /** Numbers of a list stand at contested lines. */
  readonly numbered: boolean
  readonly measure: Measure
  readonly words: PictureWords
}

const SIGNED = ['denied', 'mutual', 'withheld'] as const satisfies readonly Stance[]

const SIZE = 12
const WEIGHT = 400
const HEADING_WIDTH = 96
const SAMPLE = 34
const GAP = 26
const LINE = 23

/** One entry: what is drawn before its words, around a middle line, and how much room that takes. */
interface Entry {
  readonly words: string
  readonly width: number
  readonly sample: (x: number, middle: number) => readonly Shape[]
}

const lineSample =
  (colour: string, dash: readonly number[], arrow: boolean): Entry['sample'] =>
  (x, y) => [
    {
      form: 'path',
      d: `M${x} ${y}H${x + SAMPLE - (arrow ? 6 : 0)}`,
      stroke: colour,
      width: 2.2,
      dash,
    },
    ...(arrow ? [{ form: 'path', d: `M${x + SAMPLE} ${y}l-9 -4v8z`, fill: colour } as const] : []),
  ]

const familyEntries = ({ families, scene, theme }: LegendInput): readonly Entry[] => {
  const headed = new Set(
    scene.strands.flatMap(({ family, heads }) => (heads === 0 ? [] : [family])),
  )
  return families.map(({ id, label }) => ({
    words: label,
    width: SAMPLE,
    sample: lineSample(familyColour(theme, id), [], headed.has(id)),
  }))
}

const statusEntries = ({ theme, words, statuses }: LegendInput): readonly Entry[] =>
  statuses.map((status) => ({
    words: words.status[status],
    width: SAMPLE,
    sample: lineSample(theme.edge, STATUS_DASH[status], false),
  }))

const signEntries = ({ scene, theme, words, numbered }: LegendInput): readonly Entry[] => {
  const occurring = new Set(scene.strands.map((strand) => strand.mark))
  const signs = SIGNED.filter((stance) => occurring.has(stance)).map(
    (stance): Entry => ({
      words: words.sign[stance],
      width: 15,
      sample: (x, y) => [
        {
          form: 'path',
          d: circle(x + 7.5, y, 7),
          fill: theme.ground,
          stroke: theme.edge,
          width: 1.3,
        },
        { form: 'path', d: signPath(stance, x + 7.5, y, 7), stroke: theme.edge, width: 1.3 },
      ],
    }),
  )
  const number: Entry = {
    words: words.numbered,
    width: 18,
    sample: (x, y) => [
      {
        form: 'text',
        text: '[1]',
        x,
        y: y + 4,
        size: SIZE,
        weight: 500,
        fill: theme.edge,
        anchor: 'start',
      },
    ],
  }
  return numbered ? [...signs, number] : signs
}

const glyphEntry = (
  { theme }: LegendInput,
  words: string,
  [width, height]: readonly [number, number],
  glyph: Parameters<typeof glyphPath>[0],
  look: { readonly fill?: string; readonly dash?: readonly number[]; readonly width?: number },
): Entry => ({
  words,
  width,
  sample: (x, y) => [
    {
      form: 'path',
      d: glyphPath(glyph, width, height, x + width / 2, y),
      fill: theme.node,
      stroke: theme.edge,
      width: 1.3,
      ...look,
    },
  ],
})

/** Outlines of small symbols; a kind that is not listed is drawn like a country, wider than high. */
const SMALL: ReadonlySet<string> = new Set(['person', 'event', 'place'])

const nodeEntries = (input: LegendInput): readonly Entry[] => {
  const { scene, theme, kinds, words } = input
  const labels = new Map([...KINDS, ...kinds].map(({ id, label }) => [id, label]))
  const occurring = new Set(scene.nodes.map(({ entity }) => entity.kind))
  const ordered = [...labels.keys()].filter((kind) => occurring.has(kind))
  const others = [...occurring].filter((kind) => !labels.has(kind))
  const entries = [...ordered, ...others].map((kind) =>
    glyphEntry(
      input,
      words.kind(labels.get(kind) ?? kind),
      SMALL.has(kind) ? [13, 13] : [20, 13],
      glyphOf(kind),
      {},
    ),
  )
  const vague = scene.nodes.some(({ entity }) => entity.unnamed || entity.alleged)
  const pole = scene.nodes.find((node) => node.pole)
  return [
    ...entries,
    ...(vague
      ? [glyphEntry(input, words.vague, [20, 13], { form: 'ellipse' }, { dash: [3, 3] })]
      : []),
    ...(pole === undefined
      ? []
      : [glyphEntry(input, words.pole, [20, 13], pole.glyph, { fill: theme.pole, width: 2 })]),
    ...(scene.nodes.some((node) => node.figuresDiffer)
      ? [
          {
            words: words.figuresDiffer,
            width: 15,
            sample: (x: number, y: number) => badgeShapes([x + 7.5, y], theme, 'none'),
          },
        ]
      : []),
  ]
}

const row = (
  heading: string,
  entries: readonly Entry[],
  { theme, measure }: LegendInput,
  left: number,
  top: number,
  width: number,
): Block => {
  if (entries.length === 0) return { shapes: [], bottom: top }
  const begin = left + HEADING_WIDTH
  const shapes: Shape[] = []
  let [x, y] = [begin, top]
  const write = (text: string, at: number, fill: string): void => {
    shapes.push({
      form: 'text',
      text,
      x: at,
      y: y + 15,
      size: SIZE,
      weight: WEIGHT,
      fill,
      anchor: 'start',
    })
  }
  write(heading, left, theme.inkSoft)
  for (const { words, width: sampleWidth, sample } of entries) {
    const text = printable(words)
    const taken = sampleWidth + 7 + measure(text, SIZE, WEIGHT)
    if (x > begin && x + taken > left + width) {
      x = begin
      y += LINE
    }
    shapes.push(...sample(x, y + 11))
    write(text, x + sampleWidth + 7, theme.ink)
    x += taken + GAP
  }
  return { shapes, bottom: y + LINE }
}

/** What colours, patterns, signs and outlines mean, in rows from `top` down. */
export const drawLegend = (input: LegendInput, left: number, top: number, width: number): Block => {
  const rows: readonly (readonly [string, readonly Entry[]])[] = [
    [input.words.relations, familyEntries(input)],
    [input.words.pattern, statusEntries(input)],
    [input.words.disputed, signEntries(input)],
    [input.words.nodes, nodeEntries(input)],
  ]
  const shapes: Shape[] = []
  let bottom = top
  for (const [heading, entries] of rows) {
    const block = row(heading, entries, input, left, bottom, width)
    shapes.push(...block.shapes)
    bottom = block.bottom
  }
  return { shapes, bottom }
}
