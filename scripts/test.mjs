/**
 * `npm test`: brings what is missing, then runs every check even if an earlier one fails. The last
 * line is `N passed, N failed, N skipped`: tests, plus one failure for each failed check that is not a
 * test. Under `CI=true` a skipped test is a failed one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ROOT } from './files.mjs'
import { runNpm, runTool, say } from './run.mjs'
import { ensurePackages, ensureTools, isUnderCi, nodeFault } from './setup.mjs'
import { checkSize } from './size.mjs'
import { NOTHING, ONE_FAILED, sumOf, tallyOf } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

const REPORTS = join(ROOT, '.attest')

/**
 * A check shows what it prints, and fails when it hangs: a test that never yields cannot be ended from
 * within.
 * @type {{ output: 'inherit', limit: number }}
 */
const SHOWN = { output: 'inherit', limit: 600_000 }

/** The same for tests in a browser, which take twelve minutes where two slow processors are all there is. */
const BROWSED = { ...SHOWN, limit: 900_000 }

/**
 * @param {typeof SHOWN} shown
 * @param {...string} projects in one run, which shares its workers
 * @returns {Promise<Tally>}
 */
const vitest = async (shown, ...projects) => {
  const path = join(REPORTS, `${projects.join('-')}.json`)
  rmSync(path, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  const chosen = projects.flatMap((project) => ['--project', project])
  const code = await runTool('vitest', ['run', ...chosen, ...reporters], shown)
  return existsSync(path) ? tallyOf(JSON.parse(readFileSync(path, 'utf8')), code) : ONE_FAILED
}

/**
 * @param {number | null | boolean} outcome an exit code, or whether it went well
 * @returns {Tally}
 */
const verdict = (outcome) => (outcome === 0 || outcome === true ? NOTHING : ONE_FAILED)

const datasets = () =>
  readdirSync(join(ROOT, 'graph-data'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

/** @type {{ name: string, run: () => Promise<Tally> }[]} */
const STEPS = [
  {
    name: 'types',
    run: async () => verdict(await runTool('typescript', ['--noEmit'], SHOWN)),
  },
  {
    name: 'lint and format',
    run: async () => verdict(await runTool('@biomejs/biome', ['check', '.'], SHOWN)),
  },
  { name: 'dead code', run: async () => verdict(await runTool('knip', [], SHOWN)) },
  ...datasets().map((id) => ({
    name: `data of ${id}`,
    run: async () =>
      verdict(await runNpm(['run', '--silent', 'graph', '--', 'check', `graph-data/${id}`], SHOWN)),
  })),
  { name: 'build', run: async () => verdict(await build('inherit')) },
  { name: 'size', run: async () => verdict(checkSize()) },
  { name: 'unit and interface tests', run: () => vitest(SHOWN, 'unit', 'ui') },
  { name: 'browser tests', run: () => vitest(BROWSED, 'browser') },
]

/**
 * A step that throws is a failed step, not the end of the run.
 * @param {typeof STEPS[number]} step
 */
const runStep = async (step) => {
  process.stdout.write(`\n── ${step.name}\n`)
  const start = performance.now()
  const tally = await step.run().catch((error) => {
    say(error instanceof Error ? error.message : String(error))
    return ONE_FAILED
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`── ${step.name}: ${tally.failed === 0 ? 'ok' : 'failed'}, ${seconds} s\n`)
  return tally
}

const test = async () => {
  mkdirSync(REPORTS, { recursive: true })
  /** @type {Tally[]} */
  const tallies = []
  for (const step of STEPS) tallies.push(await runStep(step))
  const skippingFails = isUnderCi()
  const { passed, failed, skipped } = sumOf(tallies, skippingFails)
  if (skippingFails && tallies.some((tally) => tally.skipped > 0))
    say('Some tests were skipped, which counts as failing under CI.')
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  return failed === 0 ? 0 : 1
}

const fault = nodeFault() ?? (await ensurePackages()) ?? (await ensureTools())
if (fault === null) process.exitCode = await test()
else {
  say(fault)
  process.exitCode = 1
}
