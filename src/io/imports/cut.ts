import type { Issue } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import { isRecord } from '../isRecord.ts'
import { shown } from '../parse/shown.ts'

type Fields = Readonly<Record<string, unknown>>

const LINKS = ['asserts', 'denies', 'declines', 'respondsTo', 'acknowledges']

const linkCut = (statement: unknown, field: string, target: unknown): Issue => ({
  rule: 'link-cut',
  where: told`statement ${shown(statement)}, ${field}`,
  what: told`The statement ${shown(target)} is no longer in the file`,
  wayOut: told`Save the file with it, or accept the part as it is; the link was left out`,
})

/**
 * Statement records of which some were taken out of the file by another program: links to those are
 * left out, each with an issue, and the statement is marked `truncated`.
 */
export const cutLooseLinks = (
  records: readonly Fields[],
): { readonly records: readonly Fields[]; readonly issues: readonly Issue[] } => {
  const ids = new Set(records.map(({ id }) => id))
  const issues: Issue[] = []
  const cut = records.map((record) => {
    const loose = LINKS.flatMap((field) => {
      const targets: unknown = record[field]
      if (!Array.isArray(targets)) return []
      const kept = targets.filter((target: unknown) => ids.has(target))
      if (kept.length === targets.length) return []
      for (const target of targets)
        if (!ids.has(target)) issues.push(linkCut(record.id, field, target))
      return [[field, kept] as const]
    })
    return loose.length === 0
      ? record
      : { ...record, ...Object.fromEntries(loose), truncated: true }
  })
  return { records: cut, issues }
}

const cutPositions = (positions: unknown, nodes: ReadonlySet<unknown>): unknown =>
  isRecord(positions)
    ? Object.fromEntries(Object.entries(positions).filter(([id]) => nodes.has(id)))
    : positions

/** The head without the saved positions of nodes that are no longer in the file. */
export const cutLayout = (head: Fields, nodeIds: readonly unknown[]): Fields => {
  const { layout } = head
  if (!isRecord(layout)) return head
  const nodes = new Set(nodeIds)
  return {
    ...head,
    layout: Object.fromEntries(
      Object.entries(layout).map(([shape, positions]) => [shape, cutPositions(positions, nodes)]),
    ),
  }
}

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/**
 * The head with its stories as far as what they cite is still in the file: a step that cites nothing any more is
 * left out, with an issue.
 */
export const cutStories = (
  head: Fields,
  statementIds: readonly unknown[],
  nodeIds: readonly unknown[],
): { readonly head: Fields; readonly issues: readonly Issue[] } => {
  const { stories } = head
  if (!Array.isArray(stories)) return { head, issues: [] }
  const statements = new Set(statementIds)
  const nodes = new Set(nodeIds)
  const issues: Issue[] = []
  const cut = stories.filter(isRecord).map((story) => ({
    ...story,
    steps: (Array.isArray(story.steps) ? story.steps : []).flatMap((step: unknown, at) => {
      if (!isRecord(step)) return [step]
      const cites = listed(step.cites).filter((id) => statements.has(id))
      const focus = listed(step.focus).filter((id) => nodes.has(id))
      if (cites.length > 0) return [{ ...step, cites, focus }]
      issues.push({
        rule: 'story-cut',
        where: told`story ${shown(story.id)}, step ${at + 1}`,
        what: told`None of the statements that it cites is in the file any more`,
        wayOut: told`Save the file with them, or accept the part as it is; the step was left out`,
      })
      return []
    }),
  }))
  return { head: { ...head, stories: cut.filter(({ steps }) => steps.length > 0) }, issues }
}
