import type { RawEdge } from '../raw.ts'

/** Gives ids that are not taken; a number behind the id that was wanted goes on where it left off. */
const spareIds = (taken: Set<string>): ((wanted: string) => string) => {
  const counts = new Map<string, number>()
  return (wanted) => {
    if (!taken.has(wanted)) return wanted
    let count = counts.get(wanted) ?? 2
    while (taken.has(`${wanted}-${count}`)) count++
    counts.set(wanted, count)
    return `${wanted}-${count}`
  }
}

/** Edge ids and node ids share one space here; programs number both from 0. The file's own id is kept as an attribute. */
export const statementIds = (taken: Set<string>): ((edge: RawEdge, number: number) => string) => {
  const spareId = spareIds(taken)
  return (edge, number) => {
    const own = edge.id === null || edge.id === '' ? null : edge.id
    const id = own !== null && !taken.has(own) ? own : spareId(`edge-${own ?? number}`)
    taken.add(id)
    return id
  }
}
