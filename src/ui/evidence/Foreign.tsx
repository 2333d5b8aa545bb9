import type { ComponentType } from 'react'
import type { Entity, Statement, Attributes as Values } from '../../domain/dataset.ts'
import { type GivenEvidence, givenEvidence, otherAttributes } from '../../domain/given.ts'
import { webAddress } from '../../domain/webAddress.ts'
import { givenWordsFor, graphProofInWords, proofInWords } from '../../domain/words/given.ts'
import { lacksEvidence, tellsStanding } from '../../domain/words/standing.ts'
import { VerdictBar } from '../checks/VerdictBar.tsx'
import { part } from '../frame/part.tsx'
import { foreignWords as words } from '../messages/foreign.ts'
import { t } from '../messages/index.ts'
import { severalWords } from '../messages/several.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { Losses } from '../open/lazyLosses.ts'
import { askAgain, openedAs, toldOf } from '../open/opened.ts'
import '../styles/foreign.css'
import { useWorkspace } from '../workspace.tsx'
import { PhraseText } from './EntityName.tsx'
import { GivenQuote, Publication, WebLink } from './GivenQuote.tsx'
import { SourcesTold } from './SourcesTold.tsx'

const Unplaced = part(async () => (await import('./Unplaced.tsx')).Unplaced)

interface CardProps {
  readonly statement: Statement
  /** How it stands: shown where the file says so. */
  readonly badges: ComponentType<{ readonly statement: Statement }>
  readonly links: ComponentType<{ readonly statement: Statement }>
  /** Those that stand at their places in texts. */
  readonly quotes: ComponentType<{ readonly statement: Statement }>
}

type Props =
  | { readonly show: 'overview' }
  | ({ readonly show: 'statement' } & CardProps)
  | { readonly show: 'proof'; readonly statement: Statement }
  | { readonly show: 'quote'; readonly statement: Statement }
  | { readonly show: 'entity'; readonly entity: Entity }

/** What the panel shows of a graph that brings no evidence, in place of what needs some. */
export const Foreign = (props: Props) => {
  if (props.show === 'overview') return <Overview />
  if (props.show === 'statement') return <Card {...props} />
  if (props.show === 'proof') return <Proof {...props} />
  if (props.show === 'quote') return <Quote {...props} />
  const { attributes, name } = props.entity
  return attributes === null ? null : <Attributes values={attributes} of={name} />
}

const Overview = () => {
  const { dataset, index } = useWorkspace()
  const opened = openedAs(dataset)
  const file = opened?.file ?? null
  const source = file?.source ?? null
  return (
    <div className="overview">
      <h3 className="dataset-title">
        <bdi>{dataset.title}</bdi>
      </h3>
      <p className="lead">{words.lead(dataset.entities.length, index.lines.length)}</p>
      {dataset.summary !== '' && <p>{dataset.summary}</p>}
      <p>{graphProofInWords(dataset, words.given, words.given.nothingProves)}</p>
      <p className="hint on-screen">{lacksEvidence(dataset) ? words.hint : t.overviewHint}</p>
      {!tellsStanding(dataset) && <p className="soft">{words.noLegend}</p>}
      <SourcesTold />
      {source !== null && (
        <button type="button" onClick={() => askAgain(source)}>
          {words.whatIsWhat}
        </button>
      )}
      {file !== null && file.losses.length > 0 && (
        <section className="lost" aria-label={words.lost}>
          <h4>{words.lost}</h4>
          <Losses losses={file.losses} />
        </section>
      )}
      {file !== null && file.notes.length > 0 && (
        <section className="lost" aria-label={words.kept}>
          <h4>{words.kept}</h4>
          <Losses losses={file.notes} />
        </section>
      )}
    </div>
  )
}

/** How far a statement is proved. */
const Proof = ({ statement }: { readonly statement: Statement }) => {
  const { dataset } = useWorkspace()
  const told = toldOf(dataset, statement.id)
  if (told !== undefined) return <Unplaced told={told} />
  const given = givenWordsFor(dataset, words.given)
  return <p className="soft">{proofInWords(statement, given, severalWords.noEvidence)}</p>
}

/** The words that the file gives for a statement, and how far they prove it; nothing where it gives none. */
const Quote = ({ statement }: { readonly statement: Statement }) => {
  const given = givenEvidence(statement)
  if (given === null) return null
  return (
    <>
      <GivenQuote statement={statement} given={given} />
      <Proof statement={statement} />
    </>
  )
}

/** Who says what stands in texts, and which texts these are. */
const Tied = ({
  statement,
  given,
}: {
  readonly statement: Statement
  /** What the file says beside it of where it was published. */
  readonly given: GivenEvidence | null
}) => {
  const { words: inWords, source } = useWorkspace()
  const sources = [...new Set(statement.quotes.map((quote) => quote.source))]
  return (
    <dl className="facts">
      <dt>{t.chain}</dt>
      <dd>{inWords.chain(statement)}</dd>
      <dt>{t.sources}</dt>
      {sources.map((id) => (
        <dd key={id}>
          <bdi>{source(id)?.title ?? id}</bdi>
        </dd>
      ))}
      {given !== null && (
        <>
          <dt>{words.publication}</dt>
          <dd>
            <Publication {...given} />
          </dd>
        </>
      )}
    </dl>
  )
}

const Card = ({ statement, badges: Badges, links: Links, quotes: Quotes }: CardProps) => {
  const { dataset, words: inWords } = useWorkspace()
  const { when } = statement
  const attributes = otherAttributes(statement)
  const given = givenEvidence(statement)
  const isTied = statement.quotes.length > 0
  return (
    <article className="statement" data-family={statement.family}>
      <p className="sentence" lang={SENTENCE_LANGUAGE}>
        <PhraseText phrase={inWords.phrase(statement)} />
      </p>
      {tellsStanding(dataset) && <Badges statement={statement} />}
      {isTied && <Quotes statement={statement} />}
      {given !== null && !isTied && <GivenQuote statement={statement} given={given} />}
      {isTied ? <Tied statement={statement} given={given} /> : <Proof statement={statement} />}
      {when?.asWritten != null && <p className="soft">{words.dateAsWritten(when.asWritten)}</p>}
      {attributes !== null && <Attributes values={attributes} of={inWords.short(statement)} />}
      <Links statement={statement} />
      <VerdictBar statement={statement} />
    </article>
  )
}

/** A value as text, never as markup; an address of the web is a link that shows where it leads. */
const Value = ({ value }: { readonly value: unknown }) => {
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return (
      <ul>
        {value.map((one: unknown, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and twins occur
          <li key={at}>
            <Value value={one} />
          </li>
        ))}
      </ul>
    )
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  const address = webAddress(text)
  return address === null ? (
    <span dir="auto">{text}</span>
  ) : (
    <WebLink address={address}>{address}</WebLink>
  )
}

const Attributes = ({ values, of }: { readonly values: Values; readonly of: string }) => (
  <table className="attributes">
    <caption className="visually-hidden">{words.attributesOf(of)}</caption>
    <thead className="visually-hidden">
      <tr>
        <th scope="col">{words.attribute}</th>
        <th scope="col">{words.value}</th>
      </tr>
    </thead>
    <tbody>
      {Object.entries(values).map(([name, value]) => (
        <tr key={name}>
          <th scope="row">
            <bdi>{name}</bdi>
          </th>
          <td>
            <Value value={value} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
