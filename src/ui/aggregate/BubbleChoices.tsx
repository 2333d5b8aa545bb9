import { GATHERED_BY, readAsked, writeAsked } from '../../analysis/aggregate/asked.ts'
import { outermost } from '../../analysis/rollUp.ts'
import { bubbleWords as w } from '../messages/bubbles.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'

/** The part of the panel of layouts that gathers nodes into bubbles, and draws every node by itself again. */
export const BubbleChoices = ({ close }: { readonly close: () => void }) => {
  const { dataset } = useWorkspace()
  const text = useApp((app) => app.bubbles)
  const run = useRun()
  const by = text === null ? null : readAsked(text)?.by
  const states = outermost(dataset).length > 0
  return (
    <section aria-label={w.title} className="bubble-choices">
      <h2>{w.title}</h2>
      <p className="hint">{w.hint}</p>
      {GATHERED_BY.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={by === one}
          disabled={one === 'state' && !states}
          title={one === 'state' && !states ? w.noStates : w.hint}
          onClick={() => {
            close()
            run({ name: 'gather', bubbles: writeAsked({ by: one, all: false, open: [] }) })
          }}
        >
          {w.by[one]}
        </button>
      ))}
    </section>
  )
}
