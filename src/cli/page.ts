import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { LAYOUTS } from '../analysis/layouts/index.ts'
import { layoutInput } from '../analysis/layouts/input.ts'
import { DEFAULT_PARAMETERS } from '../analysis/layouts/layout.ts'
import { polesOfDataset } from '../analysis/layouts/poles.ts'
import type { Dataset, Positions } from '../domain/dataset.ts'
import { allLines } from '../domain/lines.ts'
import { shippedPositions } from '../domain/shippedPositions.ts'
import { inEnglish } from '../domain/told.ts'
import { type Page, WITHOUT_SCRIPT } from '../io/exports/index.ts'
import { UsageError } from './cliIo.ts'

const built = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../dist/viewer/${name}`, import.meta.url)), 'utf8')

/**
 * The viewer of one-file pages, from the build. No date of export, so that the same data gives the same bytes.
 * @throws UsageError where the program has not been built
 */
export const builtPage = async (): Promise<Page> => {
  try {
    const [script, styles] = await Promise.all([built('viewer.js'), built('viewer.css')])
    return {
      script,
      styles,
      exportedOn: null,
      language: 'en',
      withoutScript: inEnglish(WITHOUT_SCRIPT),
    }
  } catch {
    throw new UsageError(
      'The one-file page holds the built viewer, which is not there yet. Run "npm run build", then call this again.',
    )
  }
}

/** The positions that a dataset brings, or else those of a layout. */
export const placed = (dataset: Dataset): Positions => {
  const given = shippedPositions(dataset, 'landscape')
  if (given !== null) return given
  const poles = polesOfDataset(dataset)
  const layout = LAYOUTS.find(({ id }) => id === (poles === null ? 'force' : 'dispute'))
  if (layout === undefined) return new Map()
  const { entities } = dataset
  const input = layoutInput(dataset, entities, allLines(dataset), poles ?? [], 'landscape')
  return layout.compute(input, DEFAULT_PARAMETERS)
}
