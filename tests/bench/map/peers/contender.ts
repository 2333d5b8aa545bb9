import type { Raw } from './graph.ts'

/** A drawing of a graph by a library; each deed resolves once the library says that it has drawn it. */
export interface Contender {
  readonly hide: (relation: string) => Promise<void>
  readonly show: (relation: string) => Promise<void>
  /** Dims all but these nodes and the lines between them; null: nothing. */
  readonly dim: (lit: ReadonlySet<string> | null) => Promise<void>
  readonly panBy: (x: number, y: number) => void
  /** Clicks on a node; resolves once the page has been told. */
  readonly click: ((node: string) => Promise<void>) | null
}

/** Draws the graph with its nodes where they are; resolves once it is drawn for the first time. */
export type Mount = (host: HTMLElement, raw: Raw) => Promise<Contender>
