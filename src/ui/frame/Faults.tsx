import type { Issue } from '../../domain/issue.ts'
import { faultWords as words } from '../messages/faults.ts'
import { t } from '../messages/index.ts'
import { FaultList } from './FaultList.tsx'
import '../styles/faults.css'

/** What stands in place of a graph whose data has faults: all of them, readable. */
export const Faults = ({
  title,
  issues,
}: {
  readonly title: string
  readonly issues: readonly Issue[]
}) => (
  <main className="faults">
    <h1>{words.title(title)}</h1>
    <p>{words.intro(issues.length)}</p>
    <FaultList issues={issues} />
    <button type="button" onClick={() => window.location.reload()}>
      {t.reload}
    </button>
  </main>
)
