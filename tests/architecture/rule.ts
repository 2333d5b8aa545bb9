import type { Module } from './modules.ts'

export interface File {
  readonly path: string
  readonly text: string
}

/** A rule of the house. */
export interface Rule {
  readonly name: string
  readonly reason: string
  /** `path:line: what` for each place that breaks the rule. */
  readonly faults: (modules: readonly Module[]) => readonly string[]
  /** Sets of files that break the rule, to prove that it fires. */
  readonly planted: readonly (readonly File[])[]
  /** Files close to the border that keep to the rule. */
  readonly innocent: readonly File[]
}

export const file = (path: string, text: string): File => ({ path, text })

/** True where the path is one of the places, or begins with one. */
export const isUnder = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path.startsWith(place))
