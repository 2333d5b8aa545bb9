import type { Statement } from '../../domain/dataset.ts'
import { givenIn } from '../../domain/given.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { severalWords } from '../messages/several.ts'
import { useWorkspace } from '../workspace.tsx'
import { Badges } from './Badges.tsx'
import { Quotes } from './QuoteBlock.tsx'
import { SentenceButton } from './SentenceButton.tsx'
import '../styles/told.css'

/** Statements, each a way to its whole proof, with how it stands and its words: to point at one lights its line. */
export const ToldStatements = ({ statements }: { readonly statements: readonly Statement[] }) => {
  const { dataset } = useWorkspace()
  return (
    <ul className="told-statements">
      {statements.map((statement) => (
        <li key={statement.id} data-statement={statement.id}>
          <SentenceButton statement={statement} />
          {tellsStanding(dataset) && <Badges statement={statement} />}
          {statement.quotes.length === 0 && givenIn(dataset, statement) === null ? (
            <p className="soft">{severalWords.noEvidence}</p>
          ) : (
            <Quotes statement={statement} />
          )}
        </li>
      ))}
    </ul>
  )
}
