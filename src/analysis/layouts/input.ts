import type { Dataset, Line, Orientation, Status } from '../../domain/dataset.ts'
import { allLines } from '../../domain/lines.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import type { Polarity } from '../../domain/relations.ts'
import { poleSizeOf, sizeOf } from '../geometry/size.ts'
import { findPoles } from './dispute/poles.ts'
import type { LayoutInput, LayoutLink, LayoutNode } from './layout.ts'

/** The key of a pair, the same in both directions. */
export const pairKey = (one: string, other: string): string =>
  JSON.stringify(one < other ? [one, other] : [other, one])

