import { Fragment } from 'react'
import type { FormatGroup } from '../../io/exports/index.ts'
import { exportWords as words } from '../messages/export.ts'
import { formatWords } from '../messages/formats.ts'
import { FORMATS, type Format } from './formats.ts'

interface VersionProps {
  readonly format: Format
  readonly edition: string | null
  readonly onChoose: (edition: string | null) => void
}

/** Which version of a format is written, for one that has several. */
const Version = ({ format, edition, onChoose }: VersionProps) => (
  <label className="export-version">
    {words.version(format.label)}
    <select
      value={edition ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
    >
      <option value="">{words.usualVersion}</option>
      {format.editions?.map(({ id, label }) => (
        <option key={id} value={id}>
          {formatWords.said(label)}
        </option>
      ))}
    </select>
  </label>
)

interface GroupProps {
  readonly group: FormatGroup
  readonly chosen: Format
  readonly onChoose: (format: Format) => void
  readonly edition: string | null
  readonly onEdition: (edition: string | null) => void
}

/** The formats of a group to choose from. */
export const FormatsOf = ({ group, chosen, onChoose, edition, onEdition }: GroupProps) => (
  <section aria-label={words.groups[group]}>
    <h3>{words.groups[group]}</h3>
    {FORMATS.filter((format) => format.group === group).map((format) => (
      <Fragment key={format.id}>
        <label className="choice">
          <input
            type="radio"
            name="format"
            value={format.id}
            aria-label={format.label}
            aria-describedby={`format-${format.id}`}
            checked={chosen === format}
            onChange={() => onChoose(format)}
          />
          {format.label}
          <span className="soft" id={`format-${format.id}`}>
            {formatWords.said(format.description)}
          </span>
        </label>
        {chosen === format && format.editions !== undefined && (
          <Version format={format} edition={edition} onChoose={onEdition} />
        )}
      </Fragment>
    ))}
  </section>
)
