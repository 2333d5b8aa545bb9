import { type Dataset, STATUSES, type Status } from '../../domain/dataset.ts'
import type { EntityId, FamilyId, KindId, RelationId } from '../../domain/ids.ts'
import { LIST, readList, spelt } from '../filters/fragment.ts'

/** Who or what may stand at one place of a question; `same`: whoever stands at an earlier place, from 0. */
export type Place =
  | { readonly by: 'any' }
  /** Everybody who can act: no event, no instrument, no place. */
  | { readonly by: 'actor' }
  | { readonly by: 'kind'; readonly kind: KindId }
  | { readonly by: 'node'; readonly node: EntityId }
  | { readonly by: 'same'; readonly as: number }

export type Via =
  | { readonly by: 'any' }
  | { readonly by: 'family'; readonly family: FamilyId }
  | { readonly by: 'relation'; readonly relation: RelationId }

/** From the place before to the one after it, the other way, whichever of the two, or both at once. */
export const HEADINGS = ['to', 'from', 'either', 'mutual'] as const
export type Heading = (typeof HEADINGS)[number]

export interface Step {
  readonly via: Via
  readonly heading: Heading
}

/** A chain of places with a step between each and the next: “X accuses Y, Y negotiates with X”. */
export interface Question {
  /** One more than steps. */
  readonly places: readonly Place[]
  /** One to `MOST_STEPS`. */
  readonly steps: readonly Step[]
  /** Statements of other statuses do not count. */
  readonly statuses: readonly Status[]
  /** Only what the filters show. */
  readonly shown: boolean
  /** Whoever belongs to a state counts as that state. */
  readonly asStates: boolean
}

export const MOST_STEPS = 3

/** Denials of what nobody claims, and plans, count only where they are asked for. */
const COUNTED: readonly Status[] = ['reported', 'claimed']

/** Whether statements of just those statuses count that do where nobody chooses. */
export const isUsual = (statuses: readonly Status[]): boolean =>
  statuses.length === COUNTED.length && COUNTED.every((one) => statuses.includes(one))

export const ANY_STEP: Step = { via: { by: 'any' }, heading: 'to' }

export const askedAtFirst = (places: readonly Place[], steps: readonly Step[]): Question => ({
  places,
  steps,
  statuses: COUNTED,
  shown: false,
  asStates: false,
})

/** The place that decides who may stand at each: the place itself, or the one that it repeats. */
export const heldBy = (places: readonly Place[]): readonly number[] => {
  const held: number[] = []
  places.forEach((place, at) => {
    held.push(place.by === 'same' ? (held[place.as] ?? at) : at)
  })
  return held
}

const placeInText = (place: Place): string => {
  switch (place.by) {
    case 'kind':
      return `kind:${place.kind}`
    case 'node':
      return `node:${place.node}`
    case 'same':
      return `same:${place.as}`
    default:
      return place.by
  }
}

const stepInText = ({ via, heading }: Step): string => {
  switch (via.by) {
    case 'family':
      return `${heading}:family:${via.family}`
    case 'relation':
      return `${heading}:relation:${via.relation}`
    case 'any':
      return heading
  }
}

/** The question as a value of the address: places and steps by turns, then what differs from the usual choices. */
export const writeQuestion = (question: Question): string => {
  const { places, steps, statuses, shown, asStates } = question
  return [
    ...places.flatMap((place, at) => {
      const step = steps[at]
      return [placeInText(place), ...(step === undefined ? [] : [stepInText(step)])]
    }),
    ...(isUsual(statuses) ? [] : [`count:${statuses.join('+')}`]),
    ...(shown ? ['shown'] : []),
    ...(asStates ? ['states'] : []),
  ]
    .map((part) => encodeURIComponent(spelt(part)))
    .join(LIST)
}

const cut = (text: string): readonly [string, string] => {
  const at = text.indexOf(':')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** The ids of a list as addresses spell them. */
const byText = <Id extends string>(all: readonly { readonly id: Id }[]): ReadonlyMap<string, Id> =>
  new Map(all.map(({ id }) => [spelt(id), id]))

const OPTIONS: readonly string[] = ['count', 'shown', 'states']

/** The question that a value of the address holds. What it does not know becomes “any”; never throws. */
export const readQuestion = (text: string, dataset: Dataset): Question => {
  const parts = readList(text)
  const chain = parts.filter((part) => !OPTIONS.includes(cut(part)[0]))
  const kinds = byText(dataset.kinds)
  const nodes = byText(dataset.entities)
  const families = byText(dataset.families)
  const relations = byText(dataset.relations)
  const placeFrom = (part: string, at: number): Place => {
    const [by, id] = cut(part)
    const kind = kinds.get(id)
    const node = nodes.get(id)
    const as = Number(id)
    if (by === 'kind' && kind !== undefined) return { by, kind }
    if (by === 'node' && node !== undefined) return { by, node }
    // Nobody is asked what he does to himself.
    if (by === 'same' && id !== '' && Number.isInteger(as) && as >= 0 && as < at - 1)
      return { by, as }
    return by === 'actor' ? { by } : { by: 'any' }
  }
  const stepFrom = (part: string): Step => {
    const [head, rest] = cut(part)
    const [by, id] = cut(rest)
    const heading = HEADINGS.find((one) => one === head) ?? 'to'
    const family = families.get(id)
    const relation = relations.get(id)
    if (by === 'family' && family !== undefined) return { via: { by, family }, heading }
    if (by === 'relation' && relation !== undefined) return { via: { by, relation }, heading }
    return { via: { by: 'any' }, heading }
  }
  const count = Math.min(MOST_STEPS, Math.max(1, Math.floor((chain.length - 1) / 2)))
  const places = Array.from({ length: count + 1 }, (_, at) => placeFrom(chain[at * 2] ?? '', at))
  const steps = Array.from({ length: count }, (_, at) => stepFrom(chain[at * 2 + 1] ?? ''))
  const counted = parts.find((part) => cut(part)[0] === 'count')
  const wanted = counted === undefined ? COUNTED : cut(counted)[1].split('+')
  return {
    // Two places that repeat the same one, side by side, would ask what somebody does to himself.
    places: places.map((place, at) =>
      at > 0 && heldBy(places)[at] === heldBy(places)[at - 1] ? { by: 'any' } : place,
    ),
    steps,
    statuses: STATUSES.filter((status) => wanted.includes(status)),
    shown: parts.includes('shown'),
    asStates: parts.includes('states'),
  }
}
