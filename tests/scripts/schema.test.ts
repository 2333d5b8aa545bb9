import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonSchema } from '../../scripts/schema/jsonSchema.ts'
import { withTables } from '../../scripts/schema/tables.ts'

const REFRESH = 'Write it anew with: npx tsx scripts/write-schema.ts'

describe('the data contract', () => {
  it('has a JSON Schema that is fresh', () => {
    const onDisk = JSON.parse(readFileSync('graph-data/schema.json', 'utf8'))
    expect(onDisk, REFRESH).toEqual(JSON.parse(JSON.stringify(jsonSchema())))
  })

  it('has tables of fields and rules that are fresh', () => {
    const text = readFileSync('graph-data/README.md', 'utf8')
    expect(text, REFRESH).toBe(withTables(text))
  })

  it('says what each field means, in its own record', () => {
    const schema = Object(jsonSchema())
    const statement = schema.properties.statements.items.properties
    expect(statement.id.description).toContain('share one space of ids')
    expect(schema.properties.id.description).toContain('Id of the dataset')
    expect(statement.quotes.anyOf[0].anyOf[1].properties.nth.description).toContain('from 1')
    expect(JSON.stringify(schema)).not.toContain('$comment')
  })

  it('closes every record to unknown fields, so that an editor marks a misspelt one', () => {
    const schema = Object(jsonSchema())
    expect(schema.additionalProperties).toBe(false)
    expect(schema.properties.entities.items.additionalProperties).toBe(false)
  })
})
