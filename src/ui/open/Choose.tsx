import { FileUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { GraphSource } from '../../io/sources/graphSource.ts'
import { part } from '../frame/part.tsx'
import { t } from '../messages/index.ts'
import { openWords as words } from '../messages/open.ts'
import { chosenFiles } from './dropped.ts'
import type { Refusal } from './useImport.ts'

interface Props {
  readonly refusal: Refusal | null
  /** A sentence that says why the dialog is open; null where the reader opened it. */
  readonly why: string | null
  readonly kept: string
  readonly focus: 'file' | 'paste'
  readonly onSource: (source: GraphSource) => void
  readonly onClose: () => void
}

const Refused = part(async () => (await import('./Refused.tsx')).Refused)

/** The ways in: a file by picker or drop, or pasted text. Says what was refused the last time. */
export const Choose = ({ refusal, why, kept, focus, onSource, onClose }: Props) => {
  const [text, setText] = useState(refusal?.pasted ?? '')
  const picker = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus === 'paste') area.current?.focus()
    else button.current?.focus()
  }, [focus])
  return (
    <div className="choose">
      {why !== null && <p role="status">{why}</p>}
      {refusal !== null && <Refused refusal={refusal} kept={kept} />}
      <div className="drop-zone">
        <FileUp />
        <p>{words.drop}</p>
        <button
          ref={button}
          type="button"
          className="primary"
          onClick={() => picker.current?.click()}
        >
          {words.choose}
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={words.chooseLabel}
          onChange={(event) => {
            const source = chosenFiles(event.target.files ?? [])
            // The same file may be chosen again after it was mended.
            event.target.value = ''
            if (source.files.length > 0) onSource(source)
          }}
        />
        <p className="soft">{words.formats}</p>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSource({ from: 'text', text })
        }}
      >
        <label className="paste">
          {words.paste}
          <textarea
            ref={area}
            rows={4}
            value={text}
            spellCheck={false}
            placeholder={words.pasteHint}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className="dialog-foot">
          <p className="soft">{words.stays}</p>
          <button type="button" onClick={onClose}>
            {t.close}
          </button>
          <button type="submit" disabled={text.trim() === ''}>
            {words.openPasted}
          </button>
        </div>
      </form>
    </div>
  )
}
