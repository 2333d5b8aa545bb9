/** Writes graph-data/schema.json and the tables of graph-data/README.md from what the loader checks. */
import { readFileSync, writeFileSync } from 'node:fs'
import { jsonSchema } from './schema/jsonSchema.ts'
import { withTables } from './schema/tables.ts'

const CONTRACT = 'graph-data/README.md'

writeFileSync('graph-data/schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`)
writeFileSync(CONTRACT, withTables(readFileSync(CONTRACT, 'utf8')))
