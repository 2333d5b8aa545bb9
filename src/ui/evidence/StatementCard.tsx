import type { ReactNode } from 'react'
import { independentSources } from '../../analysis/sources.ts'
import { toldStance } from '../../domain/answered.ts'
import type { Statement } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { selectStatements } from '../../state/commands.ts'
import type { LinkField } from '../../state/workspace.ts'
import { hasSign } from '../../view/signs.ts'
import { part } from '../frame/part.tsx'
import { StanceIcon, StatusIcon } from '../Icons.tsx'
import { dates } from '../messages/dates.ts'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useRun, useWorkspace } from '../workspace.tsx'
import { PhraseText } from './EntityName.tsx'
import { QuoteBlock } from './QuoteBlock.tsx'

const FiguresGiven = part(async () => (await import('./Figures.tsx')).FiguresGiven)

const VerdictBar = part(
  async () => (await import(/* until the first proof */ '../checks/VerdictBar.tsx')).VerdictBar,
)

const Linked = ({
  title,
  statements,
}: {
  readonly title: string
  readonly statements: readonly Statement[]
}) => {
  const { words } = useWorkspace()
  const run = useRun()
  if (statements.length === 0) return null
  return (
    <div className="linked">
      <h5>{title}</h5>
      <ul>
        {statements.map((statement) => (
          <li key={statement.id}>
            <button
              type="button"
              lang={SENTENCE_LANGUAGE}
              onClick={() => run(selectStatements([statement.id]))}
            >
              {words.sentence(statement)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
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
  const { dataset, words, entity, statement: find, pointingAt, source } = useWorkspace()
  const backing = dataset.sources.length > 1 ? independentSources(dataset, statement) : []
  const { when, said, asNamed, stance, status } = statement
  const told = toldStance(statement, find)
  const found = (ids: Statement['asserts']): readonly Statement[] =>
    ids.flatMap((id) => find(id) ?? [])
  /** What points at this statement, each told with this one before the others that it points at. */
  const pointing = (field: LinkField): readonly Statement[] =>
    pointingAt(statement.id, field).map((one) => ({
      ...one,
      [field]: [statement.id, ...one[field].filter((id) => id !== statement.id)],
    }))
  const [origin] = said
  const speaker = entity(origin?.by ?? statement.subject)
  const office = origin !== undefined || statement.layer === 'speech' ? speaker?.role : null
  const saidOn = said.flatMap(({ on, venue }) =>
    on === null && venue === null
      ? []
      : [
          [on === null ? null : dates.inWords(on), venue]
            .filter((part) => part !== null)
            .join(', '),
        ],
  )
  const published = [...new Set(statement.quotes.map((quote) => quote.source))]
    .map((id) => source(id)?.published ?? null)
    .filter((date) => date !== null)
    .map(dates.inWords)
  const named = [asNamed?.subject, asNamed?.through, asNamed?.object].filter(
    (name) => name !== null && name !== undefined,
  )
  return (
    <article className="statement" data-status={status} data-family={statement.family}>
      <p className="sentence" lang={SENTENCE_LANGUAGE}>
        <PhraseText phrase={words.phraseFrom(statement, from)} />
      </p>
      <p className="badges">
        <span className="badge">
          <StatusIcon status={status} />
          {t.status[status]}
        </span>
        {(statement.contested || told !== 'uncontested') && (
          <span className="badge" data-contested={statement.contested}>
            {hasSign(stance) && <StanceIcon stance={stance} />}
            {t.stance[told]}
          </span>
        )}
      </p>
      {statement.quotes.length === 0 ? (
        <p className="soft">{t.noEvidence}</p>
      ) : (
        statement.quotes.map((quote, number) => (
          <QuoteBlock
            key={`${quote.source} ${quote.start}`}
            statement={statement}
            quote={quote}
            number={number}
          />
        ))
      )}
      <dl className="facts">
        {speaker !== undefined && office != null && (
          <Fact name={t.speaker}>
            <bdi>{speaker.name}</bdi>, <bdi>{office}</bdi>
          </Fact>
        )}
        <Fact name={t.chain}>{words.chain(statement)}</Fact>
        {backing.length > 1 && (
          <Fact name={t.sources}>{t.backedBy(backing.map(({ title }) => title))}</Fact>
        )}
        <Fact name={t.happened}>
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
      <Linked title={t.deniedBy} statements={pointing('denies')} />
      <Linked title={t.declinedBy} statements={pointing('declines')} />
      <Linked title={t.asserts} statements={found(statement.asserts)} />
      <Linked title={t.assertedBy} statements={pointing('asserts')} />
      <Linked title={t.denies} statements={found(statement.denies)} />
      <Linked title={t.declines} statements={found(statement.declines)} />
      <Linked title={t.respondsTo} statements={found(statement.respondsTo)} />
      <Linked title={t.answeredBy} statements={pointing('respondsTo')} />
      <Linked title={t.acknowledges} statements={found(statement.acknowledges)} />
      {statement.truncated && <p className="soft">{t.truncated}</p>}
      <VerdictBar statement={statement} />
    </article>
  )
}
