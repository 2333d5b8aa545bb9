import { BookOpenText, Copy } from 'lucide-react'
import type { Quote, Statement } from '../../domain/dataset.ts'
import { mannersOf } from '../../domain/words/standing.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { t } from '../messages/index.ts'
import { useCopy } from '../useCopy.ts'
import { useRun, useWorkspace } from '../workspace.tsx'
import { Foreign } from './lazyForeign.ts'

interface Props {
  readonly statement: Statement
  readonly quote: Quote
  readonly number: number
  /** What leads to its place is called. */
  readonly placeName?: string
}

/** The exact words, and the two ways on from them: to their place, and out with their citation. */
export const QuoteBlock = ({ statement, quote, number, placeName = t.showInSource }: Props) => {
  const { words, source } = useWorkspace()
  const run = useRun()
  const copyText = useCopy()
  const readable = source(quote.source)?.text !== null
  return (
    <figure className="quote">
      <blockquote>
        <p dir="auto" lang={source(quote.source)?.language ?? undefined}>
          {quote.exact}
        </p>
      </blockquote>
      <figcaption data-origin={words.origin(statement, quote)}>
        <span className="speech">{mannersOf(quote, t).join(' · ')}</span>
        <span className="quote-tools">
          {readable ? (
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

interface QuotesProps {
  readonly statement: Statement
  /** They stand beside what they answer: none that only explains, and a name of its own for what leads to their place. */
  readonly isAnswer?: boolean
}

/** The words of a statement: its quotes, each with its place, or those that only its file gives. */
export const Quotes = ({ statement, isAnswer = false }: QuotesProps) =>
  useWorkspace().dataset.evidence === 'none' ? (
    <Foreign show="quote" statement={statement} />
  ) : (
    statement.quotes.map(
      (quote, number) =>
        !(isAnswer && quote.context) && (
          <QuoteBlock
            key={`${quote.source} ${quote.start} ${quote.end}`}
            statement={statement}
            quote={quote}
            number={number}
            placeName={isAnswer ? t.seeInSource : t.showInSource}
          />
        ),
    )
  )
