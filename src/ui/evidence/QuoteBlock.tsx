import { BookOpenText, Copy } from 'lucide-react'
import type { Quote, Statement } from '../../domain/dataset.ts'
import { isUnchecked } from '../../domain/given.ts'
import { mannersOf } from '../../domain/words/standing.ts'
import { readingOf } from '../../domain/wrapped.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { t } from '../messages/index.ts'
import { useCopy } from '../useCopy.ts'
import { useRun, useWorkspace } from '../workspace.tsx'
import { Foreign } from './lazyForeign.ts'

interface Props {
  readonly statement: Statement
  readonly quote: Quote
  readonly number: number
  /** It stands beside what it answers, so that what leads to its place has a name of its own. */
  readonly isAnswer?: boolean | undefined
}

/** The exact words, and the two ways on from them: to their place, and out with their citation. */
export const QuoteBlock = ({ statement, quote, number, isAnswer }: Props) => {
  const { words, source } = useWorkspace()
  const run = useRun()
  const copyText = useCopy()
  const origin = source(quote.source)
  const placeName = isAnswer ? t.seeInSource : t.showInSource
  return (
    <figure className="quote">
      <blockquote>
        <p dir="auto" lang={origin?.language ?? undefined}>
          {readingOf(quote, origin)}
        </p>
      </blockquote>
      <figcaption data-origin={words.origin(statement, quote)}>
        <span className="speech">{mannersOf(quote, t).join(' · ')}</span>
        <span className="quote-tools">
          {origin?.text !== null ? (
            <button
              type="button"
              title={placeName}
              onClick={() =>
                run({
                  name: 'read',
                  reading: { source: quote.source, statement: statement.id, quote: number },
                })
              }
            >
              <BookOpenText />
              <span>{placeName}</span>
            </button>
          ) : (
            <span className="soft">{t.sourceTextMissing}</span>
          )}
          <IconButton
            label={t.copyQuote}
            onClick={() => copyText(words.cited(statement), t.quoteCopied)}
          >
            <Copy />
          </IconButton>
        </span>
      </figcaption>
    </figure>
  )
}

/** The words of a statement: its quotes, each with its place, or those that only its file gives. Answers: what proves. */
export const Quotes = ({ statement, isAnswer }: Pick<Props, 'statement' | 'isAnswer'>) =>
  isUnchecked(useWorkspace().dataset, statement) ? (
    <Foreign show="quote" statement={statement} />
  ) : (
    statement.quotes.map(
      (quote, number) =>
        !(isAnswer && quote.context) && (
          <QuoteBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: quotes of a statement never change places
            key={number}
            statement={statement}
            quote={quote}
            number={number}
            isAnswer={isAnswer}
          />
        ),
    )
  )
