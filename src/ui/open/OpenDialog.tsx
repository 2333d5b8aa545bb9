import { useEffect, useLayoutEffect, useRef } from 'react'
import type { GraphSource } from '../../io/sources/graphSource.ts'
import { openWords as words } from '../messages/open.ts'
import '../styles/dialogs.css'
import '../styles/open.css'
import { useWorkspace } from '../workspace.tsx'
import { Choose } from './Choose.tsx'
import { MOST_DROPPED } from './dropped.ts'
import { Look } from './Look.tsx'
import { useFocusInSteps } from './useFocusInSteps.ts'
import { type Imported, useImport } from './useImport.ts'
import { Working } from './Working.tsx'

/** How the dialog begins: with a source at once, or with the ways in. */
export type Beginning =
  | { readonly with: 'source'; readonly source: GraphSource }
  | {
      readonly with: 'choice'
      readonly focus: 'file' | 'paste'
      /** The address names a file, or pasted text (null), that only the reader can give again. */
      readonly why: { readonly missing: string | null } | null
    }

interface Props {
  readonly beginning: Beginning
  readonly onImported: (imported: Imported) => Promise<void>
  readonly onClose: () => void
}

/** Opens a graph in steps: choose, wait, look, open. Nothing is replaced before the last. */
export const OpenDialog = ({ beginning, onImported, onClose }: Props) => {
  const { dataset } = useWorkspace()
  const dialog = useRef<HTMLDialogElement>(null)
  const { state, source, start, change, open, cancel } = useImport(onImported)
  // Before what is in it chooses where the focus begins.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  useFocusInSteps(dialog, state)
  useEffect(() => {
    if (beginning.with === 'source') void start(beginning.source)
  }, [beginning, start])
  const choice = beginning.with === 'choice' ? beginning : null
  const missing = choice?.why?.missing
  const why =
    missing === undefined ? null : missing === null ? words.againPasted : words.again(missing)
  return (
    <dialog
      ref={dialog}
      className="open-dialog"
      data-at={state.at}
      aria-label={words.title}
      onClose={onClose}
    >
      <h2 tabIndex={-1}>{words.title}</h2>
      {source?.from === 'files' && source.cutOff !== undefined && (
        <p role="status">{words.cutOff(source.cutOff, MOST_DROPPED)}</p>
      )}
      {state.at === 'choose' && (
        <Choose
          refusal={state.refusal}
          why={state.refusal === null ? why : null}
          kept={dataset.title}
          focus={choice?.focus ?? 'file'}
          onSource={start}
          onClose={() => dialog.current?.close()}
        />
      )}
      {state.at === 'work' && <Working stage={state.stage} share={state.share} onCancel={cancel} />}
      {state.at === 'look' && (
        <Look
          preview={state.preview}
          busy={state.busy}
          onChange={change}
          onBack={cancel}
          onOpen={open}
        />
      )}
    </dialog>
  )
}
