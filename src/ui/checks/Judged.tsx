import { useState } from 'react'
import { type Judgement, VERDICTS } from '../../domain/checks.ts'
import type { StatementId } from '../../domain/ids.ts'
import { checksWords as words } from '../messages/checks.ts'
import { t } from '../messages/index.ts'
import { JudgementLine, SentenceButton } from './SeenText.tsx'
import { VerdictIcon } from './VerdictIcon.tsx'

const KINDS = [...VERDICTS, null] as const
type Kind = (typeof KINDS)[number]

/** What was judged, with counts that choose a kind of verdict; the choice is of this list alone. */
export const Judged = ({ kept }: { readonly kept: ReadonlyMap<StatementId, Judgement> }) => {
  const [only, setOnly] = useState<{ readonly kind: Kind } | null>(null)
  const all = [...kept]
  const shown = only === null ? all : all.filter(([, { verdict }]) => verdict === only.kind)
  return (
    <section className="judged" aria-label={words.judged}>
      <h3>{words.judged}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are toggles */}
      <div className="verdict-counts" role="group" aria-label={words.filter}>
        {KINDS.map((kind) => {
          const count = all.filter(([, { verdict }]) => verdict === kind).length
          const chosen = only?.kind === kind
          if (kind === null && count === 0 && !chosen) return null
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={chosen}
              onClick={() => setOnly(chosen ? null : { kind })}
            >
              <VerdictIcon verdict={kind} />
              {kind === null ? words.noteOnly : words.verdict[kind]}{' '}
              <span className="count">{t.number(count)}</span>
            </button>
          )
        })}
      </div>
      {shown.length === 0 && <p className="soft">{words.noneOf}</p>}
      <ul>
        {shown.map(([id, judgement]) => (
          <li key={id} data-statement={id}>
            <SentenceButton id={id} />
            <JudgementLine judgement={judgement} />
          </li>
        ))}
      </ul>
    </section>
  )
}
