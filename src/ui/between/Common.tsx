import type { Entity } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import { betweenWords as words } from '../messages/between.ts'
import { useWorkspace } from '../workspace.tsx'
import type { Paths } from './usePaths.ts'

interface Props {
  readonly paths: Paths
  readonly entities: readonly Entity[]
  readonly onSelect: (statements: readonly StatementId[]) => void
}

const MOST = 24

/** The nodes that touch every selected one; a click selects the statements that make it so. */
export const Common = ({ paths, entities, onSelect }: Props) => {
  const { dataset } = useWorkspace()
  if (paths.last === null) return null
  const { search, answer } = paths.last
  const { lines } = search.walked
  if (answer.common.length === 0) return <p className="soft">{words.noCommon(entities.length)}</p>
  const ofRows = (rows: readonly number[]): readonly StatementId[] => [
    ...new Set(rows.flatMap((row) => lines[row]?.statement.id ?? [])),
  ]
  return (
    <div className="common">
      <h4>{words.common(answer.common.length, entities.length)}</h4>
      <ul>
        {answer.common.slice(0, MOST).map(({ node, lines: toEach }) => {
          const held = toEach.map(ofRows)
          const name = dataset.entities[node]?.name ?? ''
          return (
            <li key={node}>
              <button
                type="button"
                title={words.commonItem(
                  held.map((ids, at) => words.commonPart(entities[at]?.name ?? '', ids.length)),
                )}
                onClick={() => onSelect([...new Set(held.flat())])}
              >
                <bdi>{name}</bdi>
                <span className="count">{held.map(({ length }) => length).join(' + ')}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {answer.common.length > MOST && (
        <p className="soft">{words.moreCommon(answer.common.length - MOST)}</p>
      )}
    </div>
  )
}
