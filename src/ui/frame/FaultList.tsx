import { describeIssue, type Issue } from '../../domain/issue.ts'
import { tell } from '../messages/told.ts'

/** Faults of a file: where, what, and the way out of each. */
export const FaultList = ({ issues }: { readonly issues: readonly Issue[] }) => (
  <ol>
    {issues.map((issue) => (
      <li key={describeIssue(issue)}>
        <code>{tell(issue.where)}</code>
        <p>
          {tell(issue.what)}. <strong>{tell(issue.wayOut)}.</strong>
        </p>
      </li>
    ))}
  </ol>
)
