import type { Bubble } from '../../analysis/aggregate/bubble.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { BubbleName } from '../../view/bubbles.ts'
import { bubbleWords as w } from '../messages/bubbles.ts'

/** What a bubble is called, honestly: what its nodes have in common, and how many they are. */
export const bubbleName = (
  { dataset, entity }: Pick<Workspace, 'dataset' | 'entity'>,
  { is, members }: Bubble,
): BubbleName => {
  const { length } = members
  const nameOf = (id: Parameters<typeof entity>[0]): string => entity(id)?.name ?? id
  const counted = (name: string): BubbleName => ({
    name: w.counted(name, length),
    lines: [name, w.nodes(length)],
  })
  /** Who stands for the others, as where members are folded into a state. */
  const headed = (name: string, head: string): BubbleName => ({
    name: w.counted(name, length),
    lines: [head, w.andMore(length - 1)],
  })
  switch (is.of) {
    case 'community': {
      const name = nameOf(is.around)
      return headed(w.community(name), name)
    }
    case 'kind': {
      const kind = dataset.kinds.find(({ id }) => id === is.kind)
      const name = w.ofKind(length, kind?.plural ?? is.kind)
      return { name, lines: [name] }
    }
    case 'state':
      return headed(w.ofState(nameOf(is.state)), nameOf(is.state))
    case 'stateless':
      return counted(w.stateless)
    case 'others':
      return counted(w.others)
    case 'rest':
      return counted(w.rest)
  }
}
