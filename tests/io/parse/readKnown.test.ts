import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../../scripts/files.mjs'
import { parseDataset } from '../../../src/io/parse/parse.ts'
import { readKnown } from '../../../src/io/parse/readKnown.ts'

const FOLDER = join(ROOT, 'graph-data/pakistan-afghanistan-2025')
const read = (path: string): string => readFileSync(join(FOLDER, path), 'utf8')
const GRAPH: unknown = JSON.parse(read('graph.json'))
const FILE = 'sources/iran-steps-in-as-pakistan-and-afghanistan-talks-stall.txt'

it('reads a dataset that has been checked before as it is read when it is checked', () => {
  const files = new Map([[FILE, read(FILE)]])
  expect(readKnown(GRAPH, files)).toEqual(parseDataset(GRAPH, files).dataset)
})

it('asks for the checks where a text is another one, or is not there', () => {
  expect(readKnown(GRAPH, new Map([[FILE, `${read(FILE)} `]]))).toBeNull()
  expect(readKnown(GRAPH, new Map())).toBeNull()
})
