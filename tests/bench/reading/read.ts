/** Reads each path that comes in on a line, and answers with the milliseconds and the number of statements. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { readGraphFile } from '../../../src/io/imports/index.ts'

process.stdout.write(`${process.versions.node}\n`)
for await (const line of createInterface({ input: process.stdin })) {
  const start = performance.now()
  const { dataset, issues } = readGraphFile(basename(line), readFileSync(line))
  const took = performance.now() - start
  process.stdout.write(`${took} ${issues.length === 0 ? dataset?.statements.length : 'faults'}\n`)
}
