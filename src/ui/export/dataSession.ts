import { ToldError } from '../../domain/issue.ts'
import { reportFrameIn } from '../../domain/reportFrames.ts'
import { createAssembly } from '../../io/imports/parcels.ts'
import { writeData } from './dataFile.ts'
import type { WriteAnswer, WriteOrder } from './writeOrder.ts'

/** What a worker does that writes one file: told what, it takes the part in parcels, and answers after the last of them. */
export const createWriteSession = (
  tell: (answer: WriteAnswer) => void,
): ((given: WriteOrder) => void) => {
  const assemble = createAssembly()
  let begun: Extract<WriteOrder, { readonly what: 'begin' }> | null = null
  return (given) => {
    if (given.what === 'begin') {
      begun = given
      return
    }
    const part = assemble(given.parcel)
    if (part === null || begun === null) return
    try {
      const bytes = writeData(part, begun.order, reportFrameIn(begun.language), (share) =>
        tell({ what: 'writing', share }),
      )
      tell({ what: 'written', bytes })
    } catch (error) {
      tell({ what: 'refused', sentence: error instanceof ToldError ? error.told : null })
    }
  }
}
