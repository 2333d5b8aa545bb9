import type { Filters } from '../analysis/filters/filters.ts'
import { type Visible, visible } from '../analysis/filters/visible.ts'
import { inSlices } from '../analysis/jobs/slices.ts'
import { fold } from '../analysis/search/fold.ts'
import type { Dataset, Quote, Statement } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import type { PageData } from '../io/imports/html.ts'
import { THEMES } from '../view/theme.ts'
import { brightOf } from './bright.ts'
import { button, h } from './dom.ts'
import { createFacts, wordsOfQuery } from './facts.ts'
import { about, head } from './head.ts'
import { createLegend } from './legend.ts'
import { createListed, MOST_LISTED } from './listed.ts'
import { createNetwork } from './network.ts'
import { noteList } from './notes.ts'
import { evidenceOf, type Selection, statementsOf } from './selected.ts'
import { createReader } from './source.ts'
import {
  isKeyTaken,
  shownBy,
  stepByKey,
  stepOf,
  storyList,
  storyTold,
  type Telling,
} from './story.ts'
import type { Ways } from './ways.ts'
import { t } from './words.ts'

const DARK = '(prefers-color-scheme: dark)'
const NONE_FOLDED: ReadonlySet<EntityId> = new Set()

/** Windows that show one thing below the other; the style sheet asks the same. */
const SMALL = '(max-width: 900px)'

