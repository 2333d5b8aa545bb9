/** Reads a network from the first path, then answers each measure's name with its milliseconds and its values. */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { modularity } from '../../../src/analysis/measures/communities.ts'
import { MEASURES } from '../../../src/analysis/measures/index.ts'
import { neighboursOf } from '../../../src/analysis/measures/network.ts'

interface Asked {
  readonly size: number
  readonly from: readonly number[]
  readonly to: readonly number[]
}

const read = (path: string) => {
  const { size, from, to }: Asked = JSON.parse(readFileSync(path, 'utf8'))
  return {
    size,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    symmetric: new Uint8Array(from.length),
  }
}

const network = read(process.argv[2] ?? '')
process.stdout.write('ready\n')

/** How well a division fits: asked as `modularity [group, …]`, for those of other programs. */
const fitOf = (groups: readonly number[]): number => modularity(neighboursOf(network), groups)

for await (const line of createInterface({ input: process.stdin })) {
  const [name = '', groups] = line.split('\t')
  if (name === 'modularity') {
    process.stdout.write(`${JSON.stringify({ value: fitOf(JSON.parse(groups ?? '[]')) })}\n`)
    continue
  }
  const measure = MEASURES.find(({ id }) => id === name)
  if (measure === undefined) throw new Error(`There is no measure "${name}".`)
  const start = performance.now()
  const values = measure.compute(network)
  const milliseconds = performance.now() - start
  process.stdout.write(`${JSON.stringify({ milliseconds, share: 1, values: [...values] })}\n`)
}
