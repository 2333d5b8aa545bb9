import type { Line, Statement, Status } from '../domain/dataset.ts'
import type { EntityId, FamilyId } from '../domain/ids.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'

/**
 * `from>to:family:status`, or, unfolded, with `:statement` behind it. Symmetric strands put their ends in order
 * and write `from=to`. What separates the parts is percent-encoded where a foreign id holds it.
 */
export type StrandId = string

/**
 * Statements of one family and status between the same two ends: one line on the canvas.
 * A strand never mixes statuses, so that a claim is never drawn as a fact.
 */
export interface Strand {
  readonly id: StrandId
  /** The id of the folded strand that it belongs to; its own where it is not unfolded. */
  readonly folded: StrandId
  readonly from: EntityId
  readonly to: EntityId
  readonly family: FamilyId
  readonly status: Status
  readonly symmetric: boolean
  /** In the order of the dataset; never empty. */
  readonly statements: readonly Statement[]
}

const part = (id: string): string => id.replace(/[%:=>|]/g, encodeURIComponent)

/** Whether a strand's statements read the same from both ends. */
export type IsSymmetric = (statement: Statement) => boolean

/**
 * Folds lines into strands, in order of first appearance; no line, no strand. A statement counts once a strand.
 * Strands whose id is in `unfolded` come apart into one a statement.
 */
export const foldIntoStrands = (
  lines: readonly (Line | undefined)[],
  isSymmetric: IsSymmetric,
  unfolded: ReadonlySet<StrandId>,
): readonly Strand[] =>
  atOnce(foldSteps(lines, isSymmetric, unfolded, new Int32Array(lines.length)))

/**
 * The same step by step.
 * @param strandOf - takes, line by line, which of the strands it went into; -1: none
 */
export const foldSteps = function* (
  lines: readonly (Line | undefined)[],
  isSymmetric: IsSymmetric,
  unfolded: ReadonlySet<StrandId>,
  strandOf: Int32Array,
): Steps<readonly Strand[]> {
  const places = new Map<StrandId, number>()
  const strands: (Strand & { readonly statements: Statement[] })[] = []
  strandOf.fill(-1)
  yield* each(lines, (line, row) => {
    if (line === undefined) return
    const { statement, from: first, to: second } = line
    const symmetric = isSymmetric(statement)
    const [from, to] = symmetric && first > second ? [second, first] : [first, second]
    const arrow = symmetric ? '=' : '>'
    const folded = `${part(from)}${arrow}${part(to)}:${part(statement.family)}:${statement.status}`
    const id = unfolded.has(folded) ? `${folded}:${part(statement.id)}` : folded
    const place = places.get(id) ?? strands.length
    strandOf[row] = place
    const known = strands[place]
    if (known === undefined) {
      places.set(id, place)
      const { family, status } = statement
      strands.push({ id, folded, from, to, family, status, symmetric, statements: [statement] })
    } else if (known.statements.at(-1) !== statement) known.statements.push(statement)
  })
  return strands
}
