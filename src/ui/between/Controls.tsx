import { DIRECTIONS } from '../../analysis/paths/network.ts'
import type { Line, Status } from '../../domain/dataset.ts'
import { STATUSES } from '../../domain/dataset.ts'
import type { Family } from '../../domain/relations.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { betweenWords as words } from '../messages/between.ts'
import { t } from '../messages/index.ts'
import { useWorkspace } from '../workspace.tsx'
import { type Choices, offKey, REACH_IDS } from './choices.ts'

interface Props {
  /** The lines shown: what they do not hold need not be left out. */
  readonly lines: readonly Line[]
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** How long paths may be, which way they run, and through what. */
export const Controls = ({ lines, choices, onChoose }: Props) => {
  const { dataset } = useWorkspace()
  const families = new Set<Family['id']>(lines.map(({ statement }) => statement.family))
  const statuses = new Set<Status>(lines.map(({ statement }) => statement.status))
  const toggle = (key: string): void => {
    const off = new Set(choices.off)
    if (!off.delete(key)) off.add(key)
    onChoose({ ...choices, off })
  }
  const chip = (key: string, label: string) => (
    <div key={key} className="facet-chip" data-on={!choices.off.has(key)}>
      <label>
        <input type="checkbox" checked={!choices.off.has(key)} onChange={() => toggle(key)} />
        {label}
      </label>
    </div>
  )
  return (
    <>
      <div className="path-choices">
        <label>
          {words.reach}
          <select
            value={choices.reach}
            onChange={({ target }) => {
              const reach = REACH_IDS.find((one) => one === target.value)
              if (reach !== undefined) onChoose({ ...choices, reach })
            }}
          >
            {REACH_IDS.map((reach) => (
              <option key={reach} value={reach}>
                {words.reaches[reach]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.direction}
          <select
            value={choices.direction}
            onChange={({ target }) => {
              const direction = DIRECTIONS.find((one) => one === target.value)
              if (direction !== undefined) onChoose({ ...choices, direction })
            }}
          >
            {DIRECTIONS.map((direction) => (
              <option key={direction} value={direction}>
                {words.directions[direction]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details className="through">
        <summary>{words.through(choices.off.size)}</summary>
        <fieldset>
          <legend>{words.families}</legend>
          <div className="chips">
            {dataset.families
              .filter(({ id }) => families.has(id))
              .map(({ id, label }) => chip(offKey('family', id), label))}
          </div>
        </fieldset>
        {tellsStanding(dataset) && (
          <fieldset>
            <legend>{words.statuses}</legend>
            <div className="chips">
              {STATUSES.filter((status) => statuses.has(status)).map((status) =>
                chip(offKey('status', status), t.status[status]),
              )}
            </div>
          </fieldset>
        )}
      </details>
    </>
  )
}
