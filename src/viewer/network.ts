import type { PageGuide } from '../io/exports/format.ts'
import { isMany } from '../view/renderer.ts'
import { createDrawing } from './drawing.ts'
import type { Facts } from './facts.ts'
import type { Network } from './look.ts'
import { createMap } from './map.ts'
import type { Selection } from './selected.ts'

/** Draws the network as large as it is: as elements, or as a map. `onPick` is told what was pressed; null: nothing. */
export const createNetwork = (
  facts: Facts,
  guides: readonly PageGuide[],
  onPick: (picked: Selection) => void,
): Network =>
  isMany(facts.dataset.entities.length, facts.index.lines.length)
    ? createMap(facts, guides, onPick)
    : createDrawing(facts, guides, onPick)
