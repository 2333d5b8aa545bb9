import type {
  EntityId,
  FamilyId,
  KindId,
  LineId,
  RelationId,
  SourceId,
  StatementId,
} from './ids.ts'
import type { KindType } from './kinds.ts'
import type { Family, Layer, Polarity, RelationType } from './relations.ts'
import type { Story } from './story.ts'

/** What the source does with a statement: tells it, relays it, only relays its denial, or a plan of it. */
export const STATUSES = ['reported', 'claimed', 'denied', 'proposed'] as const
export type Status = (typeof STATUSES)[number]

/** How a statement is answered. The first in this order is shown first. */
export const STANCES = [
  'denied',
  'withheld',
  'mutual',
  'answered',
  'unanswered',
  'uncontested',
] as const
export type Stance = (typeof STANCES)[number]

/** Whose voice carries a statement; `other`: somebody with a name, of no built-in kind. */
export const VOICES = ['named', 'institution', 'other', 'unnamed', 'narrator'] as const
export type Voice = (typeof VOICES)[number]

/** How the source gives the words of a quote. */
export const SPEECHES = ['narration', 'indirect', 'direct', 'mixed'] as const
export type Speech = (typeof SPEECHES)[number]

export const ROLES = ['speaker', 'source', 'document', 'outlet'] as const
export type AttributionRole = (typeof ROLES)[number]

/** JSON that a foreign file brought along; never interpreted. */
export type Attributes = Readonly<Record<string, unknown>>

export interface Entity {
  readonly id: EntityId
  readonly kind: KindId
  readonly name: string
  /** How the name stands within a sentence, such as “the ferries”; null: as it is. */
  readonly inSentence: string | null
  readonly aliases: readonly string[]
  readonly role: string | null
  /** The country or body that this entity folds into. */
  readonly rollsUpTo: EntityId | null
  readonly wikidata: string | null
  /** A plural or unnamed actor. */
  readonly unnamed: boolean
  /** Exists only in a claim. */
  readonly alleged: boolean
  readonly date: string | null
  readonly note: string | null
  readonly attributes: Attributes | null
}

/** One link of the chain between a statement and the source's own voice, origin first. */
export interface Attribution {
  readonly by: EntityId
  readonly role: AttributionRole
  /** EDTF: when it was said. */
  readonly on: string | null
  readonly venue: string | null
}

/**
 * Exact words at their place. `start` and `end` count code points from 0, end exclusive;
 * `nth` counts the occurrences of `exact` from 1; `prefix` and `suffix` hold up to 32 code points.
 */
export interface Quote {
  readonly source: SourceId
  readonly exact: string
  readonly start: number
  readonly end: number
  readonly prefix: string
  readonly suffix: string
  readonly nth: number
  readonly speech: Speech
  /** Explains the statement without proving it. */
  readonly context: boolean
}

export interface When {
  readonly edtf: string
  readonly basis: 'stated' | 'computed'
  readonly asWritten: string | null
}

export interface AsNamed {
  readonly subject: string | null
  readonly object: string | null
  readonly through: string | null
}

/** A figure that stays with its speaker. */
export interface Toll {
  readonly who: string
  readonly outcome: string
  readonly count: number | null
  readonly asWorded: string
}

export interface Statement {
  readonly id: StatementId
  readonly relation: RelationId
  readonly family: FamilyId
  readonly layer: Layer
  readonly polarity: Polarity
  readonly subject: EntityId
  /** Never empty. Several objects are several lines of one statement. */
  readonly object: readonly EntityId[]
  readonly status: Status
  /** The first stance that holds, in the order of `STANCES`. */
  readonly stance: Stance
  readonly stances: readonly Stance[]
  /** Denied by somebody, or one of two accusations that run both ways. Computed, never typed. */
  readonly contested: boolean
  readonly voice: Voice
  readonly said: readonly Attribution[]
  readonly when: When | null
  readonly quotes: readonly Quote[]
  readonly asserts: readonly StatementId[]
  readonly denies: readonly StatementId[]
  readonly declines: readonly StatementId[]
  readonly respondsTo: readonly StatementId[]
  readonly acknowledges: readonly StatementId[]
  readonly re: readonly EntityId[]
  readonly place: readonly EntityId[]
  readonly through: readonly EntityId[]
  readonly onBehalfOf: readonly EntityId[]
  readonly asNamed: AsNamed | null
  readonly toll: readonly Toll[]
  /** The post, for `holds-office`. */
  readonly role: string | null
  readonly inference: string | null
  readonly note: string | null
  /** Its closure was cut off when it was exported. */
  readonly truncated: boolean
  readonly attributes: Attributes | null
}

export interface Source {
  readonly id: SourceId
  readonly file: string | null
  readonly sha256: string
  /** Null where a file was read back from a format that carries quotes but not the text. */
  readonly text: string | null
  readonly title: string
  /** EDTF. */
  readonly published: string | null
  readonly publisher: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly language: string | null
  readonly licence: string | null
}

/** A passage that carries no statement, and why. */
export interface NoRelation {
  readonly exact: string
  readonly nth: number
  readonly source: SourceId
  readonly start: number
  readonly end: number
  readonly reason: string
}

export type Point = readonly [x: number, y: number]
export type Positions = ReadonlyMap<EntityId, Point>
/** The shape of the window that a layout was made for. */
export type Orientation = 'landscape' | 'portrait'

/** `required`: every statement is proved by a quote. `none`: a foreign graph. */
export type Evidence = 'required' | 'none'

/** A dataset in built form: validated, quotes anchored, stance computed, defaults filled in. Never changed afterwards. */
export interface Dataset {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly evidence: Evidence
  /** Cut out of a larger dataset, so that it does not cover its sources. */
  readonly part: boolean
  readonly sources: readonly Source[]
  readonly entities: readonly Entity[]
  readonly statements: readonly Statement[]
  readonly noRelation: readonly NoRelation[]
  /** Built-in types that occur, then the dataset's own; in legend order. */
  readonly families: readonly Family[]
  readonly relations: readonly RelationType[]
  readonly kinds: readonly KindType[]
  /** What the dataset itself defines beyond the built-in vocabulary. */
  readonly own: {
    readonly families: readonly Family[]
    readonly relations: readonly RelationType[]
    readonly kinds: readonly KindType[]
  }
  readonly layout: { readonly [O in Orientation]: Positions | null }
  /** Authored walks through the data. */
  readonly stories: readonly Story[]
}

/** One (statement, object) pair: what is drawn, and what a row of an edge table is. */
export interface Line {
  readonly id: LineId
  readonly statement: Statement
  readonly from: EntityId
  readonly to: EntityId
}
