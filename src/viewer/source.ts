import { passages, type Run, unitsOf } from '../analysis/passages.ts'
import type { Quote, Source, Statement } from '../domain/dataset.ts'
import type { StatementId } from '../domain/ids.ts'
import { flowing } from '../domain/wrapped.ts'
import { button, h } from './dom.ts'
import type { Facts } from './facts.ts'
import { SENTENCE_LANGUAGE, t } from './words.ts'

/** What a source says of itself. */
export const sourceFacts = ({ publisher, byline, published, url, licence }: Source): string =>
  [publisher, byline, published === null ? t.noDate : t.published(t.date(published)), url, licence]
    .filter((part) => part !== null && part !== '')
    .join(' · ')

export const titleOf = (source: Source): string => (source.title === '' ? source.id : source.title)

export interface Reader {
  readonly element: HTMLDialogElement
  /** Opens a source, at a quote where one is given. */
  readonly open: (source: Source, at: { statement: Statement; quote: Quote } | null) => void
}

/** The text of a source in a dialog, its quoted passages marked. */
export const createReader = (
  facts: Facts,
  onPick: (statements: readonly StatementId[]) => void,
): Reader => {
  const head = h('h2', { id: 'source-title' })
  const meta = h('p', { class: 'soft' })
  const proves = h('div', { class: 'proves' })
  const text = h('div', { class: 'text', tabindex: 0, role: 'region', 'aria-label': t.source })
  const element = h(
    'dialog',
    { class: 'reader', 'aria-labelledby': 'source-title' },
    h(
      'header',
      {},
      h('div', {}, head, meta),
      button({ class: 'quiet' }, () => element.close(), t.close),
    ),
    proves,
    text,
  )
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close()
  })
  /** What is quoted leads to the statements that quote it. */
  const passageOf = (run: Run): Node => {
    if (run.statements.length === 0 || run.text.trim() === '')
      return document.createTextNode(flowing(run.text))
    const words = h('span', { class: 'run', role: 'button', tabindex: 0 }, flowing(run.text))
    const pick = (): void => {
      element.close()
      onPick(run.statements)
    }
    words.addEventListener('click', pick)
    words.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      pick()
    })
    return words
  }
  return {
    element,
    open: (source, at) => {
      head.textContent = titleOf(source)
      meta.textContent = sourceFacts(source)
      proves.replaceChildren(
        ...(at === null
          ? []
          : [
              h('p', { class: 'soft' }, t.passage),
              h('p', { lang: SENTENCE_LANGUAGE }, facts.sentence(at.statement)),
            ]),
      )
      const place = at === null ? null : unitsOf(source.text ?? '', at.quote)
      const marks: HTMLElement[] = []
      const paragraphs = passages(
        facts.dataset,
        source,
        place === null ? [] : [place.start, place.end],
      ).map(({ runs }) => {
        const paragraph = h('p', { class: 'paragraph', dir: 'auto' })
        let mark: HTMLElement | null = null
        for (const run of runs) {
          const here = place !== null && run.start < place.end && place.start < run.end
          if (here && mark === null) {
            mark = h('mark', { tabindex: -1 })
            marks.push(mark)
            paragraph.append(mark)
          }
          if (!here) mark = null
          ;(mark ?? paragraph).append(passageOf(run))
        }
        return paragraph
      })
      text.replaceChildren(...paragraphs)
      if (!element.open) element.showModal()
      const [marked] = marks
      const target = marked ?? text
      target.focus({ preventScroll: true })
      if (marked === undefined) text.scrollTop = 0
      else marked.scrollIntoView({ block: 'center' })
    },
  }
}
