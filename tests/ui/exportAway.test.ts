import { beforeEach, expect, it } from 'vitest'
import type { Progress } from '../../src/analysis/jobs/following.ts'
import { MANY_STATEMENTS } from '../../src/analysis/jobs/work.ts'
import { ToldError } from '../../src/domain/issue.ts'
import { reportFrameIn } from '../../src/domain/reportFrames.ts'
import { EXPORT_FORMATS } from '../../src/io/exports/index.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { type DataOrder, writeData } from '../../src/ui/export/dataFile.ts'
import { writeAway } from '../../src/ui/export/dataJob.ts'
import { FORMATS } from '../../src/ui/export/formats.ts'
import { reportFrame } from '../../src/ui/messages/report.ts'
import { aDataset, aStatement, parsed } from '../helpers/dataset.ts'
import { orderForAll } from './exportOrder.ts'
import { stubDataWorker, writing } from './exportWorker.ts'
import { sample } from './mount.tsx'

stubDataWorker()

beforeEach(() => {
  Object.assign(writing, { fails: false, stopsAt: null, started: 0, ended: 0 })
})

const PAGE = {
  script: 'run()',
  styles: 'p{}',
  exportedOn: '2031-05-21',
  language: 'en',
  withoutScript: 'needs a script',
}
const orderOf = (format: DataOrder['format'], script = PAGE.script): DataOrder => ({
  format,
  edition: null,
  title: null,
  part: '',
  orientation: 'landscape',
  page: { ...PAGE, script },
  figures: null,
})
const { signal } = new AbortController()

it.each(EXPORT_FORMATS.map(({ id }) => id))(
  'a file of %s written in a worker is byte for byte the one written on the page',
  async (id) => {
    const order = orderOf(id)
    const frame = reportFrameIn('de')
    expect(await writeAway(sample(), order, 'de', signal)).toEqual(
      writeData(sample(), order, frame),
    )
    expect(writing).toMatchObject({ started: 1, ended: 1 })
  },
)

const many = (count: number) =>
  parsed(
    aDataset({ statements: Array.from({ length: count }, (_, at) => aStatement(`meeting-${at}`)) }),
  )

const exported = (count: number) => {
  const dataset = many(count)
  const workspace = createWorkspace(dataset, '')
  const order = orderForAll(workspace)
  const here = writeData(dataset, orderOf('csv'), reportFrame)
  return { here, bytes: FORMATS.find(({ id }) => id === 'csv')?.write(order, signal, () => {}) }
}

it('many statements are written in a worker, few on the page', async () => {
  const few = exported(MANY_STATEMENTS)
  expect(await few.bytes).toEqual(few.here)
  expect(writing.started).toBe(0)
  const { bytes, here } = exported(MANY_STATEMENTS + 1)
  expect(await bytes).toEqual(here)
  expect(writing).toMatchObject({ started: 1, ended: 1 })
})

it('a worker that fails leaves the file to the page', async () => {
  writing.fails = true
  const { bytes, here } = exported(MANY_STATEMENTS + 1)
  expect(await bytes).toEqual(here)
  expect(writing).toMatchObject({ started: 1, ended: 1 })
})

it('what is no longer asked for ends its worker', async () => {
  const leaving = new AbortController()
  const file = writeAway(sample(), orderOf('json'), 'en', leaving.signal)
  leaving.abort('passed over')
  await expect(file).rejects.toBe('passed over')
  expect(writing).toMatchObject({ started: 1, ended: 1 })
})

it('why a file cannot be written reaches the reader from a worker as well', async () => {
  const file = writeAway(sample(), orderOf('html', '</script>'), 'en', signal)
  await expect(file).rejects.toThrow(ToldError)
  await expect(file).rejects.toThrow('The built viewer cannot stand in a page.')
  expect(writing).toMatchObject({ started: 1, ended: 1 })
})

it('how far a file is reaches the reader from a worker: what is handed over, then its statements', async () => {
  const told: Progress[] = []
  await writeAway(many(2_000), orderOf('csv'), 'en', signal, (progress) => told.push(progress))
  const of = (stage: Progress['stage']) =>
    told.filter((one) => one.stage === stage).map(({ share }) => share)
  expect(of('hand-over').at(-1)).toBe(1)
  expect(of('statements')).toEqual(Array.from({ length: 99 }, (_, at) => (at + 1) / 100))
  expect(told.at(-1)).toEqual({ stage: 'whole', attempt: 1, share: null })
})

it('no share is told of a file that holds no sentences', async () => {
  const told: Progress[] = []
  await writeAway(many(200), orderOf('json'), 'en', signal, (progress) => told.push(progress))
  expect(told.map(({ stage }) => stage)).not.toContain('statements')
  expect(told.at(-1)).toEqual({ stage: 'whole', attempt: 1, share: null })
})
