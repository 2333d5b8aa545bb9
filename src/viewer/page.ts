import type { Filters } from '../analysis/filters/filters.ts'
import { type Visible, visible } from '../analysis/filters/visible.ts'
import { fold } from '../analysis/search/fold.ts'
import type { Dataset, Quote, Statement } from '../domain/dataset.ts'
import { dateInWords } from '../domain/dates.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { THEMES } from '../view/theme.ts'
import { button, h } from './dom.ts'
import { badges, statementCard, type Ways } from './evidence.ts'
import { createFacts, type Facts, wordsOfQuery } from './facts.ts'
import { createLegend } from './legend.ts'
import { createNetwork } from './network.ts'
import { createReader, sourceFacts, titleOf } from './source.ts'
import { t } from './words.ts'

/** What was pressed: a node, or statements. */
type Selection =
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'statements'; readonly ids: readonly StatementId[] }
  | null

const MOST_LISTED = 400

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
        ? `: ${dataset.sources.map((one) => `${titleOf(one)}, ${one.published === null ? t.noDate : dateInWords(one.published)}`).join()}`
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

const head = (
  facts: Facts,
  exportedOn: string | null,
  onRead: (source: Dataset['sources'][number]) => void,
): HTMLElement => {
  const { dataset } = facts
  const about = [
    t.holds(dataset.statements.length, dataset.entities.length),
    ...(dataset.part ? [t.part] : []),
    ...(exportedOn === null ? [] : [t.exportedOn(dateInWords(exportedOn))]),
  ].join(' · ')
  return h(
    'header',
    { class: 'head' },
    h('h1', {}, dataset.title.trim() === '' ? dataset.id : dataset.title),
    dataset.summary === '' ? null : h('p', { class: 'summary' }, dataset.summary),
    h('p', { class: 'soft' }, `${about} · ${t.program}`),
    dataset.sources.length === 0 ? null : sourceList(dataset, onRead),
  )
}

