import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildFilterIndex, filterIndexSteps } from '../../../src/analysis/filters/visible.ts'
import { inSlices } from '../../../src/analysis/jobs/slices.ts'
import { atOnce, each, type Steps } from '../../../src/domain/steps.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'

const slow = function* (count: number, seen: number[]): Steps<number> {
  for (let at = 0; at < count; at++) {
    seen.push(at)
    const until = performance.now() + 6
    while (performance.now() < until);
    yield
  }
  return seen.length
}

afterEach(() => vi.unstubAllGlobals())

describe('work in slices', () => {
  it('gives what the same work gives at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        expect(await inSlices(filterIndexSteps(dataset))).toEqual(buildFilterIndex(dataset))
      }),
      { numRuns: 20 },
    )
  })

  it('lets others go first in between', async () => {
    const seen: number[] = []
    let before = -1
    setTimeout(() => {
      before = seen.length
    })
    await inSlices(slow(12, seen))
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(12)
  })

  it('lets timers come in between even where what rests goes on before all that waits', async () => {
    vi.stubGlobal('scheduler', {
      yield: () => Promise.resolve(),
      postTask: () => new Promise<void>((resolve) => setTimeout(resolve)),
    })
    const seen: number[] = []
    let before = -1
    setTimeout(() => {
      before = seen.length
    })
    await inSlices(slow(60, seen))
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(60)
  })

  it('stops where it is once it is aborted', async () => {
    const seen: number[] = []
    const abort = new AbortController()
    setTimeout(() => abort.abort())
    await expect(inSlices(slow(200, seen), abort.signal)).rejects.toThrow(/abort/i)
    expect(seen.length).toBeLessThan(200)
  })

  it('meets every item once and in order, however many rests there are', () => {
    const items = Array.from({ length: 10_000 }, (_, at) => at)
    const met: number[] = []
    let rests = 0
    const steps = each(items, (item) => met.push(item))
    while (steps.next().done !== true) rests++
    expect(met).toEqual(items)
    expect(rests).toBeGreaterThan(1)
    expect(atOnce(each([], () => {}))).toBeUndefined()
  })
})
