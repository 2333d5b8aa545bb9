import type { Dataset, Statement } from '../../domain/dataset.ts'
import { figuresOf } from '../../domain/figures.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { Frame, Scene } from '../scene.ts'

/**
 * The statements that give figures for an event of the picture for which the figures differ, in the order of the
 * dataset: whoever shows such an event shows what each speaker says of it, whether their lines are drawn or not.
 */
export const statementsWithFigures = (
  dataset: Dataset,
  scene: Scene,
  drawn: Frame['drawn'],
): readonly Statement[] => {
  const shown = new Set<EntityId>(scene.nodes.map(({ id }) => id))
  const told = new Set(
    figuresOf(dataset)
      .filter(({ event, differ }) => differ && shown.has(drawn(event)))
      .flatMap(({ outcomes }) => outcomes.flatMap(({ figures }) => figures))
      .map(({ statement }) => statement.id),
  )
  return dataset.statements.filter(({ id }) => told.has(id))
}
