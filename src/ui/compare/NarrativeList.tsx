import type { Statement } from '../../domain/dataset.ts'
import type { SceneNode } from '../../view/scene.ts'
import { Mirrored } from '../graph/MirrorList.tsx'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useWorkspace } from '../workspace.tsx'

interface Props {
  /** Tells its lists from others of the page. */
  readonly id: string
  /** What the lines are called together. */
  readonly name: string
  readonly statements: readonly Statement[]
  readonly nodes: readonly SceneNode[]
}

const nameOf = ({ entity }: SceneNode): string => entity.name

/** What a canvas of the comparison draws once more as lists, which come into sight under the keyboard. */
export const NarrativeList = ({ id, name, statements, nodes }: Props) => {
  const { words } = useWorkspace()
  return (
    <div className="mirror-frame" data-open="false">
      <div className="mirror">
        <Mirrored
          id={`relations-${id}`}
          name={name}
          items={statements}
          lang={SENTENCE_LANGUAGE}
          wordsOf={words.sentence}
          pickOf={(one) => ({ entities: [], statements: [one.id] })}
        />
        <Mirrored
          id={`actors-${id}`}
          name={t.actorsInView}
          items={nodes}
          wordsOf={nameOf}
          pickOf={(one) => ({ entities: [one.id], statements: [] })}
        />
      </div>
    </div>
  )
}
