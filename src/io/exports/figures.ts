import type { Dataset } from '../../domain/dataset.ts'
import { type Figure, figuresOf } from '../../domain/figures.ts'
import type { EntityId } from '../../domain/ids.ts'
import { OWN_VOICE } from '../../domain/words/chain.ts'
import type { Words } from '../../domain/words.ts'
import { jsonCell } from './columns.ts'

/** The figures about each event as JSON, side by side, each with its speaker and whoever passed it on. */
export const figuresAsJson = (
  dataset: Dataset,
  chain: Words['chain'],
): ReadonlyMap<EntityId, string> => {
  const names = new Map(
    dataset.entities.map(({ id, name }) => [id, name.trim() === '' ? id : name]),
  )
  const speakerOf = ({ speaker }: Figure): string =>
    speaker === null ? OWN_VOICE : (names.get(speaker) ?? speaker)
  return new Map(
    figuresOf(dataset).map(({ event, outcomes }) => [
      event,
      jsonCell(
        outcomes
          .flatMap(({ figures }) => figures)
          .map((figure) => ({
            statement: figure.statement.id,
            speaker: speakerOf(figure),
            ...(figure.statement.said.length === 0 ? {} : { chain: chain(figure.statement) }),
            who: figure.who,
            outcome: figure.outcome,
            asWorded: figure.asWorded,
          })),
      ),
    ]),
  )
}
