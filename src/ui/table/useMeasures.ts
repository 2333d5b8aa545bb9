import { useEffect, useEffectEvent, useState } from 'react'
import { startMeasures } from '../../analysis/jobs/measureJob.ts'
import { MEASURE_IDS, type MeasureId } from '../../analysis/measures/measure.ts'
import type { NodeFigures } from '../../analysis/nodeFigures.ts'
import type { EntityId } from '../../domain/ids.ts'

type Values = ReadonlyMap<MeasureId, ReadonlyMap<EntityId, number>>

export interface Measured {
  /** The figures of the moment; while they are being computed anew, those from before. */
  readonly values: Values
  /** What is being computed, in order; empty where nothing is. */
  readonly waiting: readonly MeasureId[]
  readonly failed: boolean
  /** Stopped by the user before everything was there. */
  readonly stopped: boolean
  readonly stop: () => void
  readonly resume: () => void
}

interface Known {
  readonly figures: NodeFigures | null
  /** Measures whose values belong to `figures`; the others are from before. */
  readonly fresh: ReadonlySet<MeasureId>
  readonly values: Values
}

/** Computes measures in a worker, only those that are wanted and not there yet. Another network ends what runs. */
export const useMeasures = (figures: NodeFigures, wanted: readonly MeasureId[]): Measured => {
  const [known, setKnown] = useState<Known>({
    figures: null,
    fresh: new Set(),
    values: new Map(),
  })
  const [ended, setEnded] = useState<{
    readonly figures: NodeFigures
    readonly why: 'stopped' | 'failed'
  } | null>(null)
  const fresh = known.figures === figures ? known.fresh : new Set<MeasureId>()
  const missing = wanted.filter((id) => !fresh.has(id))
  const off = ended?.figures === figures ? ended.why : null
  const isMissing = useEffectEvent((id: MeasureId) => missing.includes(id))
  const order = wanted.join(' ')
  useEffect(() => {
    const names = order.split(' ')
    const measures = MEASURE_IDS.filter((id) => names.includes(id) && isMissing(id))
    if (off !== null || measures.length === 0) return
    const job = startMeasures(
      { network: figures.network, measures },
      ({ measure, values }) =>
        setKnown((before) => ({
          figures,
          fresh: new Set(before.figures === figures ? before.fresh : []).add(measure),
          values: new Map(before.values).set(
            measure,
            new Map(figures.nodes.map((id, at) => [id, values[at] ?? 0])),
          ),
        })),
      () => setEnded({ figures, why: 'failed' }),
    )
    return job.cancel
  }, [figures, order, off])
  return {
    values:
      off === null ? known.values : new Map([...known.values].filter(([id]) => fresh.has(id))),
    waiting: off === null ? missing : [],
    failed: off === 'failed' && missing.length > 0,
    stopped: off === 'stopped' && missing.length > 0,
    stop: () => setEnded({ figures, why: 'stopped' }),
    resume: () => setEnded(null),
  }
}
