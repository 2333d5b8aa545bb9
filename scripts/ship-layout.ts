/**
 * Works out where the nodes of a dataset stand and writes it into its `graph.json`:
 * `npm run layout -- graph-data/<dataset> [seed] [seed for tall windows]`. The same data and seed give
 * the same positions; another seed gives another picture, to choose by eye.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LAYOUTS } from '../src/analysis/layouts/index.ts'
import { DEFAULT_PARAMETERS } from '../src/analysis/layouts/layout.ts'
import { layOutWhole } from '../src/analysis/layouts/whole.ts'
import { UsageError } from '../src/cli/cliIo.ts'
import { readPath } from '../src/cli/readPath.ts'
import { lineOf } from '../src/domain/issue.ts'
import { withLayout } from './layoutText.ts'

const fail = (code: number, ...lines: readonly string[]): number => {
  for (const line of lines) console.error(line)
  return code
}

const main = async (
  folder: string | undefined,
  wide = '1',
  tall: string = wide,
): Promise<number> => {
  if (folder === undefined)
    return fail(2, 'No dataset is named. Give its folder: npm run layout -- graph-data/<dataset>.')
  const wrong = [wide, tall].find((text) => !Number.isInteger(Number(text)))
  if (wrong !== undefined)
    return fail(2, `The seed "${wrong}" is not a whole number. Give one, or none.`)
  const { dataset, issues } = await readPath(folder)
  if (dataset === null)
    return fail(1, ...issues.map(lineOf), `${folder} has faults. Mend them first.`)
  const [layout] = LAYOUTS
  if (layout === undefined) return fail(1, 'There is no layout.')
  const from = (seed: string) =>
    ({ ...DEFAULT_PARAMETERS, effort: 'full', seed: Number(seed) }) as const
  const positions = {
    landscape: layOutWhole(dataset, layout, 'landscape', from(wide)),
    portrait: layOutWhole(dataset, layout, 'portrait', from(tall)),
  }
  const file = join(folder, 'graph.json')
  const order = dataset.entities.map((entity) => entity.id)
  const text = withLayout(await readFile(file, 'utf8'), positions, order)
  if (text === null)
    return fail(1, `${file} is not indented by two spaces. Format it, or take out its "layout".`)
  await writeFile(file, text)
  console.log(`${order.length} positions for each orientation written to ${file}.`)
  return 0
}

try {
  process.exitCode = await main(process.argv[2], process.argv[3], process.argv[4])
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.exitCode = fail(2, error.message)
}
