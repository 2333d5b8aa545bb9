import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset } from '../../src/domain/dataset.ts'
import { parsed } from './dataset.ts'

const FOLDER = 'graph-data/pakistan-afghanistan-2025'

/** The dataset that comes with the program, in built form. */
export const shipped = (): Dataset =>
  parsed(
    JSON.parse(readFileSync(join(FOLDER, 'graph.json'), 'utf8')),
    new Map(
      readdirSync(join(FOLDER, 'sources')).map((name) => [
        `sources/${name}`,
        readFileSync(join(FOLDER, 'sources', name), 'utf8'),
      ]),
    ),
  )
