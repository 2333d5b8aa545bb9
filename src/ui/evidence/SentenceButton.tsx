import type { Statement } from '../../domain/dataset.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { usePointing, useWorkspace } from '../workspace.tsx'

/** A statement as a sentence that leads to its evidence: to point at it, or to focus it, lights its line. */
export const SentenceButton = ({ statement }: { readonly statement: Statement }) => {
  const { words } = useWorkspace()
  const show = useShowEvidence()
  const point = usePointing()
  const light = (): void => point([statement.id])
  const unlight = (): void => point([])
  return (
    <button
      type="button"
      lang={SENTENCE_LANGUAGE}
      onClick={() => show({ entities: [], statements: [statement.id] })}
      onPointerEnter={light}
      onPointerLeave={unlight}
      onFocus={light}
      onBlur={unlight}
    >
      {words.sentence(statement)}
    </button>
  )
}
