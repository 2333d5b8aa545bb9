import type { Within } from '../aggregate/ground.ts'

/** What the worker is asked for: few communities among these nodes. */
export interface DivideOrder {
  readonly lines: Within
  readonly most: number
}

/** How many groups there are so far, any number of times; then the community of each node, numbered from 1. */
export type DivideAnswer =
  | { readonly what: 'progress'; readonly groups: number }
  | { readonly what: 'done'; readonly communities: Float64Array }
