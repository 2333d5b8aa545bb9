import type { Dataset, Statement } from '../../domain/dataset.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { answered } from '../../domain/stance.ts'

/** The stances that other statements bring about; one of the rest holds where none of these does. */
export const BROUGHT = ['denied', 'withheld', 'mutual', 'answered'] as const
export type Brought = (typeof BROUGHT)[number]

type Accusation = Pick<Statement, 'relation' | 'subject' | 'object' | 'quotes'>
type Ground = Pick<Dataset, 'part' | 'sources'> & { readonly statements: readonly Accusation[] }

/**
 * Whether a stance may hold of a statement though none of those at hand shows it: what does may have been left out
 * with the rest of a whole. In a whole, accusations may run both ways in a sentence that only a missing text would show.
 */
export const mayHoldUnshown = ({
  part,
  sources,
  statements,
}: Ground): ((stance: Brought, statement: Accusation) => boolean) => {
  const textless = new Set(sources.flatMap(({ id, text }) => (text === null ? [id] : [])))
  const quotedOf = ({ quotes }: Accusation) =>
    new Set(
      quotes.flatMap(({ source, context }) => (!context && textless.has(source) ? [source] : [])),
    )
  const bySubject = new Map<EntityId, Accusation[]>()
  if (!part && textless.size > 0)
    for (const one of statements)
      if (one.relation === 'accuses') {
        const others = bySubject.get(one.subject)
        if (others === undefined) bySubject.set(one.subject, [one])
        else others.push(one)
      }
  return (stance, statement) => {
    if (stance === 'mutual' && statement.relation !== 'accuses') return false
    if (part) return true
    if (stance !== 'mutual') return false
    const quoted = quotedOf(statement)
    return statement.object
      .flatMap((party) => bySubject.get(party) ?? [])
      .some(
        (other) =>
          other.object.includes(statement.subject) &&
          [...quotedOf(other)].some((source) => quoted.has(source)),
      )
  }
}

/** The stances of statements that have to be given, since nothing in the dataset shows them. */
export const unshownStances = (dataset: Dataset): ReadonlyMap<StatementId, readonly Brought[]> => {
  const { part, sources, entities, statements } = dataset
  if (!part && sources.every(({ text }) => text !== null)) return new Map()
  const mayHold = mayHoldUnshown(dataset)
  const shown = answered(
    statements.map((statement) => ({ ...statement })),
    entities,
    sources,
  )
  return new Map(
    statements.flatMap((statement, at) => {
      const unshown = BROUGHT.filter(
        (stance) =>
          statement.stances.includes(stance) &&
          shown[at]?.stances.includes(stance) !== true &&
          mayHold(stance, statement),
      )
      return unshown.length === 0 ? [] : [[statement.id, unshown] as const]
    }),
  )
}

/** The statement with stances that are given beside those that are shown: these stay, so that nothing contested is taken back. */
export const withStances = (statement: Statement, given: readonly Brought[]): Statement => {
  const held = new Set([...statement.stances, ...given])
  const holding = BROUGHT.filter(
    (stance) =>
      held.has(stance) && !(held.has('denied') && (stance === 'withheld' || stance === 'answered')),
  )
  const [stance] = holding
  if (stance === undefined || holding.every((one) => statement.stances.includes(one)))
    return statement
  return {
    ...statement,
    stance,
    stances: holding,
    contested: held.has('denied') || held.has('mutual'),
  }
}
