import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Orientation } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import { download } from '../../io/download.ts'
import { isSelected } from '../../state/appState.ts'
import { planExport, SCOPES, type Scope } from '../../state/exportScope.ts'
import { useAnnounce } from '../announce.tsx'
import { exportWords as words } from '../messages/export.ts'
import { t } from '../messages/index.ts'
import '../styles/dialogs.css'
import { useTheme } from '../theme.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { FORMATS } from './formats.ts'

interface Props {
  readonly orientation: Orientation
  /** These statements and nothing else, instead of a choice of scope. */
  readonly only?: { readonly name: string; readonly statements: readonly StatementId[] }
  readonly onClose: () => void
}

const today = (): string => new Date().toLocaleDateString('sv')

/** Chooses what leaves and as what; says beforehand what the file will hold. */
export const ExportDialog = ({ orientation, only, onClose }: Props) => {
  const workspace = useWorkspace()
  const state = useApp((whole) => whole)
  const app =
    only === undefined
      ? state
      : { ...state, selection: { entities: [], statements: only.statements } }
  const theme = useTheme()
  const announce = useAnnounce()
  const dialog = useRef<HTMLDialogElement>(null)
  const [formatId, setFormatId] = useState('json')
  const [scope, setScope] = useState<Scope>(only === undefined ? 'shown' : 'selected')
  const [withNeighbours, setWithNeighbours] = useState(only === undefined)
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const plan = planExport(workspace, app, scope, withNeighbours)
  const format = FORMATS.find(({ id }) => id === formatId)
  const title = only?.name ?? words.title
  const nothing = plan.matched.size === 0 && plan.entities.size === 0

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (format === undefined || nothing) return
    setSaving(true)
    setFailure(null)
    try {
      const bytes = await format.write({ workspace, app, plan, orientation, theme, today: today() })
      const name = `${workspace.dataset.id}-${scope}${format.extension}`
      download(name, bytes, format.mime)
      announce(t.saved(name))
      dialog.current?.close()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setSaving(false)
    }
  }

  return (
    <dialog ref={dialog} aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      <form className="export-form" onSubmit={save}>
        <fieldset hidden={only !== undefined}>
          <legend>{words.scope}</legend>
          {SCOPES.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="scope"
                value={one}
                aria-label={words.scopes[one]}
                checked={scope === one}
                disabled={one === 'selected' && !isSelected(app.selection)}
                onChange={() => setScope(one)}
              />
              {words.scopes[one]}
              {one === 'selected' && !isSelected(app.selection) && (
                <span className="soft">{words.nothingSelected}</span>
              )}
            </label>
          ))}
          {scope === 'selected' && (
            <label className="choice">
              <input
                type="checkbox"
                checked={withNeighbours}
                onChange={(event) => setWithNeighbours(event.target.checked)}
              />
              {words.withNeighbours}
            </label>
          )}
        </fieldset>
        <fieldset>
          <legend>{words.format}</legend>
          {FORMATS.map(({ id, label, description }) => (
            <label key={id} className="choice">
              <input
                type="radio"
                name="format"
                value={id}
                aria-label={label}
                aria-describedby={`format-${id}`}
                checked={formatId === id}
                onChange={() => setFormatId(id)}
              />
              {label}
              <span className="soft" id={`format-${id}`}>
                {description}
              </span>
            </label>
          ))}
        </fieldset>
        <p aria-live="polite">
          {nothing
            ? words.nothingToExport
            : words.willHold(plan.matched.size, plan.closed.added.size)}
        </p>
        {format !== undefined && format.loses.length > 0 && (
          <p className="soft">
            {words.loses}: {format.loses.join('; ')}.
          </p>
        )}
        {failure !== null && (
          <p className="error" role="alert">
            {words.failed(failure)}
          </p>
        )}
        <div className="dialog-foot">
          <button type="button" onClick={() => dialog.current?.close()}>
            {t.close}
          </button>
          <button type="submit" className="primary" disabled={nothing || saving}>
            {saving ? words.saving : words.save}
          </button>
        </div>
      </form>
    </dialog>
  )
}
