import type { Progress } from '../../analysis/jobs/following.ts'
import { exportWords as words } from '../messages/export.ts'

/** How far a file is that is being written. */
export const Writing = ({ stage, attempt, share }: Progress) => {
  const name = words.attempt(words.stages[stage], attempt)
  return (
    <div className="writing">
      <progress aria-label={name} value={share ?? undefined} max={1} />
      <span aria-hidden="true">{share === null ? name : words.shareOf(name, share)}</span>
    </div>
  )
}
