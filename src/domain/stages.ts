/** The parts of writing a file that a reader is told of. */
export type StageName =
  | 'hand-over'
  | 'statements'
  | 'lines'
  | 'names'
  | 'shapes'
  | 'sentences'
  | 'text'
  | 'paint'
  | 'encode'
  | 'whole'

/** What begins, and through how many rows it goes; null where that cannot be said beforehand. */
export interface Stage {
  readonly stage: StageName
  readonly rows: number | null
}
