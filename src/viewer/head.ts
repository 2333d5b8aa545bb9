import type { Dataset } from '../domain/dataset.ts'
import { graphProofInWords } from '../domain/words/given.ts'
import type { PageData } from '../io/imports/html.ts'
import { button, h } from './dom.ts'
import type { Facts } from './facts.ts'
import { sourceFacts, titleOf } from './source.ts'
import { t } from './words.ts'

const checkedLine = ({ sources, statements }: Dataset): string => {
  const quotes = statements.reduce((sum, one) => sum + one.quotes.length, 0)
  if (quotes === 0) return t.noQuotes
  return sources.every(({ text }) => text !== null) ? t.checked(quotes) : t.unchecked
}

const sourceList = (
  dataset: Dataset,
  onRead: (source: Dataset['sources'][number]) => void,
): HTMLElement =>
  h(
    'details',
    { class: 'sources' },
    h(
      'summary',
      {},
      h('span', {}, t.sources(dataset.sources.length)),
      dataset.sources.length === 1
        ? `: ${dataset.sources.map((one) => `${titleOf(one)}, ${one.published === null ? t.noDate : t.date(one.published)}`).join()}`
        : null,
    ),
    h(
      'ul',
      {},
      ...dataset.sources.map((source) =>
        h(
          'li',
          {},
          h('cite', {}, titleOf(source)),
          h('p', { class: 'soft' }, sourceFacts(source)),
          source.sha256 === ''
            ? null
            : h('p', { class: 'soft hash' }, `${t.hash} `, h('code', {}, source.sha256)),
          source.text === null
            ? h('p', { class: 'soft' }, t.textMissing)
            : button({}, () => onRead(source), t.readSource),
        ),
      ),
    ),
    h('p', { class: 'soft' }, checkedLine(dataset)),
  )

type Written = Pick<PageData, 'title' | 'part' | 'exportedOn'>

const titleOfData = ({ id, title }: Dataset): string => (title.trim() === '' ? id : title)

/** The title of the page. */
export const head = ({ dataset }: Facts, { title }: Pick<Written, 'title'>): HTMLElement =>
  h('header', { class: 'head' }, h('h1', {}, title ?? titleOfData(dataset)))

/**
 * What the page holds, by which filters or selection where it is a part, when it was written, and its sources with what
 * was checked of them.
 */
export const about = (
  { dataset }: Facts,
  { title, part, exportedOn }: Written,
  onRead: (source: Dataset['sources'][number]) => void,
): HTMLElement => {
  const held = [
    ...(title === null ? [] : [h('bdi', {}, titleOfData(dataset))]),
    t.holds(dataset.statements.length, dataset.entities.length),
    ...(dataset.part ? [t.part] : []),
    ...(part === '' ? [] : [h('bdi', {}, part)]),
    ...(exportedOn === null ? [] : [t.exportedOn(t.date(exportedOn))]),
    t.program,
  ]
  return h(
    'div',
    { class: 'about' },
    dataset.summary === '' ? null : h('p', { class: 'summary' }, dataset.summary),
    h('p', { class: 'soft' }, ...held.flatMap((one, at) => (at === 0 ? [one] : [' · ', one]))),
    dataset.evidence === 'none'
      ? h('p', { class: 'soft' }, graphProofInWords(dataset, t.given, t.noEvidence))
      : null,
    dataset.sources.length === 0 ? null : sourceList(dataset, onRead),
  )
}
