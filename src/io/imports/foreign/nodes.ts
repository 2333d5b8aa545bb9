import type { Issue } from '../../../domain/issue.ts'
import { KINDS } from '../../../domain/kinds.ts'
import { told } from '../../../domain/told.ts'
import { shown } from '../../parse/shown.ts'
import type { RawNode } from '../raw.ts'
import { attributesOf, type Cells, issue, LABEL, rowOf, spoken, textAt } from './cells.ts'
import type { Choices } from './choices.ts'

const PLAIN_KIND = 'node'

const nameOf = (node: RawNode, column: string | null): string => {
  const named = ['label', 'name', 'title'].map((name) => textAt(node.cells, name))
  return textAt(node.cells, column) ?? node.label ?? named.find((name) => name !== null) ?? node.id
}

/** The file's label is kept as an attribute where another one names the node. */
const withLabel = (node: RawNode, name: string): Cells =>
  node.label === null || node.label === name || node.cells.has(LABEL)
    ? node.cells
    : new Map([...node.cells, [LABEL, node.label]])

const kindId = (value: string): string =>
  KINDS.find(({ id, label }) => [id, label.toLowerCase()].includes(value.toLowerCase()))?.id ??
  value

/** A node of which nothing is known but its name. */
export const ofPlainKind = <Named>(named: Named) => ({ ...named, kind: PLAIN_KIND })

/** Nodes as entities of our own format; what cannot be kept is added to `issues`. */
export const readNodes = (nodes: readonly RawNode[], choices: Choices, issues: Issue[]) => {
  const column = choices.kind
  const kept = new Map<string, RawNode>()
  for (const [index, node] of nodes.entries())
    if (node.id === '')
      issues.push(
        issue(
          'id-missing',
          rowOf(node) ?? told`node ${index + 1}`,
          told`It has no id`,
          told`Give it one; it was left out`,
        ),
      )
    else if (kept.has(node.id))
      issues.push(
        issue(
          'duplicate-id',
          rowOf(node) ?? told`node ${shown(node.id)}`,
          told`Another node has the same id`,
          told`Give one of the two another id; only the first was read`,
        ),
      )
    else kept.set(node.id, node)
  const entities = [...kept.values()].map((node) => {
    const kind = textAt(node.cells, column)
    const name = nameOf(node, choices.label)
    const cells = withLabel(node, name)
    const sameName = [choices.label ?? '', 'label', 'name', 'title'].filter(
      (field) => cells.get(field) === name,
    )
    return {
      id: node.id,
      name,
      kind: kind === null ? PLAIN_KIND : kindId(kind),
      rollsUpTo: node.parent !== null && kept.has(node.parent) ? node.parent : null,
      attributes: attributesOf(cells, [spoken(cells, column), ...sameName.slice(0, 1)]),
    }
  })
  for (const node of kept.values()) {
    const { id, parent } = node
    if (parent !== null && !kept.has(parent))
      issues.push(
        issue(
          'unresolved-id',
          rowOf(node) ?? told`node ${shown(id)}`,
          told`The node ${shown(parent)} that it is nested in is not in the file`,
          told`Add that node; the link was left out`,
        ),
      )
  }
  return { entities, placed: [...kept.values()] }
}
