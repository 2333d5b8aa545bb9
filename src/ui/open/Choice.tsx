import { useId } from 'react'

interface Props<T extends string | number> {
  readonly name: string
  readonly value: T | null
  /** What the first option says, which chooses nothing; null: something must be chosen. */
  readonly none: string | null
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T | null) => void
  readonly disabled?: boolean
}

/** A labelled list of which one is chosen. */
export const Choice = <T extends string | number>(props: Props<T>) => {
  const { name, value, none, options, onChoose, disabled = false } = props
  const id = useId()
  const at = options.findIndex((option) => option.value === value)
  return (
    <div className="pick">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={at}
        disabled={disabled}
        onChange={(event) => onChoose(options[Number(event.target.value)]?.value ?? null)}
      >
        {(none !== null || at === -1) && <option value={-1}>{none ?? ''}</option>}
        {options.map(({ value: one, label }, index) => (
          <option key={one} value={index}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