/** Builds the whole page from its data. */
export const createPage = (
  dataset: Dataset,
  written: Omit<PageData, 'dataset' | 'issues'>,
): void => {
  const facts = createFacts(dataset, written.notes)
  const small = window.matchMedia(SMALL)
  let filters = facts.first
  let query = ''
  let selection: Selection = null
  let folded: ReadonlySet<EntityId> = NONE_FOLDED
  let telling: Telling | null = null
  /** The filters to come back to when the story ends. */
  let before: Filters = filters
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
    if (next === null && last !== null && isTold()) {
      const back = told.querySelector('h2')
      if (back !== null) back.focus({ preventScroll: true })
      return
    }
    if (next === null && last !== null) {
      listed.focus(last.kind === 'statements' ? last.ids[0] : undefined)
      return
    }
    if (next !== null) evidence.focus({ preventScroll: window.innerWidth > 900 })
    if (next !== null && window.innerWidth <= 900) evidence.scrollIntoView({ block: 'start' })
    side.scrollTop = 0
  }
  /** A story has the side to itself unless something is selected or looked for. */
  const isTold = (): boolean => telling !== null && selection === null && query === ''

  const tell = (next: Telling): void => {
    const step = stepOf(next)
    if (step === undefined) return
    if (telling === null) before = filters
    telling = next
    selection = null
    query = ''
    find.value = ''
    const view = shownBy(facts, step)
    filters = view.filters
    folded = view.folded
    show()
    const cited = step.cites.flatMap((id) => facts.statement(id) ?? [])
    // Where a window leaves little for the network, all of it would be too small to read.
    const holds = step.focus.length > 0 || small.matches
    network.fitTo(
      holds ? [...step.focus, ...cited.flatMap(({ subject, object }) => [subject, ...object])] : [],
    )
    side.scrollTop = 0
    told.querySelector('h2')?.focus({ preventScroll: true })
    if (small.matches) told.scrollIntoView({ block: 'start' })
  }
  const endStory = (): void => {
    const ended = telling?.story
    telling = null
    filters = before
    folded = NONE_FOLDED
    show()
    network.fitTo([])
    const at = ended === undefined ? -1 : dataset.stories.indexOf(ended)
    stories?.querySelectorAll('button')[at]?.focus()
  }
  const goTo = (at: number): void => {
    if (telling !== null) tell({ ...telling, at })
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
  const network = createNetwork(facts, written.guides, select)
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
  const stories = storyList(dataset.stories, (story) => tell({ story, at: 0 }))
  const notes = noteList(facts, ways)
  const told = h('section', { class: 'told-box', 'aria-label': t.story })
  const listed = createListed(facts, ways)
  const side = h('div', { class: 'side' }, evidence, told, notes, listed.element)

  const showEvidence = (statements: readonly Statement[]): void => {
    evidence.hidden = selection === null
    const wayOut = {
      name: telling === null ? t.clearSelection : t.backToStory,
      leave: () => select(null),
    }
    evidence.replaceChildren(
      ...(selection === null ? [] : evidenceOf(selection, statements, facts, folded, ways, wayOut)),
    )
  }

  const showStory = (): void => {
    told.hidden = !isTold()
    page.classList.toggle('telling', isTold())
    if (telling === null) told.replaceChildren()
    else if (isTold()) told.replaceChildren(storyTold(facts, telling, ways, goTo, endStory))
  }

  const show = (): void => {
    const theme = THEMES[window.matchMedia(DARK).matches ? 'dark' : 'light']
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
    const picked = statementsOf(selection, shown, facts, folded)
    legend.show(filters, now, theme)
    shownLine.textContent = t.shown(now.shown, now.total)
    foundLine.textContent = words.length === 0 ? '' : t.found(found.length)
    nothing.hidden = now.shown > 0 || dataset.statements.length === 0
    showEvidence(picked)
    listed.element.hidden = selection !== null || isTold()
    const busy = selection !== null || telling !== null || query !== ''
    if (stories !== null) stories.hidden = busy
    if (notes !== null) notes.hidden = busy
    listed.show(found, entities)
    showStory()
    const step = telling === null ? undefined : stepOf(telling)
    const cited = step?.cites.flatMap((id) => facts.statement(id) ?? []) ?? null
    // Of more than the list holds, nothing stands out by being bright.
    const isCrowd = network.isMap && found.length > MOST_LISTED
    network.show({
      mask: now.mask,
      theme,
      folded,
      selection,
      // Around a node, and of what is looked for, each line is drawn of all that it holds.
      cites: selection?.kind === 'entity' || words.length > 0 ? [] : (step?.cites ?? []),
      lit: brightOf(facts, {
        selection,
        picked,
        found: words.length === 0 || isCrowd ? null : { statements: found, entities },
        told: words.length === 0 ? cited : null,
      }),
    })
  }

  const legendBox = h(
    'details',
    { class: 'legend-box' },
    h('summary', {}, t.legend),
    legend.element,
  )
  const graph = h(
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
      network.isMap ? h('p', { class: 'far-out soft' }, t.farOut) : null,
    ),
  )
  const title = head(facts, written)
  const held = about(facts, written, (source) => reader.open(source, null))
  const page = h(
    'div',
    { class: network.isMap ? 'page large' : 'page' },
    title,
    h('search', { class: 'find' }, find, foundLine),
    h('main', { class: 'body' }, graph, side),
    reader.element,
  )
  // On a small screen the side comes below the network, where nobody would look for a story first; a legend above it
  // would take the first screen, and so would what the page says of itself.
  const arrange = (): void => {
    if (small.matches) {
      graph.after(legendBox, held)
      if (stories !== null) graph.before(stories)
    } else {
      graph.before(legendBox)
      title.append(held)
      if (stories !== null) told.after(stories)
    }
    legendBox.open = !small.matches
  }
  arrange()
  document.body.prepend(page)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !reader.element.open && selection !== null) select(null)
    const typing = document.activeElement === find
    if (telling !== null && isTold() && !reader.element.open && !isKeyTaken(event)) {
      const to = stepByKey(telling, event.key)
      if (to !== null) {
        event.preventDefault()
        goTo(to)
      }
    }
    if (event.key === '/' && !typing && !reader.element.open) {
      event.preventDefault()
      find.focus()
    }
  })
  // A list that is read may pass its own change over: this one is only listened to.
  window.matchMedia(DARK).addEventListener('change', show)
  window.matchMedia(SMALL).addEventListener('change', arrange)
  show()
  // The first picture goes before.
  requestAnimationFrame(() => setTimeout(() => inSlices(facts.readAhead())))
}
