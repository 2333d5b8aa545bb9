import { CircleDot, Columns3 } from 'lucide-react'
import { tableWords as words } from '../messages/table.ts'
import type { GridColumn } from './gridColumn.ts'
import type { TableView } from './view.ts'

interface Props<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly fixed: string
  readonly view: TableView
  readonly onView: (change: Partial<TableView>) => void
}

/** Which columns are shown, each with the sentence that explains it. */
export const ColumnMenu = <Row,>({ columns, fixed, view, onView }: Props<Row>) => (
  <>
    <button
      type="button"
      className="quiet icon column-button"
      aria-label={words.columns}
      title={words.columns}
      popoverTarget="table-columns"
    >
      <Columns3 aria-hidden="true" />
    </button>
    <fieldset id="table-columns" popover="auto" className="column-menu">
      <legend>{words.chooseColumns}</legend>
      {columns.map(({ id, label, meaning, ring }, number) => {
        const always = id === fixed
        const note = always ? (id === 'sentence' ? words.always : words.alwaysName) : meaning
        return (
          <div key={id} className="column-choice">
            <label>
              <input
                type="checkbox"
                aria-label={label}
                aria-describedby={note === undefined ? undefined : `column-note-${number}`}
                checked={always || view.columns.has(id)}
                disabled={always}
                onChange={({ target }) => {
                  const next = new Set(view.columns)
                  if (target.checked) next.add(id)
                  else next.delete(id)
                  onView({ columns: next })
                }}
              />
              <span>
                {label}
                {note !== undefined && (
                  <span id={`column-note-${number}`} className="soft column-note">
                    {note}
                  </span>
                )}
              </span>
            </label>
            {ring !== undefined && (
              <button
                type="button"
                className="quiet icon"
                aria-pressed={ring.on}
                aria-label={words.ring(label)}
                title={words.ring(label)}
                onClick={ring.toggle}
              >
                <CircleDot aria-hidden="true" />
              </button>
            )}
          </div>
        )
      })}
    </fieldset>
  </>
)
