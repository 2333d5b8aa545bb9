import { UnreadableFileError } from '../../../domain/issue.ts'
import { told } from '../../../domain/told.ts'
import { isRecord } from '../../isRecord.ts'
import { briefly } from '../../parse/shown.ts'
import {
  type Preset,
  presetSetter,
  type RawEdge,
  type RawGraph,
  type RawNode,
  type RawValue,
} from '../raw.ts'
import {
  cellsOf,
  drawingLeftOut,
  type Fields,
  fieldsOf,
  idOf,
  type JsonDialect,
  NULLS,
  placeOf,
  recordsIn,
  strayItems,
  textOr,
} from './dialect.ts'

const matches = (value: unknown): boolean =>
  Array.isArray(value) && isRecord(value[0]) && typeof value[0].CXVersion === 'string'

/** All fragments of an aspect, in order: a file may give an aspect in several. */
const aspect = (fragments: readonly Fields[], name: string): readonly Fields[] =>
  fragments.flatMap((fragment) => recordsIn(fragment[name]))

interface Declared {
  /** Names by the short form that values stand under. */
  readonly names: ReadonlyMap<string, string>
  /** What holds where a value is absent. */
  readonly presets: readonly Preset[]
}

const declaredFor = (fragments: readonly Fields[], holder: 'nodes' | 'edges'): Declared => {
  const declarations = aspect(fragments, 'attributeDeclarations').flatMap((block) =>
    Object.entries(fieldsOf(block[holder])).map(([name, declaration]) => {
      const { a, v } = fieldsOf(declaration)
      return { name, short: textOr(a) ?? name, preset: v }
    }),
  )
  return {
    names: new Map(declarations.map(({ name, short }) => [short, name])),
    presets: [
      ...cellsOf(Object.fromEntries(declarations.map(({ name, preset }) => [name, preset]))),
    ],
  }
}

const valuesOf = (
  element: Fields,
  { names, presets }: Declared,
  setPresets: ReturnType<typeof presetSetter>,
): ReadonlyMap<string, RawValue> => {
  const cells = new Map<string, RawValue>()
  setPresets(cells, presets)
  const own = Object.entries(fieldsOf(element.v)).map(
    ([short, value]) => [names.get(short) ?? short, value] as const,
  )
  for (const [name, value] of cellsOf(Object.fromEntries(own))) cells.set(name, value)
  return cells
}

/** A file says at its end whether it was written to the end. */
const checkWhole = (fragments: readonly Fields[]): void => {
  const [status] = recordsIn(fragments.at(-1)?.status)
  if (status === undefined)
    throw new UnreadableFileError(
      told`The CX2 file breaks off: its last part, the status, is missing. Get the whole file.`,
    )
  if (status.success === false)
    throw new UnreadableFileError(
      told`The CX2 file says of itself that it could not be written whole. Save it again where it comes from.`,
    )
}

/** Version 1 of CX names its aspects in the same way but fills them otherwise. */
const checkVersion = (version: string): void => {
  if (!version.startsWith('2'))
    throw new UnreadableFileError(
      told`The file is CX ${briefly(version)}; CX2 is what can be read. Save it as CX2, or as GraphML.`,
    )
}

const DRAWING = ['visualProperties', 'nodeBypasses', 'edgeBypasses', 'visualEditorProperties']

const read = (value: unknown): RawGraph => {
  const fragments = recordsIn(value)
  checkVersion(String(fragments[0]?.CXVersion))
  checkWhole(fragments)
  const setPresets = presetSetter()
  const ofNodes = declaredFor(fragments, 'nodes')
  const ofEdges = declaredFor(fragments, 'edges')
  const nodes = aspect(fragments, 'nodes').map(
    (node): RawNode => ({
      id: idOf(node.id),
      label: null,
      cells: valuesOf(node, ofNodes, setPresets),
      parent: null,
      position: placeOf(node.x, node.y),
    }),
  )
  const edges = aspect(fragments, 'edges').map(
    (edge): RawEdge => ({
      id: idOf(edge.id) || null,
      from: idOf(edge.s),
      to: idOf(edge.t),
      directed: true,
      label: null,
      cells: valuesOf(edge, ofEdges, setPresets),
    }),
  )
  return {
    head: null,
    title: textOr(aspect(fragments, 'networkAttributes')[0]?.name),
    nodes,
    edges,
    issues: [
      ...fragments.flatMap((fragment) => [
        ...strayItems('nodes', fragment.nodes),
        ...strayItems('edges', fragment.edges),
      ]),
      ...DRAWING.filter((name) => aspect(fragments, name).length > 0).map((name) =>
        drawingLeftOut(told`aspect ${name}`),
      ),
    ],
  }
}

/** CX2, the exchange format of Cytoscape and NDEx. */
export const CX2: JsonDialect = {
  id: 'cx2',
  label: 'CX2',
  loses: [
    'visual properties, which are reported',
    'attributes of the network but its name',
    'the third coordinate of positions',
    'aspects that only one program knows',
    NULLS,
  ],
  matches,
  read,
}
