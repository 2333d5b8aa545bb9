import type { Dataset, Stance, Statement } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import type { StrandLabel } from './scene.ts'
import type { Strand } from './strands.ts'

const MARKED: readonly (readonly [Stance, string])[] = [
  ['denied', 'denied'],
  ['mutual', 'mutual'],
  ['withheld', 'position withheld'],
]

/** The word that goes with the mark on a line, and how many statements it is about where not all. */
const stanceWord = ({ statements }: Strand): string => {
  for (const [stance, word] of MARKED) {
    const held = statements.filter(({ stances }) => stances.includes(stance)).length
    if (held === statements.length) return ` · ${word}`
    if (held > 0) return ` · ${held} ${word}`
  }
  return ''
}

/**
 * What stands on a line: its relation, or its family where it holds several, how many statements it folds,
 * and for whatever is only claimed, denied or proposed by somebody, who that is.
 */
export const strandLabels = (dataset: Dataset): StrandLabel => {
  const names = new Map(dataset.entities.map((entity) => [entity.id, entity.name]))
  const relations = new Map(dataset.relations.map((relation) => [relation.id, relation.label]))
  const families = new Map(dataset.families.map((family) => [family.id, family.label]))
  const deniers = new Map<Statement['id'], EntityId[]>()
  for (const statement of dataset.statements)
    for (const target of statement.denies)
      deniers.set(target, [...(deniers.get(target) ?? []), statement.subject])
  const nameOf = (id: EntityId): string => names.get(id) ?? id
  const listed = (ids: readonly EntityId[]): string => {
    const distinct = [...new Set(ids)]
    const [first] = distinct
    if (first === undefined) return ''
    return distinct.length === 1 ? nameOf(first) : `${nameOf(first)} +${distinct.length - 1}`
  }
  const what = (strand: Strand): string => {
    const { statements, family } = strand
    const distinct = new Set(statements.map((statement) => statement.relation))
    const [only] = distinct
    const word =
      distinct.size === 1 && only !== undefined ? relations.get(only) : families.get(family)
    const count = statements.length === 1 ? '' : ` ×${statements.length}`
    return `${word ?? ''}${count}${stanceWord(strand)}`
  }
  return (strand) => {
    const { status, statements } = strand
    const says = statements.flatMap(({ said }) => said.slice(0, 1).map(({ by }) => by))
    const denies = statements.flatMap(({ id }) => deniers.get(id) ?? [])
    switch (status) {
      case 'reported':
        return what(strand)
      case 'claimed':
        return `${listed(says)}: ${what(strand)}`
      case 'denied':
        return `${listed(denies.length > 0 ? denies : says)} denies: ${what(strand)}`
      case 'proposed':
        return says.length === 0
          ? `planned: ${what(strand)}`
          : `${listed(says)}, planned: ${what(strand)}`
    }
  }
}
