import { type Change, differenceOf } from '../../analysis/checks.ts'
import { type Stretch, wordDiff } from '../../analysis/wordDiff.ts'
import type { Seen } from '../../domain/checks.ts'
import { checksWords as words } from '../messages/checks.ts'

const Marked = ({
  stretches,
  as: Mark,
}: {
  readonly stretches: readonly Stretch[]
  readonly as: 'del' | 'ins'
}) => (
  <>
    {stretches.map(
      ({ text, differs }, at) =>
        // biome-ignore-start lint/suspicious/noArrayIndexKey: stretches of a text never change places
        differs ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>,
      // biome-ignore-end lint/suspicious/noArrayIndexKey: stretches of a text never change places
    )}
  </>
)

interface SidesProps {
  readonly name: string
  readonly before: string | null
  readonly now: string | null
  readonly quoted?: boolean
}

/** One thing before and now, with the words marked that stand on one side alone. */
const Sides = ({ name, before, now, quoted = false }: SidesProps) => {
  const marked =
    before === null || now === null
      ? {
          before: before === null ? [] : [{ text: before, differs: true }],
          now: now === null ? [] : [{ text: now, differs: true }],
        }
      : wordDiff(before, now)
  const side = (label: string, stretches: readonly Stretch[], as: 'del' | 'ins') => (
    <div>
      <dt>{label}</dt>
      <dd dir="auto" className={quoted ? 'source-words' : undefined}>
        {stretches.length === 0 ? (
          <span className="soft">{words.nothing}</span>
        ) : (
          <Marked stretches={stretches} as={as} />
        )}
      </dd>
    </div>
  )
  return (
    <div className="sides">
      <h4>{name}</h4>
      <dl>
        {side(words.before, marked.before, 'del')}
        {side(words.now, marked.now, 'ins')}
      </dl>
    </div>
  )
}

/** What of a statement has changed: speaker, relation, quotes, each before and now. */
export const DifferenceView = ({ change }: { readonly change: Change }) => {
  const { speaker, relation, quotes } = differenceOf(change)
  if (speaker === null && relation === null && quotes.length === 0)
    return <p className="soft">{words.sameWords}</p>
  // A relation never stands without whoever tells of it.
  const told = (seen: Seen): string => `${seen.speaker}: ${seen.relation}`
  return (
    <div className="difference">
      {speaker !== null && <Sides name={words.speaker} {...speaker} />}
      {relation !== null && (
        <Sides name={words.relation} before={told(change.before)} now={told(change.now)} />
      )}
      {quotes.map(({ before, now }) => (
        <Sides key={`${before} ${now}`} name={words.quote} before={before} now={now} quoted />
      ))}
    </div>
  )
}
