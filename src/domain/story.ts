import type { EntityId, StatementId } from './ids.ts'

/** One stop of a walk through the data. What it does not cite fades while it is told. */
export interface StoryStep {
  readonly title: string
  /** Paragraphs in the author's words, parted by blank lines. */
  readonly text: string
  /** Never empty: what the step rests on. */
  readonly cites: readonly StatementId[]
  /** The view as a fragment of the address, without `#`: filters, clock, what is folded. Empty: the opening view. */
  readonly view: string
  /** The nodes to bring into view; empty: all that is shown. */
  readonly focus: readonly EntityId[]
}

export interface Story {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** How many steps the whole has, where this is a part of it; left out: it is whole. */
  readonly wholeSteps?: number | undefined
  /** Never empty. */
  readonly steps: readonly StoryStep[]
}

/** What ids of stories begin with that came by a link: it travels wherever such a story is kept or saved. */
export const BY_LINK = 'from-link'

/** What ids of stories begin with that a reader wrote: whoever saves a file with one is its author. */
export const OWN = 'own'

/** Whether a story of a file was written by whoever saved the file, and not by whoever coded its data. */
export const isBySaver = ({ id }: Story): boolean => id.startsWith(`${OWN}-`)

/** Whether a story’s words are those of whoever sent a link. */
export const cameByLink = ({ id }: Story): boolean => id.startsWith(`${BY_LINK}-`)
