import {
  type Entity,
  type Source,
  STANCES,
  type Stance,
  type Statement,
  type Voice,
} from './dataset.ts'
import type { EntityId, SourceId, StatementId } from './ids.ts'
import { type Sentence, sentences } from './sentences.ts'

/** A statement before what is computed about it is known. */
export type BareStatement = Omit<Statement, 'stance' | 'stances' | 'contested' | 'voice'>

/** Kinds that act, and so can be a party that owes an answer. */
const ACTOR_KINDS: ReadonlySet<string> = new Set([
  'country',
  'government',
  'agency',
  'armed-group',
  'person',
  'collective',
  'organization',
])

const isAccusation = (statement: BareStatement): boolean => statement.relation === 'accuses'
const isDemand = (statement: BareStatement): boolean => statement.relation === 'demands'

type SourceText = Pick<Source, 'id' | 'text'>

/** The sentences that prove a statement, as keys; where the text is not at hand, the quotes' own places. */
const passagesOf = (
  statement: BareStatement,
  known: ReadonlyMap<SourceId, readonly Sentence[]>,
): ReadonlySet<string> =>
  new Set(
    statement.quotes
      .filter((quote) => !quote.context)
      .flatMap((quote) =>
        (known.get(quote.source) ?? [quote])
          .filter((sentence) => quote.start < sentence.end && sentence.start < quote.end)
          .map((sentence) => `${quote.source} ${sentence.start}`),
      ),
  )

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((item) => other.has(item))

/** What an accusation is about can only be told by whom it concerns and by what proves it. */
const hasMatter = ({ re, quotes }: BareStatement): boolean => re.length > 0 || quotes.length > 0

/** Accusations that are met by one of the same matter that runs the other way. */
const mutualAccusations = (
  accusations: readonly BareStatement[],
  sources: readonly SourceText[],
): ReadonlySet<StatementId> => {
  const bySubject = new Map<EntityId, BareStatement[]>()
  for (const one of accusations) {
    const others = bySubject.get(one.subject) ?? []
    others.push(one)
    bySubject.set(one.subject, others)
  }
  const known = new Map<SourceId, readonly Sentence[]>()
  const sameMatter = (one: BareStatement, other: BareStatement): boolean => {
    if (share(new Set(one.re), new Set(other.re))) return true
    for (const { id, text } of sources)
      if (text !== null && !known.has(id)) known.set(id, sentences(text))
    return share(passagesOf(one, known), passagesOf(other, known))
  }
  return new Set(
    accusations
      .filter((one) =>
        one.object
          .flatMap((party) => bySubject.get(party) ?? [])
          .some((other) => other.object.includes(one.subject) && sameMatter(one, other)),
      )
      .map((one) => one.id),
  )
}

/** Whose voice carries a statement: the origin of its chain, or its subject where it is speech. */
export const voiceOf = (
  statement: BareStatement,
  entities: ReadonlyMap<EntityId, Entity>,
): Voice => {
  const origin = statement.said[0]?.by ?? (statement.layer === 'speech' ? statement.subject : null)
  if (origin === null) return 'narrator'
  const entity = entities.get(origin)
  if (entity?.unnamed === true) return 'unnamed'
  return entity?.kind === 'person' ? 'named' : 'institution'
}

/**
 * Adds to every statement how it is answered (`stance`, `stances`, `contested`) and whose `voice`
 * carries it. Needs all statements of the dataset at once, since an answer is another statement.
 */
export const withStances = (
  statements: readonly BareStatement[],
  entities: readonly Entity[],
  sources: readonly SourceText[],
): readonly Statement[] => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const denied = new Set(statements.flatMap((statement) => statement.denies))
  const declined = new Set(statements.flatMap((statement) => statement.declines))
  const answered = new Set(statements.flatMap((statement) => statement.respondsTo))
  const mutual = mutualAccusations(statements.filter(isAccusation).filter(hasMatter), sources)
  const isParty = (id: EntityId): boolean => ACTOR_KINDS.has(byId.get(id)?.kind ?? '')

  return statements.map((statement) => {
    const { id } = statement
    const holding = new Set<Stance>()
    if (denied.has(id)) holding.add('denied')
    if (!denied.has(id) && declined.has(id)) holding.add('withheld')
    if (mutual.has(id)) holding.add('mutual')
    if (!denied.has(id) && answered.has(id)) holding.add('answered')
    if (holding.size === 0) {
      const asksForAnswer =
        statement.status === 'claimed' || isAccusation(statement) || isDemand(statement)
      holding.add(asksForAnswer && statement.object.some(isParty) ? 'unanswered' : 'uncontested')
    }
    const stances = STANCES.filter((stance) => holding.has(stance))
    return {
      ...statement,
      stance: stances[0] ?? 'uncontested',
      stances,
      contested: denied.has(id) || mutual.has(id),
      voice: voiceOf(statement, byId),
    }
  })
}
