import { createContext, memo, type ReactNode, useContext, useId } from 'react'
import type { FacetId } from '../../analysis/filters/facets.ts'
import type { Count } from '../../analysis/filters/visible.ts'
import { t } from '../messages/index.ts'
import { useRun } from '../workspace.tsx'

interface FacetValueProps {
  /** Accessible name, such as “Status: claimed”. */
  readonly name: string
  readonly label: string
  readonly facet: FacetId
  /** One value; or all relation types of a family. */
  readonly values: readonly string[]
  readonly count: Count
  /** How many of the values are switched off. */
  readonly offCount: number
  readonly hint: string
  readonly icon?: ReactNode
  /** A row with “only” behind it, or a chip that stands with others on a line. */
  readonly form: 'row' | 'chip'
}

/** React hears the change of a checkbox from its click. */
const withAlt = (event: Event): boolean => event instanceof MouseEvent && event.altKey

export const NONE: Count = { shown: 0, all: 0 }

/** Of the entry around it: a switch changes most counts and few checkboxes, so that only its words are written again. */
const Counted = createContext(NONE)

const Counts = ({ write }: { readonly write: (shown: number, all: number) => string }) => {
  const { shown, all } = useContext(Counted)
  return write(shown, all)
}

/** Of more statements than this two counts have no room in a chip. */
const MOST = 999

/** Chips keep room for both counts, so that none goes to another line when a filter hides some. */
const Total = ({ chip }: { readonly chip: boolean }) => {
  const { all } = useContext(Counted)
  const room = chip && all <= MOST ? `${2 * `${all}`.length + 0.5}ch` : undefined
  return (
    <span className="count" aria-hidden="true" style={{ minInlineSize: room }}>
      <Counts write={t.countShort} />
    </span>
  )
}

const Value = memo((props: Omit<FacetValueProps, 'count'>) => {
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
        <Total chip={form === 'chip'} />
      </label>
      <span id={`${id}-count`} hidden>
        <Counts write={t.count} />
      </span>
      {form === 'row' && (
        <button type="button" className="only" aria-label={t.onlyThis(name)} onClick={only}>
          {t.only}
        </button>
      )}
    </div>
  )
})

/**
 * One entry of the legend: a checkbox with its live count. Alt-click and Alt+Enter show it alone.
 * It is rendered again only where its check is another, its count where that is: its values and its count are the
 * same objects as long as they are equal.
 */
export const FacetValue = memo(({ count, ...rest }: FacetValueProps) => (
  <Counted value={count}>
    <Value {...rest} />
  </Counted>
))
