import { useMemo } from 'react'
import { repliesWords as words } from '../messages/replies.ts'
import { usePaced } from '../useRested.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { ToldStatements } from './ToldStatements.tsx'

/** The few statements that the filters let through, each with its words. */
export const ShownStatements = () => {
  const { index, visible } = useWorkspace()
  const { mask, shown } = usePaced(visible(useApp((app) => app.filters)))
  const statements = useMemo(
    () => [
      ...new Set(index.lines.flatMap(({ statement }, row) => (mask[row] === 1 ? statement : []))),
    ],
    [index, mask],
  )
  const title = words.left(shown)
  return (
    <section className="shown-statements" aria-label={title}>
      <h3>{title}</h3>
      <ToldStatements statements={statements} />
    </section>
  )
}
