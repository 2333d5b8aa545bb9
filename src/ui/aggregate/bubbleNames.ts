import type { Bubble } from '../../analysis/aggregate/bubble.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { BubbleName } from '../../view/bubbles.ts'
import { bubbleWords as w } from '../messages/bubbles.ts'

/** So many of those with most lines are named. */
const MOST_NAMED = 5

/** What a bubble is called, honestly: what its nodes have in common, and how many they are. */
export const bubbleName = (
  { dataset, entity }: Pick<Workspace, 'dataset' | 'entity'>,
  { is, members }: Bubble,
): BubbleName => {
  const { length } = members
  const nameOf = (id: Parameters<typeof entity>[0]): string => entity(id)?.name ?? id
  const named = [...members.subarray(0, MOST_NAMED)].flatMap((row) => dataset.entities[row] ?? [])
  const within = w.members(
    named.map(({ id, name }) => (name.trim() === '' ? id : name)),
    length - named.length,
  )
  const counted = (name: string): BubbleName => ({
    name: w.counted(name, length),
    lines: [name, w.nodes(length)],
    members: within,
  })
  /** Who stands for the others, as where members are folded into a state. */
  const headed = (name: string, head: string): BubbleName => ({
    name: w.counted(name, length),
    lines: [head, w.andMore(length - 1)],
    members: within,
  })
  switch (is.of) {
    case 'community': {
      const name = nameOf(is.around)
      return headed(w.community(name), name)
    }
    case 'kind': {
      const kind = dataset.kinds.find(({ id }) => id === is.kind)
      const name = w.ofKind(length, kind?.plural ?? is.kind)
      return { name, lines: [name], members: within }
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
