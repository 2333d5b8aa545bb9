/** A typed graph as it lies in memory before any library has seen it. */
export interface Raw {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[]
  readonly links: readonly {
    readonly id: string
    readonly source: string
    readonly target: string
    readonly relation: string
  }[]
}

/** Reads a file in our own format. */
export const rawOf = (text: string): Raw => {
  const { entities, statements, layout } = JSON.parse(text)
  const places: Readonly<Record<string, readonly number[]>> = layout.landscape
  return {
    nodes: entities.map(({ id }: { readonly id: string }) => {
      const [x = 0, y = 0] = places[id] ?? []
      return { id, x, y }
    }),
    links: statements.map(
      (one: {
        readonly id: string
        readonly subject: string
        readonly object: string
        readonly relation: string
      }) => ({ id: one.id, source: one.subject, target: one.object, relation: one.relation }),
    ),
  }
}

/** In hex, which all libraries read. */
const PALETTE = [
  '#b3362d',
  '#2d6fb3',
  '#3d8a3a',
  '#a06a1e',
  '#7a4bb0',
  '#1f8a8a',
  '#b03a83',
  '#6b6f1f',
]

/** A colour a relation. */
export const colours = ({ links }: Raw): ReadonlyMap<string, string> =>
  new Map(
    [...new Set(links.map(({ relation }) => relation))].map((relation, at) => [
      relation,
      PALETTE[at % PALETTE.length] ?? '',
    ]),
  )

/** A node of some thirty lines, or the nearest to it, with those beside it: what hovering lights up. */
export const surroundings = ({ nodes, links }: Raw): readonly ReadonlySet<string>[] => {
  const beside = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set([id])]))
  for (const { source, target } of links) {
    beside.get(source)?.add(target)
    beside.get(target)?.add(source)
  }
  return [...beside.values()]
    .sort((one, other) => Math.abs(one.size - 31) - Math.abs(other.size - 31))
    .slice(0, 2)
}

/** The zoom and the middle with which all nodes lie within so many pixels. */
export const fitted = ({ nodes }: Raw, width: number, height: number) => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of nodes) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return {
    zoom: 0.95 * Math.min(width / (right - left), height / (bottom - top)),
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  }
}
