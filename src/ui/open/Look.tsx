import { KINDS } from '../../domain/kinds.ts'
import { RELATIONS } from '../../domain/relations.ts'
import { DATE_MEANINGS, DAY_ORDERS, readDate } from '../../io/imports/foreign/dates.ts'
import { UNSTATED } from '../../io/imports/foreign/proofs.ts'
import type { Outcome, Preview, Summary, Tallied, Tally } from '../../io/imports/preview.ts'
import type { Change } from '../../io/imports/session.ts'
import { part } from '../frame/part.tsx'
import { dates } from '../messages/dates.ts'
import { t } from '../messages/index.ts'
import { openWords as words } from '../messages/open.ts'
import { vocabulary } from '../messages/vocabulary.ts'
import { Choice } from './Choice.tsx'
import { GraphChoices } from './GraphChoices.tsx'
import { Losses } from './lazyLosses.ts'
import { TableChoices } from './TableChoices.tsx'

const NotYet = part(async () => (await import('./Refused.tsx')).NotYet)

interface Props {
  readonly preview: Exclude<Preview, { readonly what: 'faults' }>
  readonly busy: boolean
  readonly onChange: (change: Change) => void
  readonly onBack: () => void
  readonly onOpen: () => void
}

/** Beyond these a single picture takes long to draw. */
const MANY_NODES = 1_500
const MANY_LINES = 5_000

/** The built-in types under their names in the language in use. */
const { relations, kinds } = vocabulary.named({
  families: [],
  relations: RELATIONS,
  kinds: KINDS,
  own: { families: [], relations: [], kinds: [] },
})
const names = new Map<string, string>([...relations, ...kinds].map(({ id, label }) => [id, label]))

/** Relations and kinds share no id. */
const nameOf = ({ label, builtIn }: Tallied): string => names.get(builtIn ?? '') ?? label

const relationName = (tallied: Tallied): string =>
  tallied.label === 'link' ? words.plainRelation : nameOf(tallied)
const kindName = (tallied: Tallied): string =>
  tallied.label === 'node' ? words.plainKind : nameOf(tallied)

interface CountsProps {
  readonly name: string
  readonly tally: Tally
  readonly nameOf: (tallied: Tallied) => string
}

const Counts = ({ name, tally: { rows, more }, nameOf }: CountsProps) => (
  <>
    <dt>{name}</dt>
    <dd>
      <ul className="tally">
        {rows.map((tallied) => (
          <li key={tallied.label}>
            <bdi>{nameOf(tallied)}</bdi> <span className="count">{t.number(tallied.count)}</span>
          </li>
        ))}
        {more > 0 && <li>{words.more(more)}</li>}
      </ul>
    </dd>
  </>
)

const WhatIsIn = ({ summary }: { readonly summary: Summary }) => {
  const { nodes, lines, dated, spoken, quoted, tied, placed, losses, notes } = summary
  return (
    <>
      <div role="status">
        <p>
          <strong>{words.found(nodes, lines)}</strong> {dated > 0 && words.dated(dated)}{' '}
          {spoken > 0 && words.spoken(spoken)} {tied > 0 && words.tied(tied)}{' '}
          {quoted > 0 && words.quoted(quoted)} {placed ? words.placed : words.unplaced}
        </p>
        {quoted > 0 && tied === 0 && <p className="soft">{words.bringTexts}</p>}
        {(nodes > MANY_NODES || lines > MANY_LINES) && <p className="soft">{words.large}</p>}
      </div>
      <dl className="facts">
        <Counts name={words.relations} tally={summary.relations} nameOf={relationName} />
        <Counts name={words.kinds} tally={summary.kinds} nameOf={kindName} />
        {summary.statuses.length > 0 && (
          <Counts
            name={words.statuses}
            tally={{
              rows: summary.statuses.map(({ status, count }) => ({
                label: t.status[status],
                count,
                builtIn: null,
              })),
              more: 0,
            }}
            nameOf={nameOf}
          />
        )}
      </dl>
      {losses.length === 0 ? (
        notes.length === 0 && <p className="soft">{words.noLosses}</p>
      ) : (
        <section aria-label={words.losses}>
          <h3>{words.losses}</h3>
          <Losses losses={losses} />
        </section>
      )}
      {notes.length > 0 && (
        <section aria-label={words.notes}>
          <h3>{words.notes}</h3>
          <Losses losses={notes} />
        </section>
      )}
    </>
  )
}

