import { holdsQuote, quotesOnce } from '../../analysis/narratives/markdown.ts'
import type { Matter } from '../../analysis/narratives/matters.ts'
import type { Letter } from '../../analysis/narratives/sides.ts'
import type { Statement } from '../../domain/dataset.ts'
import { isUnchecked } from '../../domain/given.ts'
import { QuoteBlock, Quotes } from '../evidence/QuoteBlock.tsx'
import { SentenceButton } from '../evidence/SentenceButton.tsx'
import { compareWords as words } from '../messages/compare.ts'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useWorkspace } from '../workspace.tsx'

/** What tells which quotes prove which sentences. */
const QuoteNumbers = ({ at }: { readonly at: readonly number[] }) =>
  at.length > 0 && <span className="soft quote-numbers">{words.quoteNumbers(at)}</span>

/** Attributed sentences, each a way to its proof, and the exact words behind them, each once. */
export const Said = ({ statements }: { readonly statements: readonly Statement[] }) => {
  const { dataset } = useWorkspace()
  if (statements.length === 0) return null
  const proofs = quotesOnce(statements)
  /** Which of the quotes below prove a statement, where there are several. */
  const numbersOf = ({ quotes }: Statement): readonly number[] =>
    proofs.length < 2
      ? []
      : proofs.flatMap((proof, at) =>
          quotes.some((quote) => !quote.context && holdsQuote(proof.quote, quote)) ? at + 1 : [],
        )
  return (
    <>
      <ul className="said">
        {statements.map((statement) => (
          <li key={statement.id} data-statement={statement.id} data-status={statement.status}>
            <SentenceButton statement={statement} />
            <QuoteNumbers at={numbersOf(statement)} />
            {isUnchecked(dataset, statement) && <Quotes statement={statement} />}
          </li>
        ))}
      </ul>
      {proofs.map(({ statement, quote, number }, at) => (
        <div key={`${quote.source} ${quote.start} ${quote.end}`}>
          <QuoteNumbers at={proofs.length < 2 ? [] : [at + 1]} />
          <QuoteBlock statement={statement} quote={quote} number={number} />
        </div>
      ))}
    </>
  )
}

const Column = ({
  matter,
  letter,
  name,
}: {
  readonly matter: Matter
  readonly letter: Letter
  readonly name: string
}) => {
  const silence = matter.silence[letter]
  return (
    <div className="account">
      <h5>
        <bdi>{name}</bdi>
        {matter.withheld[letter] && <span className="soft"> · {words.withheld}</span>}
      </h5>
      {silence === null ? (
        <Said statements={matter.words[letter]} />
      ) : (
        <p className="silence">{words.silence(silence)}</p>
      )}
    </div>
  )
}

interface Props {
  readonly matter: Matter
  readonly names: { readonly [L in Letter]: string }
  /** What tells its heading from another that reads alike. */
  readonly quote: string | undefined
}

/** A matter between two sides: one side’s words, the other’s or their absence, and who is drawn into it. */
export const MatterCard = ({ matter, names, quote }: Props) => {
  const { words: sentences, entity, source } = useWorkspace()
  const [proof] = matter.head.quotes
  const language = (proof && source(proof.source)?.language) ?? undefined
  const about = matter.about.map((id) => entity(id)?.name ?? id).join(', ')
  return (
    <article className="matter">
      <h4 lang={SENTENCE_LANGUAGE} data-statement={matter.head.id}>
        {sentences.short(matter.head)}
        {quote !== undefined && (
          <>
            {' – '}
            <bdi lang={language}>{t.quoted(quote)}</bdi>
          </>
        )}
      </h4>
      <p className="soft">{matter.disputed ? words.disputed : words.undisputed}</p>
      {about !== '' && <p className="soft">{words.about(about)}</p>}
      <div className="accounts">
        <Column matter={matter} letter="a" name={names.a} />
        <Column matter={matter} letter="b" name={names.b} />
      </div>
      {matter.thirds.length > 0 && (
        <div className="thirds">
          <h5 className="soft">{words.thirdParties}</h5>
          <ul>
            {matter.thirds.map((third) => (
              <li key={third.entity}>
                <strong>
                  <bdi>{entity(third.entity)?.name ?? third.entity}</bdi>
                </strong>
                {third.statements.length === 0 ? (
                  <span className="silence">{words.thirdSilent(third.speaksElsewhere)}</span>
                ) : (
                  <Said statements={third.statements} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  )
}
