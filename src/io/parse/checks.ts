import * as z from 'zod/mini'
import {
  type Checks,
  type Judgement,
  LONGEST_REMARK,
  type Seen,
  VERDICTS,
} from '../../domain/checks.ts'
import { statementId } from '../../domain/ids.ts'
import { UnreadableFileError } from '../../domain/issue.ts'
import { type Told, type ToldValue, told } from '../../domain/told.ts'
import { either, expectedIn, expects, typeNamed } from './expected.ts'
import { plain, shown } from './shown.ts'
import { field, readJson } from './text.ts'

z.config({ jitless: true })

/** The version of the file of checks that this program writes and reads. */
const FORMAT = 'attest-checks'
const VERSION = 1

/** Bytes; tens of thousands of statements are smaller. */
const LARGEST = 20_000_000

const isDay = (text: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}

/** A statement as a checker saw it, in JSON. */
export const SeenShape = z.strictObject({
  key: z
    .string()
    .check(z.refine((key) => /^[0-9a-f]{16}$/.test(key), expects(told`16 digits from 0 to f`))),
  statement: z.string().check(z.minLength(1)),
  speaker: z.string(),
  relation: z.string(),
  quotes: z.array(z.string()),
})

/** A judgement in JSON. */
export const JudgementShape = z
  .strictObject({
    verdict: z.nullable(z.enum(VERDICTS)),
    note: z
      .string()
      .check(
        z.refine(
          (note) => note.length <= LONGEST_REMARK,
          expects(told`at most ${LONGEST_REMARK} characters`),
        ),
      ),
    on: z.string().check(z.refine(isDay, expects(told`a day such as "2025-11-17"`))),
    seen: SeenShape,
  })
  .check(
    z.refine(
      ({ verdict, note }) => verdict !== null || note.trim() !== '',
      expects(told`a verdict or a note`),
    ),
  )

const File = z.strictObject({
  format: z.unknown(),
  version: z.unknown(),
  dataset: z.string(),
  judgements: z.array(JudgementShape),
  baseline: z.array(SeenShape),
})

/** Checks with the id of the dataset on which they were made. */
export interface ChecksFile {
  readonly dataset: string
  readonly checks: Checks
}

/** With its id as the program has it. */
export const builtSeen = (read: z.infer<typeof SeenShape>): Seen => ({
  ...read,
  statement: statementId(read.statement),
})

const expectation = (issue: z.core.$ZodIssue): ToldValue => {
  if (issue.code === 'invalid_type') return typeNamed(issue.expected)
  if (issue.code === 'invalid_value') return either(issue.values.map(shown))
  if (issue.code === 'too_small') return told`at least one character`
  return expectedIn(issue.message)
}

/** `judgements 3, seen, key`; lists count from 1, as a reader does. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, at) =>
      typeof part === 'number' ? ` ${part + 1}` : `${at === 0 ? '' : ', '}${plain(String(part))}`,
    )
    .join('')

/** The first fault of a file of checks, in one sentence with its way out. */
const faultOf = (file: string, input: unknown, [issue]: readonly z.core.$ZodIssue[]): Told => {
  if (issue === undefined) return told`${file}: it cannot be read. Export the checks again.`
  const where = issue.path.length === 0 ? file : `${file}: ${placeOf(issue.path)}`
  if (issue.code === 'unrecognized_keys')
    return told`${where}: the field ${shown(issue.keys[0])} is unknown. Remove it, or export the checks again.`
  const found = issue.path.reduce<unknown>((value, part) => field(value, String(part)), input)
  return found === undefined
    ? told`${where}: nothing is given, and ${expectation(issue)} is expected. Correct it, or export the checks again.`
    : told`${where}: ${shown(found)} is given, and ${expectation(issue)} is expected. Correct it, or export the checks again.`
}

/** Checks as text that `readChecks` reads back, one judgement after the other, for people to read too. */
export const writeChecks = ({ dataset, checks }: ChecksFile): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      dataset,
      judgements: [...checks.judgements.values()],
      baseline: checks.baseline,
    },
    null,
    1,
  )}\n`

/**
 * Reads a file of checks.
 * @param name - what the reader calls the file
 * @throws UnreadableFileError with one sentence that says what is wrong, where, and what to do
 */
export const readChecks = (name: string, bytes: Uint8Array): ChecksFile => {
  const file = plain(name)
  if (bytes.length > LARGEST)
    throw new UnreadableFileError(
      told`${file} is larger than ${LARGEST / 1_000_000} MB, so it is no file of checks. Choose one that was saved with “Export checks”.`,
    )
  const input = readJson(name, bytes)
  if (field(input, 'format') !== FORMAT)
    throw new UnreadableFileError(
      told`${file} holds no checks. Choose a file that was saved with “Export checks”.`,
    )
  const version = field(input, 'version')
  if (version !== VERSION)
    throw new UnreadableFileError(
      typeof version === 'number' && version > VERSION
        ? told`${file} has version ${version} of checks, and this program reads version ${VERSION}. Open it with a newer version of the program.`
        : told`${file}: the field "version" is ${shown(version)}. Write ${VERSION} there, or export the checks again.`,
    )
  const parsed = File.safeParse(input)
  if (!parsed.success) throw new UnreadableFileError(faultOf(file, input, parsed.error.issues))
  const judgements = new Map<string, Judgement>()
  for (const one of parsed.data.judgements) {
    const last = judgements.get(one.seen.key)
    if (last === undefined || last.on < one.on)
      judgements.set(one.seen.key, { ...one, seen: builtSeen(one.seen) })
  }
  return {
    dataset: parsed.data.dataset,
    checks: { judgements, baseline: parsed.data.baseline.map(builtSeen) },
  }
}
