import type { Dataset, Statement } from '../../domain/dataset.ts'
import { putUnder } from '../../domain/groupedBy.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { isParty } from '../../domain/kinds.ts'
import { keptInSteps } from '../../domain/once.ts'
import type { BuiltInFamily } from '../../domain/relations.ts'
import { matterIn, speakerOf } from '../../domain/stance.ts'
import { each, type Steps } from '../../domain/steps.ts'
import { disputeSteps } from '../../graph/disputes.ts'
import { membersOf } from '../rollUp.ts'
import type { Letter, Sides, Teller } from './sides.ts'
import { CONTENT, LINKS, type Pointing, relatedTo, type ThirdParty, thirdParty } from './thirds.ts'

/** Why a side has no words in a matter. */
export type Silence =
  /** The other side puts something to it, and nothing in the source answers it. */
  | 'no-answer'
  /** The same, and others tell of its answer. */
  | 'told-by-others'
  /** The other side contradicts it, and the source quotes nobody on this side as saying what is denied. */
  | 'no-charge'
  /** It is spoken of in what the other side answers somebody else. */
  | 'only-named'

/** Statements of two sides that point at each other or at the same, or that only one of them has made. */
export interface Matter {
  /** The claim, charge or demand that the matter is about. */
  readonly head: Statement
  /** Whether any of it stands in a dispute, whoever tells what is denied, thrown back or left without a position. */
  readonly disputed: boolean
  /** Events and texts that it is about, as the dataset names them (`re`). */
  readonly about: readonly EntityId[]
  /** In the order of the dataset. */
  readonly words: { readonly [L in Letter]: readonly Statement[] }
  /** Set for a side that says nothing in the matter. */
  readonly silence: { readonly [L in Letter]: Silence | null }
  /** A side that was asked or expected to take a position and did not. */
  readonly withheld: { readonly [L in Letter]: boolean }
  /** Parties that are drawn into it, and whoever answers or tells of an answer, that belong to neither side. */
  readonly thirds: readonly ThirdParty[]
}

/** Relations that put a question to the other side. */
const CONTENTIOUS: ReadonlySet<string> = new Set<BuiltInFamily>(['accuse', 'deny', 'coerce'])

const isCharge = (statement: Statement): boolean =>
  statement.layer === 'speech' && statement.family === ('accuse' satisfies BuiltInFamily)

/** Joins what belongs together, by the statements' numbers in the dataset; `all` are in their order. */
const groupsOf = (
  all: readonly number[],
  pairs: readonly (readonly [number, number])[],
): readonly (readonly number[])[] => {
  const parent = new Map(all.map((at) => [at, at]))
  const above = (at: number): number => parent.get(at) ?? at
  const top = (at: number): number => {
    let one = at
    while (above(one) !== one) {
      parent.set(one, above(above(one)))
      one = above(one)
    }
    return one
  }
  for (const [one, other] of pairs) parent.set(top(other), top(one))
  const groups = new Map<number, number[]>()
  for (const at of all) {
    const group = groups.get(top(at))
    if (group === undefined) groups.set(top(at), [at])
    else group.push(at)
  }
  return [...groups.values()]
}

const shares = (one: readonly EntityId[], other: readonly EntityId[]): boolean =>
  one.some((id) => other.includes(id))

/** Charges of the two sides against each other over the same thing. */
const isMutual = (
  one: Statement,
  other: Statement,
  { sideOf }: Sides,
  sameMatter: ReturnType<typeof matterIn>,
): boolean => {
  const [from, to] = [sideOf(one.subject), sideOf(other.subject)]
  const crosses =
    from !== null &&
    to !== null &&
    from !== to &&
    one.object.some((end) => sideOf(end) === to) &&
    other.object.some((end) => sideOf(end) === from)
  if (!crosses) return false
  if (shares(one.re, other.re) && one.relation === other.relation) return true
  const mutual = one.stances.includes('mutual') && other.stances.includes('mutual')
  return mutual && sameMatter(one, other)
}

