import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { polesOf } from '../../../src/analysis/layouts/dispute/poles.ts'
import { symmetricIn } from '../../../src/analysis/layouts/folding.ts'
import { hasPoles } from '../../../src/analysis/layouts/index.ts'
import { linkSteps } from '../../../src/analysis/layouts/input.ts'
import { polesOfDataset } from '../../../src/analysis/layouts/poles.ts'
import { allLines } from '../../../src/domain/lines.ts'
import { atOnce } from '../../../src/domain/steps.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'
import { aLink, aNetwork, aNode } from './network.ts'

describe('the poles of a network', () => {
  it('are the two parties with most hostile statements between them, in the order of the alphabet', () => {
    const nodes = [aNode('cordia'), aNode('borduria'), aNode('aland')]
    const links = [aLink('aland', 'cordia', 'accuse', 2), aLink('cordia', 'borduria', 'accuse', 3)]
    expect(polesOf(aNetwork(nodes, links))).toEqual(['borduria', 'cordia'])
  })

  it('count both directions together', () => {
    const nodes = [aNode('aland'), aNode('borduria'), aNode('cordia')]
    const links = [
      aLink('aland', 'borduria', 'accuse', 2),
      aLink('borduria', 'aland', 'accuse', 2),
      aLink('aland', 'cordia', 'accuse', 3),
    ]
    expect(polesOf(aNetwork(nodes, links))).toEqual(['aland', 'borduria'])
  })

  it('count officials with their state, over a chain of bodies', () => {
    const nodes = [
      aNode('aland'),
      aNode('ministry', 'agency', 'aland'),
      aNode('minister', 'person', 'ministry'),
      aNode('borduria'),
      aNode('cordia'),
    ]
    const links = [
      aLink('minister', 'borduria', 'accuse', 4),
      aLink('aland', 'cordia', 'accuse', 3),
    ]
    expect(polesOf(aNetwork(nodes, links))).toEqual(['aland', 'borduria'])
  })

  it('are stood for by the government where it, and not its country, has the strands', () => {
    const nodes = [aNode('aland'), aNode('council', 'government', 'aland'), aNode('borduria')]
    const links = [
      aLink('council', 'borduria'),
      aLink('borduria', 'council', 'deny'),
      aLink('aland', 'borduria'),
    ]
    expect(polesOf(aNetwork(nodes, links))).toEqual(['borduria', 'council'])
  })

  it('are a state rather than the official who speaks most', () => {
    const nodes = [aNode('aland'), aNode('minister', 'person', 'aland'), aNode('borduria')]
    const links = [
      aLink('minister', 'borduria', 'accuse', 5),
      aLink('minister', 'borduria', 'talk'),
    ]
    expect(polesOf(aNetwork(nodes, links))).toEqual(['aland', 'borduria'])
  })

  it('are none where nothing hostile runs between two parties', () => {
    const nodes = [aNode('aland'), aNode('minister', 'person', 'aland'), aNode('borduria')]
    const links = [aLink('aland', 'borduria', 'mediate'), aLink('minister', 'aland')]
    expect(polesOf(aNetwork(nodes, links))).toBeNull()
    expect(hasPoles(aNetwork(nodes, links))).toBe(false)
  })

  it('are found where bodies roll up in a circle', () => {
    const nodes = [
      aNode('aland', 'country', 'council'),
      aNode('council', 'government', 'aland'),
      aNode('borduria', 'country', 'borduria'),
    ]
    expect(hasPoles(aNetwork(nodes, [aLink('council', 'borduria')]))).toBe(true)
  })

  it('of a dataset are those of all its strands', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const links = atOnce(linkSteps(allLines(dataset), symmetricIn(dataset)))
        expect(polesOfDataset(dataset)).toEqual(polesOf({ nodes: dataset.entities, links }))
      }),
    )
  })
})
