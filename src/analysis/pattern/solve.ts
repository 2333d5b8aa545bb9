import type { Dataset, Line, Statement } from '../../domain/dataset.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import {
  buildNetwork,
  type LineArrays,
  type Network,
  rowsAt,
  slotOf,
  turned,
} from '../paths/network.ts'
import { walked } from '../paths/walked.ts'
import { strength } from '../paths/ways.ts'
import { actorsOf } from '../triads.ts'
import { mattersOf, together, withinMatters } from './matter.ts'
import { heldBy, type Place, type Question, type Step } from './question.ts'
import { linesMeeting, type Term } from './terms.ts'

/** One way in which a question holds. */
export interface Answer {
  /** Tells it from all others. */
  readonly key: string
  /** Who stands at each place of the question, repeated where the question repeats a place. */
  readonly nodes: readonly EntityId[]
  /**
   * The statements of each step, those that the source bears out itself before what is only claimed, and among those
   * what is tied to another step before the rest; two lists for a step that runs both ways. Of a charge and a denial of
   * its object only those are here that are about one matter, and the first of both lists are so together. Where the
   * first of a list stands first in an earlier one, the list is left out.
   */
  readonly steps: readonly (readonly Statement[])[]
  /** All statements that it rests on, each once. */
  readonly statements: readonly Statement[]
  /** Each step has a statement that the source tells in its own voice. */
  readonly reported: boolean
}

export interface Answers {
  /** Those that are reported before those that need more; within both, in the order of the dataset. */
  readonly listed: readonly Answer[]
  /** How many were found, and how many of those by what is reported. */
  readonly found: number
  readonly reported: number
  /** False where the search was stopped: there may be more. */
  readonly complete: boolean
}

/** What a search may cost. */
export interface Limits {
  readonly listed: number
  readonly found: number
  /** Nodes tried. */
  readonly tried: number
}

const LIMITS: Limits = { listed: 500, found: 10_000, tried: 3_000_000 }

/** A step in one direction, between two variables, with all lines that may stand for it. */
interface Hop {
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

/** The order in which hops are tried: the rarest first, then whatever hangs on what is known, the rarest first. */
const planOf = (hops: readonly Hop[]): readonly Hop[] => {
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
const renamings = (
  hops: readonly Hop[],
  places: readonly string[],
): readonly (readonly number[])[] => {
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

const before = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((value, place) => value !== other[place])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/**
 * Answers a question over `all` lines (those shown, or all; rolled up where states stand for their members). Places
 * with different letters are different nodes; an answer that only exchanges two letters that mean the same is not
 * given twice. Costs as much as its rarest step allows, and stops at the limits.
 */
export const solve = (
  dataset: Dataset,
  all: readonly Line[],
  question: Question,
  limits: Limits = LIMITS,
): Answers => {
  const ground = walked(dataset, all)
  const { lines } = ground
  const held = heldBy(question.places)
  const firsts = [...new Set(held)]
  const variableAt = held.map((place) => firsts.indexOf(place))
  const may = firsts.map((place) => allowed(dataset, question.places[place]))
  const masks = new Map<string, Uint8Array>()
  const hops = question.steps.flatMap((step, at): readonly Hop[] => {
    const asks = JSON.stringify(step.via)
    const mask = masks.get(asks) ?? linesMeeting(dataset, lines, termsOf(step, question))
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
  const plan = planOf(hops)
  const matters = mattersOf(hops)
  const exchanges = renamings(
    hops,
    firsts.map((place) => sameFor(question.places[place])),
  )
  const bound = firsts.map(() => -1)
  const found: { readonly nodes: readonly number[]; readonly weak: number }[] = []
  let tried = 0
  let complete = true

  const slotIn = ({ along, tail, head }: Hop): number =>
    slotOf(along, bound[tail] ?? 0, bound[head] ?? 0)
  const statementsOf = (hop: Hop, nodes: readonly number[]): readonly Statement[] => {
    const slot = slotOf(hop.along, nodes[hop.tail] ?? 0, nodes[hop.head] ?? 0)
    const held = rowsAt(hop.along, slot).flatMap(
      (arc) => lines[hop.lineOf[arc] ?? 0]?.statement ?? [],
    )
    return [...new Set(held)].sort((one, other) => strength(one) - strength(other))
  }
  /** The statements of each step; null: a charge and a denial in it are about different matters. */
  const listsFor = (nodes: readonly number[]): readonly (readonly Statement[])[] | null =>
    withinMatters(
      hops.map((hop) => statementsOf(hop, nodes)),
      matters,
    )
  const isReported = (hop: Hop): boolean =>
    rowsAt(hop.along, slotIn(hop)).some(
      (arc) => lines[hop.lineOf[arc] ?? 0]?.statement.status === 'reported',
    )
  const keep = (): void => {
    const isFirst = exchanges.every(
      (renamed) =>
        before(
          bound,
          renamed.map((variable) => bound[variable] ?? 0),
        ) <= 0,
    )
    if (!isFirst) return
    if (matters.length === 0) {
      found.push({ nodes: [...bound], weak: hops.filter((hop) => !isReported(hop)).length })
    } else {
      const lists = listsFor(bound)
      if (lists === null) return
      const weak = lists.filter(([first]) => first?.status !== 'reported').length
      found.push({ nodes: [...bound], weak })
    }
    if (found.length >= limits.found) complete = false
  }
  const follow = (at: number): void => {
    const hop = plan[at]
    if (hop === undefined) {
      keep()
      return
    }
    const tail = bound[hop.tail] ?? -1
    const head = bound[hop.head] ?? -1
    if (tail !== -1 && head !== -1) {
      tried++
      if (slotIn(hop) !== -1) follow(at + 1)
      return
    }
    const [network, fixed, open] =
      tail === -1 && head !== -1
        ? [hop.against, head, hop.tail]
        : [hop.along, tail, tail === -1 ? hop.tail : hop.head]
    if (fixed === -1) {
      // Where it begins: every node from which the rarest hop leads on.
      for (let node = 0; node < network.nodes && complete; node++) {
        if (network.firstOf[node] === network.firstOf[node + 1]) continue
        bound[open] = node
        follow(at)
      }
      bound[open] = -1
      return
    }
    const end = network.firstOf[fixed + 1] ?? 0
    for (let slot = network.firstOf[fixed] ?? 0; slot < end && complete; slot++) {
      tried++
      if (tried > limits.tried) complete = false
      const node = network.neighbours[slot] ?? 0
      if (bound.includes(node)) continue
      bound[open] = node
      follow(at + 1)
      bound[open] = -1
    }
  }
  follow(0)

  found.sort((one, other) => one.weak - other.weak || before(one.nodes, other.nodes))
  const nodeAt = (number: number | undefined): readonly EntityId[] => {
    const entity = dataset.entities[number ?? -1]
    return entity === undefined ? [] : [entity.id]
  }
  const listed = found.slice(0, limits.listed).map(({ nodes, weak }): Answer => {
    const lists = listsFor(nodes) ?? []
    const steps = matters.length === 0 ? together(lists) : lists
    const told = steps.filter(
      ([first], at) => !steps.slice(0, at).some(([earlier]) => earlier === first),
    )
    return {
      key: nodes.join(' '),
      nodes: variableAt.flatMap((variable) => nodeAt(nodes[variable])),
      steps: told,
      statements: [...new Set(steps.flat())],
      reported: weak === 0,
    }
  })
  return {
    listed,
    found: found.length,
    reported: found.filter(({ weak }) => weak === 0).length,
    complete,
  }
}
