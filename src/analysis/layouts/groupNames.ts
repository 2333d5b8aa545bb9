import { KINDS } from '../../domain/kinds.ts'
import type { GuideTitle } from './guide.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'
import { pixels } from './page.ts'

/** For the name of a group, at the top of its frame, in pixels: its lines, and what keeps them from the nodes. */
const LINE_PX = 14
const NAME_PX = 8
const NAME = 11
/** How long names are, about, and in how many lines they stand at most: of kinds, and of groups around a member. In pixels. */
const OF_KIND = { long: 124, most: 2 } as const
/** Instruments have a long name in some language; those of a dataset's own may have any. */
const SHORT_KINDS = new Set(KINDS.flatMap(({ id }) => (id === 'instrument' ? [] : [id])))
const OF_OTHER_KIND = { long: 184, most: 2 } as const
const AROUND = { long: 240, most: 3 } as const
/** Names of groups are larger than those of their nodes, which are so high a line, and have a word before them. */
const LARGER = 1.1
const LABEL_LINE = 14
const WORD_BEFORE = 48
/** What is left of the width of a frame beside its name, and how much the breaks between lines leave empty. */
const BESIDE_NAME = 16
const BREAKS = 1.15

/** How long the name of a group around one of its nodes is at most: its words are those of the node, and one before them. */
export const aroundLength = (title: GuideTitle, nodes: readonly LayoutNode[]): number => {
  const face = title.of === 'group' ? nodes.find(({ id }) => id === title.around) : undefined
  if (face === undefined) return AROUND.long
  const lines = Math.round(face.labelHeight / LABEL_LINE)
  return Math.min(AROUND.long, WORD_BEFORE + face.labelWidth * lines * LARGER)
}

/** How high the name of a frame stands in it, which is so wide. */
export const nameHeight = (
  input: LayoutInput,
  title: GuideTitle,
  width: number,
  aroundLong: number,
): number => {
  const { long, most } =
    title.of !== 'kind'
      ? { ...AROUND, long: aroundLong }
      : SHORT_KINDS.has(title.kind)
        ? OF_KIND
        : OF_OTHER_KIND
  const free = width / pixels(input, 1) - BESIDE_NAME
  const lines = long <= free ? 1 : Math.min(most, Math.max(2, Math.ceil((long * BREAKS) / free)))
  return pixels(input, lines * LINE_PX) + Math.max(NAME, pixels(input, NAME_PX))
}
