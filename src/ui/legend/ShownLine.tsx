import { useMemo } from 'react'
import { FACET_IDS } from '../../analysis/filters/facets.ts'
import { NO_FILTERS, sameFilters } from '../../analysis/filters/filters.ts'
import type { Hidden } from '../../analysis/filters/visible.ts'
import { insideFolded, standsFor } from '../../analysis/rollUp.ts'
import { isFilteredAsAtFirst } from '../../state/appState.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { t } from '../messages/index.ts'
import { usePart } from '../usePart.ts'
import { usePaced } from '../useRested.ts'
import { useApp, useRun, useSession, useWorkspace } from '../workspace.tsx'

const loadFocusCrumb = async () => (await import('../hands/FocusCrumb.tsx')).FocusCrumb

/** What hides the statements that are not shown, in words, long and short; empty where nothing does. */
export const hiddenIn = ({
  shown,
  total,
  hiddenBy,
  hiddenByHand,
  hiddenByTime,
  hiddenByFocus,
}: Hidden): readonly [whole: string, short: string] => {
  const parts = [
    ...FACET_IDS.map((facet) => [t.facet[facet], hiddenBy[facet]] as const),
    [t.hiddenByTime, hiddenByTime] as const,
    [t.hiddenByFocus, hiddenByFocus] as const,
    [t.hiddenByHand, hiddenByHand] as const,
  ].filter(([, count]) => count > 0)
  if (parts.length === 0) return ['', '']
  const sum = parts.reduce((all, [, count]) => all + count, 0)
  return [
    t.hiddenBy(
      parts.map(([name, count]) => t.hiddenPart(name, count)),
      sum > total - shown,
    ),
    t.hiddenBy(
      parts.map(([name]) => t.hiddenPart(name, null)),
      false,
    ),
  ]
}

/** How many of the statements shown run inside a folded state, where no line can be drawn. */
const useInsideFolded = (): number => {
  const { dataset, index, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const folded = useApp((app) => app.folded)
  return useMemo(() => {
    if (folded.size === 0) return 0
    const { mask } = visible(filters)
    const lines = index.lines.filter((_, row) => mask[row] === 1)
    return insideFolded(lines, standsFor(dataset, folded))
  }, [dataset, index, visible, filters, folded])
}

/** “n of m statements shown”, what hides the rest, and the ways back. */
export const ShownLine = () => {
  const { dataset, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const clock = useApp((app) => app.clock)
  const run = useRun()
  const answer = usePaced(visible(filters))
  const { shown, total, beside } = answer
  const [hiddenBy, shortly] = hiddenIn(answer)
  const inside = useInsideFolded()
  const pins = useSession((session) => session.pins.length)
  const crumbs = filters.focus !== null || beside + pins > 0
  const FocusCrumb = usePart(loadFocusCrumb, crumbs)
  const clean = sameFilters({ ...filters, keepLoose: false }, NO_FILTERS)
  const atFirst = isFilteredAsAtFirst(dataset, { filters, clock })
  return (
    <div className="shown-line">
      {/* The hands say what has changed: this line would say it a second time. */}
      <p
        role="status"
        aria-live="off"
        title={`${t.shown(shown, total)}. ${hiddenBy}`}
        data-short={t.count(shown, total)}
        data-shorter={t.countShort(shown, total)}
      >
        <strong>{t.shown(shown, total)}</strong>
        {inside > 0 && <span className="soft"> {t.insideFolded(inside)}</span>}
        {hiddenBy !== '' && (
          <span className="soft hidden-by" data-short={shortly}>
            <span>
              <span> {hiddenBy}</span>
            </span>
          </span>
        )}
      </p>
      {crumbs && FocusCrumb !== null && <FocusCrumb beside={beside} />}
      <button
        type="button"
        className="quiet"
        aria-disabled={clean}
        onClick={() => {
          if (!clean) run({ name: 'clear-filters' })
        }}
      >
        {t.clear}
      </button>
      <IconButton
        label={t.resetFilters}
        className="quiet"
        aria-disabled={atFirst}
        onClick={() => {
          if (!atFirst) run({ name: 'reset-filters' })
        }}
      >
        {crumbs ? t.resetShort : t.resetFilters}
      </IconButton>
    </div>
  )
}
