import type { EntityId } from '../../domain/ids.ts'
import type { Phrase } from '../../domain/words.ts'
import { selectEntity } from '../../state/commands.ts'
import { useRun, useWorkspace } from '../workspace.tsx'

/** A name that selects its node. */
export const EntityLink = ({ id, text }: { readonly id: EntityId; readonly text?: string }) => {
  const { entity } = useWorkspace()
  const run = useRun()
  return (
    <button type="button" className="name-link" onClick={() => run(selectEntity(id))}>
      <bdi>{text ?? entity(id)?.name ?? id}</bdi>
    </button>
  )
}

/** A sentence whose names select their nodes. */
export const PhraseText = ({ phrase }: { readonly phrase: Phrase }) => (
  <>
    {phrase.map((part, at) =>
      part.entity === undefined ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence never change places
        <span key={at}>{part.text}</span>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence never change places
        <EntityLink key={at} id={part.entity} text={part.text} />
      ),
    )}
  </>
)
