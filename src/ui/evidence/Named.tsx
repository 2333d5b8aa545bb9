import { useMemo } from 'react'
import type { EntityId } from '../../domain/ids.ts'
import { statementsNaming } from '../../domain/naming.ts'
import { t } from '../messages/index.ts'
import { severalWords } from '../messages/several.ts'
import { useWorkspace } from '../workspace.tsx'
import { StatementGroups } from './StatementGroups.tsx'

/** Where entities are named that no statement is about. */
export const Named = ({ ids }: { readonly ids: ReadonlySet<EntityId> }) => {
  const { dataset } = useWorkspace()
  const naming = useMemo(() => statementsNaming(dataset.statements, ids), [dataset, ids])
  return (
    <>
      <p className="soft">{naming.length === 0 ? t.noStatements : severalWords.namedOnly}</p>
      <StatementGroups statements={naming} around={null} />
    </>
  )
}
