/**
 * `npm run fuzz`: opens tens of thousands of damaged and hostile files and a few large ones with every
 * reader, and looks at each answer: a graph that holds together and comes back from every format, or one
 * clear sentence. Prints what was tried; exit code 1 where there is a fault.
 *
 * Options: `--quick` (a tenth of the files, large ones a twentieth of their size), `--seed <number>`,
 * `--seconds <number>` (no further small file after so long).
 */
import { parseArgs } from 'node:util'
import { hashOf } from '../src/io/parse/sources.ts'
import { isUntold, judge, roundTripFault, showingFault, told, type Verdict } from './fuzz/judge.ts'
import { largeFiles } from './fuzz/large.ts'
import { cut, doubled, type Mutant, mutated, reencoded } from './fuzz/mutations.ts'
import { type Random, randomFrom } from './fuzz/random.ts'
import { type Seed, sampleDataset, seedsOf } from './fuzz/seeds.ts'

/** Milliseconds. A small file that takes longer has found a way to make the reader work, as has what takes longer to be shown. */
const SLOW = 5_000
/** One opened file in so many is written in every format and read again. */
const ROUND_TRIP = 10

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '600' },
  },
})
const quick = values.quick
const seed = Number(values.seed)
const seconds = Number(values.seconds)

interface Tally {
  tried: number
  opened: number
  refused: number
  readonly faults: string[]
  slowest: { readonly what: string; readonly ms: number }
}

const tally: Tally = { tried: 0, opened: 0, refused: 0, faults: [], slowest: { what: '', ms: 0 } }

const fault = (what: string): void => {
  tally.faults.push(what)
  if (tally.faults.length <= 20) process.stdout.write(`FAULT ${what.slice(0, 600)}\n`)
}

/** What work gives, and how many milliseconds of the processor it took, which a busy machine does not lengthen. */
const timed = <Result>(work: () => Result): readonly [result: Result, ms: number] => {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return [result, (user + system) / 1000]
}

/** Judges a file and what is shown of it, and counts it. `limit` is for the opening, in milliseconds of the processor. */
const look = ({ name, bytes, how }: Mutant, limit: number): Verdict => {
  const [verdict, ms] = timed(() => judge(name, bytes))
  tally.tried++
  if (verdict.kind === 'opened') tally.opened++
  if (verdict.kind === 'refused') tally.refused++
  if (verdict.kind === 'fault') fault(`${name}, ${how}: ${verdict.fault}`)
  if (ms > tally.slowest.ms) tally.slowest = { what: `${name}, ${how}`, ms }
  if (ms > limit) fault(`${name}, ${how}: took ${ms.toFixed(0)} ms of the processor`)
  if (verdict.kind === 'opened') {
    const [broken, shown] = timed(() => showingFault(verdict.dataset))
    if (broken !== null) fault(`${name}, ${how}: ${broken}`)
    if (shown > SLOW) fault(`${name}, ${how}: took ${shown.toFixed(0)} ms to be shown`)
  }
  return verdict
}

const report = (what: string): void => {
  const { tried, refused, opened, faults } = tally
  process.stdout.write(
    `${what}: ${tried} tried, ${refused} refused, ${opened} opened, ${faults.length} faults so far\n`,
  )
}

/** Every cut, the doubled file and every encoding of each seed. */
const systematically = (seeds: readonly Seed[]): void => {
  for (const one of seeds) {
    const verdict = look({ ...one, how: 'whole' }, SLOW)
    if (verdict.kind !== 'opened') {
      fault(`${one.name}, whole: does not open`)
      continue
    }
    const whole = told(verdict.dataset)
    const differs = (other: Verdict): boolean =>
      other.kind === 'opened' && other.issues.length === 0 && told(other.dataset) !== whole
    const step = quick && one.bytes.length > 3000 ? 10 : 1
    for (let at = 0; at < one.bytes.length; at += step) {
      const mutant = cut(one, at)
      if (differs(look(mutant, SLOW)) && !isUntold(one, at))
        fault(`${one.name}, ${mutant.how}: opened as a smaller graph without a word`)
    }
    if (differs(look(doubled(one), SLOW)))
      fault(`${one.name}, written twice: opened as another graph without a word`)
    for (const mutant of reencoded(one)) look(mutant, SLOW)
  }
}

const byChance = (seeds: readonly Seed[], random: Random, count: number, end: number): void => {
  for (let at = 0; at < count && performance.now() < end; at++) {
    const mutant = mutated(random.pick(seeds), random, seeds)
    const verdict = look(mutant, SLOW)
    if (verdict.kind === 'opened' && at % ROUND_TRIP === 0) {
      const broken = roundTripFault(verdict.dataset, verdict.issues.length > 0)
      if (broken !== null) fault(`${mutant.name}, ${mutant.how}: ${broken}`)
    }
    if ((at + 1) % 5000 === 0) report(`${at + 1} by chance`)
  }
}

const large = (random: Random): void => {
  for (const { what, name, make, must } of largeFiles(quick)) {
    const bytes = make(random)
    const start = performance.now()
    const verdict = look({ name, bytes, how: what }, Number.POSITIVE_INFINITY)
    const took = ((performance.now() - start) / 1000).toFixed(1)
    const size = (bytes.length / 1_000_000).toFixed(1)
    const told =
      verdict.kind === 'opened'
        ? `opened, ${verdict.dataset.entities.length} nodes, ${verdict.dataset.statements.length} edges, ${verdict.issues.length} issues`
        : verdict.kind === 'refused'
          ? `refused: ${verdict.sentences[0]}`
          : 'FAULT'
    process.stdout.write(`${what} (${size} MB), ${took} s: ${told}\n`)
    if (must === 'open' && verdict.kind === 'refused') fault(`${what}: was refused`)
    if (must === 'be refused' && verdict.kind === 'opened') fault(`${what}: was opened`)
  }
}

const seeds = seedsOf(sampleDataset(hashOf))
const random = randomFrom(seed)
const end = performance.now() + seconds * 1000
process.stdout.write(`Seed ${seed}, Node ${process.versions.node}, ${seeds.length} small files\n`)
systematically(seeds)
report('every cut, doubled, in every encoding')
byChance(seeds, random, quick ? 2_000 : 20_000, end)
report('by chance')
large(random)

const { tried, refused, opened, faults, slowest } = tally
process.stdout.write(
  [
    '',
    `inputs tried    ${tried}`,
    `refused         ${refused}`,
    `accepted        ${opened}`,
    `faults found    ${faults.length}`,
    `slowest input   ${slowest.what}: ${slowest.ms.toFixed(0)} ms of the processor`,
    `peak memory     ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`,
    '',
  ].join('\n'),
)
process.exitCode = faults.length === 0 ? 0 : 1