/** Builds the whole page from its data. */
export const createPage = (dataset: Dataset, exportedOn: string | null): void => {
  const facts = createFacts(dataset)
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  let filters = facts.first
  let query = ''
  let selection: Selection = null
  let seen: { readonly filters: Filters; readonly visible: Visible } | null = null

  const see = (): Visible => {
    if (seen === null || seen.filters !== filters)
      seen = { filters, visible: visible(facts.index, filters) }
    return seen.visible
  }
  const inView = (): readonly Statement[] => {
    const { mask } = see()
    const shown = new Set(
      facts.index.lines.flatMap((line, row) => (mask[row] === 1 ? [line.statement] : [])),
    )
    return [...shown]
  }

  const select = (next: Selection): void => {
    const last = selection
    selection = next
    show()
    if (next === null && last !== null) {
      const [id] = last.kind === 'statements' ? last.ids : []
      const item = id === undefined ? undefined : items.get(id)
      ;(item ?? listHead).focus({ preventScroll: item === undefined })
      return
    }
    if (next !== null) evidence.focus({ preventScroll: window.innerWidth > 900 })
    if (next !== null && window.innerWidth <= 900) evidence.scrollIntoView({ block: 'start' })
    side.scrollTop = 0
  }
  const reader = createReader(facts, (ids) => select({ kind: 'statements', ids }))
  const ways: Ways = {
    toEntity: (id) => select({ kind: 'entity', id }),
    toStatement: (id) => select({ kind: 'statements', ids: [id] }),
    toQuote: (statement: Statement, quote: Quote) => {
      const source = facts.source(quote.source)
      if (source !== undefined) reader.open(source, { statement, quote })
    },
  }
  const network = createNetwork(facts, (about) => {
    if (about === null) select(null)
    else if (about.kind === 'node') select({ kind: 'entity', id: about.entity })
    else select({ kind: 'statements', ids: about.statements })
  })
  const legend = createLegend(
    facts,
    () => filters,
    (next) => {
      filters = next
      show()
    },
  )

  const find = h('input', {
    type: 'search',
    'aria-label': t.find,
    placeholder: t.findPlaceholder,
    autocomplete: 'off',
  })
  find.addEventListener('input', () => {
    query = find.value
    selection = null
    show()
  })
  const foundLine = h('p', { class: 'soft', role: 'status' })
  const shownLine = h('p', { role: 'status' })
  const nothing = h('p', { class: 'nothing' }, t.nothing)
  const evidence = h('section', { class: 'evidence', 'aria-label': t.evidence, tabindex: -1 })
  const list = h('ol', { 'aria-label': t.list })
  const items = new Map<StatementId, HTMLButtonElement>()
  const listMore = h('p', { class: 'soft' })
  const nodes = h('ul', { class: 'nodes' })
  const listHead = h('h2', { tabindex: -1 }, t.list)
  const listed = h(
    'section',
    { class: 'listed', 'aria-label': t.list },
    listHead,
    h('p', { class: 'soft' }, t.listHint),
    nodes,
    list,
    listMore,
  )
  const side = h('div', { class: 'side' }, evidence, listed)

  const selected = (shown: readonly Statement[]): readonly Statement[] => {
    if (selection === null) return []
    if (selection.kind === 'statements')
      return selection.ids.flatMap((id) => facts.statement(id) ?? [])
    const { id } = selection
    return shown.filter(({ subject, object }) => subject === id || object.includes(id))
  }

  const showEvidence = (statements: readonly Statement[]): void => {
    evidence.hidden = selection === null
    if (selection === null) {
      evidence.replaceChildren()
      return
    }
    const entity = selection.kind === 'entity' ? facts.entity(selection.id) : undefined
    const kind = dataset.kinds.find(({ id }) => id === entity?.kind)
    const told = [
      kind?.label ?? null,
      entity?.role ?? null,
      entity?.unnamed === true ? t.unnamed : null,
      entity?.alleged === true ? t.alleged : null,
    ].filter((part) => part !== null)
    evidence.replaceChildren(
      h(
        'div',
        { class: 'evidence-head' },
        h(
          'h2',
          {},
          entity === undefined ? t.evidence : entity.name.trim() === '' ? entity.id : entity.name,
        ),
        button({}, () => select(null), t.clearSelection),
      ),
      h('p', { class: 'soft' }, [...told, t.about(statements.length)].join(' · ')),
      ...(statements.length === 0 ? [h('p', {}, t.noStatements)] : []),
      ...statements.slice(0, MOST_LISTED).map((one) => statementCard(facts, one, ways)),
    )
  }

  const showList = (
    statements: readonly Statement[],
    entities: readonly Dataset['entities'][number][],
  ): void => {
    listed.hidden = selection !== null
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
        const item = button({ class: 'item' }, () => ways.toStatement(one.id), facts.sentence(one))
        items.set(one.id, item)
        return h('li', {}, item, badges(one))
      }),
    )
    const more = statements.length - MOST_LISTED
    listMore.hidden = more <= 0
    listMore.textContent = more > 0 ? t.more(more) : ''
  }

  const show = (): void => {
    const theme = THEMES[dark.matches ? 'dark' : 'light']
    const now = see()
    const words = wordsOfQuery(query)
    const shown = inView()
    const found = words.length === 0 ? shown : shown.filter((one) => facts.matches(one, words))
    const entities =
      words.length === 0
        ? []
        : dataset.entities.filter(({ name, aliases }) => {
            const text = fold([name, ...aliases].join('\n'))
            return words.every((word) => text.includes(word))
          })
    const picked = selected(shown)
    legend.show(filters, now, theme)
    shownLine.textContent = t.shown(now.shown, now.total)
    foundLine.textContent = words.length === 0 ? '' : t.found(found.length)
    nothing.hidden = now.shown > 0 || dataset.statements.length === 0
    showEvidence(picked)
    showList(found, entities)
    const lit = selection !== null ? picked : words.length === 0 ? null : found
    network.show({
      mask: now.mask,
      theme,
      lit:
        lit === null
          ? null
          : {
              statements: new Set(lit.map(({ id }) => id)),
              entities: new Set<string>([
                ...(selection?.kind === 'entity' ? [selection.id] : []),
                ...(selection === null ? entities.map(({ id }) => id) : []),
                ...lit.flatMap(({ subject, object }) => [subject, ...object]),
              ]),
            },
    })
  }

  const small = window.matchMedia('(max-width: 900px)')
  const legendBox = h(
    'details',
    { class: 'legend-box' },
    h('summary', {}, t.legend),
    legend.element,
  )
  legendBox.open = !small.matches
  document.body.prepend(
    h(
      'div',
      { class: 'page' },
      head(facts, exportedOn, (source) => reader.open(source, null)),
      h('search', { class: 'find' }, find, foundLine),
      h(
        'main',
        { class: 'body' },
        legendBox,
        h(
          'section',
          { class: 'graph', 'aria-label': t.graph },
          network.element,
          nothing,
          h('p', { id: 'network-help', class: 'visually-hidden' }, t.networkHelp),
          h(
            'div',
            { class: 'foot' },
            shownLine,
            button({ 'aria-label': t.zoomOut, title: t.zoomOut }, () => network.zoomBy(0.8), '−'),
            button({ 'aria-label': t.zoomIn, title: t.zoomIn }, () => network.zoomBy(1.25), '+'),
            button({}, network.fitAll, t.fit),
          ),
        ),
        side,
      ),
      reader.element,
    ),
  )
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !reader.element.open && selection !== null) select(null)
    const typing = document.activeElement === find
    if (event.key === '/' && !typing && !reader.element.open) {
      event.preventDefault()
      find.focus()
    }
  })
  dark.addEventListener('change', show)
  show()
}
