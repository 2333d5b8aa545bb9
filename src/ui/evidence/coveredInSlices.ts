import { inSlices } from '../../analysis/jobs/slices.ts'
import { type CoverageCounts, coverageCounts, coverageSteps } from '../../domain/coverage.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { idle } from '../idle.ts'

/**
 * How much of the sources is quoted, found between frames once nothing else is to be done.
 * @throws the reason of the signal, once it is aborted
 */
export const coveredInSlices = async (
  dataset: Dataset,
  signal: AbortSignal,
): Promise<CoverageCounts> => {
  await idle()
  signal.throwIfAborted()
  return coverageCounts(await inSlices(coverageSteps(dataset), signal))
}
