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
  readonly walked: number
}

interface Ground {
  readonly dataset: Dataset
  readonly lines: readonly Line[]
  /** Row of `lines` → 1 where it is shown. */
  readonly mask: Uint8Array
  readonly drawn: (entity: EntityId) => EntityId
}

const preparing = function* (
  { dataset, lines: all, mask, drawn }: Ground,
  ids: readonly EntityId[],
  { off, direction, reach }: Choices,
): Steps<Prepared> {
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
    walked: statements.size,
  }
}

/** Null until it is found out for the first time; then what was found last, until what the filters and choices ask is. */
export const usePrepared = (entities: readonly Entity[], choices: Choices): Prepared | null => {
  const { dataset, index, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const folded = useApp((app) => app.folded)
  const drawn = useMemo(() => standsFor(dataset, folded), [dataset, folded])
  const { mask } = visible(filters)
  const work = useCallback(
    () =>
      preparing(
        { dataset, lines: index.lines, mask, drawn },
        entities.map(({ id }) => drawn(id)),
        choices,
      ),
    [dataset, index, mask, drawn, entities, choices],
  )
  return useSliced(work)
}
