import { sizeOf } from '../../src/analysis/geometry/size.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { type Issue, issueInEnglish, UnreadableFileError } from '../../src/domain/issue.ts'
import { inEnglish } from '../../src/domain/told.ts'
import { createWords } from '../../src/domain/words.ts'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { readGraphFile } from '../../src/io/imports/index.ts'
import { explain } from '../../src/io/parse/explain.ts'
import { written } from '../../tests/helpers/exported.ts'
import { READ_AGAIN } from './seeds.ts'

/** What became of a file. A fault is the program's. */
export type Verdict =
  | { readonly kind: 'opened'; readonly dataset: Dataset; readonly issues: readonly Issue[] }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] }
  | { readonly kind: 'fault'; readonly fault: string }

// Biome's rule means control characters put in by mistake; here they are what is looked for.
const UNSAFE = /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/u
const LONGEST = 700

/** The fault, a full stop, and the way out as a sentence of its own. */
const withoutWayOut = (message: string): boolean => !/^\S.*\S\. \p{Lu}.*\.$/u.test(message)

/** Why a message is not one line that says what is wrong and what to do, or null. */
export const messageFault = (message: string): string | null => {
  if (UNSAFE.test(message)) return 'a message holds what acts upon a screen'
  if (message.length > LONGEST) return `a message has ${message.length} characters`
  return withoutWayOut(message) ? 'a message names no way out' : null
}

const issueFault = (issue: Issue): string | null => {
  const { where, what, wayOut } = issueInEnglish(issue)
  if (where === '' || what === '' || wayOut === '') return 'an issue lacks a part'
  if (/\.$/.test(what) || /\.$/.test(wayOut)) return 'an issue ends with a full stop of its own'
  return messageFault(`${where}: ${what}. ${wayOut}.`)
}

const firstIssueFault = (issues: readonly Issue[]): string | null => {
  for (const issue of explain(issues.slice(0, 200))) {
    const fault = issueFault(issue)
    if (fault !== null) return `${fault}: ${JSON.stringify(issue).slice(0, 400)}`
  }
  return null
}

const NATIVE = [Object.prototype, Array.prototype, Map.prototype, String.prototype]
const namesOf = (): string =>
  NATIVE.map((one) => Reflect.ownKeys(one).map(String).join()).join(' | ')
const CLEAN = namesOf()

/** What is wrong with a dataset that was opened, or null. */
const datasetFault = (dataset: Dataset): string | null => {
  const entities = new Set<string>(dataset.entities.map(({ id }) => id))
  if (entities.size !== dataset.entities.length) return 'two entities have one id'
  if (new Set(dataset.statements.map(({ id }) => id)).size !== dataset.statements.length)
    return 'two statements have one id'
  for (const { subject, object } of dataset.statements)
    if (![subject, ...object].every((id) => entities.has(id))) return 'an end of a line is missing'
  for (const positions of [dataset.layout.landscape, dataset.layout.portrait])
    for (const [id, point] of positions ?? [])
      if (!entities.has(id) || !point.every(Number.isFinite)) return 'a position is none'
  if (buildGraph(dataset).order !== dataset.entities.length) return 'the graph has other nodes'
  return null
}

/** Of how many statements the sentence is asked for. */
const TOLD = 100

/** What is wrong with how a dataset that was opened is drawn and told, or null. */
export const showingFault = (dataset: Dataset): string | null => {
  for (const { kind, name } of dataset.entities) {
    const { width, height, labelWidth, labelHeight } = sizeOf(kind, name)
    if (![width, height, labelWidth, labelHeight].every((size) => size >= 0 && size < Infinity))
      return 'a node has no size'
  }
  const words = createWords(dataset)
  const silent = dataset.statements.slice(0, TOLD).find((one) => words.sentence(one).trim() === '')
  return silent === undefined ? null : 'a statement has no sentence'
}

