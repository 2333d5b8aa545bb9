import { describe, expect, it } from 'vitest'
import { graph } from '../helpers/cli.ts'

describe('formats', () => {
  it('says of each format how files end, and what writing and reading it loses', async () => {
    const { code, out, err } = await graph('formats')
    expect([code, err]).toEqual([0, ''])
    for (const ending of ['.json', '.csv.zip', '.gexf', '.graphml']) expect(out).toContain(ending)
    expect(out).toContain('json (.json): JSON.')
    expect(out).toContain('  written, loses: nothing')
    expect(out).toContain('  written, loses: the full text of the sources')
    expect(out).toContain('hyperedges')
    expect(out).toContain('; on request as version 1.3')
    expect(out).toContain('svg (.svg): SVG.')
    expect(out).toContain('  written on the page alone, loses: ')
  })

  it('gives the same as one JSON document', async () => {
    const rows = JSON.parse((await graph('formats', '--json')).out)
    expect(rows.map(({ id }: { id: string }) => id)).toEqual([
      'json',
      'csv',
      'gexf',
      'graphml',
      'cytoscape',
      'html',
      'json-ld',
      'turtle',
      'markdown',
      'cx2',
      'stix',
      'jgf',
      'graphology',
      'node-link',
      'ftm',
      'zip',
      'gzip',
      'png',
      'svg',
    ])
    expect(rows[0]).toMatchObject({ written: { loses: [] }, read: { loses: [] } })
  })

  it('answers arguments that it does not know with exit code 2', async () => {
    expect((await graph('formats', 'all')).code).toBe(2)
  })
})
