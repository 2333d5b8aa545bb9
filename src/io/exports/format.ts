import type { Dataset, Point, Positions, Statement } from '../../domain/dataset.ts'
import type { FamilyId } from '../../domain/ids.ts'
import type { OwnNote } from '../../domain/ownNote.ts'
import { told } from '../../domain/told.ts'
import type { ReportFrame } from '../../domain/words/reportFrame.ts'

/** What a file shows that the dataset does not hold itself. */
export interface ExportContext {
  /** The attributed sentence of a statement. */
  words(statement: Statement): string
  /** Positions as on the screen (y grows downwards), or null. */
  readonly positions: Positions | null
  /** The colour of a family's lines, as `#rrggbb`. */
  colourOf(family: FamilyId): string
  /** What a one-file page is made of; null where the format asks for none. */
  readonly page: Page | null
  /** Where other speakers give other figures than those in a part, all that is told of them; absent: the part holds it. */
  readonly figures?: Dataset | null
  /** What a report says around its sentences and quotes; absent: in English. */
  readonly report?: ReportFrame
  /** What stands as the title of a report or page; null or absent: that of the dataset. */
  readonly title?: string | null
  /** Which part of a graph a report or page is of, in words; empty or absent: nothing is said. */
  readonly part?: string
}

export const GUIDE_FORMS = ['lane', 'column', 'group', 'ring'] as const
export const GUIDE_TITLES = ['date', 'no-date', 'bubble', 'other'] as const

/** What the layout of a page draws behind its network, with the words that it bears; lengths in units of the model. */
export interface PageGuide {
  readonly form: (typeof GUIDE_FORMS)[number]
  readonly of: (typeof GUIDE_TITLES)[number]
  readonly words: string
  readonly box: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  readonly beside?: number | undefined
  readonly at?: Point | undefined
  readonly filled?: boolean | undefined
}

/** The built viewer, and what it says of the file that it stands in. */
export interface Page {
  readonly script: string
  readonly styles: string
  /** EDTF, or null. */
  readonly exportedOn: string | null
  /** The language of its words, a BCP 47 tag: the viewer speaks English and German. */
  readonly language: string
  /** The reader’s own notes that stand in it; absent: none. */
  readonly notes?: readonly OwnNote[]
  /** What was arranged, where something was: all of it is shown as it stood there, on windows of every shape. */
  readonly arranged?: {
    readonly positions: Positions
    readonly guides: readonly PageGuide[]
  } | null
  /** What it says where no script runs, in that language: `WITHOUT_SCRIPT`. */
  readonly withoutScript: string
}

/** What a one-file page says of itself where no script runs. */
export const WITHOUT_SCRIPT = told`This page draws a network and its evidence from the data inside it, and needs JavaScript for that. It fetches nothing.`

/** The parts of the list that a person chooses from. */
export const FORMAT_GROUPS = ['read', 'data', 'linked'] as const
export type FormatGroup = (typeof FORMAT_GROUPS)[number]

export interface ExportFormat {
  readonly id:
    | 'json'
    | 'csv'
    | 'gexf'
    | 'graphml'
    | 'cytoscape'
    | 'json-ld'
    | 'turtle'
    | 'markdown'
    | 'html'
  readonly group: FormatGroup
  readonly label: string
  /** With its dot. */
  readonly extension: string
  /** All endings that ask for the format, with their dots; absent: the extension alone. */
  readonly endings?: readonly string[]
  readonly mime: string
  readonly description: string
  /** What does not come back when the file is read again; one phrase each. */
  readonly loses: readonly string[]
  write(dataset: Dataset, context: ExportContext): Uint8Array<ArrayBuffer>
  /** False where no file of it can be read here; absent: it opens again. */
  readonly opensAgain?: false
  /** Other versions of the format, on request. */
  readonly editions?: readonly Edition[]
  /** True where `write` asks for a `page`. */
  readonly needsPage?: boolean
  /** True where `write` asks for the `figures` around a part. */
  readonly needsFigures?: boolean
}

/** A version of a format beside its usual one. */
export interface Edition {
  readonly id: string
  readonly label: string
  write(dataset: Dataset, context: ExportContext): Uint8Array<ArrayBuffer>
}

/** All endings that ask for a format, its own first. */
export const endingsOf = ({ endings, extension }: ExportFormat): readonly string[] =>
  endings ?? [extension]

/** What every format but JSON leaves out. */
export const WITHOUT_TEXT =
  'the full text of the sources (quotes keep their exact words, offsets and hash)'

export const encodeText = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
