import type { Statement } from '../../domain/dataset.ts'
import { givenEvidence } from '../../domain/given.ts'
import { givenOrigin } from '../../domain/words/given.ts'
import type { Workspace } from '../../state/workspace.ts'
import { foreignWords } from '../messages/foreign.ts'
import { t } from '../messages/index.ts'

/** A quote that a file gives, with its origin and the reserve that nothing has checked it; empty where it gives none. */
export const givenCitation = (statement: Statement, { entity }: Workspace): string => {
  const given = givenEvidence(statement)
  if (given === null || given.quote === null) return ''
  const [origin] = statement.said
  const name = origin === undefined ? null : (entity(origin.by)?.name ?? origin.by)
  return `${t.quoted(given.quote)} — ${givenOrigin(given, name, foreignWords.given)}`
}
