import type { Told } from '../../domain/told.ts'
import { FaultList } from '../frame/FaultList.tsx'
import { openWords as words } from '../messages/open.ts'
import { tell } from '../messages/told.ts'
import type { Refusal } from './useImport.ts'

/** Why the last source was not opened, and that what is open stays. */
export const Refused = ({
  refusal,
  kept,
}: {
  readonly refusal: Refusal
  readonly kept: string
}) => (
  <div className="refused" role="alert">
    {'sentence' in refusal ? (
      <p>{tell(refusal.sentence)}</p>
    ) : (
      <>
        <p>
          {words.faults(refusal.count)}
          {refusal.faults.length < refusal.count && ` ${words.firstFaults(refusal.faults.length)}`}
        </p>
        <FaultList issues={refusal.faults} />
      </>
    )}
    <p className="soft">{words.kept(kept)}</p>
  </div>
)

/** What is still to be chosen, or why a choice cannot be. */
export const NotYet = ({ sentence }: { readonly sentence: Told }) => (
  <p className="error" role="alert">
    {tell(sentence)}
  </p>
)
