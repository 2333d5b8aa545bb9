import { circle } from './circle.ts'
import { concentric } from './concentric.ts'
import { dispute } from './dispute/dispute.ts'
import { force } from './force.ts'
import { grouped } from './grouped.ts'
import { layered } from './layered.ts'
import type { Layout } from './layout.ts'
import { timeline } from './timeline.ts'

export { hasPoles } from './dispute/dispute.ts'

/** All layouts, in the order of the menu. A new one is a file and a line here. */
export const LAYOUTS: readonly Layout[] = [
  dispute,
  force,
  concentric,
  circle,
  layered,
  grouped,
  timeline,
]
