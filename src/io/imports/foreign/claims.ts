import type { Statement, Status } from '../../../domain/dataset.ts'
import { type DateSpan, parseEdtf } from '../../../domain/edtf.ts'
import { groupedBy } from '../../../domain/groupedBy.ts'
import type { Issue } from '../../../domain/issue.ts'
import { type Told, told } from '../../../domain/told.ts'
import { shown } from '../../parse/shown.ts'
import { alike, issue } from './cells.ts'
import type { Proof } from './proofs.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** Who says it, as an entity of our own format; `unnamed` where the file does not say who. */
interface Speaker extends Named {
  readonly unnamed?: true
  readonly inSentence?: string
}

const NOT_NAMED = 'Speaker not named'

const lacksSpeaker = ({ speaker, status }: Proof): boolean =>
  speaker === null && (status === 'claimed' || status === 'denied')

/** An id for whoever is not named, which nobody else has. */
const spareId = (wanted: string, isTaken: (id: string) => boolean): string =>
  isTaken(wanted) ? spareId(`${wanted}.`, isTaken) : wanted

/**
 * Who the speakers of a file are: the nodes that are called so, by their ids or names, else entities of their own,
 * which are `added`. A claim of which the file names no speaker has one who is not named.
 */
export const speakersAmong = (nodes: readonly Named[], proofs: readonly Proof[]) => {
  const ids = new Set(nodes.map(({ id }) => id))
  const byId = groupedBy(nodes, ({ id }) => [alike(id)])
  const byName = groupedBy(nodes, ({ name }) => [alike(name)])
  const known = new Map<string, ReadonlySet<string>>()
  /** The nodes that a name may mean, in the order of the file: an id goes before any name. */
  const meant = (name: string): ReadonlySet<string> => {
    const before = known.get(name)
    if (before !== undefined) return before
    const nodes = byId.get(alike(name)) ?? byName.get(alike(name)) ?? []
    const found = new Set(ids.has(name) ? [name] : nodes.map(({ id }) => id))
    known.set(name, found)
    return found
  }
  const added = new Map<string, Speaker>()
  for (const { speaker } of proofs)
    if (speaker !== null && meant(speaker).size === 0 && !added.has(alike(speaker)))
      added.set(alike(speaker), { id: speaker, name: speaker })
  const isTaken = (id: string): boolean => meant(id).size > 0 || added.has(alike(id))
  const nobody = {
    id: spareId(NOT_NAMED, isTaken),
    name: NOT_NAMED,
    inSentence: 'a speaker who is not named',
    unnamed: true,
  } as const
  return {
    /**
     * Who says it; null: nobody is said to.
     * @param about - the ends of the edge, of which the first that is called so is meant
     */
    idOf: (proof: Proof, about: readonly string[]): string | null => {
      const { speaker } = proof
      if (speaker === null) return lacksSpeaker(proof) ? nobody.id : null
      const all = meant(speaker)
      const [first] = all
      if (first === undefined) return added.get(alike(speaker))?.id ?? null
      return about.find((id) => all.has(id)) ?? first
    },
    /** How many nodes a name may mean, of which the edge has not just one as an end; 1 where it is clear who is meant. */
    unclear: (name: string, about: readonly string[]): number => {
      const all = meant(name)
      const ends = new Set(about.filter((id) => all.has(id)))
      return all.size < 2 || ends.size === 1 ? 1 : all.size
    },
    added: [...added.values(), ...(proofs.some(lacksSpeaker) ? [nobody] : [])],
  }
}

/** Of somebody who says or denies a line, and whose name several nodes have. */
export const namesake = (where: Told, name: string, count: number): Issue =>
  issue(
    'speaker-unclear',
    where,
    told`${count} nodes are called ${shown(name)}`,
    told`Name whoever says or denies it by the id of their node; the line takes one of them, which may be the wrong one`,
  )

/** Of an edge that several say or deny: each of them has a line. */
export const several = (where: Told, count: number): Issue =>
  issue(
    'speakers-several',
    where,
    told`${count} speakers are named`,
    told`Nothing has to be done: each of them has a line, so that each answers for their own words`,
  )

/** Of a line in which somebody speaks, which is called a claim though nobody else is named who says so. */
export const ownWord = (where: Told, status: string): Issue =>
  issue(
    'own-word',
    where,
    told`Its status is ${shown(status)}, and whoever speaks in it is who says it`,
    told`Nothing has to be done: that they said it counts as reported, what they say is theirs; the word stays as an attribute`,
  )

/** What is to be told of how an edge says that it stands; null: nothing. */
export const noteOn = (where: Told, proof: Proof): Issue | null => {
  const { status, isChosen, unread } = proof
  if (unread !== null)
    return issue(
      'status-unknown',
      where,
      told`Its status ${shown(unread)} is none that is known`,
      status === 'claimed'
        ? told`Write reported, claimed, denied or proposed; it was kept as an attribute, and so is a speaker, who may deny it: the line is a claim of which nobody is named`
        : told`Write reported, claimed, denied or proposed; it was kept as an attribute`,
    )
  if (isChosen)
    return issue(
      'status-missing',
      where,
      told`The file says neither its status nor who says it, as it does of other lines`,
      status === 'claimed'
        ? told`Name its status or its speaker; the line is a claim of which nobody is named`
        : told`Name its status or its speaker; the line counts as reported, as was chosen`,
    )
  return lacksSpeaker(proof)
    ? issue(
        'speaker-missing',
        where,
        status === 'claimed'
          ? told`It is claimed, and nobody is named who says so`
          : told`It is denied, and nobody is named who denies it`,
        told`Name them in the column of the speaker; the line says that nobody is named`,
      )
    : null
}

