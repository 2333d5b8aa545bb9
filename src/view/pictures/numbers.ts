import type { Point, Statement } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import { each, type Steps } from '../../domain/steps.ts'
import { quotesApart } from '../../domain/words/quotesApart.ts'
import { around, type Labels, MARK_RADIUS, type Measure, markBox } from '../labelBoxes.ts'
import { createRoom } from '../room.ts'
import type { Box } from '../routes.ts'
import type { Scene } from '../scene.ts'
import type { StrandId } from '../strands.ts'
import { familyColour, type Theme } from '../theme.ts'
import { plate, type Shape } from './shapes.ts'

/** A statement in dispute, and its attributed sentence. */
export interface Disputed {
  readonly id: StatementId
  readonly sentence: string
}

/** Statements with their sentences, and words of a quote behind those that would read alike. */
export const listedAs = (
  statements: readonly Statement[],
  sentences: readonly string[],
  quoted: (words: string) => string,
): readonly Disputed[] => {
  const told = new Map(statements.map(({ id }, at) => [id, sentences[at] ?? '']))
  const apart = quotesApart(statements, ({ id }) => told.get(id) ?? '')
  return [...told].map(([id, sentence]) => {
    const words = apart.get(id)
    return { id, sentence: words === undefined ? sentence : `${sentence} ${quoted(words)}` }
  })
}

/** A sentence of the list below a picture; null `number`: no line in the picture stands for it. */
export interface Listed {
  readonly number: string | null
  readonly text: string
}

export interface Numbering {
  /** Those of one line stand together. */
  readonly listed: readonly Listed[]
  /** What stands at a line whose statements are listed. */
  readonly ofStrand: ReadonlyMap<StrandId, string>
}

/** In a picture and in its list alike. */
const reference = (numbers: string): string => `[${numbers}]`

/** `1, 2, 5–9` of numbers in ascending order. */
const ranges = (numbers: readonly number[]): string => {
  const runs: { first: number; last: number }[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.last === number - 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  return runs
    .map(({ first, last }) =>
      first === last ? `${first}` : `${first}${last === first + 1 ? ', ' : '–'}${last}`,
    )
    .join(', ')
}

/**
 * Numbers statements by the lines that stand for them, so that whoever looks at the picture knows of which line the list
 * speaks. What has no line comes last, without a number.
 */
export const numbering = function* (
  { strands }: Scene,
  disputed: readonly Disputed[],
): Steps<Numbering> {
  const placeOf = new Map(disputed.map(({ id }, at) => [id, at]))
  const lines: { readonly strand: StrandId; readonly places: readonly number[] }[] = []
  if (disputed.length > 0)
    yield* each(strands, ({ id: strand, mark, statements }) => {
      if (mark === null) return
      const places = statements.flatMap(({ id }) => placeOf.get(id) ?? []).sort((a, b) => a - b)
      if (places.length > 0) lines.push({ strand, places })
    })
  const inOrder = lines.sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0))
  const drawn = [...new Set(inOrder.flatMap(({ places }) => places))]
  const numberOf = new Map(drawn.map((place, at) => [place, at + 1]))
  const undrawn = disputed.map((_, place) => place).filter((place) => !numberOf.has(place))
  return {
    listed: [...drawn, ...undrawn].flatMap((place) => {
      const one = disputed[place]
      const number = numberOf.get(place)
      return one === undefined
        ? []
        : { number: number === undefined ? null : reference(`${number}`), text: one.sentence }
    }),
    ofStrand: new Map(
      lines.map(({ strand, places }) => {
        const numbers = places.flatMap((place) => numberOf.get(place) ?? []).sort((a, b) => a - b)
        return [strand, reference(ranges(numbers))]
      }),
    ),
  }
}

/** The scene with the numbers behind the words of its lines. */
export const withNumbers = (scene: Scene, ofStrand: Numbering['ofStrand']): Scene =>
  ofStrand.size === 0
    ? scene
    : {
        nodes: scene.nodes,
        crossings: scene.crossings,
        strands: scene.strands.map((strand) => {
          const number = ofStrand.get(strand.id)
          return number === undefined ? strand : { ...strand, label: `${strand.label} ${number}` }
        }),
      }

const SIZE = 11
const WEIGHT = 500
const HEIGHT = SIZE + 3
const PAD = 2

/** Right, left, below and above a mark, and between these. */
const SIDES: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
]

/**
 * The numbers of lines that have no words, beside their marks.
 * @param taken - nodes and whatever else they had better not cover
 */
export const numbersBesideMarks = (
  { strands, marks, nodes, badges }: Labels,
  ofStrand: Numbering['ofStrand'],
  taken: readonly Box[],
  theme: Theme,
  measure: Measure,
): readonly Shape[] => {
  const worded = new Set(strands.map(({ strand }) => strand.id))
  const bare = marks.filter(({ strand }) => ofStrand.has(strand.id) && !worded.has(strand.id))
  if (bare.length === 0) return []
  const room = createRoom([
    ...taken,
    ...[...strands, ...nodes].map(({ box }) => box),
    ...[...marks, ...badges].map(({ at }) => markBox(at)),
  ])
  return bare.flatMap(({ strand, at: [x, y] }): readonly Shape[] => {
    const text = ofStrand.get(strand.id) ?? ''
    const width = measure(text, SIZE, WEIGHT) + 2 * PAD
    const spots = SIDES.map(([across, down]) =>
      around(
        [
          x + across * (MARK_RADIUS + 1 + width / 2),
          y + down * (MARK_RADIUS + (across === 0 ? 1 + HEIGHT / 2 : 2)),
        ],
        width,
        HEIGHT,
      ),
    )
    const box = spots.find((spot) => room.isFree(spot)) ?? spots[0]
    if (box === undefined) return []
    room.take(box)
    return [
      { form: 'path', d: plate(box, 3), fill: theme.ground, opacity: 0.94 },
      {
        form: 'text',
        text,
        x: box.x + PAD,
        y: box.y + HEIGHT / 2 + SIZE * 0.35,
        size: SIZE,
        weight: WEIGHT,
        fill: familyColour(theme, strand.family),
        anchor: 'start',
      },
    ]
  })
}
