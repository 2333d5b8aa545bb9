import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { createFinder } from '../../src/analysis/search/finder.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { createWords } from '../../src/domain/words.ts'
import { parcelsOf } from '../../src/io/imports/parcels.ts'
import type { SearchAnswer, SearchOrder } from '../../src/ui/find/searchOrder.ts'
import { createSearchSession } from '../../src/ui/find/searchSession.ts'
import { t } from '../../src/ui/messages/index.ts'
import { shipped } from '../helpers/shipped.ts'

/** Until what is expected has come; machines differ in how long that takes. */
const until = (expected: () => void) => vi.waitFor(expected, { timeout: 20_000 })

const dataset = shipped()
const namesAlone: Dataset = { ...dataset, statements: [] }

const session = (language = 'en') => {
  const answers: SearchAnswer[] = []
  const obey = createSearchSession(
    (answer) => answers.push(answer),
    (why) => {
      throw why
    },
  )
  const give = (of: 'names' | 'all', what: Dataset): void => {
    for (const parcel of parcelsOf(what))
      obey({ what: 'parcel', of, parcel: structuredClone(parcel) })
  }
  obey({ what: 'begin', language, statuses: t.status })
  let asked = 0
  const ask = (text: string, limit = 12): void => {
    const order: SearchOrder = { what: 'find', asked: ++asked, text, limit }
    obey(order)
  }
  const last = (): SearchAnswer | undefined => answers.at(-1)
  const readAll = async (): Promise<void> => {
    give('names', namesAlone)
    give('all', dataset)
    ask('a')
    await until(() => expect(last()?.reading).toBe(false))
  }
  return { answers, give, ask, last, readAll }
}

it('answers from the names before the statements have come, and says that it still reads', async () => {
  const { give, ask, last } = session()
  ask('khawaja')
  give('names', namesAlone)
  await until(() => expect(last()).toBeDefined())
  expect(last()?.reading).toBe(true)
  expect(last()?.found.hits[0]).toMatchObject({ kind: 'entity', label: 'Khawaja Asif' })
})

it('answers the same question again once the statements are read', async () => {
  const { give, ask, last, answers } = session()
  give('names', namesAlone)
  ask('brotherly friendly country')
  await until(() => expect(last()?.found.hits).toEqual([]))
  give('all', dataset)
  await until(() => expect(last()?.reading).toBe(false))
  expect(last()?.found.hits[0]?.kind).toBe('statement')
  expect(answers.every(({ asked }) => asked === 1)).toBe(true)
})

it('answers the last of several questions, and none of the others', async () => {
  const { answers, ask, readAll } = session()
  await readAll()
  answers.length = 0
  for (const text of ['k', 'kh', 'khawaja']) ask(text)
  await until(() => expect(answers.length).toBeGreaterThan(0))
  expect(answers.map(({ asked }) => asked)).toEqual([4])
})

it('tells of what is thrown, be it while it reads or while it answers', async () => {
  const failures: unknown[] = []
  const obey = createSearchSession(
    () => {
      throw new Error('no room')
    },
    (why) => failures.push(why),
  )
  obey({ what: 'begin', language: 'en', statuses: t.status })
  obey({ what: 'find', asked: 1, text: 'khawaja', limit: 12 })
  for (const parcel of parcelsOf(dataset)) obey({ what: 'parcel', of: 'all', parcel })
  await until(() => expect(failures).toEqual([new Error('no room')]))
  obey({ what: 'find', asked: 2, text: 'kabul', limit: 12 })
  await until(() => expect(failures).toHaveLength(2))
})

it('tells statements in the language of the page', async () => {
  const { ask, last, readAll } = session('de')
  await readAll()
  ask('brotherly friendly country')
  await until(() => expect(last()?.asked).toBe(2))
  const [hit] = last()?.found.hits ?? []
  const english = createWords(dataset)
  const told = dataset.statements.find(({ id }) => id === hit?.id)
  expect(told).toBeDefined()
  expect(hit?.label).not.toBe(told && english.sentence(told))
})

it('finds words of a quote that a foreign file gives', async () => {
  const attributes = { quote: 'the mill was empty', publication: 'Mill Gazette' }
  const [first] = dataset.statements
  if (first === undefined) throw new Error('The dataset is empty.')
  const foreign: Dataset = {
    ...dataset,
    evidence: 'none',
    statements: [{ ...first, quotes: [], attributes }],
  }
  const { give, ask, last } = session()
  give('names', { ...foreign, statements: [] })
  give('all', foreign)
  ask('mill gazette empty')
  await until(() => expect(last()?.reading).toBe(false))
  expect(last()?.found.hits[0]).toMatchObject({ id: first.id, quote: 'the mill was empty' })
})

it('finds in the end what is found on the page', async () => {
  const here = createFinder(
    buildFilterIndex(dataset),
    createWords(dataset).sentence,
    (status) => t.status[status],
  )
  const { ask, last, readAll } = session()
  await readAll()
  const words = fc.constantFrom(
    'pakistan',
    'taliban',
    'kabul',
    'said',
    'denied',
    'by:asif',
    '-status:denied',
    '“in the”',
    'brotherl',
    'a',
  )
  let asked = 1
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 3 }), async (all) => {
      const text = all.join(' ')
      ask(text)
      asked++
      await until(() => expect(last()?.asked).toBe(asked))
      expect(last()?.found).toEqual(here(text, 12))
    }),
    { numRuns: 30 },
  )
})
