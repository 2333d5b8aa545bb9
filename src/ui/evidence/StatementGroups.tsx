import { useDeferredValue } from 'react'
import { isolated } from '../../domain/bidi.ts'
import type { Statement } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { part } from '../frame/part.tsx'
import { FamilyIcon } from '../Icons.tsx'
import { t } from '../messages/index.ts'
import { useTheme } from '../theme.ts'
import { useWorkspace } from '../workspace.tsx'
import { Foreign } from './lazyForeign.ts'
import { StatementCard } from './StatementCard.tsx'

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
}

/** Of more statements than this a page at a time stands in the panel. */
const MOST = 200

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

/** Statements grouped by counterpart, then by relation and by whoever claims it. */
export const StatementGroups = ({ statements, around }: Props) =>
  statements.length > MOST ? (
    <Paged statements={statements}>{(page) => <Groups statements={page} around={around} />}</Paged>
  ) : (
    <Groups statements={statements} around={around} />
  )

const Groups = ({ statements, around }: Props) => {
  const { dataset, entity, words } = useWorkspace()
  const theme = useTheme()
  const name = (id: EntityId): string => isolated(entity(id)?.name ?? id)
  const counterpart = ({ subject, object }: Statement): string =>
    around === null
      ? `${name(subject)} → ${object.map(name).join(', ')}`
      : around.has(subject)
        ? object.map(name).join(', ')
        : name(subject)
  /** The end from which a statement is told: the entity at hand, where it is done to it. */
  const end = ({ subject, object }: Statement): EntityId =>
    (around?.has(subject) === false ? object.find((id) => around.has(id)) : null) ?? subject
  const most = useDeferredValue(Number.POSITIVE_INFINITY, FIRST)
  const pairs = gather(statements, counterpart).map((pair) => ({
    ...pair,
    relations: gather(pair.statements, (one) => words.label({ ...one, statements: [one] })),
  }))
  return firstOf(pairs, most).map((pair) => (
    <div key={pair.key} className="counterpart">
      <h3>
        <bdi>{pair.title}</bdi>
        <span className="count">{t.statements(pair.statements.length)}</span>
      </h3>
      {pair.relations.map((group) => {
        const [first] = group.statements
        return (
          <div key={group.key} className="relation-group">
            <h4>
              {first !== undefined && <FamilyIcon family={first.family} theme={theme} />}
              {group.title}
            </h4>
            {group.statements.map((statement) =>
              dataset.evidence === 'none' ? (
                <Foreign key={statement.id} show="statement" statement={statement} />
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
