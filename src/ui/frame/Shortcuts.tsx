import { useEffect, useRef } from 'react'
import { t } from '../messages/index.ts'
import { shortcutWords as words } from '../messages/shortcuts.ts'
import '../styles/dialogs.css'

/** The list of keys, in a dialog. */
export const Shortcuts = ({ onClose }: { readonly onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-label={t.shortcuts} onClose={onClose}>
      <h2>{t.shortcuts}</h2>
      <dl className="keys">
        {words.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{words.note}</p>
      <form method="dialog">
        <button type="submit">{t.close}</button>
      </form>
    </dialog>
  )
}
