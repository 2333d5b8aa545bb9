import { Download, Eraser, Upload } from 'lucide-react'
import { useState } from 'react'
import { seenIn } from '../../analysis/checks.ts'
import type { Checks } from '../../domain/checks.ts'
import { download } from '../../io/download.ts'
import { readChecks, writeChecks } from '../../io/parse/checks.ts'
import { readOrSay } from '../../io/sources/files.ts'
import { clearChecks, fitsDataset, mergeChecks } from '../../state/checks.ts'
import { useAnnounce } from '../announce.tsx'
import { FileButton } from '../FileButton.tsx'
import { checksWords as words } from '../messages/checks.ts'
import { tellLater } from '../messages/tellLater.ts'
import { useRun, useWorkspace } from '../workspace.tsx'

interface Props {
  readonly checks: Checks
}

/** The ways out and in: a small file; and the way back to none. */
export const CheckFiles = ({ checks }: Props) => {
  const { dataset, store } = useWorkspace()
  const run = useRun()
  const announce = useAnnounce()
  const [told, setTold] = useState<{ readonly what: string; readonly isFault: boolean } | null>(
    null,
  )
  const empty = checks.judgements.size === 0 && checks.baseline.length === 0

  const save = (): void => {
    const name = `${dataset.id}.checks.json`
    const text = writeChecks({ dataset: dataset.id, checks })
    download(name, new TextEncoder().encode(text), 'application/json')
    setTold({ what: words.handedOver(name), isFault: false })
  }
  const take = async (file: File): Promise<void> => {
    const { refusal, read: found } = await readOrSay(file, readChecks)
    if (refusal !== null) {
      setTold({ what: await tellLater(refusal), isFault: true })
      return
    }
    if (
      found.dataset !== dataset.id &&
      found.checks.judgements.size > 0 &&
      !fitsDataset(found.checks, seenIn(dataset))
    ) {
      setTold({ what: words.otherDataset(file.name, found.dataset), isFault: true })
      return
    }
    const merged = mergeChecks(store.getState().app.checks, found.checks, seenIn(dataset))
    run({ name: 'check', what: 'import', about: null, checks: merged.checks })
    setTold({
      what: words.imported(file.name, merged.taken, merged.kept, merged.stale),
      isFault: false,
    })
  }
  return (
    <section className="check-files" aria-label={words.file}>
      <div className="check-actions">
        <button type="button" disabled={empty} onClick={save}>
          <Download />
          {words.exportChecks}
        </button>
        <FileButton fileLabel={words.importLabel} onFile={(file) => void take(file)}>
          <Upload />
          {words.importChecks}
        </FileButton>
        <button
          type="button"
          className="quiet"
          disabled={empty}
          onClick={({ currentTarget }) => {
            run(clearChecks)
            setTold(null)
            announce(words.cleared)
            currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus()
          }}
        >
          <Eraser />
          {words.clear}
        </button>
      </div>
      <p className={told?.isFault === true ? 'fault' : 'soft'} role="status">
        {told?.what}
      </p>
    </section>
  )
}
