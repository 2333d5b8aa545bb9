/** What bubbles are made of: communities by Louvain, kinds, or the states that nodes roll up to. */
export const GATHERED_BY = ['community', 'kind', 'state'] as const
export type GatheredBy = (typeof GATHERED_BY)[number]

/**
 * Where a bubble lies: its number in the bubble around it, from the largest, after the path of that one.
 * `2` is the third largest of all, `2.0` the largest within it.
 */
export type BubblePath = string

/** The aggregated picture that was asked for. */
export interface Asked {
  readonly by: GatheredBy
  /** Weak strands are drawn too. */
  readonly all: boolean
  /** In the order of opening; what lies in another comes after it. */
  readonly open: readonly BubblePath[]
}

const ALL = 'all'
const PATH = /^\d+(\.\d+)*$/

/** From how many statements on a graph opens in bubbles. */
export const BUBBLES_FROM = 30_000

/** The bubble around this one; null for one that lies in none. */
export const around = (path: BubblePath): BubblePath | null => {
  const end = path.lastIndexOf('.')
  return end < 0 ? null : path.slice(0, end)
}

const isWithin = (path: BubblePath, outer: BubblePath): boolean =>
  path === outer || path.startsWith(`${outer}.`)

/** As it stands in the state and in addresses: `community,2,2.0`, with `all` among the rest where all strands are drawn. */
export const writeAsked = ({ by, all, open }: Asked): string =>
  [by, ...(all ? [ALL] : []), ...open].join(',')

/** Everything, in communities: what stands where nothing else is asked for. */
export const WHOLE: Asked = { by: 'community', all: false, open: [] }

/** Reads what `writeAsked` wrote; null where it makes no sense. What is open in a closed bubble is passed over. */
export const readAsked = (text: string): Asked | null => {
  const [first, ...rest] = text.split(',')
  const by = GATHERED_BY.find((one) => one === first)
  if (by === undefined) return null
  const open: BubblePath[] = []
  for (const path of rest) {
    const outer = around(path)
    if (!PATH.test(path) || open.includes(path)) continue
    if (outer === null || open.includes(outer)) open.push(path)
  }
  return { by, all: rest.includes(ALL), open }
}

/** The same with a bubble opened. */
export const withOpen = (asked: Asked, path: BubblePath): Asked => ({
  ...asked,
  open: asked.open.includes(path) ? asked.open : [...asked.open, path],
})

/** The same with a bubble closed, and what is open within it. */
export const withClosed = (asked: Asked, path: BubblePath): Asked => ({
  ...asked,
  open: asked.open.filter((one) => !isWithin(one, path)),
})
