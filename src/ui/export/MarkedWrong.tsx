import type { StatementId } from '../../domain/ids.ts'
import { exportWords as words } from '../messages/export.ts'
import { useRun } from '../workspace.tsx'

interface Props {
  /** What the reader marked Wrong, and the file holds. */
  readonly wrong: readonly StatementId[]
  readonly leftOut: boolean
  readonly onLeaveOut: (leftOut: boolean) => void
  readonly onClose: () => void
}

/** Leaves out of a file what the reader marked Wrong, or leads there. */
export const MarkedWrong = ({ wrong, leftOut, onLeaveOut, onClose }: Props) => {
  const run = useRun()
  const show = (): void => {
    onClose()
    run({ name: 'select', selection: { entities: [], statements: wrong } })
  }
  return (
    <div className="export-wrong">
      <label className="choice">
        <input
          type="checkbox"
          checked={leftOut}
          onChange={({ target }) => onLeaveOut(target.checked)}
        />
        {words.withoutWrong}
      </label>
      {wrong.length > 0 && (
        <button type="button" onClick={show}>
          {words.showWrong}
        </button>
      )}
    </div>
  )
}
