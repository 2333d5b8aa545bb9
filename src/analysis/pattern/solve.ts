import type { Dataset, Line, Statement } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { rowsAt, slotOf } from '../paths/network.ts'
import { walked } from '../paths/walked.ts'
import { strength } from '../paths/ways.ts'
import { type Hop, hopsOf, planOf, renamings, variablesOf } from './hops.ts'
import { mattersOf, together, withinMatters } from './matter.ts'
import { inOneAnswer } from './oneAnswer.ts'
import type { Question } from './question.ts'

/** One way in which a question holds. */
export interface Answer {
  /** Tells it from all others. */
  readonly key: string
  /**
   * Who stands at each place of the question, repeated where the question repeats a place: one node, or all that the
   * same statements name there.
   */
  readonly nodes: readonly (readonly EntityId[])[]
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
  const { firsts, variableAt } = variablesOf(question)
  const hops = hopsOf(dataset, ground, question)
  const plan = planOf(hops)
  const matters = mattersOf(hops)
  const exchanges = renamings(hops, question)
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
  const nodeAt = (number: number): readonly EntityId[] => {
    const entity = dataset.entities[number]
    return entity === undefined ? [] : [entity.id]
  }
  const bindings = found.map((one) => ({ ...one, all: one.nodes.map((node) => [node]) }))
  // What names one node at each end bears out no two of them.
  const answers = lines.some(({ statement }) => statement.object.length > 1)
    ? inOneAnswer(bindings, ({ nodes }) =>
        JSON.stringify(listsFor(nodes)?.map((list) => list.map(({ id }) => id))),
      )
    : bindings
  const listed = answers.slice(0, limits.listed).map(({ nodes, weak, all }): Answer => {
    const lists = listsFor(nodes) ?? []
    const steps = matters.length === 0 ? together(lists) : lists
    const told = steps.filter(
      ([first], at) => !steps.slice(0, at).some(([earlier]) => earlier === first),
    )
    return {
      key: all.join(' '),
      nodes: variableAt.map((variable) => (all[variable] ?? []).flatMap(nodeAt)),
      steps: told,
      statements: [...new Set(steps.flat())],
      reported: weak === 0,
    }
  })
  return {
    listed,
    found: answers.length,
    reported: answers.filter(({ weak }) => weak === 0).length,
    complete,
  }
}
