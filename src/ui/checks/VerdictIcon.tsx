import { Check, CircleQuestionMark, NotebookPen, X } from 'lucide-react'
import type { Verdict } from '../../domain/checks.ts'

const ICONS = { verified: Check, wrong: X, 'needs-source': CircleQuestionMark } as const

/** The sign of a verdict; null: a note alone. */
export const VerdictIcon = ({ verdict }: { readonly verdict: Verdict | null }) => {
  const Icon = verdict === null ? NotebookPen : ICONS[verdict]
  return <Icon />
}
