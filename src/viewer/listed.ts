import type { Entity, Statement } from '../domain/dataset.ts'
import type { StatementId } from '../domain/ids.ts'
import { button, h } from './dom.ts'
import type { Facts } from './facts.ts'
import { badges } from './marks.ts'
import type { Ways } from './ways.ts'
import { SENTENCE_LANGUAGE, t } from './words.ts'

/** More is not listed at once. */
export const MOST_LISTED = 400

/** The statements in view, or those that are found, with the nodes that are found. */
export interface Listed {
  readonly element: HTMLElement
  readonly show: (statements: readonly Statement[], entities: readonly Entity[]) => void
  /** Puts the focus on a statement, or on the heading where it is not listed. */
  readonly focus: (statement: StatementId | undefined) => void
}

export const createListed = (facts: Facts, ways: Ways): Listed => {
  const head = h('h2', { tabindex: -1 }, t.list)
  const nodes = h('ul', { class: 'nodes' })
  const list = h('ol', { 'aria-label': t.list })
  const more = h('p', { class: 'soft' })
  const items = new Map<StatementId, HTMLButtonElement>()
  return {
    element: h(
      'section',
      { class: 'listed', 'aria-label': t.list },
      head,
      h('p', { class: 'soft' }, t.listHint),
      nodes,
      list,
      more,
    ),
    show: (statements, entities) => {
      nodes.replaceChildren(
        ...entities.map(({ id, name }) =>
          h(
            'li',
            {},
            button({}, () => ways.toEntity(id), name),
          ),
        ),
      )
      nodes.hidden = entities.length === 0
      items.clear()
      list.replaceChildren(
        ...statements.slice(0, MOST_LISTED).map((one) => {
          const item = button(
            { class: 'item', lang: SENTENCE_LANGUAGE },
            () => ways.toStatement(one.id),
            facts.sentence(one),
          )
          items.set(one.id, item)
          return h('li', {}, item, badges(facts, one))
        }),
      )
      const left = statements.length - MOST_LISTED
      more.hidden = left <= 0
      more.textContent = left > 0 ? t.more(left) : ''
    },
    focus: (statement) => {
      const item = statement === undefined ? undefined : items.get(statement)
      ;(item ?? head).focus({ preventScroll: item === undefined })
    },
  }
}
