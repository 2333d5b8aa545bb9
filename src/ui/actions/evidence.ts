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

/** The picked statements that a quote proves, each with it. */
const provedIn = ({ workspace, picked }: Reach) =>
  picked.statements.flatMap((id) => {
    const statement = workspace.statement(id)
    const quote = statement && proofOf(statement)
    return statement === undefined || quote === undefined ? [] : [{ statement, quote }]
  })

const whyNoCitation = (reach: Reach): string | null => {
  if (reach.picked.statements.length === 0) return w.noSelection
  return provedIn(reach).length === 0 ? w.noQuote : null
}

const copyQuotes = (reach: Reach): void => {
  const proved = provedIn(reach)
  const citations = proved.map(({ statement, quote }) =>
    reach.workspace.words.citation(statement, quote),
  )
  reach.screen.copy(
    citations.join('\n\n'),
    proved.length === 1 ? t.quoteCopied : w.quotesCopied(proved.length),
  )
}

const copyNames = ({ workspace, picked, screen }: Reach): void => {
  const names = picked.entities.map((id) => workspace.entity(id)?.name ?? id).join(', ')
  screen.copy(names, w.nameCopied(namesOf(workspace, picked.entities, w.nodes)))
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
    words: (reach) => {
      const { length } = provedIn(reach)
      return length > 1 ? w.copyQuotes(length) : w.copyQuote
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
