import { useEffect, useRef } from 'react'
import { GROUPS } from '../actions/action.ts'
import { ACTIONS } from '../actions/index.ts'
import { keysInWords } from '../actions/keyWords.ts'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import { shortcutWords as words } from '../messages/shortcuts.ts'
import '../styles/dialogs.css'
import '../styles/hands.css'

const Rows = ({ rows }: { readonly rows: readonly (readonly [readonly string[], string])[] }) => (
  <dl className="keys">
    {rows.map(([keys, what]) => (
      <div key={what}>
        <dt>
          {keys.map((one) => (
            <kbd key={one}>{one}</kbd>
          ))}
        </dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
)

/** The list of keys, in a dialog: made from the actions that take them. */
export const Shortcuts = ({ onClose }: { readonly onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current === null) return
    dialog.current.showModal()
    // Not the button at its end: a long list would stand scrolled down to it.
    dialog.current.focus()
    dialog.current.scrollTop = 0
  }, [])
  const groups = GROUPS.flatMap((group) => {
    const rows = ACTIONS.filter((action) => action.group === group && action.keys.length > 0).map(
      (action) => [keysInWords(action), action.title] as const,
    )
    return rows.length === 0 ? [] : [{ group, rows }]
  })
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className="key-list"
      aria-label={t.shortcuts}
      onClose={onClose}
    >
      <h2>{t.shortcuts}</h2>
      <div className="key-groups">
        {groups.map(({ group, rows }) => (
          <section key={group} aria-label={w.groups[group]}>
            <h3>{w.groups[group]}</h3>
            <Rows rows={rows} />
          </section>
        ))}
        <section aria-label={words.mouse}>
          <h3>{words.mouse}</h3>
          <Rows rows={words.gestures} />
        </section>
        <section aria-label={words.lists}>
          <h3>{words.lists}</h3>
          <Rows rows={words.listKeys} />
        </section>
        <section aria-label={words.table}>
          <h3>{words.table}</h3>
          <Rows rows={words.tableKeys} />
        </section>
      </div>
      <form method="dialog" className="dialog-foot">
        <p className="soft">{words.note}</p>
        <button type="submit">{t.close}</button>
      </form>
    </dialog>
  )
}
