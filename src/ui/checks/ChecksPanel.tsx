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
  const { checks, now, standing } = useStanding()
  const selected = useApp((app) => app.selection.statements[0] ?? null)
  const open = useOpenWithSource()
  const { kept, stale } = standing
  const done = [...kept.values()].filter(({ verdict }) => verdict !== null).length
  const next = nextUnchecked(statements, standing, selected)
  const begun = checks.judgements.size > 0 || checks.baseline.length > 0
  useEffect(() => {
    prepareSeen(dataset)
  }, [dataset])
  return (
    <div className="checks" tabIndex={-1}>
      <p className="soft">{words.lead}</p>
      <div className="checks-progress">
        <p>{words.progress(done, statements.length)}</p>
        <progress
          value={done}
          max={statements.length}
          aria-label={words.progress(done, statements.length)}
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
        <p className="hint">{next === null ? words.allChecked : words.keys}</p>
      </div>
      {!begun && <p>{words.empty}</p>}
      {stale.length > 0 && <StaleList stale={stale} checks={checks} />}
      {kept.size > 0 && <Judged kept={kept} />}
      {checks.baseline.length > 0 && <Since checks={checks} now={now()} />}
      {begun && <Keeping />}
      <CheckFiles checks={checks} now={now} />
    </div>
  )
}
