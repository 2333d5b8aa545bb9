import {
  type Entity,
  type Source,
  STANCES,
  type Stance,
  type Statement,
  type Voice,
} from './dataset.ts'
import type { EntityId, SourceId, StatementId } from './ids.ts'
import { isBuiltInKind, owesAnswer } from './kinds.ts'
import { firstBehind, type Sentence, sentences } from './sentences.ts'

/** What is computed about a statement. */
type Answer = Pick<Statement, 'stance' | 'stances' | 'contested' | 'voice'>

/** A statement before what is computed about it is known. */
type BareStatement = Omit<Statement, keyof Answer>

/** The same with room for that: among thousands, one object each is made and no second. */
export type UnansweredStatement = BareStatement & {
  -readonly [Field in keyof Answer]: Answer[Field]
}

/** What stands in that room before. */
export const UNANSWERED: Answer = {
  stance: 'uncontested',
  stances: [],
  contested: false,
  voice: 'narrator',
}

const isAccusation = (statement: BareStatement): boolean => statement.relation === 'accuses'
const isDemand = (statement: BareStatement): boolean => statement.relation === 'demands'

type SourceText = Pick<Source, 'id' | 'text'>

/** The sentences that prove a statement, as keys; where the text is not at hand, the quotes' own places. */
const passagesOf = (
  statement: BareStatement,
  sentencesOf: (source: SourceId) => readonly Sentence[] | null,
): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const quote of statement.quotes) {
    if (quote.context) continue
    const ofSource = sentencesOf(quote.source) ?? [quote]
    for (let at = firstBehind(ofSource, quote.start); at < ofSource.length; at++) {
      const start = ofSource[at]?.start ?? quote.end
      if (start >= quote.end) break
      found.add(`${quote.source} ${start}`)
    }
  }
  return found
}

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((item) => other.has(item))

/** What an accusation is about can only be told by whom it concerns and by what proves it. */
const hasMatter = ({ re, quotes }: BareStatement): boolean => re.length > 0 || quotes.length > 0

/** Whether two accusations are of the same matter: the same `re`, or the same quoted sentence. */
export const matterIn = (
  sources: readonly SourceText[],
): ((one: BareStatement, other: BareStatement) => boolean) => {
  const texts = new Map<SourceId, string>()
  for (const { id, text } of sources) if (text !== null && !texts.has(id)) texts.set(id, text)
  const known = new Map<SourceId, readonly Sentence[]>()
  const sentencesOf = (id: SourceId): readonly Sentence[] | null => {
    const text = texts.get(id)
    if (text === undefined) return null
    const found = known.get(id) ?? sentences(text)
    known.set(id, found)
    return found
  }
  return (one, other) => {
    if (share(new Set(one.re), new Set(other.re))) return true
    const quoted = new Set(one.quotes.map(({ source }) => source))
    if (!other.quotes.some(({ source }) => quoted.has(source))) return false
    return share(passagesOf(one, sentencesOf), passagesOf(other, sentencesOf))
  }
}

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
  const sameMatter = matterIn(sources)
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

/**
 * Who vouches for a statement: the origin of its chain, else, of what is itself a saying, its subject; null: the
 * source’s own voice. Where somebody is reported as telling of another’s saying, that is the one who tells.
 */
export const originOf = ({
  said,
  layer,
  subject,
}: Pick<Statement, 'said' | 'layer' | 'subject'>): EntityId | null =>
  said[0]?.by ?? (layer === 'speech' ? subject : null)

/**
 * Who speaks in a statement: of a saying that is reported its subject, whoever tells of it; else the origin of its
 * chain; null: the source’s own voice.
 */
export const speakerOf = ({
  layer,
  status,
  subject,
  said,
}: Pick<Statement, 'said' | 'layer' | 'subject' | 'status'>): EntityId | null =>
  layer === 'speech' && status === 'reported' ? subject : (said[0]?.by ?? null)

/**
 * Who denies by a statement that denies others: its subject; of what is itself only denied, as rows of a table are,
 * whoever denies it; null: nobody who is named.
 */
