import { useMemo } from 'react'
import type { Checks } from '../../domain/checks.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import { standingIn } from '../checks/useStanding.ts'

/** The statements that the reader marked Wrong as they stand now. */
export const useWrong = (dataset: Dataset, checks: Checks): ReadonlySet<StatementId> =>
  useMemo(() => {
    const judged = [...checks.judgements.values()]
    // To know statements again takes long among many.
    if (judged.every(({ verdict }) => verdict !== 'wrong')) return new Set()
    const { kept } = standingIn(dataset, checks)
    return new Set([...kept].flatMap(([id, { verdict }]) => (verdict === 'wrong' ? [id] : [])))
  }, [dataset, checks])
