import { describe, expect, it } from 'vitest'
import { keptInSteps } from '../../src/domain/once.ts'
import { atOnce, each } from '../../src/domain/steps.ts'

describe('what is kept once it was made step by step', () => {
  const counting = () => {
    const seen: number[] = []
    const sumOf = keptInSteps(function* (numbers: readonly number[]) {
      let sum = 0
      yield* each(numbers, (number) => {
        seen.push(number)
        sum += number
      })
      return sum
    })
    return { seen, sumOf }
  }
  const numbers = Array.from({ length: 300 }, (_, at) => at)
  const SUM = (299 * 300) / 2

  it('is made once, however many ask meanwhile, and whoever comes goes on where others stand', () => {
    const { seen, sumOf } = counting()
    const [one, other] = [sumOf(numbers), sumOf(numbers)]
    one.next()
    other.next()
    one.return(0)
    expect(seen.length).toBeGreaterThan(64)
    expect(seen.length).toBeLessThan(300)
    expect(atOnce(other)).toBe(SUM)
    expect(atOnce(sumOf(numbers))).toBe(SUM)
    expect(seen).toEqual(numbers)
  })

  it('is another for another key', () => {
    const { sumOf } = counting()
    expect(atOnce(sumOf(numbers))).toBe(SUM)
    expect(atOnce(sumOf([1, 2]))).toBe(3)
  })

  it('is made anew after it failed, for those too who waited for it', () => {
    let fails = true
    const made = keptInSteps(function* (_: object) {
      yield
      if (fails) throw new Error('Not yet.')
      return 'made'
    })
    const key = {}
    const waiting = made(key)
    waiting.next()
    expect(() => atOnce(made(key))).toThrow('Not yet.')
    expect(made.made(key)).toBeNull()
    fails = false
    expect(atOnce(waiting)).toBe('made')
    expect(made.made(key)).toEqual({ value: 'made' })
  })
})
