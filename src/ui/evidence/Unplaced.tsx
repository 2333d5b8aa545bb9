import type { Issue } from '../../domain/issue.ts'
import { tell } from '../messages/told.ts'

/** Why a quote has no place in the texts beside its file, and which words or places are nearest, as it is told of its row. */
export const Unplaced = ({ told: { what, wayOut } }: { readonly told: Issue }) => (
  <p className="soft">
    {tell(what)}. {tell(wayOut)}.
  </p>
)
