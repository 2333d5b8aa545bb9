import type { Loss } from '../../io/imports/preview.ts'
import { t } from '../messages/index.ts'
import { openWords as words } from '../messages/open.ts'
import { tell } from '../messages/told.ts'
import '../styles/losses.css'

/** What was left out or kept aside, a count a sort; each opens into its records. */
export const Losses = ({ losses }: { readonly losses: readonly Loss[] }) => (
  <ul className="losses">
    {losses.map(({ rule, count, examples }) => (
      <li key={rule}>
        <details>
          <summary>
            {words.sort(rule)} <span className="count">{t.number(count)}</span>
          </summary>
          {examples.length < count && (
            <p className="soft">{words.firstOf(examples.length, count)}</p>
          )}
          <ul>
            {examples.map(({ where, what, wayOut }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and twins occur
              <li key={at}>
                <code>{tell(where)}</code>: {tell(what)}. {tell(wayOut)}.
              </li>
            ))}
          </ul>
        </details>
      </li>
    ))}
  </ul>
)
