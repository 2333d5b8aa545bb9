import type { ReactNode } from 'react'
import { DELIMITERS } from '../../io/csv/delimiter.ts'
import { ENCODINGS } from '../../io/imports/bytes.ts'
import type { ColumnMapping } from '../../io/imports/columnMapping.ts'
import { EVIDENCE_ROLES } from '../../io/imports/foreign/evidence.ts'
import type { TablePreview } from '../../io/imports/preview.ts'
import type { Change } from '../../io/imports/session.ts'
import { openWords as words } from '../messages/open.ts'
import { Choice } from './Choice.tsx'

interface Props {
  readonly table: TablePreview
  readonly busy: boolean
  readonly onChange: (change: Change) => void
}

type Role = keyof typeof words.columns

const ROLES: { readonly [R in ColumnMapping['rows']]: readonly Role[] } = {
  edges: ['id', 'source', 'target', 'type', 'label', 'weight', 'start', 'end', ...EVIDENCE_ROLES],
  nodes: ['id', 'label', 'type', 'parent'],
}

const isEvidence = (role: Role): boolean => EVIDENCE_ROLES.some((one) => one === role)

const roleName = (role: Role, { rows }: ColumnMapping): string =>
  role === 'type' && rows === 'nodes' ? words.kindColumn : words.columns[role]

/** A column that the file leaves without a name is called by its number. */
const columnName = (name: string, at: number, named: boolean): string =>
  name.trim() === '' || (!named && name === `column ${at + 1}`) ? words.column(at + 1) : name

/** The direction of lines: what all have, or the column that says it. */
const directionOf = ({ direction, directed }: ColumnMapping): string | number =>
  direction ?? (directed ? 'directed' : 'undirected')

/** A table of a file: how it is read, what its columns are, and its first rows. */
export const TableChoices = ({ table, busy, onChange }: Props) => {
  const { name, header, rows, rowCount, reading, mapping } = table
  const columns = header.map((column, at) => ({
    value: at,
    label: columnName(column, at, reading.header),
  }))
  const map = (part: Partial<ColumnMapping>): void =>
    onChange({ table: { name, mapping: { ...mapping, ...part } } })
  const read = (part: Partial<TablePreview['reading']>): void =>
    onChange({ table: { name, reading: part } })
  const choiceOf = (role: Role): ReactNode => (
    <Choice
      key={role}
      name={roleName(role, mapping)}
      value={mapping[role]}
      none={words.noColumn}
      options={columns}
      disabled={busy}
      onChoose={(column) => map({ [role]: column })}
    />
  )
  const rolesOf = (at: number): readonly string[] =>
    ROLES[mapping.rows]
      .filter((role) => mapping[role] === at)
      .map((role) => roleName(role, mapping))
  const kept = columns.filter(
    ({ value }) => rolesOf(value).length === 0 && mapping.direction !== value,
  )
  return (
    <section className="table-choices" aria-label={name}>
      <h3>
        <bdi>{name}</bdi> <span className="count">{words.table(rowCount)}</span>
      </h3>
      <div className="picks">
        <Choice
          name={words.rowsAre}
          value={mapping.rows}
          none={null}
          options={(['edges', 'nodes'] as const).map((value) => ({
            value,
            label: words.rows[value],
          }))}
          disabled={busy}
          onChoose={(chosen) => map({ rows: chosen ?? 'edges' })}
        />
        {ROLES[mapping.rows].filter((role) => !isEvidence(role)).map(choiceOf)}
        {mapping.rows === 'edges' && (
          <Choice<string | number>
            name={words.direction}
            value={directionOf(mapping)}
            none={null}
            options={[
              { value: 'directed', label: words.directed },
              { value: 'undirected', label: words.undirected },
              ...columns.map(({ value, label }) => ({ value, label: words.byColumn(label) })),
            ]}
            disabled={busy}
            onChoose={(chosen) =>
              typeof chosen === 'number'
                ? map({ direction: chosen })
                : map({ direction: null, directed: chosen !== 'undirected' })
            }
          />
        )}
      </div>
      {mapping.rows === 'edges' && (
        <fieldset>
          <legend>{words.evidence}</legend>
          <div className="picks">{EVIDENCE_ROLES.map(choiceOf)}</div>
          {mapping.quote === null && <p className="soft">{words.noQuotes}</p>}
        </fieldset>
      )}
      {kept.length > 0 && <p className="soft">{words.keptAs(kept.map(({ label }) => label))}</p>}
      <div className="picks">
        <Choice
          name={words.delimiterIs}
          value={reading.delimiter}
          none={null}
          options={DELIMITERS.map((value) => ({ value, label: words.delimiter[value] }))}
          disabled={busy}
          onChoose={(delimiter) => delimiter !== null && read({ delimiter })}
        />
        <Choice
          name={words.encodingIs}
          value={reading.encoding}
          none={null}
          options={ENCODINGS.map((value) => ({ value, label: words.encoding[value] }))}
          disabled={busy}
          onChoose={(encoding) => encoding !== null && read({ encoding })}
        />
        <label className="header-choice">
          <input
            type="checkbox"
            checked={reading.header}
            disabled={busy}
            onChange={(event) => read({ header: event.target.checked })}
          />
          {words.header}
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="preview-rows" tabIndex={0} aria-label={words.firstRows}>
        <table>
          <caption className="visually-hidden">{words.firstRows}</caption>
          <thead>
            <tr>
              {columns.map(({ value, label }) => (
                <th key={value} scope="col" data-used={rolesOf(value).length > 0}>
                  <span className="role">{rolesOf(value).join(', ')}</span>
                  <bdi>{label}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table never change places
              <tr key={at}>
                {columns.map(({ value }) => (
                  <td key={value}>
                    <bdi>{cells[value] ?? ''}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
