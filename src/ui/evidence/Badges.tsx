import { isInStatus, toldStance } from '../../domain/answered.ts'
import type { Statement } from '../../domain/dataset.ts'
import { hasSign } from '../../view/signs.ts'
import { StanceIcon, StatusIcon } from '../Icons.tsx'
import { t } from '../messages/index.ts'
import { useWorkspace } from '../workspace.tsx'

/** How a statement stands, and how it is answered. */
export const Badges = ({ statement }: { readonly statement: Statement }) => {
  const { statement: find } = useWorkspace()
  const { contested, stance, status } = statement
  const told = toldStance(statement, find)
  const isOne = isInStatus(statement, told)
  return (
    <p className="badges">
      <span className="badge" data-contested={isOne}>
        <StatusIcon status={status} />
        {isOne && <StanceIcon stance="denied" />}
        {t.status[status]}
      </span>
      {told !== 'uncontested' && !isOne && (
        <span className="badge" data-contested={contested}>
          {hasSign(stance) && <StanceIcon stance={stance} />}
          {t.stance[told]}
        </span>
      )}
    </p>
  )
}
