import type { Quote, Statement } from '../../domain/dataset.ts'
import { givenQuote } from '../../domain/givenQuote.ts'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import { type Action, anAction, namesOf, type Reach } from './action.ts'
import { onceThere } from './common.ts'

/** The one statement that is picked, or undefined. */
const oneOf = ({ workspace, picked }: Reach): Statement | undefined => {
  const [first, ...others] = picked.statements
  return first === undefined || others.length > 0 ? undefined : workspace.statement(first)
}

/** The quote that proves a statement before all others. */
const proofOf = (statement: Statement): Quote | undefined =>
  statement.quotes.find(({ context }) => !context) ?? statement.quotes[0]

const whyNoSource = (reach: Reach): string | null => {
  const statement = oneOf(reach)
  if (reach.picked.statements.length === 0) return w.noSelection
  if (statement === undefined) return w.severalLines
  const quote = proofOf(statement)
  if (quote === undefined) return w.noQuote
  return reach.workspace.source(quote.source)?.text === null ? t.sourceTextMissing : null
}

/** The picked statements that have a quote to be copied, be it one that only their file gives. */
const quotedIn = ({ workspace, picked }: Reach): readonly Statement[] =>
  picked.statements
    .flatMap((id) => workspace.statement(id) ?? [])
    .filter((one) => proofOf(one) !== undefined || givenQuote(one) !== null)

const whyNoCitation = (reach: Reach): string | null => {
  if (reach.picked.statements.length === 0) return w.noSelection
  return quotedIn(reach).length === 0 ? w.noQuote : null
}

const copyQuotes = (reach: Reach): void => {
  const { workspace, screen } = reach
  const quoted = quotedIn(reach)
  const copy = (part?: typeof import('../evidence/cite.ts')): void =>
    screen.copy(
      quoted
        .map((statement) =>
          proofOf(statement)
            ? workspace.words.cited(statement)
            : part?.givenCited(statement, workspace),
        )
        .join('\n\n'),
      quoted.length === 1 ? t.quoteCopied : w.quotesCopied(quoted.length),
    )
  // Some browsers let nothing be copied once something was waited for.
  if (quoted.every(proofOf)) copy()
  else onceThere(import('../evidence/cite.ts'), screen, copy)
}

const copyNames = ({ workspace, picked, screen }: Reach): void => {
  const names = picked.entities.map((id) => workspace.entity(id)?.name ?? id).join(', ')
  screen.copy(names, w.nameCopied(namesOf(workspace, picked.entities, w.nodes)))
}

export const evidenceActions: readonly Action[] = [
  anAction('evidence', {
    id: 'source',
    title: t.showInSource,
    whyNot: whyNoSource,
    run: (reach) => {
      const statement = oneOf(reach)
      const quote = statement && proofOf(statement)
      if (statement === undefined || quote === undefined) return
      reach.screen.show(reach.picked)
      reach.run({
        name: 'read',
        reading: {
          source: quote.source,
          statement: statement.id,
          quote: statement.quotes.indexOf(quote),
        },
      })
    },
  }),
  anAction('evidence', {
    id: 'copy-quote',
    title: t.copyQuote,
    words: (reach) => {
      const { length } = quotedIn(reach)
      return length > 1 ? w.copyQuotes(length) : t.copyQuote
    },
    whyNot: whyNoCitation,
    run: copyQuotes,
  }),
  anAction('evidence', {
    id: 'copy-name',
    title: w.copyName,
    whyNot: ({ picked }) => (picked.entities.length === 0 ? w.noNode : null),
    run: copyNames,
  }),
  anAction('evidence', {
    id: 'copy',
    title: w.copy,
    keys: [{ key: 'c', command: true, where: 'graph' }],
    whyNot: (reach) => (reach.picked.entities.length > 0 ? null : whyNoCitation(reach)),
    run: (reach) => (whyNoCitation(reach) === null ? copyQuotes(reach) : copyNames(reach)),
  }),
]
