import type { Statement } from '../../domain/dataset.ts'
import { givenIn } from '../../domain/given.ts'
import { givenOrigin, givenWordsFor } from '../../domain/words/given.ts'
import type { Workspace } from '../../state/workspace.ts'
import { dates } from '../messages/dates.ts'
import { foreignWords } from '../messages/foreign.ts'
import { t } from '../messages/index.ts'

/** A quote that a file gives, with its origin and the reserve that nothing has checked it; empty where it gives none. */
export const givenCitation = (statement: Statement, { dataset, entity }: Workspace): string => {
  const given = givenIn(dataset, statement)
  if (given === null || given.quote === null) return ''
  const [origin] = statement.said
  const name = origin === undefined ? null : (entity(origin.by)?.name ?? origin.by)
  return `${t.quoted(given.quote)} — ${givenOrigin(given, statement, name, dates.inWords, givenWordsFor(dataset, foreignWords.given))}`
}

/** The sentence of a statement, and the quote that its file gives below it. */
export const givenCited = (statement: Statement, workspace: Workspace): string =>
  `${workspace.words.sentence(statement)}\n${givenCitation(statement, workspace)}`

/** All quotes of a statement with their citations: in the order of their source, then that which its file gives. */
export const citationsOf = (statement: Statement, workspace: Workspace): readonly string[] =>
  [
    workspace.words.citation(statement, statement.quotes),
    givenCitation(statement, workspace),
  ].filter((citation) => citation !== '')
