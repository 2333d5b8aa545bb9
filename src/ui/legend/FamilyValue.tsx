import { useMemo } from 'react'
import type { Count, Visible } from '../../analysis/filters/visible.ts'
import type { Family, RelationType } from '../../domain/relations.ts'
import type { Theme } from '../../view/theme.ts'
import { FamilyIcon } from '../Icons.tsx'
import { t } from '../messages/index.ts'
import { FacetValue } from './FacetValue.tsx'

interface Props {
  readonly family: Family
  readonly relations: readonly RelationType[]
  readonly counts: Visible['counts']['relation']
  readonly off: ReadonlySet<string>
  readonly theme: Theme
}

const NONE: Count = { shown: 0, all: 0 }
const ALLIANCE = 'allied-with'

const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (total, count) => ({ shown: total.shown + count.shown, all: total.all + count.all }),
    NONE,
  )

/** A family of the legend with its relation types. */
export const FamilyValue = ({ family, relations, counts, off, theme }: Props) => {
  const icon = useMemo(() => <FamilyIcon family={family.id} theme={theme} />, [family, theme])
  const of = (id: string): Count => counts.get(id) ?? NONE
  const total = sum(relations.map(({ id }) => of(id)))
  const alliances = of(ALLIANCE).all
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
        values={relations.map(({ id }) => id)}
        count={total}
        off={off}
        hint={hint}
        form="row"
      />
      {!alone && (
        <div className="chips">
          {relations.map((relation) => (
            <FacetValue
              key={relation.id}
              name={`${t.relation}: ${relation.label}`}
              label={relation.label}
              facet="relation"
              values={[relation.id]}
              count={of(relation.id)}
              off={off}
              hint={relation.definition}
              form="chip"
            />
          ))}
        </div>
      )}
    </div>
  )
}
