import type { GuideTitle } from './guide.ts'
import type { LayoutNode } from './layout.ts'
import { byRankOfKind } from './rank.ts'

/** Nodes that stand together under a name. */
export interface Row {
  readonly title: GuideTitle
  readonly nodes: readonly LayoutNode[]
}

/** A row for each kind that occurs, in the order of the legend. */
export const rowsByKind = (nodes: readonly LayoutNode[]): readonly Row[] =>
  [...new Set(nodes.map(({ kind }) => kind))].sort(byRankOfKind).map((kind) => ({
    title: { of: 'kind', kind },
    nodes: nodes.filter((node) => node.kind === kind),
  }))
