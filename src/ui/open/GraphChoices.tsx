import { EVIDENCE_ROLES } from '../../io/imports/foreign/evidence.ts'
import type { Choices } from '../../io/imports/foreign/index.ts'
import type { AttributeInfo } from '../../io/imports/preview.ts'
import type { Change } from '../../io/imports/session.ts'
import { openWords as words } from '../messages/open.ts'
import { Choice } from './Choice.tsx'

interface Props {
  readonly choices: Choices
  readonly nodeAttributes: readonly AttributeInfo[]
  readonly edgeAttributes: readonly AttributeInfo[]
  readonly busy: boolean
  readonly onChange: (change: Change) => void
}

/** What an attribute is chosen from; what is chosen already stands there even where no record has it. */
const optionsOf = (attributes: readonly AttributeInfo[], chosen: string | null) => [
  ...attributes.map(({ name, count, samples }) => ({
    value: name,
    label: words.attribute(name, count, samples),
  })),
  ...(chosen === null || attributes.some(({ name }) => name === chosen)
    ? []
    : [{ value: chosen, label: chosen }]),
]

/** Which attribute of a foreign graph is the relation, the kind, the label, the date, and what tells of evidence. */
export const GraphChoices = (props: Props) => {
  const { choices, nodeAttributes, edgeAttributes, busy, onChange } = props
  const choose = (part: Partial<Choices>): void => onChange({ choices: { ...choices, ...part } })
  return (
    <>
      <fieldset>
        <legend>{words.whatIsWhat}</legend>
        <div className="picks">
          <Choice
            name={words.relationIs}
            value={choices.relation}
            none={words.noRelation}
            options={optionsOf(edgeAttributes, choices.relation)}
            disabled={busy}
            onChoose={(relation) => choose({ relation })}
          />
          <Choice
            name={words.kindIs}
            value={choices.kind}
            none={words.noKind}
            options={optionsOf(nodeAttributes, choices.kind)}
            disabled={busy}
            onChoose={(kind) => choose({ kind })}
          />
          <Choice
            name={words.labelIs}
            value={choices.label}
            none={words.noLabel}
            options={optionsOf(nodeAttributes, choices.label)}
            disabled={busy}
            onChoose={(label) => choose({ label })}
          />
          <Choice
            name={words.startIs}
            value={choices.start}
            none={words.noStart}
            options={optionsOf(edgeAttributes, choices.start)}
            disabled={busy}
            onChoose={(start) => choose(start === null ? { start, end: null } : { start })}
          />
          <Choice
            name={words.endIs}
            value={choices.end}
            none={words.noEnd}
            options={optionsOf(edgeAttributes, choices.end)}
            disabled={busy || choices.start === null}
            onChoose={(end) => choose({ end })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.evidence}</legend>
        <div className="picks">
          {EVIDENCE_ROLES.map((role) => (
            <Choice
              key={role}
              name={words.columns[role]}
              value={choices[role]}
              none={words.noEvidence}
              options={optionsOf(edgeAttributes, choices[role])}
              disabled={busy}
              onChoose={(attribute) => choose({ [role]: attribute })}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
