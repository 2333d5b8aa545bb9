/** Nodes for each variable of a question. */
interface Bound {
  readonly all: readonly (readonly number[])[]
}

/**
 * Answers of one node for each variable, where the same statements hold for several of one variable as one: they name
 * them in one sentence. It stands where the first of them stood.
 * @param restsOf - equal for those that rest on the same statements, step by step
 */
export const inOneAnswer = <One extends Bound>(
  bindings: readonly One[],
  restsOf: (one: One) => string,
): readonly One[] => {
  let answers = bindings.map((one) => ({ one, rests: restsOf(one) }))
  for (const variable of (bindings[0]?.all ?? []).keys()) {
    const merged = new Map<string, (typeof answers)[number]>()
    for (const answer of answers) {
      const { one, rests } = answer
      const others = one.all.map((nodes, at) => (at === variable ? [] : nodes))
      const key = JSON.stringify([rests, others])
      const first = merged.get(key)?.one
      const all = first?.all.map((nodes, at) =>
        at === variable ? [...nodes, ...(one.all[at] ?? [])] : nodes,
      )
      merged.set(
        key,
        first === undefined || all === undefined ? answer : { one: { ...first, all }, rests },
      )
    }
    answers = [...merged.values()]
  }
  return answers.map(({ one }) => one)
}
