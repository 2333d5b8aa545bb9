import type { Guide, GuideTitle } from '../analysis/layouts/guide.ts'
import type { PageGuide } from '../io/exports/format.ts'
import type { View } from '../view/fit.ts'
import { type GuideShapes, guideShapes } from '../view/guides.ts'
import { createHeadings, keptBy } from '../view/headings.ts'
import type { BoxesAt } from '../view/keptFree.ts'
import type { Box } from '../view/routes.ts'
import type { Theme } from '../view/theme.ts'

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
    shapesAt: (view: View, theme: Theme, page: Box): GuideShapes =>
      guides.length === 0
        ? { behind: [], names: [] }
        : guideShapes(guides, headings(view.zoom), view, theme, page),
  }
}
