import type { Dataset, Line } from '../../domain/dataset.ts'
import type { FamilyId } from '../../domain/ids.ts'
import { buildNetwork, type LineArrays, type Network, turned } from '../paths/network.ts'
import { actorsOf } from '../triads.ts'
import { heldBy, type Place, type Question, type Step } from './question.ts'
import { linesMeeting, type Term } from './terms.ts'

/** A step in one direction, between two variables, with all lines that may stand for it. */
export interface Hop {
  readonly tail: number
  readonly head: number
  /** Equal for hops that ask for the same. */
  readonly asks: string
  /** The family that it asks for, by itself or by a relation of it. */
  readonly family: FamilyId | null
  /** It does not matter which of the two is the tail. */
  readonly eitherWay: boolean
  readonly arcs: number
  readonly along: Network
  readonly against: Network
  /** Arc → line. */
  readonly lineOf: Uint32Array
}

const sameFor = (place: Place | undefined): string => JSON.stringify(place ?? null)

const termsOf = ({ via }: Step, { statuses }: Question): readonly Term[] => [
  { field: 'status', values: statuses, not: false },
  ...(via.by === 'family'
    ? [{ field: via.by, values: [via.family], not: false }]
    : via.by === 'relation'
      ? [{ field: via.by, values: [via.relation], not: false }]
      : []),
]

/** Who may stand where, one byte a node. */
const allowed = (dataset: Dataset, place: Place | undefined): Uint8Array => {
  const { entities } = dataset
  const mask = new Uint8Array(entities.length)
  const actors = place?.by === 'actor' ? actorsOf(dataset) : null
  entities.forEach(({ id, kind }, node) => {
    const may =
      place?.by === 'kind'
        ? kind === place.kind
        : place?.by === 'node'
          ? id === place.node
          : (actors?.has(id) ?? true)
    if (may) mask[node] = 1
  })
  return mask
}

const familyOf = (dataset: Dataset, { via }: Step): FamilyId | null => {
  if (via.by !== 'relation') return via.by === 'family' ? via.family : null
  return dataset.relations.find(({ id }) => id === via.relation)?.family ?? null
}

interface Ground {
  readonly lines: readonly Line[]
  readonly arrays: LineArrays
}

/** The hop along the rows of a mask; symmetric lines, and all where either way will do, run both ways. */
const hopOf = (
  { lines, arrays }: Ground,
  mask: Uint8Array,
  asked: Pick<Hop, 'tail' | 'head' | 'asks' | 'family'> & { readonly either: boolean },
  may: readonly Uint8Array[],
): Hop => {
  const { tail, head, either, asks, family } = asked
  const tails: number[] = []
  const heads: number[] = []
  const lineOf: number[] = []
  const put = (from: number, to: number, row: number): void => {
    if (may[tail]?.[from] !== 1 || may[head]?.[to] !== 1) return
    tails.push(from)
    heads.push(to)
    lineOf.push(row)
  }
  let symmetricOnly = true
  for (let row = 0; row < lines.length; row++) {
    if (mask[row] !== 1) continue
    const from = arrays.from[row] ?? 0
    const to = arrays.to[row] ?? 0
    if (from === to) continue
    const both = either || arrays.symmetric[row] === 1
    if (!both) symmetricOnly = false
    put(from, to, row)
    if (both) put(to, from, row)
  }
  const arcs: LineArrays = {
    nodes: arrays.nodes,
    from: Uint32Array.from(tails),
    to: Uint32Array.from(heads),
    symmetric: new Uint8Array(tails.length),
  }
  return {
    tail,
    head,
    asks,
    family,
    eitherWay: symmetricOnly,
    arcs: tails.length,
    along: buildNetwork(arcs, 'along'),
    against: buildNetwork(turned(arcs), 'along'),
    lineOf: Uint32Array.from(lineOf),
  }
}

/** The variables of a question: the place at which each stands first, and which of them stands at each place. */
export const variablesOf = (
  question: Question,
): { readonly firsts: readonly number[]; readonly variableAt: readonly number[] } => {
  const held = heldBy(question.places)
  const firsts = [...new Set(held)]
  return { firsts, variableAt: held.map((place) => firsts.indexOf(place)) }
}

/** The hops of all steps, in their order: two for one that runs both ways. */
export const hopsOf = (dataset: Dataset, ground: Ground, question: Question): readonly Hop[] => {
  const { firsts, variableAt } = variablesOf(question)
  const may = firsts.map((place) => allowed(dataset, question.places[place]))
  const masks = new Map<string, Uint8Array>()
  return question.steps.flatMap((step, at): readonly Hop[] => {
    const asks = JSON.stringify(step.via)
    const mask = masks.get(asks) ?? linesMeeting(dataset, ground.lines, termsOf(step, question))
    masks.set(asks, mask)
    const [tail = 0, head = 0] = variableAt.slice(at, at + 2)
    const either = step.heading === 'either'
    const family = familyOf(dataset, step)
    const ahead = { tail, head, either, family, asks: either ? `either ${asks}` : asks }
    const back = { ...ahead, tail: head, head: tail }
    const asked = { to: [ahead], from: [back], either: [ahead], mutual: [ahead, back] }[
      step.heading
    ]
    return asked.map((hop) => hopOf(ground, mask, hop, may))
  })
}

/** The order in which hops are tried: the rarest first, then whatever hangs on what is known, the rarest first. */
export const planOf = (hops: readonly Hop[]): readonly Hop[] => {
  const left = [...hops].sort((one, other) => one.arcs - other.arcs)
  const known = new Set<number>()
  const plan: Hop[] = []
  while (left.length > 0) {
    const bound = ({ tail, head }: Hop): number => Number(known.has(tail)) + Number(known.has(head))
    const most = Math.max(...left.map(bound))
    const at = left.findIndex((hop) => bound(hop) === most)
    const [next] = left.splice(at, 1)
    if (next === undefined) break
    known.add(next.tail).add(next.head)
    plan.push(next)
  }
  return plan
}

const permutations = (items: readonly number[]): readonly (readonly number[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((first, at) =>
        permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [
          first,
          ...rest,
        ]),
      )

/** The ways to rename the variables that leave the question as it is, but for the one that renames none. */
export const renamings = (
  hops: readonly Hop[],
  question: Question,
): readonly (readonly number[])[] => {
  const places = variablesOf(question).firsts.map((place) => sameFor(question.places[place]))
  const variables = places.map((_, at) => at)
  const inText = (name: (variable: number) => number): string =>
    hops
      .map(({ tail, head, asks, eitherWay }) => {
        const ends = [name(tail), name(head)]
        if (eitherWay) ends.sort((one, other) => one - other)
        return `${asks} ${ends.join(' ')}`
      })
      .sort()
      .join('\n')
  const own = inText((variable) => variable)
  return permutations(variables).filter(
    (renamed) =>
      renamed.some((to, from) => to !== from) &&
      renamed.every((to, from) => places[to] === places[from]) &&
      inText((variable) => renamed[variable] ?? variable) === own,
  )
}
