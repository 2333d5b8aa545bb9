import * as z from 'zod/mini'
import { CLOCKS } from '../../domain/clocks.ts'
import { LONGEST_NOTE } from '../../domain/ownNote.ts'
import { JudgementShape, SeenShape } from './checks.ts'
import { LossesShape } from './losses.ts'

z.config({ jitless: true })

/** The version of kept projects that this program writes; it reads every one up to it. */
export const PROJECT_VERSION = 6

/** Characters of a name. */
export const LONGEST_NAME = 200

/** Characters of a picture in a list. */
const LARGEST_PICTURE = 400_000

const count = z.int().check(z.minimum(0))
const picture = z.string().check(z.startsWith('<svg '), z.maxLength(LARGEST_PICTURE))

const Origin = z.union([
  z.object({ from: z.literal('bundled'), id: z.string() }),
  z.object({ from: z.literal('url'), url: z.string() }),
  z.object({ from: z.literal('file'), name: z.string() }),
  z.object({ from: z.literal('text') }),
])
/** Where the dataset of a project came from. */
export type Origin = z.infer<typeof Origin>

/** A version that this program reads. */
export const Version = z.int().check(z.minimum(1), z.maximum(PROJECT_VERSION))

const Head = z.object({
  version: Version,
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
  /** Moments, as `Date.toISOString` writes them. */
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
  /** Counts the times that its work was kept. */
  revision: count,
  origin: Origin,
  dataset: z.object({ id: z.string(), nodes: count, statements: count }),
  pictures: z.nullable(z.object({ light: picture, dark: picture })),
  deleted: z.nullable(z.iso.datetime()),
  /** Since version 6: what of its file could not be represented, and how the rest was read; absent: nothing is to be said. */
  reading: z.optional(z.object({ losses: LossesShape, notes: LossesShape })),
})
/** What a list says of a project. */
export type ProjectHead = Readonly<z.infer<typeof Head>>

/** A project’s head; null where the record is none, or one of a later version. */
export const readHead = (record: unknown): ProjectHead | null => {
  const parsed = Head.safeParse(record)
  return parsed.success ? parsed.data : null
}

/** Whether a record was written by a later version of the program, which alone may change it. */
export const isLater = (record: unknown): boolean =>
  typeof record === 'object' &&
  record !== null &&
  'version' in record &&
  typeof record.version === 'number' &&
  record.version > PROJECT_VERSION

const ids = z.array(z.string())
const point = z.tuple([z.number(), z.number()])
const time = z.object({
  clock: z.enum(CLOCKS),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  undated: z.boolean(),
})

const Guide = z.object({
  form: z.enum(['lane', 'column', 'group', 'ring']),
  box: z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }),
  title: z.union([
    z.object({ of: z.literal('kind'), kind: z.string() }),
    z.object({ of: z.literal('family'), family: z.string() }),
    z.object({ of: z.literal('row'), row: z.string() }),
    z.object({ of: z.literal('group'), around: z.string() }),
    z.object({ of: z.literal('date'), edtf: z.string() }),
    z.object({ of: z.literal('no-date') }),
    z.object({ of: z.literal('steps'), steps: z.number() }),
  ]),
  /** Since version 4. */
  beside: z.optional(z.number()),
  at: z.optional(point),
  filled: z.optional(z.boolean()),
})
export type GuideRecord = z.infer<typeof Guide>

/** A command without what it carries besides its name and what it is about. */
const StepCommand = z.object({
  name: z.string(),
  facet: z.optional(z.string()),
  values: z.optional(ids),
  entities: z.optional(ids),
  statements: z.optional(ids),
  hide: z.optional(ids),
  around: z.optional(z.string()),
  focus: z.optional(z.nullable(z.object({ depth: z.number(), entities: ids }))),
  keep: z.optional(z.boolean()),
  entity: z.optional(z.string()),
  to: z.optional(point),
  layout: z.optional(z.nullable(z.string())),
  strand: z.optional(z.string()),
  time: z.optional(z.nullable(time)),
  clock: z.optional(z.enum(CLOCKS)),
  way: z.optional(z.string()),
  what: z.optional(z.string()),
  about: z.optional(z.nullable(z.string())),
})
export type StepCommand = z.infer<typeof StepCommand>

/** Numbers point into the lists of the record. */
const Shot = z.object({
  filters: count,
  arrangement: count,
  unfolded: count,
  folded: count,
  /** Absent in what was kept before there were any. */
  bubbles: z.optional(z.nullable(z.string())),
  clock: z.enum(CLOCKS),
  checks: count,
  stories: count,
  views: z.optional(count),
  notes: z.optional(count),
})
export type Shot = z.infer<typeof Shot>

const Step = z.object({ command: StepCommand, before: Shot, after: Shot })

/** Of what a canvas shows; a view divides by it. */
const SMALLEST_ZOOM = 1e-6

/** What was on the screen, under a name. */
const View = z.object({
  id: z.string(),
  name: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
  /** As in an address. */
  fragment: z.string(),
  arrangement: count,
  camera: z.nullable(
    z.object({
      zoom: z.number().check(z.minimum(SMALLEST_ZOOM)),
      middle: point,
      width: z.number().check(z.minimum(1)),
      height: z.number().check(z.minimum(1)),
      orientation: z.enum(['landscape', 'portrait']),
    }),
  ),
})

const Note = z.object({
  id: z.string(),
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_NOTE)),
  on: z.nullable(z.union([z.object({ entity: z.string() }), z.object({ statement: z.string() })])),
  at: point,
})

const Work = z.object({
  version: Version,
  /** Filters as fragments of an address. */
  filters: z.array(z.string()),
  /** Sets of ids. */
  sets: z.array(ids),
  /** Positions: what differs from an earlier entry, or from nothing. */
  positions: z.array(
    z.object({
      from: z.nullable(count),
      set: z.array(z.tuple([z.string(), z.number(), z.number()])),
      gone: ids,
    }),
  ),
  arrangements: z.array(
    z.object({
      layout: z.nullable(z.string()),
      moved: count,
      placed: count,
      guides: z.optional(z.array(Guide)),
      /** Since version 5: the nodes that are pinned though they stand where the layout put them. */
      held: z.optional(ids),
    }),
  ),
  judgements: z.array(JudgementShape),
  baselines: z.array(z.array(SeenShape)),
  /** Judgements: what differs from an earlier entry, or from nothing. */
  checks: z.array(
    z.object({ from: z.nullable(count), set: z.array(count), gone: ids, baseline: count }),
  ),
  /** Lists of stories, as text. */
  stories: z.array(z.string()),
  /** Since version 2; before it there were none. */
  views: z.optional(z.array(View)),
  viewLists: z.optional(z.array(z.array(count))),
  /** Since version 3. */
  notes: z.optional(z.array(Note)),
  noteLists: z.optional(z.array(z.array(count))),
  now: Shot,
  past: z.array(Step),
  future: z.array(Step),
})
/** What a reader has done to a dataset, with the way back; each thing stands once. */
export type WorkRecord = z.infer<typeof Work>

/** The record of a work from its text, or null where it holds none. Never throws. */
export const readWork = (text: string): WorkRecord | null => {
  try {
    const parsed = Work.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** A project as a whole: dataset and work are JSON. */
export interface WholeProject {
  readonly head: ProjectHead
  /** In authored one-file form. */
  readonly dataset: string
  readonly work: string
}
