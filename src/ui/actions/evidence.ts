import type { Quote, Statement } from '../../domain/dataset.ts'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import { type Action, anAction, namesOf, type Reach } from './action.ts'

/** The one statement that is picked, or undefined. */
const oneOf = ({ workspace, picked }: Reach): Statement | undefined => {
  const [first, ...others] = picked.statements
  return first === undefined || others.length > 0 ? undefined : workspace.statement(first)
}

/** The quote that proves a statement before all others. */
const proofOf = (statement: Statement): Quote | undefined =>
  statement.quotes.find(({ context }) => !context) ?? statement.quotes[0]

const whyNoQuote = (reach: Reach): string | null => {
  const statement = oneOf(reach)
  if (reach.picked.statements.length === 0) return w.noSelection
  if (statement === undefined) return w.severalLines
  return proofOf(statement) === undefined ? w.noQuote : null
}

export const evidenceActions: readonly Action[] = [
  anAction('evidence', {
    id: 'source',
    title: w.source,
    whyNot: (reach) => {
      const statement = oneOf(reach)
      const quote = statement && proofOf(statement)
      if (quote === undefined) return whyNoQuote(reach)
      return reach.workspace.source(quote.source)?.text === null ? w.noText : null
    },
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
    title: w.copyQuote,
    whyNot: whyNoQuote,
    run: (reach) => {
      const statement = oneOf(reach)
      const quote = statement && proofOf(statement)
      if (statement === undefined || quote === undefined) return
      reach.screen.copy(reach.workspace.words.citation(statement, quote), t.quoteCopied)
    },
  }),
  anAction('evidence', {
    id: 'copy-name',
    title: w.copyName,
    whyNot: ({ picked }) => (picked.entities.length === 0 ? w.noNode : null),
    run: ({ workspace, picked, screen }) => {
      const names = picked.entities.map((id) => workspace.entity(id)?.name ?? id).join(', ')
      screen.copy(names, w.nameCopied(namesOf(workspace, picked.entities, w.nodes)))
    },
  }),
]
