import { CircleDot, Columns3 } from 'lucide-react'
import { IconButton } from '../frame/IconButton.tsx'
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
    <IconButton
      label={words.columns}
      className="quiet icon column-button"
      popoverTarget="table-columns"
    >
      <Columns3 />
    </IconButton>
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
              <IconButton
                label={words.ring(label)}
                className="quiet icon"
                aria-pressed={ring.on}
                onClick={ring.toggle}
              >
                <CircleDot />
              </IconButton>
            )}
          </div>
        )
      })}
    </fieldset>
  </>
)
