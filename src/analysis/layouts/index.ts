import { dispute } from './dispute/dispute.ts'
import { force } from './force.ts'
import type { Layout } from './layout.ts'

export { hasPoles } from './dispute/dispute.ts'

/** All layouts, in the order of the menu. A new one is a file and a line here. */
export const LAYOUTS: readonly Layout[] = [dispute, force]
