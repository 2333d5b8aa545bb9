import type { Statement } from '../../domain/dataset.ts'
import type { Workspace } from '../../state/workspace.ts'

/** A chain of statements as text: a numbered sentence each, its quotes with their places below. */
export const chainText = (
  { sentence, citation }: Workspace['words'],
  statements: readonly Statement[],
): string =>
  statements
    .map((statement, at) =>
      [
        `${at + 1}. ${sentence(statement)}`,
        ...statement.quotes.map((quote) => `   ${citation(statement, quote)}`),
      ].join('\n'),
    )
    .join('\n')
