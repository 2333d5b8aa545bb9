import type { BubblePath } from '../../analysis/aggregate/asked.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { Selection } from '../../state/appState.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { BubbleScene } from '../../view/bubbleScene.ts'
import { bubbleWords as w } from '../messages/bubbles.ts'
import { bubbleName } from './bubbleNames.ts'
import type { Drawn } from './useBubbles.ts'

/** A bubble that holds some of what is selected. */
interface Held {
  readonly path: BubblePath
  readonly words: string
  /** What the bubble is called in full. */
  readonly name: string
}

/** The bubbles that hold the node that is selected, or else ends of the one statement, where no line of it is drawn. */
export const heldIn = (
  workspace: Workspace,
  { frame, pieces }: Drawn,
  scene: BubbleScene,
  { entities: [wanted], statements }: Selection,
): readonly Held[] => {
  const { standIn = (id: EntityId) => id, holding } = scene
  const held = (node: EntityId, say: (name: string) => string): readonly Held[] => {
    const at = frame.paths.get(node)
    const bubble = pieces.bubbles.find(({ path }) => path === at)
    if (bubble === undefined) return []
    const { name, lines } = bubbleName(workspace, bubble)
    return [{ path: bubble.path, words: say(lines[0] ?? name), name }]
  }
  if (wanted !== undefined)
    return held(standIn(wanted), (name) => w.isIn(workspace.entity(wanted)?.name ?? wanted, name))
  if (statements.length > 1) return []
  const some = statements.flatMap((id) => workspace.statement(id) ?? [])
  const ends = some.flatMap(({ subject, object }) => [subject, ...object])
  return [...(holding?.(statements) ?? [])].flatMap((node) =>
    held(node, ends.every((end) => standIn(end) === node) ? w.bothIn : w.oneIn),
  )
}
