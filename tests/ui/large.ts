import type { Dataset } from '../../src/domain/dataset.ts'
import { statementId } from '../../src/domain/ids.ts'
import { sample } from './mount.tsx'

/** The small dataset with so many statements more that what is made of all of them is made in slices. */
export const large = (): Dataset => {
  const small = sample()
  const [model] = small.statements
  if (model === undefined) throw new Error('There is no statement.')
  const more = Array.from({ length: 3_100 }, (_, at) => ({
    ...model,
    id: statementId(`more-${at}`),
    quotes: [],
    asserts: [],
  }))
  return { ...small, statements: [...small.statements, ...more] }
}
