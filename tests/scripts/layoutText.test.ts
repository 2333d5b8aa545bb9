import { describe, expect, it } from 'vitest'
import { withLayout } from '../../scripts/layoutText.ts'
import { type EntityId, entityId } from '../../src/domain/ids.ts'

const TEXT =
  '{\n  "id": "sample",\n  "entities": [\n    { "id": "aland", "layout": { "x": 1 } }\n  ]\n}\n'
const ids = ['aland', '__proto__', 'borduria'].map(entityId)
const positions = (by: number) =>
  new Map(ids.map((id, index): [EntityId, readonly [number, number]] => [id, [index, -by]]))
const layout = { landscape: positions(1), portrait: positions(2) }

describe('writing positions into a graph.json', () => {
  it('adds them as the last member and leaves every other byte', () => {
    const written = withLayout(TEXT, layout, ids) ?? ''
    expect(written.startsWith(TEXT.slice(0, TEXT.lastIndexOf('\n}')))).toBe(true)
    expect(Object.entries(JSON.parse(written).layout.portrait)).toEqual([
      ['aland', [0, -2]],
      ['__proto__', [1, -2]],
      ['borduria', [2, -2]],
    ])
    expect(written.endsWith('}\n')).toBe(true)
  })

  it('replaces what it wrote before', () => {
    const once = withLayout(TEXT, { landscape: positions(7), portrait: positions(8) }, ids) ?? ''
    expect(withLayout(once, layout, ids)).toBe(withLayout(TEXT, layout, ids))
  })

  it('keeps lines short', () => {
    const many = Array.from({ length: 60 }, (_, at) => entityId(`entity-number-${at}`))
    const all = new Map(many.map((id): [EntityId, readonly [number, number]] => [id, [-100, 100]]))
    const written = withLayout(TEXT, { landscape: all, portrait: all }, many) ?? ''
    expect(Math.max(...written.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('refuses a text that it cannot change without touching the rest', () => {
    expect(withLayout('{"id":"sample"}', layout, ids)).toBeNull()
    expect(withLayout('{\n  "layout": null,\n  "id": "sample"\n}\n', layout, ids)).toBeNull()
  })
})
