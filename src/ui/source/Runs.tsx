import type { NumberedSentence, Paragraph, Run } from '../../analysis/passages.ts'
import type { StatementId } from '../../domain/ids.ts'
import { flowing } from '../../domain/wrapped.ts'
import { readerWords as words } from '../messages/reader.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useSession } from '../workspace.tsx'

/** A passage of a text, in UTF-16 units. */
interface Lit {
  readonly start: number
  readonly end: number
}

/** How many statements a sentence carries; a click selects them. What carries none says why. */
const SentenceCount = ({ sentence }: { readonly sentence: NumberedSentence }) => {
  const show = useShowEvidence()
  const { number, statements, reason } = sentence
  const count = statements.length
  return (
    <button
      type="button"
      className="sentence-count"
      data-mark
      data-start={sentence.start}
      data-count={count}
      tabIndex={number === 1 ? 0 : -1}
      aria-label={words.sentence(number, count)}
      aria-description={count === 0 ? (reason ?? words.noReason) : undefined}
      title={count === 0 ? `${words.sentence(number, 0)}. ${reason ?? words.noReason}` : undefined}
      aria-disabled={count === 0}
      onClick={() => {
        if (count > 0) show({ entities: [], statements })
      }}
    />
  )
}

interface RunsProps {
  readonly paragraph: Paragraph
  readonly lit: Lit | null
  /** By where they begin. */
  readonly sentences: ReadonlyMap<number, NumberedSentence>
}

/** Runs of one paragraph: before, within and after the passage that is lit. */
export const Runs = ({ paragraph, lit, sentences }: RunsProps) => {
  const show = useShowEvidence()
  const selected = useApp((app) => app.selection.statements)
  const pointed = useSession(({ pointed }) => (pointed.on === 'canvas' ? pointed.statements : null))
  const select = (statements: readonly StatementId[]): void => show({ entities: [], statements })
  const mark = ({ start, text, statements, voice, speech }: Run) =>
    voice === null || speech === null || text.trim() === '' ? (
      <span key={start} data-start={start}>
        {flowing(text)}
      </span>
    ) : (
      // biome-ignore lint/a11y/useSemanticElements: a button cannot break across lines
      <span
        key={start}
        data-mark
        className="mark"
        role="button"
        tabIndex={-1}
        data-start={start}
        data-voice={voice}
        data-speech={speech}
        data-pointed={pointed?.some((id) => statements.includes(id)) ?? false}
        aria-pressed={statements.some((id) => selected.includes(id))}
        aria-description={words.describe(statements.length, voice, speech)}
        title={words.describe(statements.length, voice, speech)}
        onClick={() => select(statements)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          select(statements)
        }}
      >
        {flowing(text)}
      </span>
    )
  const part = (from: number, to: number) =>
    paragraph.runs
      .filter((one) => one.start >= from && one.end <= to)
      .flatMap((one) => {
        const begins = sentences.get(one.start)
        return begins === undefined
          ? [mark(one)]
          : [<SentenceCount key={`count ${one.start}`} sentence={begins} />, mark(one)]
      })
  const inside =
    lit !== null && paragraph.runs.some((one) => one.start >= lit.start && one.end <= lit.end)
  if (lit === null || !inside) return part(0, Number.POSITIVE_INFINITY)
  return (
    <>
      {part(0, lit.start)}
      <mark className="passage" tabIndex={-1} data-lit>
        {part(lit.start, lit.end)}
      </mark>
      {part(lit.end, Number.POSITIVE_INFINITY)}
    </>
  )
}
