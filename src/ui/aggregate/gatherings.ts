import {
  type Asked,
  around,
  type BubblePath,
  type GatheredBy,
} from '../../analysis/aggregate/asked.ts'
import {
  type Bubble,
  type Content,
  type Contents,
  DRAWN_SINGLY,
  divided,
  dividedByFact,
  everybody,
  MOST_BUBBLES,
  NO_CONTENT,
  oneByOne,
} from '../../analysis/aggregate/bubble.ts'
import { type Ground, groundOf, linesWithin } from '../../analysis/aggregate/ground.ts'
import { startDividing } from '../../analysis/jobs/divideJob.ts'
import { inSlices } from '../../analysis/jobs/slices.ts'
import type { Workspace } from '../../state/workspace.ts'

/** What was found out about a workspace, kept so that opening again, Undo and Redo search nothing twice. */
interface Known {
  ground: Ground | null
  readonly contents: Map<GatheredBy, Map<BubblePath | null, Content>>
}

const known = new WeakMap<Workspace, Known>()

export const knownOf = (workspace: Workspace): Known => {
  const held = known.get(workspace) ?? { ground: null, contents: new Map() }
  known.set(workspace, held)
  return held
}

/** What is being done. */
export type Progress =
  | { readonly what: 'reading' }
  | { readonly what: 'dividing'; readonly nodes: number; readonly groups: number | null }

/** Work that finds what a picture in bubbles needs. */
export interface Search {
  readonly cancel: () => void
}

/** The first of what is open whose content is not known; undefined: none is missing. */
export const missingIn = (
  contents: Contents | undefined,
  { open }: Asked,
): BubblePath | null | undefined => {
  if (contents?.get(null) === undefined) return null
  return open.find((path) => !contents.has(path))
}

export const bubbleAt = (contents: Contents, path: BubblePath): Bubble | undefined =>
  contents.get(around(path))?.bubbles.find((bubble) => bubble.path === path)

/**
 * Finds out what is missing for the picture that is asked for, in slices here and in a worker.
 * @param tell - hears of each step
 * @param done - called once with the contents, or with null where the worker failed; not at all once cancelled
 */
export const search = (
  workspace: Workspace,
  asked: Asked,
  tell: (progress: Progress) => void,
  done: (contents: Contents | null) => void,
): Search => {
  const held = knownOf(workspace)
  let stopped = false
  let stopJob = (): void => {}
  const ending = new AbortController()
  const read = async (): Promise<Ground> => {
    if (held.ground === null) {
      tell({ what: 'reading' })
      held.ground = await inSlices(groundOf(workspace.index), ending.signal)
    }
    return held.ground
  }
  const communities = async (ground: Ground, members: Uint32Array): Promise<Float64Array> => {
    const of = (groups: number | null): Progress => ({
      what: 'dividing',
      nodes: members.length,
      groups,
    })
    tell(of(null))
    const job = startDividing(
      { lines: linesWithin(ground, members), most: MOST_BUBBLES },
      (groups) => {
        if (!stopped) tell(of(groups))
      },
    )
    stopJob = job.cancel
    return job.answer
  }
  const contentFor = async (
    ground: Ground,
    contents: Contents,
    path: BubblePath | null,
  ): Promise<Content> => {
    if (path === null) {
      if (asked.by !== 'community') return dividedByFact(ground, asked.by)
      const all = everybody(ground)
      return divided(ground, 'community', all, await communities(ground, all), null)
    }
    const bubble = bubbleAt(contents, path)
    if (bubble === undefined) return NO_CONTENT
    if (bubble.members.length <= DRAWN_SINGLY) return oneByOne(bubble)
    const codes = await communities(ground, bubble.members)
    return divided(ground, 'community', bubble.members, codes, path)
  }
  const run = async (): Promise<void> => {
    const ground = await read()
    if (stopped) return
    const contents = held.contents.get(asked.by) ?? new Map<BubblePath | null, Content>()
    held.contents.set(asked.by, contents)
    for (;;) {
      const path = missingIn(contents, asked)
      if (path === undefined) break
      const content = await contentFor(ground, contents, path)
      contents.set(path, content)
      if (stopped) return
    }
    done(contents)
  }
  run().catch(() => {
    if (!stopped) done(null)
  })
  return {
    cancel: () => {
      stopped = true
      ending.abort()
      stopJob()
    },
  }
}
