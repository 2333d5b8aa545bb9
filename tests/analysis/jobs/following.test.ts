import { expect, it } from 'vitest'
import { following, type Progress } from '../../../src/analysis/jobs/following.ts'
import { atOnce, eachRow, type Steps } from '../../../src/domain/steps.ts'

const pass = (rows: number): Steps<void> => eachRow(rows, () => {})

const toldBy = (steps: Steps<unknown>): readonly Progress[] => {
  const told: Progress[] = []
  atOnce(following(steps, (progress) => told.push(progress)))
  return told
}

it('long work tells the share of the rows that a stage has done, in all its passes together', () => {
  const told = toldBy(
    (function* (): Steps<void> {
      yield { stage: 'shapes', rows: 256 }
      yield* pass(128)
      yield
      yield* pass(128)
    })(),
  )
  expect(told.map(({ stage, share }) => [stage, share])).toEqual([
    ['shapes', 0],
    ['shapes', 0.25],
    ['shapes', 0.5],
    ['shapes', 0.75],
    ['shapes', 1],
  ])
})

it('long work counts how often the same is tried, and tells no share where it knows none', () => {
  const told = toldBy(
    (function* (): Steps<void> {
      yield* pass(640)
      for (let round = 0; round < 2; round++) {
        yield { stage: 'names', rows: 128 }
        yield* pass(64)
      }
      yield { stage: 'encode', rows: null }
      yield* pass(64)
      yield { stage: 'names', rows: 64 }
    })(),
  )
  expect(told).toEqual([
    { stage: 'names', attempt: 1, share: 0 },
    { stage: 'names', attempt: 1, share: 0.5 },
    { stage: 'names', attempt: 2, share: 0 },
    { stage: 'names', attempt: 2, share: 0.5 },
    { stage: 'encode', attempt: 1, share: null },
    { stage: 'encode', attempt: 1, share: null },
    { stage: 'names', attempt: 1, share: 0 },
  ])
})

it('long work that is followed gives what it gives otherwise', () => {
  expect(
    atOnce(
      following(
        (function* (): Steps<number> {
          yield* pass(64)
          return 7
        })(),
        () => {},
      ),
    ),
  ).toBe(7)
})