/** Asks once for all dates that could be read in two ways. */
const DayOrderChoice = ({
  unclear: { date, order },
  busy,
  onChange,
}: {
  readonly unclear: NonNullable<Summary['unclear']>
} & Pick<Props, 'busy' | 'onChange'>) => (
  <div className="picks asked">
    <Choice
      name={words.dayOrderIs(date)}
      value={order}
      none={words.noDayOrder}
      options={DAY_ORDERS.map((value) => ({
        value,
        label: words.dayOrder[value](dates.inWords(readDate(date, value) ?? date)),
      }))}
      disabled={busy}
      onChoose={(dayOrder) => onChange({ dayOrder })}
    />
  </div>
)

interface AskedProps<Value extends string> {
  readonly name: string
  readonly value: Value
  readonly words: { readonly [V in Value]: string }
  readonly values: readonly Value[]
  readonly busy: boolean
  readonly onChoose: (value: Value) => void
}

/** Asks once what holds for all lines of which the file does not say it. */
const Asked = <Value extends string>(props: AskedProps<Value>) => (
  <div className="picks asked">
    <Choice
      name={props.name}
      value={props.value}
      none={null}
      options={props.values.map((value) => ({ value, label: props.words[value] }))}
      disabled={props.busy}
      onChoose={(value) => value !== null && props.onChoose(value)}
    />
  </div>
)

const Result = ({ outcome }: { readonly outcome: Outcome }) =>
  outcome.ready ? <WhatIsIn summary={outcome.summary} /> : <NotYet sentence={outcome.sentence} />

/** How much there is to decide and to read before it is opened, which may be out of sight. */
const inBrief = ({ unclear, undecided, unstated, losses, notes }: Summary): string =>
  words.inBrief(
    [unclear, undecided, unstated].filter((asked) => asked !== null).length,
    losses.length + notes.length,
  )

/** What a file holds and how it is taken, before anything is replaced. */
export const Look = ({ preview, busy, onChange, onBack, onOpen }: Props) => (
  <form
    className="look"
    aria-busy={busy}
    onSubmit={(event) => {
      event.preventDefault()
      onOpen()
    }}
  >
    {preview.what === 'tables' &&
      preview.tables.map((table) => (
        <TableChoices key={table.name} table={table} busy={busy} onChange={onChange} />
      ))}
    {preview.what === 'graph' && <GraphChoices {...preview} busy={busy} onChange={onChange} />}
    {preview.outcome.ready && preview.outcome.summary.unclear !== null && (
      <DayOrderChoice unclear={preview.outcome.summary.unclear} busy={busy} onChange={onChange} />
    )}
    {preview.outcome.ready && preview.outcome.summary.undecided !== null && (
      <Asked
        name={words.dateIs(preview.outcome.summary.undecided.count)}
        value={preview.outcome.summary.undecided.as}
        words={words.dateMeans}
        values={DATE_MEANINGS}
        busy={busy}
        onChoose={(dateMeans) => onChange({ dateMeans })}
      />
    )}
    {preview.outcome.ready && preview.outcome.summary.unstated !== null && (
      <Asked
        name={words.unstatedIs(preview.outcome.summary.unstated.count)}
        value={preview.outcome.summary.unstated.as}
        words={words.unstated}
        values={UNSTATED}
        busy={busy}
        onChoose={(unstated) => onChange({ unstated })}
      />
    )}
    <Result outcome={preview.outcome} />
    <div className="dialog-foot">
      {preview.outcome.ready && <p className="soft">{inBrief(preview.outcome.summary)}</p>}
      <button type="button" onClick={onBack}>
        {words.back}
      </button>
      <button type="submit" className="primary" disabled={busy || !preview.outcome.ready}>
        {words.open}
      </button>
    </div>
    <span className="visually-hidden" aria-live="polite">
      {busy && words.opening}
    </span>
  </form>
)