const ends = ({ subject, object }: Statement): readonly EntityId[] => [subject, ...object]

const otherThan = (letter: Letter): Letter => (letter === 'a' ? 'b' : 'a')

/** What a statement denies or takes no position on. */
const answeredBy = ({ denies, declines }: Statement): readonly StatementId[] => [
  ...denies,
  ...declines,
]

const touches = (statement: Statement, letter: Letter, { sideOf }: Sides): boolean =>
  ends(statement).some((end) => sideOf(end) === letter)

/** Whether it puts something to a side, and answers nothing. */
const putsTo = (statement: Statement, letter: Letter, sides: Sides): boolean =>
  answeredBy(statement).length === 0 &&
  (statement.status === 'claimed' || CONTENTIOUS.has(statement.family)) &&
  touches(statement, letter, sides)

/**
 * Every contested or contentious matter between two sides, as groups of statements of the dataset.
 * @param tellers - who speaks each of its statements, in their order
 */
export const matterSteps = function* (
  dataset: Dataset,
  sides: Sides,
  tellers: readonly Teller[],
): Steps<readonly Matter[]> {
  const { statements } = dataset
  const known = yield* knownSteps(dataset)
  const { order } = known
  const takesPart = (at: number): boolean => tellers[at] === 'a' || tellers[at] === 'b'

  const sameMatter = matterIn(dataset.sources)
  const pairs: (readonly [number, number])[] = []
  const taking: number[] = []
  const charges: { readonly statement: Statement; readonly at: number }[] = []
  yield* each(statements, (statement, at) => {
    if (!takesPart(at)) return
    taking.push(at)
    if (isCharge(statement)) charges.push({ statement, at })
  })
  yield* each(taking, (at) => {
    const statement = statements[at]
    if (statement === undefined) return
    const join = (id: StatementId, throughOthers: boolean): void => {
      const target = order.get(id)
      if (target !== undefined && (throughOthers || takesPart(target))) pairs.push([at, target])
    }
    for (const field of CONTENT) for (const id of statement[field]) join(id, true)
    for (const id of statement.respondsTo) join(id, false)
    if (!isCharge(statement)) return
    for (const { statement: other, at: otherAt } of charges)
      if (otherAt > at && isMutual(statement, other, sides, sameMatter)) pairs.push([at, otherAt])
  })

  const concerns = (statement: Statement, letter: Letter): boolean =>
    touches(statement, letter, sides) || sides.tellerOf(statement) === letter
  /** Whether a statement of one side puts something to the other, or answers what concerns the other. */
  const isContentious = (statement: Statement, other: Letter): boolean => {
    const answered = answeredBy(statement)
    return answered.length === 0
      ? putsTo(statement, other, sides)
      : [statement, ...answered.flatMap((id) => known.statement(id) ?? [])].some((one) =>
          concerns(one, other),
        )
  }
  const involved = [...new Set([...taking, ...pairs.flat()])].sort((one, other) => one - other)
  const matters: Matter[] = []
  yield* each(groupsOf(involved, pairs), (group) => {
    const members = group.flatMap((at) => {
      const statement = statements[at]
      const teller = tellers[at]
      return statement !== undefined && (teller === 'a' || teller === 'b')
        ? [{ statement, teller }]
        : []
    })
    if (members.some(({ statement, teller }) => isContentious(statement, otherThan(teller))))
      matters.push(matterOf(dataset, members, sides, known))
  })
  const both = ({ words }: Matter): boolean => words.a.length > 0 && words.b.length > 0
  const size = ({ words }: Matter): number => words.a.length + words.b.length
  return matters
    .map((matter, at) => ({ matter, at }))
    .sort(
      (one, other) =>
        Number(both(other.matter)) - Number(both(one.matter)) ||
        size(other.matter) - size(one.matter) ||
        one.at - other.at,
    )
    .map(({ matter }) => matter)
}

interface Member {
  readonly statement: Statement
  readonly teller: Letter
}

