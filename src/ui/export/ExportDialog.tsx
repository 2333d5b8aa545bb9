import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Orientation } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import { download } from '../../io/download.ts'
import { FORMAT_GROUPS } from '../../io/exports/index.ts'
import { isSelected } from '../../state/appState.ts'
import { SCOPES, type Scope, stepsLeftOut } from '../../state/exportScope.ts'
import { useAnnounce } from '../announce.tsx'
import { exportWords as words } from '../messages/export.ts'
import { formatWords } from '../messages/formats.ts'
import { t } from '../messages/index.ts'
import { severalWords } from '../messages/several.ts'
import '../styles/dialogs.css'
import '../styles/export.css'
import { useTheme } from '../theme.ts'
import { today } from '../today.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { FormatsOf } from './FormatsOf.tsx'
import { carriesNotes, carriesStories, FORMATS, type Format, tellsPart } from './formats.ts'
import { MarkedWrong } from './MarkedWrong.tsx'
import type { Order } from './order.ts'
import { notesLeftOut, ownStories } from './part.ts'
import { partInWords } from './partInWords.ts'
import { useFile } from './useFile.ts'
import { usePlan } from './usePlan.ts'
import { useWrong } from './useWrong.ts'
import { Writing } from './Writing.tsx'

interface Props {
  readonly orientation: Orientation
  /** These statements and nothing else, instead of a choice of scope. */
  readonly only?: { readonly name: string; readonly statements: readonly StatementId[] }
  readonly onClose: () => void
}

const NOTHING: ReadonlySet<StatementId> = new Set()

interface OptionProps {
  readonly name: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something that leaves as well, or stays. */
const Option = ({ name, isOn, onChange }: OptionProps) => (
  <label className="choice">
    <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
    {name}
  </label>
)

const [FIRST_GROUP, ...OTHER_GROUPS] = FORMAT_GROUPS

/** Chooses what leaves and as what; says beforehand what the file will hold, and how large it is. */
export const ExportDialog = ({ orientation, only, onClose }: Props) => {
  const workspace = useWorkspace()
  const state = useApp((whole) => whole)
  const app = useMemo(
    () =>
      only === undefined
        ? state
        : { ...state, selection: { entities: [], statements: only.statements } },
    [state, only],
  )
  const theme = useTheme()
  const announce = useAnnounce()
  const dialog = useRef<HTMLDialogElement>(null)
  const [format, setFormat] = useState<Format | undefined>(FORMATS[0])
  const [edition, setEdition] = useState<string | null>(null)
  const [scope, setScope] = useState<Scope>(only === undefined ? 'shown' : 'selected')
  const [withNeighbours, setWithNeighbours] = useState(
    only === undefined && app.selection.statements.length === 0,
  )
  const [withOwnStories, setWithOwnStories] = useState(only === undefined)
  const [withNotes, setWithNotes] = useState(only === undefined)
  useEffect(() => dialog.current?.showModal(), [])
  const [leavesOut, setLeavesOut] = useState(false)
  const [ownTitle, setOwnTitle] = useState('')
  const wrong = useWrong(workspace.dataset, app.checks)
  const plan = usePlan(app, scope, withNeighbours, leavesOut ? wrong : NOTHING)
  const part = useMemo(
    () => only?.name ?? partInWords(workspace, app, scope, withNeighbours),
    [only, workspace, app, scope, withNeighbours],
  )
  const title = only?.name ?? words.title
  const nothing = plan !== null && plan.matched.size === 0 && plan.entities.size === 0
  const order = useMemo<Order | null>(
    () =>
      nothing || plan === null
        ? null
        : {
            workspace,
            app,
            plan,
            orientation,
            theme,
            today: today(),
            edition,
            title: ownTitle.trim() === '' ? null : ownTitle.trim(),
            part,
            withOwnStories,
            withNotes,
          },
    [
      nothing,
      workspace,
      app,
      plan,
      orientation,
      theme,
      edition,
      ownTitle,
      part,
      withOwnStories,
      withNotes,
    ],
  )
  const { bytes, failure, progress } = useFile(format, order)
  if (format === undefined) return null
  const own = ownStories(workspace.dataset, app).length
  const left = plan !== null && carriesStories(format) ? stepsLeftOut(workspace.dataset, plan) : 0
  const notesInPage = app.notes.length > 0 && format.needsPage === true && withNotes
  const notesLeft = plan !== null && notesInPage ? notesLeftOut(app, plan) : 0
  const notesStay = app.notes.length > 0 && !carriesNotes(format)
  const verdictsStay = app.checks.judgements.size > 0
  const losesNothing =
    notesStay || verdictsStay || left + notesLeft > 0 ? words.losesNothingElse : words.losesNothing
  const wrongHeld = [...wrong].filter((id) => plan?.closed.all.has(id) ?? false)
  const close = (): void => dialog.current?.close()
  const choice = { chosen: format, onChoose: setFormat, edition, onEdition: setEdition }
  const name = `${workspace.dataset.id}-${scope}${format.extension}`

  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (bytes === null) return
    download(name, bytes, format.mime)
    announce(severalWords.saved(name))
    close()
  }

