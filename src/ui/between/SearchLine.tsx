import { betweenWords as words } from '../messages/between.ts'
import { t } from '../messages/index.ts'
import type { Paths } from './usePaths.ts'

interface Props {
  /** Null: the search is about to begin. */
  readonly paths: Paths | null
  readonly summary: string
}

/** How the search stands: under way with a way to end it, then in the same place what came of it. */
export const SearchLine = ({ paths, summary }: Props) => {
  const searching = paths === null || paths.status === 'searching'
  const ended = paths?.status === 'cancelled' || paths?.status === 'failed'
  return (
    <div className="path-search" data-searching={searching}>
      <p role="status">{summary}</p>
      {(searching || ended) && (
        // One button for both, so that the focus stays on it.
        <button
          type="button"
          disabled={paths === null}
          onClick={() => (searching ? paths?.cancel() : paths?.again())}
        >
          {searching ? t.cancel : words.again}
        </button>
      )}
      {searching && <progress aria-label={words.progress} />}
    </div>
  )
}
