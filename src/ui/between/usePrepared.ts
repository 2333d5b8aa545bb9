import { useCallback, useMemo } from 'react'
import { walkedSteps } from '../../analysis/paths/walked.ts'
import { rolledUp, standsFor } from '../../analysis/rollUp.ts'
import { actorsOf, type Triad, triadSteps } from '../../analysis/triads.ts'
import type { Dataset, Entity, Line, Statement } from '../../domain/dataset.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { each, type Steps } from '../../domain/steps.ts'
import { useSliced } from '../useSliced.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { type Choices, offKey, REACHES } from './choices.ts'
import type { PathSearch } from './usePaths.ts'

/** Routes that a search keeps. */
const MOST = 500

/** What is known of some nodes without a search, and what a search goes by. */
export interface Prepared {
  /** The lines shown, between those who are drawn. */
  readonly inView: readonly Line[]
  /** Statements that join the nodes directly. */
  readonly direct: readonly StatementId[]
  readonly triads: readonly Triad[]
  readonly search: PathSearch
  /** How many statements it goes through. */
  readonly statements: number
  /** Of what it was found out. */
  readonly of: Ground
}

interface Ground {
  readonly dataset: Dataset
  readonly lines: readonly Line[]
  /** Row of `lines` → 1 where it is shown. */
  readonly mask: Uint8Array
  readonly drawn: (entity: EntityId) => EntityId
  readonly entities: readonly Entity[]
  readonly choices: Choices
}

const preparing = function* (ground: Ground): Steps<Prepared> {
  const { dataset, lines: all, mask, drawn, entities, choices } = ground
  const { off, direction, reach } = choices
  const ids = entities.map(({ id }) => drawn(id))
  const shown: Line[] = []
  yield* each(all, (line, row) => {
    if (mask[row] === 1) shown.push(line)
  })
  const inView = rolledUp(shown, drawn)
  const picked = new Set(ids)
  const direct = new Set<StatementId>()
  const lines: Line[] = []
  const statements = new Set<Statement>()
  yield* each(inView, (line) => {
    const { statement, from, to } = line
    if (from !== to && picked.has(from) && picked.has(to)) direct.add(statement.id)
    if (off.has(offKey('family', statement.family)) || off.has(offKey('status', statement.status)))
      return
    lines.push(line)
    statements.add(statement)
  })
  const walked = yield* walkedSteps(dataset, lines)
  return {
    inView,
    direct: [...direct],
    triads: yield* triadSteps(inView, actorsOf(dataset), picked),
    search: {
      walked,
      order: {
        lines: walked.arrays,
        direction,
        ends: ids.map(walked.numberOf),
        reach: REACHES[reach],
        most: MOST,
      },
    },
    statements: statements.size,
    of: ground,
  }
}

/** What was found out last. */
export interface Preparation {
  readonly prepared: Prepared
  /** Whether it is what the filters and choices ask; while it is not, nothing is told of it. */
  readonly isCurrent: boolean
}

/** Null until something is found out for the first time. */
export const usePrepared = (entities: readonly Entity[], choices: Choices): Preparation | null => {
  const { dataset, index, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const folded = useApp((app) => app.folded)
  const drawn = useMemo(() => standsFor(dataset, folded), [dataset, folded])
  const { mask } = visible(filters)
  const ground = useMemo(
    () => ({ dataset, lines: index.lines, mask, drawn, entities, choices }),
    [dataset, index, mask, drawn, entities, choices],
  )
  const prepared = useSliced(useCallback(() => preparing(ground), [ground]))
  return prepared === null ? null : { prepared, isCurrent: prepared.of === ground }
}
