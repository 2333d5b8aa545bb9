import type { Entity, Statement } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import type { Facts } from './facts.ts'
import type { NetworkLook } from './look.ts'
import type { Selection } from './selected.ts'

/** What the reader has before them; what is null is not asked for, or too much to stand out. */
interface Attended {
  readonly selection: Selection
  /** The statements of the selection. */
  readonly picked: readonly Statement[]
  readonly found: {
    readonly statements: readonly Statement[]
    readonly entities: readonly Entity[]
  } | null
  /** What a step of a story cites. */
  readonly told: readonly Statement[] | null
}

const endsOf = (statements: readonly Statement[]): readonly EntityId[] =>
  statements.flatMap(({ subject, object }) => [subject, ...object])

/**
 * What the network leaves bright: what is selected; else what was found; else what a story cites; null: everything.
 * Who says a statement is bright with it, but not around a node, where its neighbours are enough, and not beside what
 * was found, which was named.
 */
export const brightOf = (
  { voices }: Pick<Facts, 'voices'>,
  { selection, picked, found, told }: Attended,
): NetworkLook['lit'] => {
  if (selection !== null)
    return {
      fading: 'aside',
      statements: new Set(picked.map(({ id }) => id)),
      entities: new Set([
        ...endsOf(picked),
        ...(selection.kind === 'entity' ? [selection.id] : voices(picked)),
      ]),
    }
  const sought = found?.statements ?? told
  if (sought === null) return null
  return {
    fading: 'away',
    statements: new Set(sought.map(({ id }) => id)),
    entities: new Set([
      ...endsOf(sought),
      ...(found === null ? voices(sought) : found.entities.map(({ id }) => id)),
    ]),
  }
}
