import type { Guide, GuideTitle } from '../analysis/layouts/guide.ts'
import type { PageGuide } from '../io/exports/format.ts'
import { guideShapes } from '../view/guides.ts'
import { createHeadings, keptBy } from '../view/headings.ts'
import type { BoxesAt } from '../view/keptFree.ts'
import type { Theme } from '../view/theme.ts'
import { s } from './dom.ts'
import { elementOf } from './svg.ts'

/** A page without edges: names of guides stand where they rest, wherever the view is. */
const EVERYWHERE = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 } as const

const titleOf = ({ of, words }: PageGuide): GuideTitle => {
  switch (of) {
    case 'date':
      return { of, edtf: words }
    case 'bubble':
      return { of, name: words }
    case 'no-date':
      return { of }
    case 'other':
      return { of: 'row', row: words }
  }
}

/** What the layout of a page draws behind its network, and names in front of it. */
export const createGuides = (given: readonly PageGuide[]) => {
  const named = given.map((one): readonly [Guide, string] => [
    { ...one, title: titleOf(one) },
    one.words,
  ])
  const guides = named.map(([guide]) => guide)
  const wordsOf = new Map(named.map(([{ title }, words]) => [title, words]))
  const headings = createHeadings(guides, (title) => wordsOf.get(title) ?? '')
  const boxesAt: BoxesAt = (zoom) => keptBy(headings(zoom), zoom)
  return {
    guides,
    boxesAt,
    /** In pixels before panning. */
    drawn: (
      zoom: number,
      theme: Theme,
    ): { readonly behind: readonly SVGElement[]; readonly names: readonly SVGElement[] } => {
      if (guides.length === 0) return { behind: [], names: [] }
      const view = { zoom, pan: { x: 0, y: 0 } }
      const { behind, names } = guideShapes(guides, headings(zoom), view, theme, EVERYWHERE)
      const layer = (shapes: typeof behind): readonly SVGElement[] => [
        s('g', { class: 'guides', 'pointer-events': 'none' }, ...shapes.map(elementOf)),
      ]
      return { behind: layer(behind), names: layer(names) }
    },
  }
}
