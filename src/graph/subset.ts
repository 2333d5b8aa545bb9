import type { Dataset, Positions, Statement } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { namedIn } from '../domain/naming.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'
import type { Story } from '../domain/story.ts'
import { pointsAt } from './closure.ts'

/** Every entity that some statements name, all that is given beside, and what these roll up to. */
export const naming = function* (
  { entities }: Dataset,
  statements: readonly Statement[],
  also: ReadonlySet<EntityId>,
): Steps<ReadonlySet<EntityId>> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const found = new Set<EntityId>()
  const add = (id: EntityId): void => {
    let next: EntityId | null = id
    while (next !== null && !found.has(next)) {
      found.add(next)
      next = byId.get(next)?.rollsUpTo ?? null
    }
  }
  yield* each(statements, (statement) => namedIn(statement).forEach(add))
  yield* each([...also], add)
  return found
}

/**
 * Stories without the steps that rest on statements left behind, and without those that then have no step; a part of one
 * tells of how many. Entities left behind are no longer brought into view.
 */
const cutStories = (
  stories: readonly Story[],
  kept: ReadonlySet<StatementId>,
  entities: ReadonlySet<EntityId>,
): readonly Story[] =>
  stories
    .map((story) => {
      const steps = story.steps
        .filter(({ cites }) => cites.every((id) => kept.has(id)))
        .map((step) => ({ ...step, focus: step.focus.filter((id) => entities.has(id)) }))
      const whole = story.wholeSteps ?? story.steps.length
      return { ...story, steps, wholeSteps: steps.length < whole ? whole : undefined }
    })
    .filter(({ steps }) => steps.length > 0)

/** The statement without links that lead out of the part; marked where one had to go. */
const cutLinks = (statement: Statement, kept: ReadonlySet<StatementId>): Statement => {
  if (pointsAt(statement).every((id) => kept.has(id))) return statement
  const inside = (ids: readonly StatementId[]): readonly StatementId[] =>
    ids.filter((id) => kept.has(id))
  return {
    ...statement,
    asserts: inside(statement.asserts),
    denies: inside(statement.denies),
    declines: inside(statement.declines),
    respondsTo: inside(statement.respondsTo),
    acknowledges: inside(statement.acknowledges),
    truncated: true,
  }
}

const cutPositions = (
  positions: Positions | null,
  kept: ReadonlySet<EntityId>,
): Positions | null =>
  positions === null ? null : new Map([...positions].filter(([id]) => kept.has(id)))

/**
 * The part of a dataset that the given statements make up: they, every entity that they name
 * and what those roll up to, and the vocabulary that occurs. `alsoEntities` come along unasked.
 * Sources stay whole. What is computed (stance, contested) stays as it is in the whole.
 * Without `closure` first, links that lead out are cut and their statements marked `truncated`.
 */
export const cutting = function* (
  dataset: Dataset,
  statements: ReadonlySet<StatementId>,
  alsoEntities: ReadonlySet<EntityId> = new Set(),
): Steps<Dataset> {
  const kept: Statement[] = []
  const relations = new Set<string>()
  const families = new Set<string>()
  yield* each(dataset.statements, (statement) => {
    if (!statements.has(statement.id)) return
    kept.push(statement)
    relations.add(statement.relation)
    families.add(statement.family)
  })
  const ids = yield* naming(dataset, kept, alsoEntities)
  const entities = dataset.entities.filter((entity) => ids.has(entity.id))
  const everyStatement = kept.length === dataset.statements.length
  const everything = everyStatement && entities.length === dataset.entities.length
  yield

  const kinds = new Set(entities.map((entity) => entity.kind))
  const vocabulary = (from: Pick<Dataset, 'families' | 'relations' | 'kinds'>) => ({
    families: from.families.filter((family) => families.has(family.id)),
    relations: from.relations.filter((relation) => relations.has(relation.id)),
    kinds: from.kinds.filter((kind) => kinds.has(kind.id)),
  })
  const cut: Statement[] = []
  if (!everyStatement)
    yield* each(kept, (statement) => {
      cut.push(cutLinks(statement, statements))
    })
  const landscape = cutPositions(dataset.layout.landscape, ids)
  yield
  return {
    ...dataset,
    ...(everything ? {} : { ...vocabulary(dataset), own: vocabulary(dataset.own) }),
    part: dataset.part || !everything,
    entities,
    statements: everyStatement ? dataset.statements : cut,
    noRelation: everyStatement ? dataset.noRelation : [],
    stories: everything ? dataset.stories : cutStories(dataset.stories, statements, ids),
    layout: { landscape, portrait: cutPositions(dataset.layout.portrait, ids) },
  }
}

/** The same without a rest. */
export const subset = (...asked: Parameters<typeof cutting>): Dataset => atOnce(cutting(...asked))
