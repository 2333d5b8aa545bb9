import { ArrowRight } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { nextUnchecked } from '../../state/checks.ts'
import { checksWords as words } from '../messages/checks.ts'
import '../styles/checks.css'
import { keepStatus } from '../projects/status.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { CheckFiles } from './CheckFiles.tsx'
import { Judged } from './Judged.tsx'
import { useOpenWithSource } from './openStatement.ts'
import { Since } from './Since.tsx'
import { StaleList } from './StaleList.tsx'
import { prepareSeen, useStanding } from './useStanding.ts'

/** What the keeper knows: kept is what the browser has said it keeps, not what was handed to it. */
const Keeping = () => {
  const { what } = useStore(keepStatus)
  return what === 'failed' ? (
    <p className="fault" role="alert">
      {words.notKept}
    </p>
  ) : (
    <p className="soft">{what === 'kept' ? words.kept : words.beingKept}</p>
  )
}

/** Verdicts of a checker: how far they go, what is judged, what is stale, and the file that carries them. */
export const ChecksPanel = () => {
  const { dataset } = useWorkspace()
  const { statements } = dataset
  const { checks, begun, seen, standing } = useStanding()
  const selected = useApp((app) => app.selection.statements[0] ?? null)
  const open = useOpenWithSource()
  const done = [...(standing?.kept.values() ?? [])].filter(({ verdict }) => verdict !== null).length
  const next = standing && nextUnchecked(statements, standing, selected)
  const progress = standing === null ? words.looking : words.progress(done, statements.length)
  useEffect(() => {
    prepareSeen(dataset)
  }, [dataset])
  return (
    <div className="checks" tabIndex={-1}>
      <p className="soft">{words.lead}</p>
      <div className="checks-progress">
        <p>{progress}</p>
        <progress
          value={standing === null ? undefined : done}
          max={statements.length}
          aria-label={progress}
        />
        <button
          type="button"
          className="primary"
          disabled={next === null}
          onClick={() => {
            if (next !== null) open(next)
          }}
        >
          {words.next}
          <ArrowRight />
        </button>
        <p className="hint">{standing !== null && next === null ? words.allChecked : words.keys}</p>
      </div>
      {!begun && <p>{words.empty}</p>}
      {standing !== null && standing.stale.length > 0 && (
        <StaleList stale={standing.stale} checks={checks} />
      )}
      {standing !== null && standing.kept.size > 0 && <Judged kept={standing.kept} />}
      {seen !== null && checks.baseline.length > 0 && <Since checks={checks} now={seen} />}
      {begun && <Keeping />}
      <CheckFiles checks={checks} />
    </div>
  )
}
