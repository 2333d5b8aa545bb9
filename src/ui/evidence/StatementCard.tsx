import type { ReactNode } from 'react'
import { independentSources } from '../../analysis/sources.ts'
import type { Statement } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { isDenialItself } from '../../domain/stance.ts'
import { selectStatements } from '../../state/commands.ts'
import { part } from '../frame/part.tsx'
import { dates } from '../messages/dates.ts'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useRun, useWorkspace } from '../workspace.tsx'
import { Badges } from './Badges.tsx'
import { PhraseText } from './EntityName.tsx'
import { Quotes } from './QuoteBlock.tsx'

const FiguresGiven = part(async () => (await import('./Figures.tsx')).FiguresGiven)

const VerdictBar = part(
  async () => (await import(/* until the first proof */ '../checks/VerdictBar.tsx')).VerdictBar,
)

/** What a statement has to do with others, in the order in which it is shown, and whether they point at it. */
const LINKS = [
  [t.denialItself, 'denies', true],
  [t.deniedBy, 'denies', true],
  [t.declinedBy, 'declines', true],
  [t.asserts, 'asserts', false],
  [t.assertedBy, 'asserts', true],
  [t.denies, 'denies', false],
  [t.declines, 'declines', false],
  [t.respondsTo, 'respondsTo', false],
  [t.answeredBy, 'respondsTo', true],
  [t.acknowledges, 'acknowledges', false],
] as const

/** What speaks for and against a statement, each leading to its own card; what answers it has its words here too. */
export const Links = ({ statement }: { readonly statement: Statement }) => {
  const { words, statement: find, pointingAt } = useWorkspace()
  const run = useRun()
  const { id } = statement
  return LINKS.map(([title, field, isTarget]) => {
    const isItself = title === t.denialItself
    const statements = isTarget
      ? // Each told with this one before the others that it points at.
        pointingAt(id, field)
          .filter((one) => field !== 'denies' || isDenialItself(statement, one) === isItself)
          .map((one) => ({
            ...one,
            [field]: [id, ...one[field].filter((other) => other !== id)],
          }))
      : statement[field].flatMap((one) => find(one) ?? [])
    if (statements.length === 0) return null
    return (
      <div key={title} className="linked">
        <h5>{title}</h5>
        <ul>
          {statements.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                lang={SENTENCE_LANGUAGE}
                onClick={() => run(selectStatements([one.id]))}
              >
                {words.sentence(one)}
              </button>
              {/* Beside what they answer, so that they are read there, on paper too. */}
              {isTarget && field !== 'asserts' && <Quotes statement={one} isAnswer />}
            </li>
          ))}
        </ul>
      </div>
    )
  })
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

/** One statement with its proof: sentence, quotes, chain, clocks, and what speaks for and against it. */
export const StatementCard = ({
  statement,
  from,
}: {
  readonly statement: Statement
  /** The end from which it is told. */
  readonly from: EntityId
}) => {
  const { dataset, words, entity, source } = useWorkspace()
  const backing = independentSources(dataset, statement)
  const { when, said, asNamed, status } = statement
  const [origin] = said
  const speaker = entity(origin?.by ?? statement.subject)
  const office = origin !== undefined || statement.layer === 'speech' ? speaker?.role : null
  const saidOn = said
    .map(({ on, venue }) =>
      [on === null ? null : dates.inWords(on), venue].filter((part) => part !== null).join(', '),
    )
    .filter((told) => told !== '')
  const published = [...new Set(statement.quotes.map((quote) => quote.source))]
    .flatMap((id) => source(id)?.published ?? [])
    .map(dates.inWords)
  const named = [asNamed?.subject, asNamed?.through, asNamed?.object].filter((name) => name != null)
  return (
    <article className="statement" data-status={status} data-family={statement.family}>
      <p className="sentence" lang={SENTENCE_LANGUAGE}>
        <PhraseText phrase={words.phraseFrom(statement, from)} />
      </p>
      <Badges statement={statement} />
      <Quotes statement={statement} />
      <dl className="facts">
        {office != null && (
          <Fact name={t.speaker}>
            <bdi>{speaker?.name}</bdi>, <bdi>{office}</bdi>
          </Fact>
        )}
        <Fact name={t.chain}>{words.chain(statement)}</Fact>
        {backing.length > 1 && (
          <Fact name={t.sources}>{t.backedBy(backing.map(({ title }) => title))}</Fact>
        )}
        <Fact name={t.dated[status]}>
          {when === null ? (
            <span className="soft">{t.undated}</span>
          ) : (
            <>
              {dates.inWords(when.edtf)}
              {when.basis === 'computed' && <span className="soft"> · {t.worked}</span>}
              {when.asWritten !== null && (
                <span className="soft"> · {t.asWritten(when.asWritten)}</span>
              )}
            </>
          )}
        </Fact>
        {saidOn.length > 0 && <Fact name={t.said}>{saidOn.join('; ')}</Fact>}
        {published.length > 0 && <Fact name={t.publishedLabel}>{published.join('; ')}</Fact>}
        {named.length > 0 && <Fact name={t.asNamed}>{named.map(t.quoted).join(', ')}</Fact>}
        {statement.toll.length > 0 && <FiguresGiven statement={statement} />}
        {statement.inference !== null && <Fact name={t.inference}>{statement.inference}</Fact>}
        {statement.note !== null && <Fact name={t.note}>{statement.note}</Fact>}
      </dl>
      <Links statement={statement} />
      {statement.truncated && <p className="soft">{t.truncated}</p>}
      <VerdictBar statement={statement} />
    </article>
  )
}
