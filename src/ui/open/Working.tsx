import { t } from '../messages/index.ts'
import { openWords as words } from '../messages/open.ts'
import '../styles/open.css'

interface Props {
  readonly stage: keyof typeof words.stage
  /** From 0 to 1; null where it cannot be told. */
  readonly share: number | null
  readonly onCancel: () => void
}

/** How far an import is, and the way to end it. */
export const Working = ({ stage, share, onCancel }: Props) => (
  <div className="working">
    <p aria-live="polite">{words.stage[stage]}</p>
    <progress aria-label={words.progress} value={share ?? undefined} max={1} />
    <button type="button" onClick={onCancel}>
      {t.cancel}
    </button>
  </div>
)
