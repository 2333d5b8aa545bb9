import { X } from 'lucide-react'
import type { Focus } from '../../analysis/filters/filters.ts'
import type { Session } from '../../state/store.ts'
import type { Workspace } from '../../state/workspace.ts'
import { namesOf } from '../actions/action.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { actionWords as w } from '../messages/actions.ts'
import { useApp, useRun, useSession, useWorkspace } from '../workspace.tsx'
import { focusInWords } from './said.ts'
import '../styles/hands.css'

const MOST = 3

/** The focuses that led to this one, first to last; a step that ends a focus begins anew. */
const trailOf = ({ app, history }: Pick<Session, 'app' | 'history'>): readonly Focus[] => {
  const trail: Focus[] = []
  for (const { before, after } of history.past) {
    if (before.filters.focus === after.filters.focus) continue
    if (after.filters.focus === null) trail.length = 0
    else if (before.filters.focus !== null) trail.push(before.filters.focus)
  }
  const { focus } = app.filters
  const seen = JSON.stringify(focus)
  const from = trail.findIndex((one) => JSON.stringify(one) === seen)
  return (from === -1 ? trail : trail.slice(0, from)).slice(-MOST)
}

const shortOf = (workspace: Workspace, { depth, entities }: Focus): string => {
  const [first] = entities
  return w.stepBefore(
    first === undefined ? w.nothing : namesOf(workspace, entities, w.nodes),
    depth,
  )
}

interface EndingProps {
  readonly words: string
  /** What a press does, in a sentence. */
  readonly end: string
  readonly onEnd: () => void
}

/** Says what holds, and ends it. */
const Ending = ({ words, end, onEnd }: EndingProps) => (
  <IconButton label={`${words}. ${end}`} className="focus-crumb" onClick={onEnd}>
    <span>{words}</span>
    <X />
  </IconButton>
)

/** How far the picture reaches from what, the focuses before it, and the ways back: to the whole, and from what is pinned. */
export const FocusCrumb = ({ beside }: { readonly beside: number }) => {
  const workspace = useWorkspace()
  const focus = useApp((app) => app.filters.focus)
  const added = useApp((app) => app.filters.added)
  const history = useSession((session) => session.history)
  const pins = useSession((session) => session.pins.length)
  const run = useRun()
  const { app } = workspace.store.getState()
  const trail = focus === null ? [] : trailOf({ app, history })
  const words = focus === null ? '' : focusInWords(workspace, focus)
  return (
    <>
      {focus !== null && (
        <nav className="crumbs" aria-label={w.crumbs}>
          {trail.map((one) => (
            <IconButton
              label={`${shortOf(workspace, one)}: ${focusInWords(workspace, one)}`}
              key={JSON.stringify(one)}
              className="quiet"
              title={focusInWords(workspace, one)}
              onClick={() => run({ name: 'focus', focus: one })}
            >
              <span>{shortOf(workspace, one)}</span>
            </IconButton>
          ))}
          <Ending
            words={words}
            end={w.endFocus}
            onEnd={() => run({ name: 'focus', focus: null })}
          />
        </nav>
      )}
      {beside > 0 && (
        <Ending
          words={w.beside(beside)}
          end={w.asFiltered}
          onEnd={() => run({ name: 'take-away', statements: [...added], hide: [] })}
        />
      )}
      {pins > 0 && (
        <Ending
          words={w.pathsPinned(pins)}
          end={w.unpinPaths}
          onEnd={() => workspace.store.hold({ pins: [] })}
        />
      )}
    </>
  )
}
