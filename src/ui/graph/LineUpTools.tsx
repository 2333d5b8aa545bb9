import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  type LucideIcon,
} from 'lucide-react'
import { linedUp } from '../../analysis/layouts/lineUp.ts'
import { fewestFor, LINE_UPS, type LineUp } from '../../analysis/layouts/lineUps.ts'
import type { Scene } from '../../view/scene.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { actionWords } from '../messages/actions.ts'
import { arrangingWords as w } from '../messages/arranging.ts'
import { isTouched } from '../theme.ts'
import { useApp, useRun } from '../workspace.tsx'

const ICONS: { readonly [W in LineUp]: LucideIcon } = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
  horizontally: AlignHorizontalSpaceBetween,
  vertically: AlignVerticalSpaceBetween,
}

/** Lines up the selected nodes: shared edges, shared middles, equal gaps. */
export const LineUpTools = ({ scene }: { readonly scene: Scene }) => {
  const selected = useApp((app) => app.selection.entities)
  const run = useRun()
  const nodes = scene.nodes.filter(({ id }) => selected.includes(id))
  const why = nodes.length < 2 ? w.selectMore(isTouched()) : nodes.length < 3 ? w.selectThree : null
  return (
    <fieldset className="line-up">
      <legend>{w.lineUp}</legend>
      <div>
        {LINE_UPS.map((way) => {
          const Icon = ICONS[way]
          return (
            <IconButton
              label={actionWords.lineUp[way]}
              key={way}
              disabled={nodes.length < fewestFor(way)}
              onClick={() =>
                run({
                  name: 'line-up',
                  way,
                  positions: linedUp(
                    nodes.map(({ id, at, size }) => ({ id, at, sized: size })),
                    way,
                  ),
                })
              }
            >
              <Icon />
            </IconButton>
          )
        })}
      </div>
      {why !== null && <p className="hint">{why}</p>}
    </fieldset>
  )
}
