/**
 * `npm run bench -- reading`: how long a file of 5,000 nodes and 20,000 lines takes to become a dataset,
 * beside `networkx` on the same file. Both stay loaded and take turns, so that what else the machine does
 * meets both; the first round warms up and does not count.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPython } from '../../../scripts/python.mjs'
import { say } from '../../../scripts/run.mjs'
import { answering } from '../answering.mjs'
import { graphFiles } from './graphFiles.mjs'

const RUNS = 9
/** What the reading may take, in times of networkx. */
const MOST = 3

/** @param {readonly number[]} times */
const medianOf = (times) =>
  times.toSorted((a, b) => a - b).at(Math.floor(times.length / 2)) ?? Number.NaN

/** @param {readonly number[]} times */
const inWords = (times) =>
  `${medianOf(times).toFixed(0).padStart(6)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`

/** Prints the medians and their ratio. Resolves to the exit code. */
export const benchReading = async () => {
  const python = findPython('networkx')
  if (python === null) {
    say('The comparison needs Python 3 with networkx (Debian: apt-get install python3-networkx).')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'attest-'))
  const ours = answering(process.execPath, ['--import', 'tsx', 'tests/bench/reading/read.ts'])
  const theirs = answering(python, ['tests/bench/reading/read.py'])
  try {
    process.stdout.write(
      `Reading, Node ${await ours.next()} beside networkx ${await theirs.next()}: medians of ${RUNS} runs (fastest to slowest)\n\n`,
    )
    let slow = false
    for (const { name, text } of graphFiles()) {
      const path = join(folder, name)
      writeFileSync(path, text)
      /** @type {{ ours: number[], theirs: number[] }} */
      const times = { ours: [], theirs: [] }
      for (let run = 0; run <= RUNS; run++) {
        const [mine = '', edges] = (await ours.ask(path)).split(' ')
        const [other = '', same] = (await theirs.ask(path)).split(' ')
        if (edges !== same) throw new Error(`${name} has ${same} edges, and ${edges} were read.`)
        if (run === 0) continue
        times.ours.push(Number(mine))
        times.theirs.push(Number(other))
      }
      const ratio = medianOf(times.ours) / medianOf(times.theirs)
      slow ||= ratio >= MOST
      process.stdout.write(
        `${name.padEnd(14)} here ${inWords(times.ours)}   networkx ${inWords(times.theirs)}   ratio ${ratio.toFixed(2)}\n`,
      )
    }
    if (slow) say(`Reading takes ${MOST} times as long as networkx, or longer.`)
    return slow ? 1 : 0
  } finally {
    ours.end()
    theirs.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
