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

/** What an attribute may stand for. */
interface Role {
  readonly role: Exclude<keyof Choices, 'dayOrder' | 'dateMeans' | 'unstated'>
  readonly of: 'nodeAttributes' | 'edgeAttributes'
  readonly name: string
  /** What is said where no attribute stands for it. */
  readonly none: string
}

const ROLES: readonly Role[] = [
  {
    role: 'relation',
    of: 'edgeAttributes',
    name: words.relationIs,
    none: words.noRelation,
  },
  { role: 'kind', of: 'nodeAttributes', name: words.kindIs, none: words.noKind },
  { role: 'label', of: 'nodeAttributes', name: words.labelIs, none: words.noLabel },
  { role: 'start', of: 'edgeAttributes', name: words.startIs, none: words.noStart },
  { role: 'end', of: 'edgeAttributes', name: words.endIs, none: words.noEnd },
]

const EVIDENCE: readonly Role[] = EVIDENCE_ROLES.map((role) => ({
  role,
  of: 'edgeAttributes',
  name: words.columns[role],
  none: words.noEvidence,
}))

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

const RoleChoice = (props: Props & Role) => {
  const { role, of, name, none, choices, busy, onChange } = props
  return (
    <Choice
      name={name}
      value={choices[role]}
      none={none}
      options={optionsOf(props[of], choices[role])}
      disabled={busy || (role === 'end' && choices.start === null)}
      onChoose={(attribute) => {
        const noEnd = role === 'start' && attribute === null ? { end: null } : {}
        onChange({ choices: { ...choices, ...noEnd, [role]: attribute } })
      }}
    />
  )
}

/** Which attribute of a foreign graph is the relation, the kind, the label, the date, and what tells of evidence. */
export const GraphChoices = (props: Props) => (
  <>
    <fieldset>
      <legend>{words.whatIsWhat}</legend>
      <div className="picks">
        {ROLES.map((role) => (
          <RoleChoice key={role.role} {...props} {...role} />
        ))}
      </div>
    </fieldset>
    <fieldset>
      <legend>{words.evidence}</legend>
      <div className="picks">
        {EVIDENCE.map((role) => (
          <RoleChoice key={role.role} {...props} {...role} />
        ))}
      </div>
    </fieldset>
  </>
)
