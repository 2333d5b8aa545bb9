/**
 * `npm run bench -- measures`: how long the measures of nodes take, beside networkx and igraph on the same graph. All
 * stay loaded and take turns; medians of the runs, of which the first warms up where a measure is quick. Values must
 * agree; of communities, which are never the same twice, their modularity is told. What would take minutes in networkx
 * is done for a sample of the nodes and reckoned up.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPython } from '../../../scripts/python.mjs'
import { answering } from '../answering.mjs'
import { median, within } from '../map/clock.mjs'
import { typedGraph } from '../map/typedGraph.mjs'

const SIZES = /** @type {const} */ ([
  [1_000, 3_000],
  [20_000, 100_000],
])
const MEASURES = ['degree', 'component', 'pagerank', 'community', 'closeness', 'betweenness']
const RUNS = 5
/** Milliseconds: a measure that takes longer is run once. */
const LONG = 3_000
/** Milliseconds after which a program is ended. */
const LIMIT = 240_000

/** @typedef {{ milliseconds: number, share: number, values: (number | null)[] | null }} Answer */
/** @typedef {{ name: string, program: ReturnType<typeof answering> | null }} Contender */

/** Group numbers as the first node of each group. @param {readonly (number | null)[]} groups */
const firsts = (groups) => {
  const met = new Map()
  return groups.map((group, node) => {
    if (!met.has(group)) met.set(group, node)
    return met.get(group)
  })
}

/**
 * The largest difference of two lists where both have a value, as a share of the largest value.
 * @param {readonly (number | null)[]} ours
 * @param {readonly (number | null)[]} theirs
 */
const apart = (ours, theirs) => {
  const most = ours.reduce((/** @type {number} */ sum, value) => Math.max(sum, value ?? 0), 0)
  return theirs.reduce(
    (/** @type {number} */ worst, value, node) =>
      value === null ? worst : Math.max(worst, Math.abs(value - (ours[node] ?? Number.NaN)) / most),
    0,
  )
}

/** @param {number} time milliseconds */
const inWords = (time) =>
  time < 10_000 ? `${time.toFixed(time < 10 ? 1 : 0)} ms` : `${(time / 1000).toFixed(1)} s`

/**
 * Asks each in turn, again and again; null for one that took too long, which is ended.
 * @param {readonly Contender[]} contenders
 * @param {string} measure
 */
const takeTurns = async (contenders, measure) => {
  /** @type {Map<string, Answer[]>} */
  const answers = new Map(contenders.map(({ name }) => [name, []]))
  for (let run = 0; run <= RUNS; run++)
    for (const contender of contenders) {
      const held = answers.get(contender.name) ?? []
      if (contender.program === null || (held[0]?.milliseconds ?? 0) > LONG) continue
      try {
        held.push(JSON.parse(await within(LIMIT, contender.program.ask(measure))))
      } catch {
        contender.program.kill()
        contender.program = null
      }
    }
  return answers
}

/** @param {readonly Answer[]} answers */
const timeOf = (answers) =>
  median(
    (answers.length > 1 ? answers.slice(1) : answers).map((one) => one.milliseconds / one.share),
  )

/**
 * @param {number} nodes
 * @param {number} lines
 * @param {string} folder
 * @returns {Promise<boolean>} whether all values agree
 */
const measure = async (nodes, lines, folder) => {
  const { entities, statements } = typedGraph(nodes, lines, { positions: false })
  const index = new Map(entities.map(({ id }, at) => [id, at]))
  const path = join(folder, `${nodes}.json`)
  writeFileSync(
    path,
    JSON.stringify({
      size: nodes,
      from: statements.map(({ subject }) => index.get(subject)),
      to: statements.map(({ object }) => index.get(object)),
    }),
  )
  const ours = {
    name: 'ours',
    program: answering(process.execPath, [
      '--import',
      'tsx',
      'tests/bench/measures/measure.ts',
      path,
    ]),
  }
  /** @type {Contender[]} */
  const contenders = [ours]
  for (const library of /** @type {const} */ (['networkx', 'igraph'])) {
    const python = findPython(library)
    if (python === null) process.stdout.write(`No Python 3 has ${library}: it is left out.\n`)
    else
      contenders.push({
        name: library,
        program: answering(python, ['tests/bench/measures/measure.py', library, path]),
      })
  }
  let agree = true
  try {
    const versions = []
    for (const { name, program } of contenders) versions.push(`${name} ${await program?.next()}`)
    process.stdout.write(`${nodes} nodes, ${lines} lines (${versions.slice(1).join(', ')})\n`)
    for (const name of MEASURES) {
      const answers = await takeTurns(contenders, name)
      const own = answers.get('ours') ?? []
      const time = timeOf(own)
      const values = own[0]?.values ?? []
      const cells = [
        `${name.padEnd(12)}${(own.length === 0 ? 'too long' : inWords(time)).padStart(10)}`,
      ]
      for (const { name: other } of contenders.slice(1)) {
        const theirs = answers.get(other) ?? []
        const [first] = theirs
        if (first === undefined) {
          cells.push(`${other}  over ${LIMIT / 1000} s or ended`)
          continue
        }
        const told = `${other} ${inWords(timeOf(theirs)).padStart(9)}${first.share < 1 ? ' (reckoned from a sample)' : ''} ${(time / timeOf(theirs)).toFixed(3)}×`
        if (first.values === null || own.length === 0) cells.push(`${told}, not compared`)
        else if (name === 'community') {
          const fitOf = async (/** @type {readonly (number | null)[]} */ groups) =>
            Number(
              JSON.parse((await ours.program.ask(`modularity\t${JSON.stringify(groups)}`)) ?? '{}')
                .value,
            )
          const [mine, given] = [await fitOf(values), await fitOf(first.values)]
          cells.push(`${told}, modularity ${mine.toFixed(3)} beside ${given.toFixed(3)}`)
        } else {
          const off =
            name === 'component'
              ? apart(firsts(values), firsts(first.values))
              : apart(values, first.values)
          const equal = off < 1e-6
          agree &&= equal
          cells.push(`${told}, ${equal ? 'equal' : `apart by ${off.toExponential(1)}`}`)
        }
      }
      process.stdout.write(`  ${cells.join('   ')}\n`)
    }
  } finally {
    for (const { program } of contenders) program?.kill()
  }
  return agree
}

/** Prints a line a measure. Resolves to the exit code: 1 where values differ. */
export const benchMeasures = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-'))
  try {
    let agree = true
    for (const [nodes, lines] of SIZES) {
      agree = (await measure(nodes, lines, folder)) && agree
      process.stdout.write('\n')
    }
    process.stdout.write(agree ? 'the values agree\n' : 'the values DIFFER\n')
    return agree ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
