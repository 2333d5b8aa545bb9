import { type Balance, hingeOf, type Side, type Sign, type Triad } from '../../analysis/triads.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { betweenWords as words } from '../messages/between.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { OnDemand } from '../OnDemand.tsx'
import { useWorkspace } from '../workspace.tsx'

interface Props {
  readonly found: readonly Triad[]
  readonly onSelect: (statements: readonly StatementId[]) => void
}

const BALANCES: readonly Balance[] = ['balanced', 'tension', 'open']

/** Keeps the page quick where hubs have thousands. */
const MOST = 40

/** “hostile (21 reported, 2 claimed)”, or “hostile (23)” where none has a standing; the same of what is cooperative. */
const partsOf = ({ statements }: Side, stands: boolean): readonly string[] =>
  (['hostile', 'cooperative'] as const).flatMap((polarity) => {
    const held = statements.filter((statement) => statement.polarity === polarity)
    const claimed = held.filter(({ status }) => status === 'claimed').length
    if (held.length === 0) return []
    return stands
      ? [words.sidePart(polarity, held.length - claimed, claimed)]
      : [words.sideAll(polarity, held.length)]
  })

/** The triangles on the selected nodes: balanced or in tension, once by reports alone and once with claims. */
export const Triangles = ({ found, onSelect }: Props) => {
  const { dataset, entity } = useWorkspace()
  const stands = tellsStanding(dataset)
  const name = (id: EntityId): string => entity(id)?.name ?? id
  const endsOf = ({ ends: [one, other] }: Side): string => words.step(name(one), name(other))
  const hinge = (triad: Triad, signOf: (side: Side) => Sign | null): string => {
    const found = hingeOf(triad, signOf)
    return found === null
      ? ''
      : ` (${words.hinge(endsOf(found.side), found.hostile, found.cooperative)})`
  }
  if (found.length === 0) return <p className="soft">{words.noTriangles}</p>
  const tally = (of: (triad: Triad) => Balance | null): string =>
    words.balances(
      BALANCES.flatMap((one) => {
        const count = found.filter((triad) => of(triad) === one).length
        return count === 0 ? [] : [[one, count] as const]
      }),
    )
  const reported = tally((triad) => triad.reported)
  return (
    <OnDemand
      className="triangles"
      summary={
        <>
          {words.triangles(found.length)}
          <span className="soft">
            {stands
              ? words.tally(
                  reported,
                  tally((triad) => triad.withClaims),
                )
              : reported}
          </span>
        </>
      }
    >
      <p className="hint">{words.trianglesHint}</p>
      <ul>
        {found.slice(0, MOST).map((triad) => (
          <li key={triad.corners.join(' ')} className="triangle">
            <h5>{triad.corners.map(name).join(' – ')}</h5>
            <p>
              {stands ? words.reported(triad.reported) : words.balance[triad.withClaims]}
              {hinge(triad, (side) => side.reported)}
              {triad.reported !== triad.withClaims && (
                <>
                  <br />
                  {words.withClaims(triad.withClaims)}
                  {hinge(triad, (side) => side.withClaims)}
                </>
              )}
            </p>
            {triad.sides.map((side) => (
              <OnDemand
                key={side.ends.join(' ')}
                summary={words.side(endsOf(side), partsOf(side, stands))}
              >
                <SideOf side={side} onSelect={onSelect} />
              </OnDemand>
            ))}
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className="soft">{words.moreCommon(found.length - MOST)}</p>}
    </OnDemand>
  )
}

const SideOf = ({
  side,
  onSelect,
}: {
  readonly side: Side
  readonly onSelect: Props['onSelect']
}) => {
  const { words: sentences } = useWorkspace()
  return (
    <ul className="sentences">
      {side.statements.map((statement) => (
        <li key={statement.id}>
          <button type="button" lang={SENTENCE_LANGUAGE} onClick={() => onSelect([statement.id])}>
            {sentences.sentence(statement)}
          </button>
        </li>
      ))}
    </ul>
  )
}
