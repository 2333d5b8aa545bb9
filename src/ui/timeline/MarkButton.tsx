import { memo } from 'react'
import type { Mark } from '../../analysis/timeline.ts'
import type { Selection } from '../../state/appState.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { dates } from '../messages/dates.ts'
import { t } from '../messages/index.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { usePointing, useWorkspace } from '../workspace.tsx'
import { type Placed, smallest } from './place.ts'

interface Props extends Placed {
  readonly name: string
  /** What the statements of a mark say in few words, with whoever claims it. */
  readonly labelOf: (mark: Mark) => string
  /** Outside of the chosen stretch. */
  readonly out: boolean
  readonly selected: boolean
  readonly lit: boolean
  readonly tabStop: boolean
  readonly onActive: (name: string) => void
  readonly onPick: (selection: Selection) => void
}

/** Pixels beside the smallest box's count that a count above a bar does without. */
const SPARE = 6

/** A box or a bar of the timeline. */
export const MarkButton = memo((props: Props) => {
  const { name: key, labelOf, out, selected, lit, tabStop, onActive, onPick } = props
  const { span, marks, count, opensAtStart, opensAtEnd } = props
  const { words: sentences } = useWorkspace()
  const point = usePointing()
  const ids = () => marks.flatMap(({ statements }) => statements.map(({ id }) => id))
  const only = count === 1 ? marks[0]?.statements[0] : undefined
  const date = dates.inWords(props.date)
  const isBar = props.row === null
  const name = only
    ? sentences.sentence(only)
    : words.several(date, marks.map((mark) => labelOf(mark)).join('; '))
  const light = (): void => point(ids())
  const leave = (): void => point([])
  return (
    <IconButton
      label={name}
      className={isBar ? 'mark bar' : 'mark box'}
      lang={only && SENTENCE_LANGUAGE}
      data-statement={only?.id}
      data-status={isBar ? undefined : marks[0]?.status}
      data-precision={span.precision}
      data-open={`${opensAtStart ? 'start' : ''} ${opensAtEnd ? 'end' : ''}`.trim()}
      data-fits={smallest(count) <= props.width + SPARE}
      data-out={out}
      data-lit={lit}
      aria-pressed={selected}
      title={only ? `${name} (${date})` : name}
      tabIndex={tabStop ? 0 : -1}
      style={{
        insetInlineStart: props.start,
        inlineSize: props.width,
        '--row': props.row ?? 0,
      }}
      onClick={() => onPick({ entities: [], statements: ids() })}
      onFocus={() => {
        onActive(key)
        light()
      }}
      onBlur={leave}
      onPointerEnter={light}
      onPointerLeave={leave}
    >
      {isBar ? (
        marks.map(({ status, statements }) => (
          <span
            key={status}
            className="bar-part"
            data-status={status}
            style={{ '--count': statements.length }}
          />
        ))
      ) : (
        <span className="mark-shape" />
      )}
      {(isBar || count > 1) && <span className="mark-count">{t.number(count)}</span>}
    </IconButton>
  )
})
