import type { Statement } from '../dataset.ts'
import { groupedBy } from '../groupedBy.ts'
import type { StatementId } from '../ids.ts'

/** A longer quote is cut after a word. */
const MOST = 80
const CUT = ' […]'

const shortened = (words: string): string => {
  const points = [...words]
  if (points.length <= MOST) return words
  const head = points.slice(0, MOST + 1).join('')
  const end = head.lastIndexOf(' ')
  return `${end > 0 ? head.slice(0, end) : points.slice(0, MOST).join('')}${CUT}`
}

const proofsOf = ({ quotes }: Statement): readonly string[] =>
  quotes.flatMap(({ exact, context }) => (context ? [] : exact.replace(/\s+/g, ' ')))

/**
 * Of statements whose texts read alike, for each the words of a quote that do not prove all of them, in one line and
 * without quotation marks. Those whose text is their own have none, nor those with nothing but quotes in common.
 */
export const quotesApart = (
  statements: readonly Statement[],
  textOf: (statement: Statement) => string,
): ReadonlyMap<StatementId, string> => {
  const apart = new Map<StatementId, string>()
  for (const alike of groupedBy(statements, (one) => [textOf(one)]).values()) {
    if (alike.length === 1) continue
    const provedBy = groupedBy(alike, (one) => new Set(proofsOf(one)))
    const chosen = alike.flatMap((one) => {
      const words = proofsOf(one).find((proof) => provedBy.get(proof)?.length !== alike.length)
      return words === undefined ? [] : { id: one.id, words }
    })
    const cut = groupedBy([...new Set(chosen.map(({ words }) => words))], (one) => [shortened(one)])
    for (const { id, words } of chosen) {
      const short = shortened(words)
      apart.set(id, cut.get(short)?.length === 1 ? short : words)
    }
  }
  return apart
}
