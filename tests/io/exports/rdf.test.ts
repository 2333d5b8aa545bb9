import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { describe as triplesOf } from '../../../src/io/exports/rdf/describe.ts'
import type { Description } from '../../../src/io/exports/rdf/terms.ts'
import type { AuthoredStatement } from '../../../src/io/parse/schema.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'
import { written } from '../../helpers/exported.ts'
import { python, rapperTriples } from '../../helpers/outside.ts'

const folder = mkdtempSync(join(tmpdir(), 'attest-rdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const turtlePath = join(folder, 'graph.ttl')
const linkedPath = join(folder, 'graph.jsonld')
const save = (dataset: Dataset): void => {
  writeFileSync(turtlePath, written('turtle', dataset))
  writeFileSync(linkedPath, written('json-ld', dataset))
}

const HOSTILE = 'a\u0000b <i>&amp;</i> "\'\\\t\r\n]]> \ud800 """ @en ^^ عربي 東京 😀 .'

const dataset: Dataset = parsed(
  aDataset({
    entities: [
      anEntity('aland', { name: HOSTILE, aliases: ['A', '"'], wikidata: 'Q42' }),
      anEntity('borduria', { rollsUpTo: 'aland' }),
      anEntity('cobalt', { kind: 'place', alleged: true }),
    ],
    statements: [
      aStatement('arming', {
        relation: 'sponsors',
        subject: 'borduria',
        object: ['aland', 'cobalt'],
        status: 'claimed',
        said: ['aland', { by: 'cobalt', role: 'outlet', on: '2031-05-03' }],
        quotes: ['Aland accused Borduria of arming rebels'],
      }),
      aStatement('denial', {
        relation: 'denies',
        subject: 'borduria',
        object: 'aland',
        denies: ['arming'],
        quotes: ['Borduria denied the charge'],
      }),
    ],
  }),
)

/** How many triples a description is. */
const count = ({ types, properties }: Description): number =>
  types.length +
  properties
    .flatMap(([, values]) => values)
    .reduce<number>(
      (sum, value) =>
        sum + 1 + (typeof value === 'object' && 'node' in value ? count(value.node) : 0),
      0,
    )

const QUERY = `
PREFIX attest: <urn:attest:terms#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX schema: <https://schema.org/>
SELECT ?claim ?speaker ?words ?start ?end ?sha ?denial WHERE {
  ?claim a schema:Claim ; rdf:subject ?subject ; prov:wasAttributedTo ?speaker ;
    prov:wasQuotedFrom ?source ; oa:hasTarget ?target .
  ?target oa:hasSource ?source ; oa:hasSelector ?quote , ?place .
  ?quote a oa:TextQuoteSelector ; oa:exact ?words .
  ?place a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .
  ?source attest:sha256 ?sha .
  ?denial attest:denies ?claim .
} ORDER BY ?speaker`

describe('Turtle and JSON-LD', () => {
  it('are read by rapper and rdflib as one and the same graph, whatever stands in the names', () => {
    save(dataset)
    const triples = triplesOf(dataset, () => 'x').reduce((sum, node) => sum + count(node), 0)
    expect(rapperTriples(turtlePath)).toHaveLength(triples)
    const found = JSON.parse(
      python('rdflib', 'tests/helpers/read_with_rdflib.py', turtlePath, linkedPath, QUERY),
    )
    expect(found.same).toBe(true)
    expect(found.triples).toEqual([triples, triples])
  })

  it('answer who claims what in which words, where they stand, and who denies it', () => {
    save(dataset)
    const { rows } = JSON.parse(
      python('rdflib', 'tests/helpers/read_with_rdflib.py', turtlePath, linkedPath, QUERY),
    )
    const [quote] = dataset.statements[0]?.quotes ?? []
    expect(rows).toEqual(
      ['aland', 'cobalt'].map((speaker) => [
        'urn:attest:sample:statement:arming',
        `urn:attest:sample:entity:${speaker}`,
        quote?.exact,
        String(quote?.start),
        String(quote?.end),
        dataset.sources[0]?.sha256,
        'urn:attest:sample:statement:denial',
      ]),
    )
  })

  it('state no claim as a triple of its own: subject and object meet only through the statement', () => {
    save(dataset)
    const entities = new Set(dataset.entities.map(({ id }) => `<urn:attest:sample:entity:${id}>`))
    const bare = rapperTriples(turtlePath).filter((triple) => {
      const [from = '', relation = '', to = ''] = triple.split(' ')
      return entities.has(from) && entities.has(to) && !relation.includes('rollsUpTo')
    })
    expect(bare).toEqual([])
  })

  it('call a claim a claim, and never a review of one', () => {
    const text = new TextDecoder().decode(written('turtle', dataset))
    expect(text).toContain('schema:Claim')
    expect(text).not.toContain('ClaimReview')
    const [, denial = ''] = text.split('<urn:attest:sample:statement:denial>\n')
    expect(denial.split('\n')[0]).not.toContain('Claim')
  })

  it('attribute what somebody only denies to nobody, and say who denies it and who hands that on', () => {
    const quote = { quotes: ['Borduria denied the charge'] }
    const denied = (said: AuthoredStatement['said'], ...denials: readonly AuthoredStatement[]) =>
      parsed(
        aDataset({
          entities: [anEntity('aland'), anEntity('borduria'), anEntity('cobalt')],
          statements: [
            aStatement('arming', {
              relation: 'sponsors',
              subject: 'borduria',
              object: 'aland',
              status: 'denied',
              said,
              ...quote,
            }),
            aStatement('denial', {
              relation: 'denies',
              subject: 'borduria',
              object: 'aland',
              denies: ['arming'],
              ...quote,
            }),
            ...denials,
          ],
        }),
      )
    const bodyOf = (of: Dataset): string => {
      const text = new TextDecoder().decode(written('turtle', of))
      return text.split('<urn:attest:sample:statement:arming>\n')[1]?.split('\n<urn')[0] ?? ''
    }
    const entity = (id: string): string => `<urn:attest:sample:entity:${id}>`
    const roles = (body: string): readonly string[] =>
      [...body.matchAll(/prov:hadRole <urn:attest:role:(\w+)>/g)].map(([, role = '']) => role)

    const own = bodyOf(denied([{ by: 'borduria' }, { by: 'cobalt', role: 'outlet' }]))
    expect(own).not.toMatch(/schema:Claim|prov:wasAttributedTo|prov:qualifiedAttribution/)
    expect(own).toContain(`attest:deniedBy ${entity('borduria')} ;`)
    expect(own.match(/a attest:Denial/g)).toHaveLength(2)
    expect(roles(own)).toEqual(['denier', 'outlet'])

    const told = bodyOf(
      denied(
        [{ by: 'cobalt' }],
        aStatement('again', {
          relation: 'denies',
          subject: 'aland',
          object: 'borduria',
          denies: ['arming'],
          ...quote,
        }),
      ),
    )
    expect(told).toContain(`attest:deniedBy ${entity('borduria')}, ${entity('aland')} ;`)
    expect(roles(told)).toEqual(['speaker'])
  })

  it('attribute what nobody is quoted as saying to the voice of its source', () => {
    const text = new TextDecoder().decode(written('turtle', parsed(aDataset())))
    expect(text).toContain('prov:wasAttributedTo <urn:attest:sample:source:report:voice>')
    expect(text).toContain('schema:name "the source’s own voice"')
  })

  it('stay readable for rapper over any dataset: no sign of a name or an id breaks out', () => {
    const path = join(folder, 'any.ttl')
    fc.assert(
      fc.property(anyDataset, (any) => {
        writeFileSync(path, written('turtle', any))
        const triples = triplesOf(any, () => 'x').reduce((sum, node) => sum + count(node), 0)
        const read = rapperTriples(path).length
        // Two equal triples are one: ids that differ stay apart, equal attributions of one statement do not.
        expect(read).toBeLessThanOrEqual(triples)
        expect(read).toBeGreaterThanOrEqual(any.entities.length + any.statements.length)
      }),
      { numRuns: 40 },
    )
  })

  it('give every id an address of its own, in the signs that an address may have', () => {
    fc.assert(
      fc.property(anyDataset, (any) => {
        const nodes: readonly Record<string, unknown>[] = JSON.parse(
          new TextDecoder().decode(written('json-ld', any)),
        )['@graph']
        const addresses = nodes.map((node) => String(node['@id']))
        for (const address of addresses)
          expect(address).toMatch(/^urn:attest:(?:[\w\-.~!*'():]|%[0-9A-F]{2})+$/)
        expect(new Set(addresses).size).toBe(addresses.length)
      }),
    )
  })

  it('of no statements and no entities still read', () => {
    save(
      parsed({
        format: 'attest',
        version: 1,
        id: 'empty',
        title: '',
        evidence: 'none',
        entities: [],
        statements: [],
      }),
    )
    expect(rapperTriples(turtlePath)).toHaveLength(2)
    expect(JSON.parse(readFileSync(linkedPath, 'utf8'))['@graph']).toHaveLength(1)
  })
})
