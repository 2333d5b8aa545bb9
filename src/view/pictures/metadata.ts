import type {
  Attribution,
  Source,
  Speech,
  Stance,
  Statement,
  Status,
} from '../../domain/dataset.ts'
import { type GivenEvidence, givenEvidence } from '../../domain/given.ts'
import type { EntityId, SourceId, StatementId } from '../../domain/ids.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'

/** A source as a picture names it; `published` in words, null where the source gives no date. */
export interface PictureSource {
  readonly id: SourceId
  readonly title: string
  readonly published: string | null
  readonly sha256: string
}

/** A statement as it travels in a picture: enough to check it again. */
export interface PictureStatement {
  readonly id: StatementId
  /** The attributed sentence; for a claim it names who says so. */
  readonly sentence: string
  readonly status: Status
  readonly stance: Stance
  /** As it is told beside the sentence: a claim that nobody answers is not agreed to. Null: the graph tells none. */
  readonly stanceInWords: string | null
  readonly contested: boolean
  readonly said: readonly PictureAttribution[]
  readonly quotes: readonly PictureQuote[]
  /** What a graph of another program gives as evidence, unchecked; left out where it gives none. */
  readonly given?: GivenEvidence
}

export interface PictureAttribution extends Attribution {
  readonly name: string
}

/** `start` and `end` count code points; null `sha256`: the dataset does not hold the source. */
export interface PictureQuote {
  readonly exact: string
  readonly start: number
  readonly end: number
  readonly source: SourceId
  readonly sha256: string | null
  readonly speech: Speech
  /** Explains the statement without proving it. */
  readonly context: boolean
}

export interface PictureMetadata {
  readonly title: string
  /** What stands in for the picture where it cannot be seen. */
  readonly description: string
  readonly exportedOn: string
  readonly sources: readonly PictureSource[]
  readonly statements: readonly PictureStatement[]
}

/** Where names, hashes and words of statements come from. */
export interface StatementFacts {
  readonly sources: readonly Pick<Source, 'id' | 'sha256'>[]
  readonly nameOf: (entity: EntityId) => string
  readonly sentenceOf: (statement: Statement) => string
  readonly stanceOf: (statement: Statement) => string | null
}

const givenIn = (statement: Statement): Pick<PictureStatement, 'given'> => {
  const given = givenEvidence(statement)
  return given === null ? {} : { given }
}

/** Statements as a picture carries them. */
export const tellingStatements = function* (
  statements: readonly Statement[],
  { sources, nameOf, sentenceOf, stanceOf }: StatementFacts,
): Steps<readonly PictureStatement[]> {
  const hashes = new Map(sources.map((source) => [source.id, source.sha256]))
  const told: PictureStatement[] = []
  const tell = (statement: Statement): PictureStatement => ({
    id: statement.id,
    sentence: sentenceOf(statement),
    status: statement.status,
    stance: statement.stance,
    stanceInWords: stanceOf(statement),
    contested: statement.contested,
    said: statement.said.map((link) => ({ ...link, name: nameOf(link.by) })),
    quotes: statement.quotes.map(({ exact, start, end, source, speech, context }) => ({
      exact,
      start,
      end,
      source,
      sha256: hashes.get(source) ?? null,
      speech,
      context,
    })),
    ...givenIn(statement),
  })
  yield* each(statements, (statement) => {
    told.push(tell(statement))
  })
  return told
}

/** The same without a rest. */
export const pictureStatements = (
  ...asked: Parameters<typeof tellingStatements>
): readonly PictureStatement[] => atOnce(tellingStatements(...asked))

/** Characters that mean something in XML or that XML cannot hold, and marks that turn the direction of writing. */
const ESCAPED = /[<>&\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g

const escaped = (value: unknown): string =>
  JSON.stringify(value).replace(
    ESCAPED,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/**
 * The metadata as JSON that can stand anywhere in XML as it is: what XML would read as markup
 * is written `\uXXXX`, so that it reads back exactly. In pieces, for it may be long.
 */
export const writingMetadata = function* (metadata: PictureMetadata): Steps<readonly string[]> {
  const { title, description, exportedOn, sources, statements } = metadata
  const head = escaped({ program: 'Attest', title, description, exportedOn, sources })
  const pieces = [`${head.slice(0, -1)},"statements":[`]
  yield* each(statements, (statement, at) => {
    pieces.push(`${at === 0 ? '' : ','}${escaped(statement)}`)
  })
  pieces.push(']}')
  return pieces
}

/** The same without a rest, as one text. */
export const metadataJson = (metadata: PictureMetadata): string =>
  atOnce(writingMetadata(metadata)).join('')
