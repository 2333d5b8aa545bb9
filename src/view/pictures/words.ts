import type { Stance, Status } from '../../domain/dataset.ts'

/** The words of a picture that are not taken from the data. */
export const PICTURE_WORDS = {
  relations: 'Relations',
  pattern: 'Line pattern',
  disputed: 'Disputed',
  nodes: 'Nodes',
  status: {
    reported: 'reported: the source says so itself',
    claimed: 'claimed: only somebody in the source says so',
    denied: 'denied: told only as what a party denies',
    proposed: 'proposed: offered, announced or expected',
  } satisfies { readonly [S in Status]: string },
  sign: {
    denied: 'denied by somebody',
    mutual: 'accusations run both ways',
    withheld: 'asked, no position taken',
  } satisfies { readonly [S in Stance]?: string },
  numbered: 'its number in the list below',
  vague: 'unnamed, or exists only in a claim',
  pole: 'a main party',
  figuresDiffer: 'figures differ between speakers',
  empty: 'No statement is shown.',
  withoutNames: (count: number): string =>
    count === 1
      ? 'One node stands without its name, for lack of room; the data exports name it.'
      : `${count} nodes stand without their names, for lack of room; the data exports name them.`,
  inDispute: 'Statements in dispute, and who makes them',
  unnumbered: 'A statement without a number has no line in this picture.',
  figures: 'Figures that differ, each as its speaker gives it; Attest gives none of its own',
  more: (count: number): string => `And ${count} more in the data exports.`,
  /** What a note of the reader’s own says of itself. */
  ownNote: 'Note, not from a source',
  /** Before publications that a file names for its lines. */
  named: 'Named in the file, compared with no text',
  sources: (count: number): string => (count === 1 ? 'Source' : 'Sources'),
  published: (date: string): string => `published ${date}`,
  noDate: 'no date of publication given',
  exportedOn: (date: string): string => `Exported on ${date}`,
  /** The name of a kind, in the middle of a row. */
  kind: (label: string): string => label.toLowerCase(),
}

export type PictureWords = typeof PICTURE_WORDS