/** Of a line that is only denied, where no other says the same. */
export const denialAlone = (where: Told): Issue =>
  issue(
    'denial-alone',
    where,
    told`It denies what nobody else in the file says`,
    told`Write its ends and its relation as the line has them that it denies; it is drawn as denied, and no line is contested by it`,
  )

/** A line as far as others may say the same. */
export interface Matter {
  readonly id: string
  readonly relation: string
  readonly subject: string
  readonly object: string
  readonly status: Status | null
  /** Null: nobody is named. */
  readonly said: string | null
  /** When it happened; when it was said plays no part. */
  readonly when: Statement['when']
}

/** So many of the other side are set against a line at most: of all, a short file could fill any memory. */
const MOST_OPPOSED = 100

/** Whether some day may lie in both; what has no date may be of any day. */
const mayMeet = (one: DateSpan | null, other: DateSpan | null): boolean =>
  one === null ||
  other === null ||
  ((one.from ?? '') <= (other.to ?? '9999') && (other.from ?? '') <= (one.to ?? '9999'))

/** The month and the year that a day lies in, the year of a month. */
const wider = (edtf: string): readonly string[] =>
  [edtf.slice(0, 4), edtf.slice(0, 7)].filter((date) => date !== edtf)

const UNDATED = ''
const isStretch = (date: string): boolean => date.includes('/')

/** Lines of one side, found by what they are about, the day, and who says them. */
const createSide = () => {
  const found = new Map<string, Map<string | null, Matter[]>>()
  /** By matter, each date of it once; stretches of days are no part of others, and are gone through. */
  const dates = new Map<string, Map<string, DateSpan | null>>()
  const stretches = new Map<string, Map<string, DateSpan | null>>()
  const keyOf = (...words: readonly string[]): string => JSON.stringify(words)
  const within = (date: string): string => `within ${date}`
  const addUnder = (key: string, line: Matter): void => {
    const speakers = found.get(key) ?? new Map<string | null, Matter[]>()
    found.set(key, speakers)
    const known = speakers.get(line.said)
    if (known === undefined) speakers.set(line.said, [line])
    else known.push(line)
  }
  const note = (of: typeof dates, matter: string, date: string): void => {
    const known = of.get(matter) ?? new Map<string, DateSpan | null>()
    of.set(matter, known)
    if (!known.has(date)) known.set(date, date === UNDATED ? null : parseEdtf(date))
  }
  const meeting = (of: typeof dates, matter: string, date: string): readonly string[] => {
    const span = parseEdtf(date)
    return [...(of.get(matter) ?? [])].flatMap(([other, its]) =>
      mayMeet(span, its) ? [other] : [],
    )
  }
  const daysFor = (matter: string, date: string): readonly string[] =>
    isStretch(date)
      ? meeting(dates, matter, date)
      : [date, within(date), ...wider(date), UNDATED, ...meeting(stretches, matter, date)]
  const all = function* (matter: string, { said, when }: Matter): Generator<Matter> {
    const keys =
      when === null ? [keyOf(matter)] : daysFor(matter, when.edtf).map((day) => keyOf(matter, day))
    for (const key of keys)
      for (const [by, lines] of found.get(key) ?? []) if (by === null || by !== said) yield* lines
  }
  return {
    add: (matter: string, line: Matter): void => {
      const date = line.when?.edtf ?? UNDATED
      note(dates, matter, date)
      if (isStretch(date)) note(stretches, matter, date)
      const parts = date === UNDATED || isStretch(date) ? [] : wider(date).map(within)
      addUnder(keyOf(matter), line)
      for (const day of [date, ...parts]) addUnder(keyOf(matter, day), line)
    },
    /** Those that others say of what may be the same day, and whether these are all. */
    against: (matter: string, line: Matter) => {
      const opposed: Matter[] = []
      for (const one of all(matter, line)) {
        if (opposed.length === MOST_OPPOSED) return { opposed, isWhole: false }
        opposed.push(one)
      }
      return { opposed, isWhole: true }
    },
  }
}

/**
 * For lines that somebody denies, by their ids, those that say the very same, if not by the same speaker. Of very many,
 * each line still has some of the other side, which `issue` then tells.
 */
export const contradictedBy = (
  lines: readonly Matter[],
  symmetric: ReadonlySet<string>,
): { readonly ids: ReadonlyMap<string, readonly string[]>; readonly issue: Issue | null } => {
  const ids = new Map<string, string[]>()
  const denials = lines.filter(({ status }) => status === 'denied')
  if (denials.length === 0) return { ids, issue: null }
  const others = lines.filter(({ status }) => status !== 'denied')
  const matterOf = ({ relation, subject, object }: Matter): string => {
    const ends = [subject, object]
    return JSON.stringify([relation, ...(symmetric.has(relation) ? ends.toSorted() : ends)])
  }
  const denying = createSide()
  for (const denial of denials) denying.add(matterOf(denial), denial)
  let isWhole = true
  for (const line of others) {
    const found = denying.against(matterOf(line), line)
    isWhole &&= found.isWhole
    for (const { id } of found.opposed) {
      const known = ids.get(id)
      if (known === undefined) ids.set(id, [line.id])
      else known.push(line.id)
    }
  }
  if (isWhole) return { ids, issue: null }
  const saying = createSide()
  for (const line of others) saying.add(matterOf(line), line)
  for (const denial of denials) {
    if (ids.has(denial.id)) continue
    const { opposed } = saying.against(matterOf(denial), denial)
    if (opposed.length > 0)
      ids.set(
        denial.id,
        opposed.map(({ id }) => id),
      )
  }
  return {
    ids,
    issue: issue(
      'denials-many',
      told`denials`,
      told`Some line is denied more than ${MOST_OPPOSED} times`,
      told`Every denial is set against a line that it denies, but not every one of them against every such line`,
    ),
  }
}
