import type { Dataset, Entity, Line, Orientation } from '../../domain/dataset.ts'
import type { EntityId, RelationId } from '../../domain/ids.ts'
import { allLines } from '../../domain/lines.ts'
import type { Polarity } from '../../domain/relations.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
import { lanesOf } from '../geometry/lanes.ts'
import { poleSizeOf, sizeOf } from '../geometry/size.ts'
import type { LayoutInput, LayoutLink, LayoutNode } from './layout.ts'

/** The lines that a dataset shows when it is first opened. */
export const linesShownAtFirst = (dataset: Dataset): readonly Line[] => {
  const families = new Set(
    dataset.families.filter((family) => !family.shownAtFirst).map((family) => family.id),
  )
  const kinds = new Set(dataset.kinds.filter((kind) => !kind.shownAtFirst).map((kind) => kind.id))
  const hidden = new Set(
    dataset.entities.filter((entity) => kinds.has(entity.kind)).map((entity) => entity.id),
  )
  return allLines(dataset).filter(
    ({ statement, from, to }) =>
      !families.has(statement.family) && !hidden.has(from) && !hidden.has(to),
  )
}

const sterner = (one: Polarity, other: Polarity): Polarity => {
  if (one === 'hostile' || other === 'hostile') return 'hostile'
  return one === 'cooperative' || other === 'cooperative' ? 'cooperative' : 'neutral'
}

interface Folded extends Omit<LayoutLink, 'lane'> {
  readonly symmetric: boolean
}

/** Numbers texts in the order in which they come. */
const numbering = (): ((text: string) => number) => {
  const numbers = new Map<string, number>()
  return (text) => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
}

/** More than there are ends of lines. */
const ENDS = 2 ** 24

/**
 * Folds lines into strands, step by step: (from, to, family, status), the ends of symmetric relations in order. A strand is
 * hostile where any of its statements is, else cooperative where any is.
 */
export const foldingSteps = function* (
  lines: readonly Line[],
  symmetric: ReadonlySet<RelationId>,
): Steps<readonly Folded[]> {
  const [endOf, familyOf, statusOf] = [numbering(), numbering(), numbering()]
  const rows: Map<number, number>[] = []
  const folded: { -readonly [Name in keyof Folded]: Folded[Name] }[] = []
  yield* each(lines, ({ statement, from: subject, to: object }) => {
    const { family, polarity, status } = statement
    const both = symmetric.has(statement.relation)
    const turned = both && subject > object
    const from = turned ? object : subject
    const to = turned ? subject : object
    const row = endOf(from)
    const places = rows[row] ?? new Map<number, number>()
    rows[row] = places
    const key = (familyOf(family) * 8 + statusOf(status)) * ENDS + endOf(to)
    const known = folded[places.get(key) ?? -1]
    if (known === undefined) {
      places.set(key, folded.length)
      folded.push({ from, to, family, polarity, count: 1, symmetric: both })
    } else {
      known.polarity = sterner(known.polarity, polarity)
      known.count++
      known.symmetric &&= both
    }
  })
  return folded
}

/** The same as links of a layout, each in its lane. */
export const linkSteps = function* (
  lines: readonly Line[],
  symmetric: ReadonlySet<RelationId>,
): Steps<readonly LayoutLink[]> {
  const folded = yield* foldingSteps(lines, symmetric)
  yield
  const lanes = lanesOf(folded)
  yield
  const links: LayoutLink[] = []
  yield* each(folded, ({ from, to, family, polarity, count }, index) => {
    links.push({ from, to, family, polarity, count, lane: lanes[index] ?? 0 })
  })
  return links
}

const nodeOf = (entity: Entity, poles: ReadonlySet<EntityId>): LayoutNode => {
  const size = poles.has(entity.id) ? poleSizeOf(entity.name) : sizeOf(entity.kind, entity.name)
  return {
    id: entity.id,
    kind: entity.kind,
    rollsUpTo: entity.rollsUpTo,
    unnamed: entity.unnamed,
    width: size.width,
    height: size.height,
    labelWidth: size.labelWidth,
    labelHeight: size.labelHeight,
    labelPlacement: size.labelPlacement,
  }
}

/** The relations that read the same from both ends. */
export const symmetricIn = ({ relations }: Dataset): ReadonlySet<RelationId> =>
  new Set(relations.filter(({ symmetric }) => symmetric).map(({ id }) => id))

/**
 * What a layout is told of a dataset: these entities, and the strands of these lines.
 * `poles` are drawn larger.
 */
export const layoutInput = (
  dataset: Dataset,
  entities: readonly Entity[],
  lines: readonly Line[],
  poles: readonly EntityId[],
  orientation: Orientation,
): LayoutInput => atOnce(layoutInputSteps(dataset, entities, lines, poles, orientation))

/** The same step by step. */
export const layoutInputSteps = function* (
  dataset: Dataset,
  entities: readonly Entity[],
  lines: readonly Line[],
  poles: readonly EntityId[],
  orientation: Orientation,
): Steps<LayoutInput> {
  const large = new Set(poles)
  const nodes: LayoutNode[] = []
  yield* each(entities, (entity) => {
    nodes.push(nodeOf(entity, large))
  })
  return { nodes, links: yield* linkSteps(lines, symmetricIn(dataset)), orientation }
}
