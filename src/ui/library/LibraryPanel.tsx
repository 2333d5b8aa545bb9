import { BookOpenText, Copy } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { type NamedPublication, namedPublications } from '../../analysis/publications.ts'
import { factSteps, type SourceFacts, withoutSource } from '../../analysis/sources.ts'
import type { Source, Statement } from '../../domain/dataset.ts'
import { isUnchecked } from '../../domain/given.ts'
import { dates } from '../messages/dates.ts'
import { t } from '../messages/index.ts'
import { libraryWords as words } from '../messages/library.ts'
import '../styles/library.css'
import { WebLink } from '../evidence/GivenQuote.tsx'
import { SentenceButton } from '../evidence/SentenceButton.tsx'
import { IconButton } from '../frame/IconButton.tsx'
import { OnDemand } from '../OnDemand.tsx'
import { useCopy } from '../useCopy.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useSliced } from '../useSliced.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'

/** The sources, what each carries, and what would fall without it; of a file of another program what that names. */
export const LibraryPanel = () => {
  const { dataset } = useWorkspace()
  const facts = useSliced(useCallback(() => factSteps(dataset), [dataset])) ?? []
  const { length } = dataset.sources
  const named = useMemo(() => namedPublications(dataset), [dataset])
  return (
    <div className="library">
      {(length > 0 || named.length === 0) && (
        <p className="soft">{length === 0 ? words.none : words.lead}</p>
      )}
      {facts.map((one) => (
        <SourceCard key={one.source.id} facts={one} alone={length === 1} />
      ))}
      {named.length > 0 && <Named named={named} />}
    </div>
  )
}

const metaOf = ({ publisher, published, byline, licence }: Source): readonly string[] => [
  publisher ?? words.noPublisher,
  ...(published === null ? [] : [words.published(dates.inWords(published))]),
  ...(byline === null ? [] : [words.by(byline)]),
  ...(licence === null ? [] : [words.licence(licence)]),
]

const SourceCard = ({ facts, alone }: { readonly facts: SourceFacts; readonly alone: boolean }) => {
  const { source, sentences, quoted, statements, quotes } = facts
  const { dataset } = useWorkspace()
  const off = useApp((app) => app.filters.off.source)
  const run = useRun()
  const copyText = useCopy()
  const without = off.has(source.id)
  const only = !without && dataset.sources.length > 1 && off.size === dataset.sources.length - 1
  const copyHash = async (): Promise<void> => {
    await copyText(source.sha256, words.hashCopied)
  }
  return (
    <article className="source-card" aria-label={source.title}>
      <h3>
        <cite dir="auto">{source.title}</cite>
      </h3>
      <p className="soft">{t.sourceMeta(metaOf(source))}</p>
      <p>{words.carries(statements, quotes)}</p>
      <p className="soft">{words.coverage(quoted, sentences)}</p>
      {sentences > 0 && (
        <progress value={quoted} max={sentences} aria-label={words.coverage(quoted, sentences)} />
      )}
      {source.sha256 !== '' && (
        <p className="hash">
          {words.hash} {source.sha256.slice(0, 16)}…
          <IconButton label={words.copyHash} className="quiet" onClick={copyHash}>
            <Copy />
          </IconButton>
        </p>
      )}
      <div className="source-actions">
        <button
          type="button"
          disabled={source.text === null}
          onClick={() =>
            run({ name: 'read', reading: { source: source.id, statement: null, quote: 0 } })
          }
        >
          <BookOpenText />
          {words.read}
        </button>
        {!alone && (
          <button
            type="button"
            aria-pressed={only}
            onClick={() =>
              run({
                name: only ? 'show-values' : 'show-only',
                facet: 'source',
                values: only ? dataset.sources.map(({ id }) => id) : [source.id],
              })
            }
          >
            {words.only}
          </button>
        )}
        <button
          type="button"
          aria-pressed={without}
          onClick={() =>
            run({
              name: without ? 'show-values' : 'hide-values',
              facet: 'source',
              values: [source.id],
            })
          }
        >
          {words.without}
        </button>
      </div>
      <OnDemand summary={words.whatFalls}>
        <Falling source={source} alone={alone} />
      </OnDemand>
    </article>
  )
}

const Named = ({ named }: { readonly named: readonly NamedPublication[] }) => {
  const { dataset } = useWorkspace()
  const bare = named.reduce(
    (left, { statements }) => left - statements.length,
    dataset.statements.filter((one) => isUnchecked(dataset, one)).length,
  )
  return (
    <>
      <p className="soft">{dataset.sources.length === 0 ? words.given : words.givenBeside}</p>
      {named.slice(0, MOST).map((one) => (
        <PublicationCard key={one.title} publication={one} />
      ))}
      {named.length > MOST && <p className="soft">{words.more(named.length - MOST)}</p>}
      {bare > 0 && <p className="soft">{words.nothingGiven(bare)}</p>}
    </>
  )
}

/** More links than these are shown on demand. */
const FEW_LINKS = 3
/** Nobody reads more of a list, and a page of many thousands stands still. */
const MOST = 500

const More = ({ count }: { readonly count: number }) =>
  count > 0 && <li className="soft">{words.more(count)}</li>

const PublicationCard = ({ publication }: { readonly publication: NamedPublication }) => {
  const { title, links, statements, quoted } = publication
  const show = useShowEvidence()
  const name = title ?? words.unnamed
  const list = (
    <ul className="links">
      {links.slice(0, MOST).map((address) => (
        <li key={address}>
          <WebLink address={address}>
            <bdi>{address}</bdi>
          </WebLink>
        </li>
      ))}
      <More count={links.length - MOST} />
    </ul>
  )
  return (
    <article className="source-card" aria-label={name}>
      <h3>{title === null ? name : <cite dir="auto">{name}</cite>}</h3>
      <p>{words.names(statements.length, quoted)}</p>
      {links.length > FEW_LINKS ? (
        <details>
          <summary>{words.links(links.length)}</summary>
          {list}
        </details>
      ) : (
        links.length > 0 && list
      )}
      <div className="source-actions">
        <button
          type="button"
          onClick={() => show({ entities: [], statements: statements.map(({ id }) => id) })}
        >
          {words.selectAll}
        </button>
      </div>
      <OnDemand summary={words.whatRests}>
        <Sentences statements={statements} />
      </OnDemand>
    </article>
  )
}

/** Statements in words, each the way to its evidence. */
const Sentences = ({ statements }: { readonly statements: readonly Statement[] }) => (
  <ul>
    {statements.slice(0, MOST).map((statement) => (
      <li key={statement.id} data-statement={statement.id}>
        <SentenceButton statement={statement} />
      </li>
    ))}
    <More count={statements.length - MOST} />
  </ul>
)

/** What rests on this source and on no other. */
const Falling = ({ source, alone }: { readonly source: Source; readonly alone: boolean }) => {
  const { dataset } = useWorkspace()
  const loss = useMemo(() => withoutSource(dataset, source.id), [dataset, source])
  return (
    <div className="falling">
      {alone && <p>{words.everything}</p>}
      <p>{words.falls(loss.falls.length)}</p>
      <Sentences statements={loss.falls} />
      {loss.stands.length > 0 && <p className="soft">{words.stands(loss.stands.length)}</p>}
      {!alone && loss.entities.length > 0 && (
        <p className="soft">{words.lost(loss.entities.map(({ name }) => name).join(', '))}</p>
      )}
    </div>
  )
}
