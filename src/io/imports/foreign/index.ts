import type { Dataset } from '../../../domain/dataset.ts'
import type { Issue } from '../../../domain/issue.ts'
import { told } from '../../../domain/told.ts'
import { parseDataset } from '../../parse/parse.ts'
import { FORMAT, VERSION } from '../../parse/schema.ts'
import { isWellShaped } from '../../parse/wellShaped.ts'
import { idFromName } from '../headless.ts'
import type { RawGraph, RawNode } from '../raw.ts'
import { issue } from './cells.ts'
import { type Choices, guessChoices } from './choices.ts'
import { readEdges } from './edges.ts'
import { ofPlainKind, readNodes } from './nodes.ts'
import { NO_TEXTS, type Texts, tieQuotes } from './texts.ts'

export { type Choices, guessChoices } from './choices.ts'

const defined = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  )

/** What is kept, but neither drawn nor used: told to whoever opens the file on a screen. */
const undrawn = (nodes: readonly RawNode[]): readonly Issue[] => {
  const placed = nodes.filter(({ position }) => position !== null).length
  const coloured = nodes.filter(({ cells }) => cells.has('viz_color')).length
  return [
    ...(placed > 0 && placed < nodes.length
      ? [
          issue(
            'position-partial',
            told`positions`,
            told`Only ${placed} of ${nodes.length} nodes have a position`,
            told`Give each node one; all were placed anew`,
          ),
        ]
      : []),
    ...(coloured > 0
      ? [
          issue(
            'colour-kept',
            told`colours`,
            told`The file colours ${coloured} nodes; here colours stand for relations`,
            told`Look at them in the table of a node; they were kept as attributes`,
          ),
        ]
      : []),
  ]
}

/**
 * Makes a dataset that needs no evidence of another program's graph: nodes become entities, edges statements, and
 * quotes are tied to the texts beside it. What has no field of its own is kept in `attributes`; what cannot be kept is an
 * issue, and what is kept but not used a note.
 * @param id - of the graph, where it is not made of its name.
 */
export const readForeign = (
  name: string,
  raw: RawGraph,
  choices: Choices = guessChoices(raw),
  id: string = idFromName(name),
  texts: Texts = NO_TEXTS,
): {
  readonly dataset: Dataset | null
  readonly issues: readonly Issue[]
  readonly notes: readonly Issue[]
  /** A date that could be read in two ways, where no other says in which; null: there is none. */
  readonly unclear: string | null
  /** How many lines with a speaker have a date of which the file does not say whose it is. */
  readonly undecided: number
  /** How many lines count as was chosen: the file does not say how they stand, though it does of others. */
  readonly unstated: number
} => {
  const issues = [...raw.issues]
  const notes: Issue[] = []
  const { entities, placed } = readNodes(raw.nodes, choices, issues)
  const { unclear, undecided, unstated, speakers, relationTypes, families, ...edges } = readEdges(
    raw.edges,
    entities,
    choices,
    issues,
    notes,
  )
  const { statements, sources, ...tied } = tieQuotes(
    edges.statements,
    edges.places,
    texts,
    new Set([...entities, ...speakers, ...edges.statements].map((record) => record.id)),
  )
  const everyPlaced =
    placed.length > 0 && speakers.length === 0 && placed.every(({ position }) => position !== null)
  const { dataset, issues: faults } = parseDataset(
    {
      format: FORMAT,
      version: VERSION,
      id,
      title: raw.title?.trim() || name,
      evidence: 'none',
      ...(sources.length > 0 && { sources }),
      entities: [...entities.map(defined), ...speakers.map(ofPlainKind)],
      statements: statements.map(defined),
      relationTypes,
      families,
      ...(everyPlaced
        ? {
            layout: {
              landscape: Object.fromEntries(placed.map(({ id, position }) => [id, position])),
            },
          }
        : {}),
    },
    new Map(),
    isWellShaped,
  )
  return {
    dataset,
    issues: [...issues, ...faults],
    notes: [...undrawn(placed), ...notes, ...tied.notes],
    unclear,
    undecided,
    unstated,
  }
}
