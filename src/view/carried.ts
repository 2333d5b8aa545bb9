import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import type { Labels, NodeLabel } from './labelBoxes.ts'
import type { SceneNode, SceneStrand } from './scene.ts'

/**
 * What is written while a node is carried about: its name and its badge go with it, above all others. Words of its
 * lines are left out, for the ways on which they stand change all the time.
 * @param by - how far it is from where it was, in pixels
 */
export const whileCarried = (labels: Labels, id: EntityId, [x, y]: Point): Labels => {
  const isIt = ({ node }: { readonly node: SceneNode }): boolean => node.id === id
  const isOther = (one: { readonly node: SceneNode }): boolean => !isIt(one)
  const staysPut = ({ strand: { from, to } }: { readonly strand: SceneStrand }): boolean =>
    from !== id && to !== id
  return {
    nodes: [
      ...labels.nodes.filter(isOther),
      ...labels.nodes.filter(isIt).map(
        (label): NodeLabel => ({
          ...label,
          box: { ...label.box, x: label.box.x + x, y: label.box.y + y },
        }),
      ),
    ],
    badges: labels.badges.map((badge) =>
      isIt(badge) ? { ...badge, at: [badge.at[0] + x, badge.at[1] + y] } : badge,
    ),
    strands: labels.strands.filter(staysPut),
    marks: labels.marks.filter(staysPut),
  }
}
