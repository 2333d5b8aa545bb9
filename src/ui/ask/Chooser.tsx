interface Choice<T> {
  readonly value: T
  readonly label: string
}

export interface ChoiceGroup<T> {
  /** Null: its choices stand by themselves. */
  readonly name: string | null
  readonly choices: readonly Choice<T>[]
}

interface Props<T> {
  readonly name: string
  readonly value: T
  readonly groups: readonly ChoiceGroup<T>[]
  readonly onChoose: (value: T) => void
}

/** One of several values, which are plain data. */
export const Chooser = <T,>({ name, value, groups, onChoose }: Props<T>) => {
  const all = groups.flatMap(({ choices }) => choices)
  const options = (choices: readonly Choice<T>[]) =>
    choices.map((choice) => {
      const key = JSON.stringify(choice.value)
      return (
        <option key={key} value={key}>
          {choice.label}
        </option>
      )
    })
  return (
    <select
      aria-label={name}
      value={JSON.stringify(value)}
      onChange={({ target }) => {
        const chosen = all.find((choice) => JSON.stringify(choice.value) === target.value)
        if (chosen !== undefined) onChoose(chosen.value)
      }}
    >
      {groups.map(({ name: group, choices }) =>
        group === null ? (
          options(choices)
        ) : (
          <optgroup key={group} label={group}>
            {options(choices)}
          </optgroup>
        ),
      )}
    </select>
  )
}
