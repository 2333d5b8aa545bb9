import type { Point } from '../../domain/dataset.ts'
import { type Issue, UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import { isRecord } from '../isRecord.ts'
import { isTooDeep } from './depth.ts'

/** A value as a file gives it: typed where the file states a type and the value keeps it, else text. */
export type RawValue =
  | string
  | number
  | boolean
  | readonly unknown[]
  | Readonly<Record<string, unknown>>

/** Where a record of a table stands. */
export interface RawRow {
  /** As a spreadsheet numbers it: the header is 1. */
  readonly row?: number
  /** The name of its table, where there are several. */
  readonly table?: string | undefined
}

export interface RawNode extends RawRow {
  /** Empty where the file gives none. */
  readonly id: string
  readonly label: string | null
  readonly cells: ReadonlyMap<string, RawValue>
  /** The node that it is nested in. */
  readonly parent: string | null
  /** y grows downwards. */
  readonly position: Point | null
}

export interface RawEdge extends RawRow {
  readonly id: string | null
  readonly from: string
  readonly to: string
  readonly directed: boolean
  readonly label: string | null
  readonly cells: ReadonlyMap<string, RawValue>
}

/** A graph as its file tells it, before anything is made of it. */
export interface RawGraph {
  /** What our own writers put at the head, as parsed JSON; null in any other file. */
  readonly head: unknown
  readonly title: string | null
  readonly nodes: readonly RawNode[]
  readonly edges: readonly RawEdge[]
  readonly issues: readonly Issue[]
}

/** JSON as parsed, or null where the text is none, or nested too deeply to be kept. */
export const parseJson = (text: string): unknown => {
  if (isTooDeep(text)) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The head that our writers leave, or null. */
export const readHead = (text: string): unknown => {
  const head = parseJson(text)
  return isRecord(head) && head.format === 'attest' ? head : null
}

const WHOLE = new Set(['int', 'integer', 'long', 'short', 'byte', 'biginteger'])
const BROKEN = new Set(['float', 'double', 'bigdecimal', 'decimal'])

/**
 * A value by the type that the file declares for it. What the type cannot hold without change
 * (`abc`, `007`, whole numbers beyond 2^53) stays the text that it is.
 */
export const typedValue = (type: string, text: string): RawValue => {
  const kind = type.toLowerCase()
  const bare = text.trim()
  if (kind === 'boolean') {
    if (/^(true|1)$/i.test(bare)) return true
    return /^(false|0)$/i.test(bare) ? false : text
  }
  if (WHOLE.has(kind)) {
    const value = Number(bare)
    return Number.isSafeInteger(value) && String(value) === bare ? value : text
  }
  if (BROKEN.has(kind)) {
    const value = Number(bare)
    const exact =
      Number.isFinite(value) && (!/^[+-]?\d+$/.test(bare) || Number.isSafeInteger(value))
    return bare !== '' && exact && !Object.is(value, -0) ? value : text
  }
  return text
}

/** A value that holds for every node, or every edge, that does not give its own. */
export type Preset = readonly [name: string, value: RawValue]

/** A short file could fill any memory with what it does not write out. */
const MOST_PRESETS = 2_000_000

/**
 * Sets presets in the cells of one record after the other.
 * @throws UnreadableFileError where one file sets more of them than a graph has values.
 */
export const presetSetter = (): ((
  cells: Map<string, RawValue>,
  presets: readonly Preset[],
) => void) => {
  let count = 0
  return (cells, presets) => {
    count += presets.length
    if (count > MOST_PRESETS)
      throw new UnreadableFileError(
        told`The file gives ${presets.length} attributes a value by default, too many for so many nodes and edges. Write out the values that differ, and take the others out.`,
      )
    for (const [name, value] of presets) cells.set(name, value)
  }
}
