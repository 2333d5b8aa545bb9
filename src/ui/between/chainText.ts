import type { Statement } from '../../domain/dataset.ts'
import type { Workspace } from '../../state/workspace.ts'
import { citationsOf } from '../evidence/cite.ts'

/** A chain of statements as text: a numbered sentence each, its quotes with their places below. */
export const chainText = (workspace: Workspace, statements: readonly Statement[]): string =>
  statements
    .map((statement, at) =>
      [
        `${at + 1}. ${workspace.words.sentence(statement)}`,
        ...citationsOf(statement, workspace).map((citation) => citation.replace(/^/gm, '   ')),
      ].join('\n'),
    )
    .join('\n')