export const denierOf = ({
  relation,
  status,
  subject,
  said,
}: Pick<Statement, 'said' | 'relation' | 'subject' | 'status'>): EntityId | null => {
  if (status !== 'denied') return subject
  // That somebody denied it is only denied.
  return relation === 'denies' ? null : (said[0]?.by ?? null)
}

/**
 * Whether a denial is told by a source itself, or by whoever denies: of what somebody else says, that it was denied is
 * a claim of theirs.
 */
export const isVouchedDenial = (
  denial: Pick<Statement, 'said' | 'relation' | 'subject' | 'status'>,
): boolean =>
  denial.status === 'reported' ||
  (denial.status !== 'proposed' && denial.said[0]?.by === denierOf(denial))

/**
 * Whether a denial is that as which a statement is told: of what appears only as denied, by the same one. What somebody
 * else says of a denial is theirs, and not the denial.
 */
export const isDenialItself = (
  statement: Parameters<typeof denierOf>[0],
  denial: Parameters<typeof denierOf>[0],
): boolean =>
  statement.status === 'denied' &&
  isVouchedDenial(denial) &&
  denierOf(denial) !== null &&
  denierOf(denial) === denierOf(statement)

/** Whose voice carries a statement. */
export const voiceOf = (
  statement: BareStatement,
  entities: ReadonlyMap<EntityId, Entity>,
): Voice => {
  const origin = originOf(statement)
  if (origin === null) return 'narrator'
  const entity = entities.get(origin)
  if (entity?.unnamed === true) return 'unnamed'
  if (entity?.kind === 'person') return 'named'
  return isBuiltInKind(entity?.kind) ? 'institution' : 'other'
}

/** One list for each stance that stands alone. */
const ALONE = new Map(STANCES.map((stance) => [stance, [stance]]))

/**
 * Writes into every statement how it is answered (`stance`, `stances`, `contested`) and whose `voice`
 * carries it, and gives them back. Needs all statements of the dataset at once, since an answer is another statement.
 */
export const answered = (
  statements: readonly UnansweredStatement[],
  entities: readonly Entity[],
  sources: readonly SourceText[],
): readonly Statement[] => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const targets = (of: (statement: BareStatement) => readonly StatementId[]) => {
    const found = new Set<StatementId>()
    for (const statement of statements) for (const id of of(statement)) found.add(id)
    return found
  }
  const denied = targets(({ denies }) => denies)
  const declined = targets(({ declines }) => declines)
  const respondedTo = targets(({ respondsTo }) => respondsTo)
  const mutual = mutualAccusations(statements.filter(isAccusation).filter(hasMatter), sources)
  const parties = new Set(entities.flatMap(({ id, kind }) => (owesAnswer(kind) ? [id] : [])))
  const isParty = (id: EntityId): boolean => parties.has(id)

  for (const statement of statements) {
    const { id } = statement
    // A row of a table can be the denial and all that is told of what is denied.
    const isDenied =
      denied.has(id) || (statement.status === 'denied' && statement.relation !== 'denies')
    const isMutual = mutual.has(id)
    // In the order of `STANCES`.
    const holding: Stance[] = []
    if (isDenied) holding.push('denied')
    if (!isDenied && declined.has(id)) holding.push('withheld')
    if (isMutual) holding.push('mutual')
    if (!isDenied && respondedTo.has(id)) holding.push('answered')
    if (holding.length === 0) {
      const asksForAnswer =
        statement.status === 'claimed' || isAccusation(statement) || isDemand(statement)
      holding.push(asksForAnswer && statement.object.some(isParty) ? 'unanswered' : 'uncontested')
    }
    const [stance = 'uncontested', second] = holding
    statement.stance = stance
    statement.stances = second === undefined ? (ALONE.get(stance) ?? holding) : holding
    statement.contested = isDenied || isMutual
    statement.voice = voiceOf(statement, byId)
  }
  return statements
}
