import { expect, it } from 'vitest'
import type { Point } from '../../../src/domain/dataset.ts'
import type { Steps } from '../../../src/domain/steps.ts'
import { crcSteps } from '../../../src/io/crc.ts'
import { writingMetadata } from '../../../src/view/pictures/metadata.ts'
import { composingPicture } from '../../../src/view/pictures/picture.ts'
import { writingSvg } from '../../../src/view/pictures/svg.ts'
import { encoding, joining } from '../../../src/view/pictures/utf8.ts'
import { builtEntity, builtStatement } from '../../helpers/built.ts'
import { ran } from '../../helpers/ran.ts'
import { dispute, inputOf, metadataOf, positions, sceneOf } from './invented.ts'

const ids = Array.from({ length: 640 }, (_, at) => `n${at}`)
const crowd = dispute(
  ids.map((id) => builtEntity(id, 'person', id)),
  ids.map((id, at) => builtStatement(`s${at}`, id, 'consults', ids[at + 1] ?? 'n0')),
)
const places = positions(ids.map((id, at): [string, Point] => [id, [(at % 32) * 60, at * 3]]))

it('a large picture is drawn and written with rests, so that others go first', () => {
  const drawn = ran(composingPicture(inputOf(sceneOf(crowd, places))))
  // Lines, names and shapes of lines, nodes and words, each at least once.
  expect(drawn.rests).toBeGreaterThan(6 * (ids.length / 128))
  const { shapes } = drawn.result
  expect(ran(writingSvg(drawn.result, metadataOf(crowd))).rests).toBeGreaterThan(
    shapes.length / 128,
  )
  expect(ran(writingMetadata(metadataOf(crowd))).rests).toBeGreaterThan(ids.length / 128)
  const pieces = Array.from({ length: 40 }, () => 'Åland 👩‍🚀 '.repeat(10_000))
  const encoded = ran(encoding(pieces))
  expect(encoded.rests).toBeGreaterThan(5)
  const whole = ran(joining(encoded.result))
  expect(whole.rests).toBeGreaterThan(5)
  expect(new TextDecoder().decode(whole.result) === pieces.join('')).toBe(true)
  expect(ran(crcSteps(new Uint8Array(4_000_000))).rests).toBeGreaterThan(4)
})

it('a large picture goes through as many rows as each of its stages says beforehand', () => {
  const told = function* (): Steps<void> {
    const picture = yield* composingPicture(inputOf(sceneOf(crowd, places)))
    yield* writingSvg(picture, metadataOf(crowd))
  }
  const stages: { stage: string; rows: number; done: number }[] = []
  const steps = told()
  for (let { done, value } = steps.next(); done !== true; { done, value } = steps.next()) {
    if (typeof value === 'object') stages.push({ ...value, rows: value.rows ?? 0, done: 0 })
    const stage = stages.at(-1)
    if (typeof value === 'number' && stage !== undefined) stage.done += value
  }
  expect(new Set(stages.map(({ stage }) => stage))).toEqual(
    new Set(['shapes', 'names', 'text', 'whole']),
  )
  for (const { rows, done } of stages) {
    expect(done).toBeLessThanOrEqual(rows)
    // A pass tells nothing of its last rows, fewer than 64.
    expect(done).toBeGreaterThan(rows - 7 * 64)
  }
})
