import { createFinder, type Finder } from '../../analysis/search/finder.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { allLines } from '../../domain/lines.ts'
import { reportFrameIn } from '../../domain/reportFrames.ts'
import { createWords } from '../../domain/words.ts'
import { createAssembly } from '../../io/imports/parcels.ts'
import type { SearchAnswer, SearchOrder } from './searchOrder.ts'

type Told<What> = Extract<SearchOrder, { readonly what: What }>

/** Milliseconds of reading between two looks at what was asked. */
const SLICE = 25
/** Milliseconds after which a question that found too little is answered again; at least four times what it takes. */
const PACE = 500

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/**
 * What a worker does that finds: takes a dataset in parcels, and answers the latest question as soon as all names are
 * read, and again as the statements are.
 * @param failed - told what was thrown while it read or answered
 */
export const createSearchSession = (
  tell: (answer: SearchAnswer) => void,
  failed: (why: unknown) => void,
): ((order: SearchOrder) => void) => {
  const assembly = { names: createAssembly(), all: createAssembly() }
  let begun: Told<'begin'> | null = null
  /** Of the names, until that of all of it has them too. */
  let finder: Finder | null = null
  let reading = true
  let question: Told<'find'> | null = null
  /** When the last question is worth another answer, on the clock of `performance`. */
  let next = 0

  const answer = (): void => {
    if (question === null || finder === null) return
    const since = performance.now()
    const { asked, text, limit } = question
    // What nearly holds it is worth a look only where nothing that is still to be read may hold it.
    const found = finder(text, limit, !reading)
    const now = performance.now()
    const isFull = found.hits.length >= limit && found.statements.length === 0
    next = isFull ? Number.POSITIVE_INFINITY : now + Math.max(PACE, 4 * (now - since))
    tell({ asked, found, reading })
  }

  const finderOf = (dataset: Dataset): Finder => {
    return createFinder(
      { dataset, lines: allLines(dataset) },
      createWords(dataset, reportFrameIn(begun?.language ?? '').wording).sentence,
      (status) => begun?.statuses[status] ?? status,
    )
  }

  const readAll = async (dataset: Dataset): Promise<void> => {
    const whole = finderOf(dataset)
    const building = whole.building()
    for (let done = false; !done; ) {
      const since = performance.now()
      while (!done && performance.now() - since < SLICE) done = building.next().done === true
      await rest()
      if (!whole.hasNames()) continue
      finder = whole
      if (!done && performance.now() >= next) answer()
    }
    reading = false
    answer()
  }

  /** Questions that came meanwhile have come by then: only the last of them is answered. */
  const ask = async (order: Told<'find'>): Promise<void> => {
    question = order
    await rest()
    if (question === order) answer()
  }

  return (order) => {
    if (order.what === 'begin') begun = order
    else if (order.what === 'find') ask(order).catch(failed)
    else {
      const dataset = assembly[order.of](order.parcel)
      if (dataset === null) return
      if (order.of === 'all') readAll(dataset).catch(failed)
      else {
        finder = finderOf(dataset)
        answer()
      }
    }
  }
}
