import { createContext, memo, type ReactNode, useContext, useId, useState } from 'react'
import type { FacetId } from '../../analysis/filters/facets.ts'
import type { Count } from '../../analysis/filters/visible.ts'
import { t } from '../messages/index.ts'
import { useRun } from '../workspace.tsx'

export interface FacetValueProps {
  /** Accessible name, such as “Status: claimed”. */
  readonly name: string
  readonly label: string
  readonly facet: FacetId
  /** One value; or all relation types of a family. */
  readonly values: readonly string[]
  readonly count: Count
  readonly off: ReadonlySet<string>
  readonly hint: string
  readonly icon?: ReactNode
  /** A row with “only” behind it, or a chip that stands with others on a line. */
  readonly form: 'row' | 'chip'
}

/** React hears the change of a checkbox from its click. */
const withAlt = (event: Event): boolean => event instanceof MouseEvent && event.altKey

interface Props extends Omit<FacetValueProps, 'count' | 'off'> {
  /** How many of the values are switched off. */
  readonly offCount: number
}

/** Of the entry around it: a switch changes most counts and few checkboxes, so that only its words are written again. */
const Counted = createContext<Count>({ shown: 0, all: 0 })

const CountShort = () => {
  const { shown, all } = useContext(Counted)
  return t.countShort(shown, all)
}

const CountInWords = () => {
  const { shown, all } = useContext(Counted)
  return t.count(shown, all)
}

const Value = memo((props: Props) => {
  const { name, label, facet, values, offCount, hint, icon, form } = props
  const run = useRun()
  const id = useId()
  const on = offCount === 0
  const only = (): void => run({ name: 'show-only', facet, values })
  const toggle = (): void => run({ name: on ? 'hide-values' : 'show-values', facet, values })
  return (
    <div className={`facet-${form}`} data-on={offCount < values.length} title={hint}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the checkbox inside takes Alt+Enter */}
      <label
        htmlFor={id}
        onClick={(event) => {
          if (!event.altKey || event.target instanceof HTMLInputElement) return
          event.preventDefault()
          only()
        }}
      >
        <input
          id={id}
          type="checkbox"
          aria-label={name}
          aria-describedby={`${id}-count`}
          checked={on}
          ref={(box) => {
            if (box !== null) box.indeterminate = !on && offCount < values.length
          }}
          onChange={({ nativeEvent }) => (withAlt(nativeEvent) ? only() : toggle())}
          onKeyDown={(event) => {
            if (event.altKey && event.key === 'Enter') only()
          }}
        />
        {icon}
        <span className="facet-label">{label}</span>
        <span className="count" aria-hidden="true">
          <CountShort />
        </span>
      </label>
      <span id={`${id}-count`} hidden>
        <CountInWords />
      </span>
      {form === 'row' && (
        <button type="button" className="only" aria-label={t.onlyThis(name)} onClick={only}>
          {t.only}
        </button>
      )}
    </div>
  )
})

/** The same array as long as its values are the same. */
const useSame = (values: readonly string[]): readonly string[] => {
  const [kept, setKept] = useState(values)
  if (kept === values) return kept
  if (kept.length === values.length && kept.every((value, at) => value === values[at])) return kept
  setKept(values)
  return values
}

/** The same count as long as its numbers are the same. */
const useSameCount = (count: Count): Count => {
  const [kept, setKept] = useState(count)
  if (kept === count || (kept.shown === count.shown && kept.all === count.all)) return kept
  setKept(count)
  return count
}

/**
 * One entry of the legend: a checkbox with its live count. Alt-click and Alt+Enter show it alone.
 * It is rendered again only where its check is another, its count where that is.
 */
export const FacetValue = ({ count, off, values, ...rest }: FacetValueProps) => (
  <Counted value={useSameCount(count)}>
    <Value
      {...rest}
      values={useSame(values)}
      offCount={values.filter((value) => off.has(value)).length}
    />
  </Counted>
)
