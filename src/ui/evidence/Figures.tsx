import { BookOpenText } from 'lucide-react'
import { isolated } from '../../domain/bidi.ts'
import type { Statement } from '../../domain/dataset.ts'
import {
  type EventFigures,
  type Figure,
  figuresOf,
  proofOfFigure,
  statusOfFigure,
} from '../../domain/figures.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { selectEntity } from '../../state/commands.ts'
import { StatusIcon } from '../Icons.tsx'
import { dates } from '../messages/dates.ts'
import { figuresWords as words } from '../messages/figures.ts'
import { t } from '../messages/index.ts'
import { severalWords } from '../messages/several.ts'
import { useRun, useWorkspace } from '../workspace.tsx'
import { EntityLink } from './EntityName.tsx'
import '../styles/figures.css'

/** The words of the source in its type; what the coder put otherwise, in ours, above them. */
const Worded = ({ figure }: { readonly figure: Figure }) => {
  const { quote, wordForWord } = proofOfFigure(figure)
  if (wordForWord)
    return (
      <q className="figure-words" dir="auto">
        {figure.asWorded}
      </q>
    )
  return (
    <>
      {figure.asWorded}
      {quote !== undefined && (
        <>
          <span className="soft"> {words.notInQuote} </span>
          <q className="figure-words" dir="auto">
            {quote.exact}
          </q>
        </>
      )}
    </>
  )
}

const ShowInSource = ({ figure }: { readonly figure: Figure }) => {
  const { source } = useWorkspace()
  const run = useRun()
  const { number, quote } = proofOfFigure(figure)
  if (quote === undefined) return <span className="soft">{severalWords.noEvidence}</span>
  if ((source(quote.source)?.text ?? null) === null)
    return <span className="soft">{t.sourceTextMissing}</span>
  return (
    <button
      type="button"
      className="quiet"
      onClick={() =>
        run({
          name: 'read',
          reading: { source: quote.source, statement: figure.statement.id, quote: number },
        })
      }
    >
      <BookOpenText />
      {t.showInSource}
    </button>
  )
}

/** The day on which it was said; else the day of which it speaks; null: neither is known. */
const dateOf = ({ said, when, status }: Statement): string | null => {
  const on = said.find((link) => link.on !== null)?.on ?? null
  if (on !== null) return words.saidOn(dates.inWords(on))
  return when === null ? null : words.happened(dates.inWords(when.edtf), status)
}

/** One figure with everything that it must not be parted from. */
const Row = ({ figure }: { readonly figure: Figure }) => {
  const { dataset, words: dataWords } = useWorkspace()
  const { statement, speaker, who } = figure
  const stands = tellsStanding(dataset)
  const status = statusOfFigure(figure)
  const date = dateOf(statement)
  const deniers = dataWords.deniers(statement)
  return (
    <tr data-statement={statement.id}>
      <th scope="row">
        {speaker === null ? words.ownVoice : <EntityLink id={speaker} />}
        <span className="figure-chain">
          {speaker !== null && (
            <span>
              {words.chain(statement.said.length === 0 ? null : dataWords.chain(statement))}
            </span>
          )}
          <span>
            {stands && <StatusIcon status={status} />}
            {[...(stands ? [t.status[status]] : []), ...(date === null ? [] : [date])].join(', ')}
          </span>
          {deniers.length > 0 && <span>{words.deniedBy(deniers)}</span>}
        </span>
      </th>
      <td>{who}</td>
      <td>
        <Worded figure={figure} />
        <ShowInSource figure={figure} />
      </td>
    </tr>
  )
}

/** All figures about one event, a row each: set side by side, and never made into one. */
export const Figures = ({ event, outcomes }: EventFigures) => {
  const { entity } = useWorkspace()
  return (
    <section className="figures" aria-label={words.title}>
      <table>
        <caption>
          <strong>{words.title}</strong> {words.caption(entity(event)?.name ?? event)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.speaker}</th>
            <th scope="col">{words.counted}</th>
            <th scope="col">{words.words}</th>
          </tr>
        </thead>
        {outcomes.map(({ outcome, figures, difference }) => (
          <tbody key={outcome}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {outcome}
                {difference !== null && (
                  <span className="figure-difference"> — {words.difference[difference]}</span>
                )}
              </th>
            </tr>
            {figures.map((figure, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: figures of a statement never change places
              <Row key={at} figure={figure} />
            ))}
          </tbody>
        ))}
      </table>
      <p className="soft">{words.noneOfOurs}</p>
    </section>
  )
}

/** The figures of one statement, as facts of its card, with the way to those of others about the same event. */
export const FiguresGiven = ({ statement }: { readonly statement: Statement }) => {
  const { dataset, entity } = useWorkspace()
  const run = useRun()
  const events = figuresOf(dataset)
    .map(({ event, outcomes }) => ({ event, all: outcomes.flatMap(({ figures }) => figures) }))
    .filter(({ all }) => all.some((figure) => figure.statement === statement))
  const own = events[0]?.all.filter((figure) => figure.statement === statement) ?? []
  return (
    <>
      <dt>{words.given}</dt>
      <dd className="figures-given">
        <ul>
          {own.map((figure, at) => {
            const { speaker, beside, outcome } = figure
            const name =
              speaker === null ? words.ownVoice : isolated(entity(speaker)?.name ?? speaker)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: figures of a statement never change places
              <li key={at}>
                <Worded figure={figure} />
                <span className="soft"> {words.givenBy(beside, outcome, name)}</span>
              </li>
            )
          })}
        </ul>
        {events.map(({ event, all }) =>
          all.length === own.length ? null : (
            <button
              key={event}
              type="button"
              className="quiet"
              onClick={() => run(selectEntity(event))}
            >
              {words.others(all.length - own.length)}
            </button>
          ),
        )}
      </dd>
    </>
  )
}
