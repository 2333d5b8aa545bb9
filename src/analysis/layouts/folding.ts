import { type Dataset, type Line, STATUSES } from '../../domain/dataset.ts'
import type { RelationId } from '../../domain/ids.ts'
import { Numbering } from '../../domain/numbering.ts'
import type { Polarity } from '../../domain/relations.ts'
import { each, type Steps } from '../../domain/steps.ts'
import type { LayoutLink } from './layout.ts'

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

/**
 * Folds lines into strands, step by step: (from, to, family, status), the ends of symmetric relations in order. A strand is
 * hostile where any of its statements is, else cooperative where any is.
 */
export const foldingSteps = function* (
  lines: readonly Line[],
  symmetric: ReadonlySet<RelationId>,
): Steps<readonly Folded[]> {
  const [endOf, familyOf] = [numbering(), numbering()]
  const strands = new Numbering(lines.length)
  const folded: { -readonly [Name in keyof Folded]: Folded[Name] }[] = []
  yield* each(lines, ({ statement, from: subject, to: object }) => {
    const { family, polarity, status } = statement
    const both = symmetric.has(statement.relation)
    const turned = both && subject > object
    const from = turned ? object : subject
    const to = turned ? subject : object
    const kind = familyOf(family) * STATUSES.length + STATUSES.indexOf(status)
    const known = folded[strands.numberOf(endOf(from), endOf(to), kind)]
    if (known === undefined) folded.push({ from, to, family, polarity, count: 1, symmetric: both })
    else {
      known.polarity = sterner(known.polarity, polarity)
      known.count++
      known.symmetric &&= both
    }
  })
  return folded
}

/** The relations that read the same from both ends. */
export const symmetricIn = ({ relations }: Dataset): ReadonlySet<RelationId> =>
  new Set(relations.filter(({ symmetric }) => symmetric).map(({ id }) => id))
