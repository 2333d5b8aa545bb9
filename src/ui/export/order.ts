import type { Orientation, Positions } from '../../domain/dataset.ts'
import { shippedPositions } from '../../domain/shippedPositions.ts'
import type { AppState } from '../../state/appState.ts'
import type { ExportPlan } from '../../state/exportScope.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { Theme } from '../../view/theme.ts'

/** What a file is made from. */
export interface Order {
  readonly workspace: Workspace
  readonly app: AppState
  readonly plan: ExportPlan
  readonly orientation: Orientation
  readonly theme: Theme
  /** EDTF. */
  readonly today: string
  /** The reader’s own stories leave with the dataset’s. */
  readonly withOwnStories: boolean
  /** Pictures and pages show the reader’s notes on the canvas. */
  readonly withNotes: boolean
  /** The version of the format; null: its usual one. */
  readonly edition: string | null
  /** What stands as the title in what people read; null: that of the dataset. */
  readonly title: string | null
  /** Which part of the graph it is, in words; empty: all of it. */
  readonly part: string
  /** How wide a picture is at most, in pixels of its page; absent: as usual. */
  readonly width?: number
  /** Around a picture, in the same pixels; absent: as usual. */
  readonly margin?: number
  /** What is selected stands out of a picture, as it does on the canvas. Absent: it does not. */
  readonly showsSelected?: boolean
}

/** Where everybody stands now. */
export const positionsFor = ({ workspace, app, orientation }: Order): Positions => {
  const shipped = shippedPositions(workspace.dataset, orientation) ?? []
  return new Map([...shipped, ...app.arrangement.moved])
}
