import type { Judgement, Seen } from '../../domain/checks.ts'
import type { StatementId } from '../../domain/ids.ts'
import { checksWords as words } from '../messages/checks.ts'
import { dates } from '../messages/dates.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { usePointing, useWorkspace } from '../workspace.tsx'
import { useOpenStatement } from './openStatement.ts'
import { VerdictIcon } from './VerdictIcon.tsx'

/** A statement of the dataset as its attributed sentence, which opens its evidence. */
export const SentenceButton = ({ id }: { readonly id: StatementId }) => {
  const { statement: find, words: sentences } = useWorkspace()
  const point = usePointing()
  const open = useOpenStatement()
  const statement = find(id)
  if (statement === undefined) return null
  return (
    <button
      type="button"
      className="sentence-button"
      lang={SENTENCE_LANGUAGE}
      onClick={() => open(id)}
      onFocus={() => point([id])}
      onBlur={() => point([])}
    >
      {sentences.sentence(statement)}
    </button>
  )
}

/** A statement that the dataset no longer has: speaker first, then what was seen of it. */
export const SeenText = ({ seen }: { readonly seen: Seen }) => (
  <div className="seen">
    <p>
      <strong>{seen.speaker}:</strong> {seen.relation}
    </p>
    {seen.quotes.map((quote) => (
      <p key={quote}>
        <q className="source-words" dir="auto">
          {quote}
        </q>
      </p>
    ))}
  </div>
)

interface LineProps {
  readonly judgement: Judgement
  /** Set before the verdict, where it is not on the words that stand above it. */
  readonly on?: string
}

/** Verdict, day and note. */
export const JudgementLine = ({ judgement, on: what }: LineProps) => {
  const { verdict, note, on } = judgement
  return (
    <>
      <p className="judgement">
        {what !== undefined && <span>{what}</span>}
        <span className="badge">
          <VerdictIcon verdict={verdict} />
          {verdict === null ? words.noteOnly : words.verdict[verdict]}
        </span>
        <span className="soft">
          <bdi>{words.judgedOn(dates.inWords(on))}</bdi>
        </span>
      </p>
      {note.trim() !== '' && (
        <p className="note-text" dir="auto">
          {note}
        </p>
      )}
    </>
  )
}