/** What is looked up for every matter. */
interface Known extends Pointing {
  readonly answersTo: ReadonlyMap<StatementId, readonly Statement[]>
  readonly kinds: ReadonlyMap<EntityId, string>
  readonly speakers: ReadonlySet<EntityId>
  readonly disputed: ReadonlySet<Statement>
}

const knownSteps = keptInSteps(function* (dataset: Dataset): Steps<Known> {
  const { statements, entities } = dataset
  const order = new Map<StatementId, number>()
  const answersTo = new Map<StatementId, Statement[]>()
  const pointingAt = new Map<StatementId, Statement[]>()
  const speakers = new Set<EntityId>()
  yield* each(statements, (statement, at) => {
    order.set(statement.id, at)
    const speaker = speakerOf(statement)
    if (speaker !== null) speakers.add(speaker)
    for (const field of LINKS)
      for (const target of statement[field]) {
        putUnder(pointingAt, target, statement)
        if (field !== 'asserts') putUnder(answersTo, target, statement)
      }
  })
  const { disputed } = yield* disputeSteps(dataset)
  return {
    order,
    statement: (id) => statements[order.get(id) ?? -1],
    answersTo,
    pointingAt,
    kinds: new Map(entities.map(({ id, kind }) => [id, String(kind)])),
    speakers,
    disputed,
  }
})

const matterOf = (
  dataset: Dataset,
  members: readonly Member[],
  sides: Sides,
  known: Known,
): Matter => {
  const of = (letter: Letter): readonly Statement[] =>
    members.filter(({ teller }) => teller === letter).map(({ statement }) => statement)
  const words = { a: of('a'), b: of('b') }
  const all = members.map(({ statement }) => statement)
  const own = new Set(all)
  /** What others answer to it, or tell of answers. */
  const toldOf = all
    .flatMap(({ id }) => known.answersTo.get(id) ?? [])
    .filter((one) => !own.has(one))
  const isOutside = (entity: EntityId): boolean =>
    [entity, ...membersOf(dataset, entity)].every((one) => sides.sideOf(one) === null)
  /** Whether somebody else tells of it that a party has spoken. */
  const isToldBy = (one: Statement): boolean => {
    const speaker = speakerOf(one)
    return one.layer === 'speech' && speaker !== null && isOutside(speaker)
  }
  const silence = (letter: Letter): Silence | null => {
    if (words[letter].length > 0) return null
    const other = words[otherThan(letter)]
    if (other.some((one) => one.denies.length > 0 && touches(one, letter, sides)))
      return 'no-charge'
    if (!other.some((one) => putsTo(one, letter, sides))) return 'only-named'
    return toldOf.some((one) => isToldBy(one) && sides.sideOf(one.subject) === letter)
      ? 'told-by-others'
      : 'no-answer'
  }
  const related = relatedTo(all, known)
  // A country whose government is a side is no third party.
  const drawnIn = all.flatMap(ends).filter((entity) => isParty(known.kinds.get(entity) ?? ''))
  const thirds = [
    ...new Set([...drawnIn, ...toldOf.flatMap((one) => speakerOf(one) ?? [])]),
  ].filter(isOutside)
  return {
    head: headOf(all),
    disputed: all.some((statement) => known.disputed.has(statement)),
    about: [...new Set(all.flatMap(({ re }) => re))],
    words,
    silence: { a: silence('a'), b: silence('b') },
    withheld: {
      a: words.a.some(({ declines }) => declines.length > 0),
      b: words.b.some(({ declines }) => declines.length > 0),
    },
    thirds: thirds.map((entity) => thirdParty(dataset, entity, related, known.speakers)),
  }
}

/** The first claim; else the first charge; else the first statement. */
const headOf = (statements: readonly Statement[]): Statement => {
  const head =
    statements.find(({ status }) => status === 'claimed' || status === 'denied') ??
    statements.find(isCharge) ??
    statements[0]
  if (head === undefined) throw new Error('A matter without statements cannot be made.')
  return head
}