const opens = (name: string, bytes: Uint8Array): Verdict => {
  const { dataset, issues } = readGraphFile(name, bytes)
  const fault = firstIssueFault(issues)
  if (fault !== null) return { kind: 'fault', fault }
  if (dataset === null)
    return issues.length === 0
      ? { kind: 'fault', fault: 'neither a dataset nor an issue' }
      : { kind: 'refused', sentences: issues.slice(0, 5).map(({ what }) => inEnglish(what)) }
  const broken = datasetFault(dataset)
  return broken === null ? { kind: 'opened', dataset, issues } : { kind: 'fault', fault: broken }
}

/** Opens a file and looks at all that is promised of the answer, whatever the file is. */
export const judge = (name: string, bytes: Uint8Array): Verdict => {
  let verdict: Verdict
  try {
    verdict = opens(name, bytes)
  } catch (error) {
    if (error instanceof UnreadableFileError) {
      const fault = messageFault(error.message)
      verdict =
        fault === null
          ? { kind: 'refused', sentences: [error.message] }
          : { kind: 'fault', fault: `${fault}: ${JSON.stringify(error.message.slice(0, 400))}` }
    } else {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
      verdict = { kind: 'fault', fault: `threw ${stack.split('\n').slice(0, 6).join(' / ')}` }
    }
  }
  if (namesOf() !== CLEAN) return { kind: 'fault', fault: 'a prototype was changed' }
  return verdict
}

const COMPUTED = new Set(['stance', 'stances', 'contested', 'voice'])

/** Text that can be compared: maps included, order kept; without what is computed, if so wished. */
export const told = (dataset: Dataset, computed = true): string =>
  JSON.stringify(dataset, (key, value: unknown) => {
    if (value instanceof Map) return [...value]
    return computed || !COMPUTED.has(key) ? value : undefined
  })

const withoutTexts = (dataset: Dataset): Dataset => ({
  ...dataset,
  sources: dataset.sources.map((source) => ({ ...source, file: null, text: null })),
})

/**
 * Whether what was opened comes back from every format that is written; what does not, or null. JSON computes
 * anew how statements are answered, which differs where a file was `damaged` and lacks an answer.
 */
export const roundTripFault = (dataset: Dataset, damaged = false): string | null => {
  for (const { id, extension } of READ_AGAIN) {
    const again = judge(`again${extension}`, written(id, dataset))
    if (again.kind === 'fault') return `written as ${id}: ${again.fault}`
    if (again.kind === 'refused') return `written as ${id} it does not open: ${again.sentences[0]}`
    if (again.issues.length > 0)
      return `written as ${id} it opens with ${JSON.stringify(again.issues[0]).slice(0, 300)}`
    const expected = id === 'json' || id === 'html' ? dataset : withoutTexts(dataset)
    const computed = !(id === 'json' && damaged)
    if (told(again.dataset, computed) !== told(expected, computed))
      return `written as ${id} it comes back changed`
  }
  return null
}

/** The byte offsets behind which a file that goes by lines could end: nothing tells the cut. */
const lineEnds = (bytes: Uint8Array): ReadonlySet<number> => {
  const ends = new Set<number>([0])
  const isEnd = (at: number): boolean => bytes[at] === 10 || bytes[at] === 13
  for (let at = 0; at <= bytes.length; at++) if (isEnd(at) || isEnd(at - 1)) ends.add(at)
  return ends
}

/** Whether a cut falls into the last cell of a row of a table, which could have ended there. */
const isInLastCell = (bytes: Uint8Array, at: number): boolean => {
  const line =
    new TextDecoder()
      .decode(bytes.subarray(0, at))
      .split(/\r\n|\r|\n/)
      .at(-1) ?? ''
  const header = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/)[0] ?? ''
  const mark = [',', ';', '\t'].reduce((best, one) =>
    header.split(one).length > header.split(best).length ? one : best,
  )
  const cells = (text: string): number => text.replace(/"(?:[^"]|"")*"/g, '').split(mark).length
  return line !== header && cells(line) >= cells(header)
}

/** Whether the cut of a file at a byte cannot be told from a whole file, by the nature of its format. */
export const isUntold = (
  {
    bytes,
    whole,
    format,
  }: { readonly bytes: Uint8Array; readonly whole: string; readonly format: string },
  at: number,
): boolean =>
  whole === 'by lines' && (lineEnds(bytes).has(at) || (format === 'csv' && isInLastCell(bytes, at)))