  return (
    <dialog ref={dialog} className="export-dialog" aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      <form className="export-form" onSubmit={save}>
        <fieldset hidden={only !== undefined}>
          <legend>{words.scope}</legend>
          <div className="export-scopes">
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
          </div>
          {scope === 'selected' && (
            <Option
              name={words.withNeighbours}
              isOn={withNeighbours}
              onChange={setWithNeighbours}
            />
          )}
          {app.notes.length > 0 && carriesNotes(format) && (
            <Option name={words.withNotes} isOn={withNotes} onChange={setWithNotes} />
          )}
          {own > 0 && carriesStories(format) && (
            <Option
              name={words.withOwnStories(own)}
              isOn={withOwnStories}
              onChange={setWithOwnStories}
            />
          )}
        </fieldset>
        {(wrongHeld.length > 0 || leavesOut) && (
          <MarkedWrong
            wrong={wrongHeld}
            leftOut={leavesOut}
            onLeaveOut={setLeavesOut}
            onClose={close}
          />
        )}
        <fieldset>
          <legend>{words.format}</legend>
          <div className="export-formats">
            <div>
              <FormatsOf group={FIRST_GROUP} {...choice} />
            </div>
            <div>
              {OTHER_GROUPS.map((group) => (
                <FormatsOf key={group} group={group} {...choice} />
              ))}
            </div>
          </div>
          {tellsPart(format) && (
            <label className="export-title">
              {words.ownTitle}
              <input
                type="text"
                value={ownTitle}
                placeholder={workspace.dataset.title}
                onChange={({ target }) => setOwnTitle(target.value)}
              />
            </label>
          )}
        </fieldset>
        <div className="export-foot">
          <div aria-live="polite">
            <p>
              {plan === null && words.planning}
              {plan !== null &&
                (nothing
                  ? words.nothingToExport
                  : words.willHold(plan.matched.size, plan.closed.added.size))}
            </p>
            {!nothing && left > 0 && <p>{words.stepsLeftOut(left)}</p>}
            {!nothing && notesLeft > 0 && <p>{words.notesLeftOut(notesLeft)}</p>}
            {wrongHeld.length > 0 && (
              <p>{(leavesOut ? words.wrongStays : words.wrong)(wrongHeld.length)}</p>
            )}
            {tellsPart(format) && !nothing && part !== '' && <p className="soft">{part}.</p>}
            {!nothing && failure === null && (
              <p className="file">{words.fileOf(name, bytes === null ? null : bytes.length)}</p>
            )}
          </div>
          <p className="soft">
            {notesStay && `${words.notesStay} `}
            {verdictsStay && `${words.verdictsStay} `}
            {format.loses.length === 0
              ? losesNothing
              : `${words.loses}: ${format.loses.map(formatWords.said).join('; ')}.`}
            {format.opensAgain === false && ` ${words.opensNot}`}
            {notesInPage && ` ${words.notesInPage}`}
          </p>
          {failure !== null && (
            <p className="error" role="alert">
              {words.failed(failure)}
            </p>
          )}
          <div className="dialog-foot">
            {progress !== null && <Writing {...progress} />}
            <button type="button" onClick={close}>
              {t.close}
            </button>
            <button type="submit" className="primary" disabled={nothing || bytes === null}>
              {words.save}
            </button>
          </div>
        </div>
      </form>
    </dialog>
  )
}
