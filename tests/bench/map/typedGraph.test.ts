import { describe, expect, it } from 'vitest'
import { readGraphFile } from '../../../src/io/imports/index.ts'
import { vocabulary } from './quoted.mjs'
import { typedGraph } from './typedGraph.mjs'

const read = (graph: object) =>
  readGraphFile('typed.json', new TextEncoder().encode(JSON.stringify(graph)))

describe('the typed graph', () => {
  it('is the same twice, and another for another seed', () => {
    const graph = typedGraph(300, 900, { quotes: true })
    expect(typedGraph(300, 900, { quotes: true })).toEqual(graph)
    expect(typedGraph(300, 900, { quotes: true, seed: 8 })).not.toEqual(graph)
  })

  it('has the nodes and lines that were asked for, with days, parallel lines and several relations', () => {
    const { entities, statements } = typedGraph(1_000, 3_000)
    expect([entities.length, statements.length]).toEqual([1_000, 3_000])
    const pairs = new Set(statements.map(({ subject, object }) => `${subject} ${object}`))
    expect(pairs.size).toBeLessThan(2_700)
    expect(new Set(statements.map(({ relation }) => relation)).size).toBeGreaterThan(10)
    const dated = statements.filter((statement) => statement.when !== undefined).length
    expect(dated / statements.length).toBeGreaterThan(0.85)
    expect(dated).toBeLessThan(statements.length)
  })

  it('has degrees that follow a power law: hubs hold a large share, and most nodes few lines', () => {
    const { entities, statements } = typedGraph(5_000, 20_000)
    const degrees = new Map(entities.map(({ id }) => [id, 0]))
    for (const end of statements.flatMap(({ subject, object }) => [subject, object]))
      degrees.set(end, (degrees.get(end) ?? 0) + 1)
    const sorted = [...degrees.values()].sort((one, other) => other - one)
    const share = sorted.slice(0, 50).reduce((sum, degree) => sum + degree, 0) / 40_000
    expect(share).toBeGreaterThan(0.15)
    expect(sorted[2_500]).toBeLessThan(6)
    // In doubling steps of degree, each has a good deal fewer nodes than the one before.
    const beyond = [8, 16, 32, 64].map((least) => sorted.filter((one) => one >= least).length)
    for (const [at, count] of beyond.entries())
      expect(count).toBeLessThan((beyond[at - 1] ?? 5_000) * 0.75)
  })

  it('quotes words that stand in its sources, with no fault found in it', () => {
    const { dataset, issues } = read(typedGraph(800, 2_400, { quotes: true }))
    expect(issues).toEqual([])
    expect(dataset?.evidence).toBe('required')
    expect(dataset?.sources).toHaveLength(3)
    const texts = new Map(dataset?.sources.map(({ id, text }) => [id, text]))
    for (const { quotes } of dataset?.statements ?? []) {
      expect(quotes).toHaveLength(1)
      for (const { source, exact } of quotes) expect(texts.get(source)).toContain(exact)
    }
  })

  it('takes its words from a large vocabulary, as unevenly as words are used', () => {
    expect(vocabulary().words.length).toBeGreaterThan(3_000)
    const { sources } = typedGraph(1_000, 3_000, { quotes: true })
    const words = sources.flatMap(({ text }) => text.match(/[a-z]{3,}/g) ?? [])
    expect(new Set(words).size).toBeGreaterThan(2_500)
  })
})
