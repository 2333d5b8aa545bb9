import { X } from 'lucide-react'
import { t } from '../messages/index.ts'
import { useRun } from '../workspace.tsx'

/** Closes a panel where it is a sheet above the canvas. */
export const SheetClose = ({ name }: { readonly name: string }) => {
  const run = useRun()
  return (
    <button
      type="button"
      className="quiet sheet-close"
      aria-label={`${t.close}: ${name}`}
      onClick={() => run({ name: 'open-sheet', sheet: null })}
    >
      <X />
    </button>
  )
}

/** The head of a panel that may be a sheet. */
export const SheetHead = ({ name }: { readonly name: string }) => (
  <div className="panel-head">
    <h2>{name}</h2>
    <SheetClose name={name} />
  </div>
)
