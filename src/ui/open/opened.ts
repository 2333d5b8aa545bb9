import type { Dataset } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import type { Issue } from '../../domain/issue.ts'
import type { Summary } from '../../io/imports/preview.ts'
import type { GraphSource } from '../../io/sources/graphSource.ts'
import type { Workspace } from '../../state/workspace.ts'
import { oneListener } from '../oneListener.ts'

/** Puts another workspace in place of the one that is open, as a step for Back where an address is given. */
export type Replace = (workspace: Workspace, address?: string) => void

/** A graph of this session, with all that its reader has done to it. */
export interface OpenedGraph {
  /** The part of the address from `?` to `#`; empty for the dataset that the page opened with. */
  readonly search: string
  readonly workspace: Workspace
  /** Null for a dataset that came with the page. */
  readonly file: {
    /** Null where it was opened in an earlier session. */
    readonly source: GraphSource | null
    readonly losses: Summary['losses']
    readonly notes: Summary['notes']
  } | null
}

/** With the moment when it was opened. */
type Kept = OpenedGraph & { readonly at: Date }

/** How many stay at hand; each keeps its data in memory. */
const MOST = 8

let graphs: readonly Kept[] = []

/** Those of this session, the last opened first. Kept by the page alone, and gone with it. */
export const openedGraphs = (): readonly Kept[] => graphs

/** Keeps a graph at hand; one with the same address is replaced. */
export const rememberGraph = (graph: OpenedGraph): void => {
  graphs = [
    { ...graph, at: new Date() },
    ...graphs.filter(({ search }) => search !== graph.search),
  ].slice(0, MOST)
}

export const openedAt = (search: string): OpenedGraph | undefined =>
  graphs.find((graph) => graph.search === search)

export const openedAs = (dataset: Dataset): OpenedGraph | undefined =>
  graphs.find(({ workspace }) => workspace.dataset === dataset)

/** What was told, when its file was read, of the words of a statement; undefined where that is nothing. */
export const toldOf = (dataset: Dataset, statement: StatementId): Issue | undefined =>
  openedAs(dataset)
    ?.file?.notes.flatMap(({ examples }) => examples)
    .find(({ about }) => about?.includes(statement))

/** Asks to open a source again, so that another choice can be made of it; takes such wishes. */
export const { tell: askAgain, listen: onAskedAgain } = oneListener<GraphSource>()
