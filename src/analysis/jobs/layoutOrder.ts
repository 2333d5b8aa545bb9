import type { Arranged, Rest } from '../layouts/arrange.ts'
import type { LayoutInput, LayoutParameters } from '../layouts/layout.ts'

/** What the worker is asked for. */
export interface LayoutOrder {
  readonly layout: string
  readonly input: LayoutInput
  readonly parameters: LayoutParameters
  readonly rest: Rest
}

/** Null where no layout has that id. */
export type LayoutAnswer = Arranged | null
