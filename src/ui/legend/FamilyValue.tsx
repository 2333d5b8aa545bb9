import { memo, useMemo } from 'react'
import type { Count, Visible } from '../../analysis/filters/visible.ts'
import type { Family, RelationType } from '../../domain/relations.ts'
import type { Theme } from '../../view/theme.ts'
import { FamilyIcon } from '../Icons.tsx'
import { t } from '../messages/index.ts'
import { FacetValue, NONE } from './FacetValue.tsx'

interface Props {
  readonly family: Family
  readonly relations: readonly RelationType[]
  readonly counts: Visible['counts']['relation']
  readonly off: ReadonlySet<string>
  readonly headed: boolean
  readonly theme: Theme
}

const ALLIANCE = 'allied-with'

const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (total, count) => ({ shown: total.shown + count.shown, all: total.all + count.all }),
    NONE,
  )

/** A family of the legend with its relation types. */
export const FamilyValue = memo(({ family, relations, counts, off, headed, theme }: Props) => {
  const values = useMemo(() => relations.map(({ id }) => id), [relations])
  const chips = useMemo(
    () => relations.map((relation) => ({ ...relation, values: [relation.id] })),
    [relations],
  )
  const icon = useMemo(
    () => <FamilyIcon family={family.id} headed={headed} theme={theme} />,
    [family, headed, theme],
  )
  const total = useMemo(() => sum(values.map((id) => counts.get(id) ?? NONE)), [values, counts])
  const alliances = counts.get(ALLIANCE)?.all ?? 0
  // A relation of a foreign file has a family of its own, for its colour.
  const alone = relations.length === 1 && family.definition === ''
  const hint =
    family.id === 'ally'
      ? `${family.definition} ${t.alliances(alliances, total.all - alliances)}.`
      : family.definition
  return (
    <div className="family">
      <FacetValue
        name={`${alone ? t.relation : t.family}: ${family.label}`}
        label={family.label}
        icon={icon}
        facet="relation"
        values={values}
        count={total}
        offCount={values.filter((id) => off.has(id)).length}
        hint={hint}
        form="row"
      />
      {!alone && (
        <div className="chips">
          {chips.map(({ id, label, values: one, definition }) => (
            <FacetValue
              key={id}
              name={`${t.relation}: ${label}`}
              label={label}
              facet="relation"
              values={one}
              count={counts.get(id) ?? NONE}
              offCount={Number(off.has(id))}
              hint={definition}
              form="chip"
            />
          ))}
        </div>
      )}
    </div>
  )
})
