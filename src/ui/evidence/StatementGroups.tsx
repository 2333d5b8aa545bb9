import { useDeferredValue, useId, useMemo } from 'react'
import { isolated } from '../../domain/bidi.ts'
import type { Statement } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { headsIn } from '../../view/strands.ts'
import { part } from '../frame/part.tsx'
import { LineIcon } from '../Icons.tsx'
import { t } from '../messages/index.ts'
import { useTheme } from '../theme.ts'
import { useWorkspace } from '../workspace.tsx'
import { Badges } from './Badges.tsx'
import { Foreign } from './lazyForeign.ts'
import { Quotes } from './QuoteBlock.tsx'
import { Links, StatementCard } from './StatementCard.tsx'

interface Group {
  readonly key: string
  readonly title: string
  readonly statements: readonly Statement[]
}

const gather = (
  statements: readonly Statement[],
  titleOf: (statement: Statement) => string,
): readonly Group[] => {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const title = titleOf(statement)
    const known = groups.get(title)
    if (known === undefined) groups.set(title, [statement])
    else known.push(statement)
  }
  return [...groups].map(([title, held]) => ({ key: title, title, statements: held }))
}

interface Props {
  readonly statements: readonly Statement[]
  /** Groups by counterpart of these, an entity with whoever is folded into it; null: by the two ends. */
  readonly around: ReadonlySet<EntityId> | null
  /** So many stand in the panel together, of more a page at a time. */
  readonly most?: number | undefined
}

/** Of more statements than this a page at a time stands in the panel, and so many on a page. */
const MOST = 200
const PAGE = 50

const Paged = part(async () => (await import('./Paged.tsx')).Paged)

/** So many stand there at once; the rest comes below them once the picture has answered too. */
const FIRST = 12

interface Pair extends Group {
  readonly relations: readonly Group[]
}

/** As many statements as there may be, in the order in which they stand. */
const firstOf = (pairs: readonly Pair[], most: number): readonly Pair[] => {
  let left = most
  return pairs.flatMap((pair) => {
    const relations = pair.relations.flatMap((group) => {
      const statements = group.statements.slice(0, left)
      left -= statements.length
      return statements.length === 0 ? [] : [{ ...group, statements }]
    })
    return relations.length === 0 ? [] : [{ ...pair, relations }]
  })
}

/** Fewer groups are looked through as quickly as a list of them. */
const FEWEST_LISTED = 4
/** Names that are listed at most: of more, the list would stand between a reader and the first proof. */
const MOST_LISTED = 8

interface Headed {
  readonly pairs: readonly Group[]
  /** Id of the heading of a group, by its place. */
  readonly idOf: (at: number) => string
}

/** With whom there are statements, each leading to its own. */
const Counterparts = ({ pairs, idOf }: Headed) => (
  <ul className="counterparts" aria-label={t.statementsWith}>
    {pairs.slice(0, MOST_LISTED).map(({ key, title, statements: { length } }, at) => (
      <li key={key}>
        <button
          type="button"
          title={t.statements(length)}
          onClick={() => {
            const heading = document.getElementById(idOf(at))
            heading?.focus({ preventScroll: true })
            heading?.scrollIntoView()
          }}
        >
          <bdi>{title}</bdi> {length}
        </button>
      </li>
    ))}
    {pairs.length > MOST_LISTED && (
      <li className="hint">{t.moreInView(pairs.length - MOST_LISTED)}</li>
    )}
  </ul>
)

/**
 * Statements grouped by counterpart, then by relation and by whoever claims it. Around somebody, those come first with
 * whom there are the most.
 */
export const StatementGroups = ({ statements, around, most = MOST }: Props) => {
  const { dataset, entity } = useWorkspace()
  const pairs = useMemo(() => {
    const name = (id: EntityId): string => isolated(entity(id)?.name ?? id)
    const headsOf = headsIn(dataset)
    const counterpart = (statement: Statement): string => {
      const { subject, object } = statement
      const sign = [' – ', ' → ', ' ↔ '][headsOf(statement)] ?? ''
      return around === null
        ? headsOf(statement) === 1
          ? `${name(subject)}${sign}${object.map(name).join(', ')}`
          : [subject, ...object].sort().map(name).join(sign)
        : around.has(subject)
          ? object.map(name).join(', ')
          : name(subject)
    }
    const all = gather(statements, counterpart)
    return around === null
      ? all
      : all.toSorted((one, other) => other.statements.length - one.statements.length)
  }, [statements, around, dataset, entity])
  const ordered = useMemo(() => pairs.flatMap((pair) => pair.statements), [pairs])
  const id = useId()
  const idOf = (at: number): string => `${id}${at}`
  if (statements.length <= most)
    return (
      <>
        {around !== null && pairs.length >= FEWEST_LISTED && (
          <Counterparts pairs={pairs} idOf={idOf} />
        )}
        <Groups pairs={pairs} idOf={idOf} around={around} />
      </>
    )
  const titles = new Map(
    pairs.flatMap(({ title, statements: held }) => held.map((one) => [one, title])),
  )
  return (
    <Paged statements={ordered} size={Math.min(most, PAGE)}>
      {(page) => (
        <Groups pairs={gather(page, (one) => titles.get(one) ?? '')} idOf={idOf} around={around} />
      )}
    </Paged>
  )
}

const Groups = ({ pairs: all, idOf, around }: Headed & Pick<Props, 'around'>) => {
  const { dataset, words } = useWorkspace()
  const theme = useTheme()
  const headsOf = headsIn(dataset)
  /** The end from which a statement is told: the entity at hand, where it is done to it. */
  const end = ({ subject, object }: Statement): EntityId =>
    (around?.has(subject) === false ? object.find((id) => around.has(id)) : null) ?? subject
  const most = useDeferredValue(Number.POSITIVE_INFINITY, FIRST)
  const pairs = all.map((pair) => ({
    ...pair,
    relations: gather(pair.statements, (one) => words.label({ ...one, statements: [one] })),
  }))
  return firstOf(pairs, most).map((pair, at) => (
    <div key={pair.key} className="counterpart">
      <h3 id={idOf(at)} tabIndex={-1}>
        <bdi>{pair.title}</bdi>
        <span className="count">{t.statements(pair.statements.length)}</span>
      </h3>
      {pair.relations.map((group) => {
        const [first] = group.statements
        return (
          <div key={group.key} className="relation-group">
            <h4>
              {first !== undefined && (
                <LineIcon line={first} heads={headsOf(first)} theme={theme} />
              )}
              {group.title}
            </h4>
            {group.statements.map((statement) =>
              dataset.evidence === 'none' ? (
                <Foreign
                  key={statement.id}
                  show="statement"
                  statement={statement}
                  badges={Badges}
                  quotes={Quotes}
                  links={Links}
                />
              ) : (
                <StatementCard key={statement.id} statement={statement} from={end(statement)} />
              ),
            )}
          </div>
        )
      })}
    </div>
  ))
}
