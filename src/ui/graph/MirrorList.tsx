import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import { isolated } from '../../domain/bidi.ts'
import { SENTENCE_LANGUAGE } from '../../domain/words.ts'
import type { Selection } from '../../state/appState.ts'
import { toggled } from '../../state/commands.ts'
import type { Scene } from '../../view/scene.ts'
import { t } from '../messages/index.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useWorkspace } from '../workspace.tsx'

/** Arrow keys, Home and End move the focus among the buttons of one list. */
const moveFocus = (event: KeyboardEvent<HTMLUListElement>): void => {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  const last = buttons.length - 1
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key]
  if (next === undefined) return
  event.preventDefault()
  const target = buttons[Math.max(0, Math.min(last, next))]
  if (target === undefined) return
  for (const button of buttons) button.tabIndex = -1
  target.tabIndex = 0
  target.focus()
}

const sameSelection = (one: Selection, other: Selection): boolean =>
  [...one.entities, ...one.statements].join(' ') ===
  [...other.entities, ...other.statements].join(' ')

/** The lines and nodes in view once more as lists: the canvas for the keyboard and the screen reader. */
export const MirrorList = ({ scene }: { readonly scene: Scene }) => {
  const { dataset, statementsInView, words } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const selection = useApp((app) => app.selection)
  const show = useShowEvidence()
  // A click by Enter brings the keys that were held with it, and no count of clicks.
  const pick = ({ shiftKey, ctrlKey, metaKey, detail }: MouseEvent, picked: Selection): void => {
    if (shiftKey || ctrlKey || metaKey) {
      show(toggled(selection, picked))
      return
    }
    const again = detail === 0 && sameSelection(selection, picked)
    show(picked)
    if (again) document.getElementById('evidence')?.focus()
  }
  const statements = statementsInView(filters)
  const kinds = useMemo(
    () => new Map(dataset.kinds.map((kind) => [kind.id, kind.label])),
    [dataset],
  )
  const lines = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { from, to, statements: held } of scene.strands)
      for (const end of new Set([from, to])) counts.set(end, (counts.get(end) ?? 0) + held.length)
    return counts
  }, [scene])
  const sentences = useMemo(
    () => new Map(dataset.statements.map((statement) => [statement.id, words.sentence(statement)])),
    [dataset, words],
  )
  const picked = new Set(selection.statements)
  return (
    <div className="mirror">
      <p className="hint">{t.listHint}</p>
      <h2 id="relations-in-view">{t.relationsInView}</h2>
      <ul aria-labelledby="relations-in-view" onKeyDown={moveFocus}>
        {statements.map((statement, at) => (
          <li key={statement.id}>
            <button
              type="button"
              tabIndex={at === 0 ? 0 : -1}
              aria-current={picked.has(statement.id) ? 'true' : undefined}
              lang={SENTENCE_LANGUAGE}
              onClick={(event) => pick(event, { entities: [], statements: [statement.id] })}
            >
              {sentences.get(statement.id)}
            </button>
          </li>
        ))}
      </ul>
      <h2 id="actors-in-view">{t.actorsInView}</h2>
      <ul aria-labelledby="actors-in-view" onKeyDown={moveFocus}>
        {scene.nodes.map(({ entity, figuresDiffer }, at) => (
          <li key={entity.id}>
            <button
              type="button"
              tabIndex={at === 0 ? 0 : -1}
              aria-current={selection.entities.includes(entity.id) ? 'true' : undefined}
              onClick={(event) => pick(event, { entities: [entity.id], statements: [] })}
            >
              {t.actorItem(
                isolated(entity.name),
                kinds.get(entity.kind) ?? '',
                lines.get(entity.id) ?? 0,
                figuresDiffer,
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
