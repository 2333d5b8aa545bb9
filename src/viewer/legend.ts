import type { FacetId } from '../analysis/filters/facets.ts'
import { type Filters, NO_FILTERS, sameFilters, withOff } from '../analysis/filters/filters.ts'
import type { Count, Visible } from '../analysis/filters/visible.ts'
import { STANCES, STATUSES } from '../domain/dataset.ts'
import { figuresOf } from '../domain/figures.ts'
import { glyphOf, glyphPath } from '../view/glyphs.ts'
import { familyColour, type Theme } from '../view/theme.ts'
import { button, h, s } from './dom.ts'
import type { Facts } from './facts.ts'
import { figuresSign, stanceSign, statusSwatch } from './marks.ts'
import { t } from './words.ts'

export interface Legend {
  readonly element: HTMLElement
  readonly show: (filters: Filters, visible: Visible, theme: Theme) => void
}

interface Entry {
  readonly facet: FacetId
  /** Values that the entry switches together. */
  readonly values: readonly string[]
  readonly label: string
  /** Before the label in its accessible name. */
  readonly prefix: string
  readonly swatch: Element | null
  /** How many statements it has, of those that the other filters let through and of all. */
  readonly count: (visible: Visible) => Count
}

/** The stances that leave only what somebody denies and what both sides throw at each other. */
const CONTESTED: ReadonlySet<string> = new Set(['denied', 'mutual'])
const UNCONTESTED: ReadonlySet<string> = new Set(STANCES.filter((one) => !CONTESTED.has(one)))

const isOnlyContested = ({ off }: Filters): boolean =>
  STANCES.every((one) => off.stance.has(one) === UNCONTESTED.has(one))

const countOf = (visible: Visible, facet: FacetId, values: readonly string[]): Count => {
  let [shown, all] = [0, 0]
  for (const value of values) {
    const count = visible.counts[facet].get(value)
    shown += count?.shown ?? 0
    all += count?.all ?? 0
  }
  return { shown, all }
}

/** The legend, which is the filter: each entry a checkbox with its count. */
export const createLegend = (
  facts: Facts,
  filters: () => Filters,
  onChange: (filters: Filters) => void,
): Legend => {
  const { dataset, tellsStanding } = facts
  const colours: { readonly path: SVGPathElement; readonly colour: (theme: Theme) => string }[] = []
  const rows: {
    readonly entry: Entry
    readonly box: HTMLInputElement
    readonly count: HTMLElement
    readonly row: HTMLElement
  }[] = []

  const rowOf = (entry: Entry): HTMLElement => {
    const box = h('input', { type: 'checkbox', 'aria-label': `${entry.prefix}: ${entry.label}` })
    const count = h('span', { class: 'count' })
    const row = h(
      'label',
      { class: 'row' },
      box,
      entry.swatch,
      h('span', { class: 'counted' }, h('span', {}, entry.label), count),
    )
    box.addEventListener('change', () => {
      const off = new Set(filters().off[entry.facet])
      for (const value of entry.values) {
        if (box.checked) off.delete(value)
        else off.add(value)
      }
      onChange(withOff(filters(), entry.facet, off))
    })
    rows.push({ entry, box, count, row })
    return row
  }

  const section = (
    title: string,
    entries: readonly Entry[],
    counted: HTMLElement | null = null,
  ): HTMLElement => h('fieldset', {}, h('legend', {}, title), counted, ...entries.map(rowOf))

  const plain = (facet: FacetId, value: string): Pick<Entry, 'facet' | 'values' | 'count'> => ({
    facet,
    values: [value],
    count: (visible) => countOf(visible, facet, [value]),
  })

  const families = dataset.families.map(({ id, label }): Entry => {
    const path = s('path', { d: 'M1 5h24', fill: 'none', 'stroke-width': 3 })
    colours.push({ path, colour: (theme) => familyColour(theme, id) })
    const values = dataset.relations.flatMap((one) => (one.family === id ? [one.id] : []))
    return {
      facet: 'relation',
      values,
      label,
      prefix: t.family,
      swatch: s('svg', { class: 'swatch', width: 26, height: 10, 'aria-hidden': 'true' }, path),
      count: (visible) => countOf(visible, 'relation', values),
    }
  })
  const statuses = STATUSES.map(
    (one): Entry => ({
      ...plain('status', one),
      label: t.status[one],
      prefix: t.statuses,
      swatch: statusSwatch(one),
    }),
  )
  const stances = STANCES.map(
    (one): Entry => ({
      ...plain('stance', one),
      label: t.stance[one],
      prefix: t.stances,
      swatch:
        stanceSign(one) ??
        s('svg', { class: 'swatch', width: 16, height: 16, 'aria-hidden': 'true' }),
    }),
  )
  const kinds = dataset.kinds.map(
    ({ id, label }): Entry => ({
      ...plain('kind', id),
      label,
      prefix: t.kind,
      swatch: s(
        'svg',
        { class: 'swatch', width: 18, height: 14, 'aria-hidden': 'true' },
        s('path', {
          d: glyphPath(glyphOf(id), id === 'country' || id === 'government' ? 15 : 11, 11, 9, 7),
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': 1.3,
        }),
      ),
    }),
  )
  const contested = h('input', { type: 'checkbox', 'aria-label': t.onlyContested })
  contested.addEventListener('change', () =>
    onChange(withOff(filters(), 'stance', contested.checked ? UNCONTESTED : new Set())),
  )
  const clear = button({ class: 'clear' }, () => onChange(NO_FILTERS), t.clear)
  const element = h(
    'div',
    { class: 'legend' },
    tellsStanding ? h('label', { class: 'row' }, contested, h('span', {}, t.onlyContested)) : null,
    section(t.families, families),
    ...(tellsStanding ? [section(t.statuses, statuses), section(t.stances, stances)] : []),
    section(t.kinds, kinds, h('p', { class: 'soft' }, t.kindsCounted)),
    figuresOf(dataset).some(({ differ }) => differ)
      ? h('p', { class: 'row key' }, figuresSign(), h('span', {}, t.figuresDiffer))
      : null,
    clear,
  )
  return {
    element,
    show: (now, visible, theme) => {
      for (const { path, colour } of colours) path.setAttribute('stroke', colour(theme))
      for (const { entry, box, count, row } of rows) {
        const { shown, all } = entry.count(visible)
        const on = entry.values.some((value) => !now.off[entry.facet].has(value))
        box.checked = on
        box.indeterminate = on && entry.values.some((value) => now.off[entry.facet].has(value))
        count.textContent = t.counts(shown, all)
        count.title = t.shown(shown, all)
        row.hidden = all === 0
        row.classList.toggle('off', !on)
      }
      contested.checked = isOnlyContested(now)
      clear.disabled = sameFilters(now, NO_FILTERS)
    },
  }
}
