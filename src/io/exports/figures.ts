import type { Dataset } from '../../domain/dataset.ts'
import { figuresOf, statusOfFigure } from '../../domain/figures.ts'
import type { EntityId } from '../../domain/ids.ts'
import { OWN_VOICE } from '../../domain/words/chain.ts'
import type { Words } from '../../domain/words.ts'
import { jsonCell } from './columns.ts'

/**
 * The figures about each event as JSON, side by side, each with its speaker and whoever passed it on; with how it stands
 * where that is more than reported by the source itself, and with whoever denies it.
 */
export const figuresAsJson = (
  dataset: Dataset,
  { chain, deniers }: Pick<Words, 'chain' | 'deniers'>,
): ReadonlyMap<EntityId, string> => {
  const names = new Map(
    dataset.entities.map(({ id, name }) => [id, name.trim() === '' ? id : name]),
  )
  const nameOf = (id: EntityId): string => names.get(id) ?? id
  return new Map(
    figuresOf(dataset).map(({ event, outcomes }) => [
      event,
      jsonCell(
        outcomes
          .flatMap(({ figures }) => figures)
          .map((figure) => {
            const { statement, speaker, who, outcome, asWorded } = figure
            const status = statusOfFigure(figure)
            const deniedBy = deniers(statement)
            return {
              statement: statement.id,
              speaker: speaker === null ? OWN_VOICE : nameOf(speaker),
              // JSON leaves out what is undefined.
              chain: statement.said.length === 0 ? undefined : chain(statement),
              status: status === 'reported' ? undefined : status,
              deniedBy: deniedBy.length === 0 ? undefined : deniedBy,
              who,
              outcome,
              asWorded,
            }
          }),
      ),
    ]),
  )
}
