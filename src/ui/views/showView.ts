import type { Orientation } from '../../domain/dataset.ts'
import type { SavedView } from '../../state/appState.ts'
import { applyView, missingIn } from '../../state/views.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { Renderer } from '../../view/renderer.ts'
import { viewWords as w } from '../messages/views.ts'
import { cameraNow, goToView } from './cameras.ts'

interface Stage {
  readonly workspace: Workspace
  readonly renderer: Renderer | null
  readonly orientation: Orientation
}

/** Brings a view back. Gives a sentence about what it names and the graph has not (any more); null where all is there. */
export const showView = (
  view: SavedView,
  { workspace: { dataset, store }, renderer, orientation }: Stage,
): string | null => {
  store.run(applyView(view, dataset, cameraNow(renderer, orientation)))
  goToView(store, renderer, view.camera, orientation)
  const missing = missingIn(view, dataset)
  return missing.length === 0 ? null : w.missing(view.name, missing)
}
