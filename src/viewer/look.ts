import type { EntityId, StatementId } from '../domain/ids.ts'
import type { Lit } from '../view/fading.ts'
import type { Theme } from '../view/theme.ts'
import type { Selection } from './selected.ts'
import { t } from './words.ts'

/** What the network shows now. */
export interface NetworkLook {
  /** One byte a line of the index. */
  readonly mask: Uint8Array
  readonly theme: Theme
  /** Whose members stand folded into one node. */
  readonly folded: ReadonlySet<EntityId>
  readonly selection: Selection
  /** What the step of a story that is told cites; empty: lines are drawn whole. */
  readonly cites: readonly StatementId[]
  /** Nodes and statements that stay bright while the rest fades; null: all. */
  readonly lit: {
    readonly entities: ReadonlySet<EntityId>
    readonly statements: ReadonlySet<StatementId>
    readonly fading: Lit['fading']
  } | null
}

/** How a network says to those who do not see it what it is, and how it is used by keys. */
export const NETWORK_NAMED = {
  role: 'application',
  tabindex: 0,
  'aria-label': t.network,
  'aria-describedby': 'network-help',
} as const

export interface Network {
  readonly element: HTMLElement | SVGSVGElement
  /** Whether it draws so many lines that some of their words wait until there is room. */
  readonly isMap: boolean
  readonly show: (look: NetworkLook) => void
  readonly fitAll: () => void
  /** Brings nodes into view; all of them where none is given or shown. */
  readonly fitTo: (entities: readonly EntityId[]) => void
  readonly zoomBy: (factor: number) => void
}
