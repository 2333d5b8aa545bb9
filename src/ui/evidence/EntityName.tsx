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

/** What of a text hangs on the name before it, up to the first space: a full stop is no line of its own. */
const hanging = (part: Phrase[number] | undefined): string =>
  part === undefined || part.entity !== undefined ? '' : (/^\S+/.exec(part.text)?.[0] ?? '')

/** A sentence whose names select their nodes. */
export const PhraseText = ({ phrase }: { readonly phrase: Phrase }) => (
  <>
    {phrase.map((part, at) =>
      part.entity === undefined ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence never change places
        <span key={at}>
          {phrase[at - 1]?.entity === undefined ? part.text : part.text.slice(hanging(part).length)}
        </span>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence never change places
        <span key={at} className="with-hanging">
          <EntityLink id={part.entity} text={part.text} />
          {hanging(phrase[at + 1])}
        </span>
      ),
    )}
  </>
)
