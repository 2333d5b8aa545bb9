import type { StatementId } from '../domain/ids.ts'
import { once } from '../domain/once.ts'
import { strandsHolding } from './inScene.ts'
import { partOf, type Scene, type SceneStrand, type StrandLabel } from './scene.ts'

/**
 * A scene in which a strand that holds some of what a step of a story cites beside others is drawn of these alone, with
 * their words, sign and width; all others are as they were.
 * @param asked - what the reader has pointed at, holds or has selected: where a step does not cite it, lines stay whole
 */
export const citing = (
  scene: Scene,
  cites: readonly StatementId[],
  asked: readonly StatementId[],
  label: StrandLabel,
): Scene => {
  const { shown } = scene
  const statements = new Set(cites)
  const isCited = (id: StatementId): boolean => statements.has(id)
  if (shown === undefined || cites.length === 0 || !asked.every(isCited)) return scene
  const parts = new Map<string, SceneStrand>()
  const counts = shown.strands.slice()
  for (const at of strandsHolding(shown, statements)) {
    const strand = shown.strand(at)
    const cited = strand?.statements.filter(({ id }) => isCited(id)) ?? []
    if (strand === undefined || cited.length === 0 || cited.length === counts[at]) continue
    parts.set(strand.id, partOf(strand, cited, label))
    counts[at] = cited.length
  }
  if (parts.size === 0) return scene
  const part = <S extends SceneStrand | undefined>(strand: S): S | SceneStrand =>
    parts.get(strand?.id ?? '') ?? strand
  const strands = once(() => scene.strands.map(part))
  return {
    shown: {
      ...shown,
      strands: counts,
      strand: (at) => part(shown.strand(at)),
    },
    crossings: scene.crossings,
    nodes: scene.nodes,
    get strands() {
      return strands()
    },
  }
}
