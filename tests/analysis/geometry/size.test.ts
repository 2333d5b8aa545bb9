import { describe, expect, it } from 'vitest'
import { poleSizeOf, sizeOf } from '../../../src/analysis/geometry/size.ts'
import { kindId } from '../../../src/domain/ids.ts'
import { KINDS } from '../../../src/domain/kinds.ts'

describe('the size of a node', () => {
  it('holds the name of a state inside, and grows with it', () => {
    const short = sizeOf(kindId('country'), 'Aland')
    const long = sizeOf(kindId('government'), 'Council of Greater Borduria')
    expect(short.labelPlacement).toBe('inside')
    expect(short.width).toBeGreaterThan(short.labelWidth)
    expect(long.width).toBeGreaterThan(short.width)
    expect(long.height).toBe(short.height)
  })

  it('is larger for a pole', () => {
    expect(poleSizeOf('Aland').width).toBeGreaterThan(sizeOf(kindId('country'), 'Aland').width)
    expect(poleSizeOf('Aland').height).toBeGreaterThan(sizeOf(kindId('country'), 'Aland').height)
  })

  it('leaves the name of every other kind below, on lines of at most 110 units', () => {
    for (const { id } of KINDS.filter(({ id }) => id !== 'country' && id !== 'government')) {
      const one = sizeOf(id, 'Ana Kovar')
      const three = sizeOf(id, 'Permanent Secretariat of the Conference on the Northern Straits')
      expect(one.labelPlacement).toBe('below')
      expect(three.labelWidth).toBeLessThanOrEqual(110)
      expect(three.labelHeight).toBeGreaterThan(one.labelHeight)
      expect(three.width).toBe(one.width)
    }
  })

  it('is there for kinds of a dataset’s own', () => {
    expect(sizeOf(kindId('river'), 'Senna').width).toBeGreaterThan(0)
  })
})
