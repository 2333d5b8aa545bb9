import { MEASURES } from '../../analysis/measures/index.ts'
import type { MeasureId } from '../../analysis/measures/measure.ts'
import type { NodeFigures } from '../../analysis/nodeFigures.ts'
import type { Entity } from '../../domain/dataset.ts'
import type { Workspace } from '../../state/workspace.ts'
import { familyColour, type Theme } from '../../view/theme.ts'
import { KindIcon } from '../Icons.tsx'
import { t } from '../messages/index.ts'
import { numbers } from '../messages/numbers.ts'
import { tableWords as words } from '../messages/table.ts'
import type { GridColumn } from './gridColumn.ts'
import type { Measured } from './useMeasures.ts'

export const NAME = 'name'

/** Which measure stands on the canvas. */
export interface Rings {
  readonly shown: MeasureId | null
  readonly show: (measure: MeasureId | null) => void
}

export interface NodeRow {
  readonly entity: Entity
  /** With how many are folded into it. */
  readonly name: string
}

/** The measures in the order of their columns; the others are off at first. */
const ORDER: readonly MeasureId[] = [
  'in-degree',
  'out-degree',
  'degree',
  'betweenness',
  'closeness',
  'pagerank',
  'community',
  'component',
]

/** 0 where there is none. */
export const largest = (values: ReadonlyMap<unknown, number> | undefined): number => {
  let most = 0
  for (const value of values?.values() ?? []) most = Math.max(most, value)
  return most
}

/** Whole numbers as elsewhere, shares with three digits. */
const spelt = (value: number): string =>
  Number.isInteger(value) ? t.number(value) : numbers.fixed(value, 3)

const Bar = ({ text, share }: { readonly text: string; readonly share: number }) => (
  <span className="bar-cell">
    <span className="bar" aria-hidden="true">
      <span style={{ inlineSize: `${share * 100}%` }} />
    </span>
    {text}
  </span>
)

interface Part {
  readonly label: string
  readonly colour: string
  readonly count: number
}

/** A figure whose bar is made of its families, in their colours; the title says them in words. */
const FamilyBar = ({
  text,
  parts,
  most,
}: {
  readonly text: string
  readonly parts: readonly Part[]
  readonly most: number
}) => {
  const present = parts.filter(({ count }) => count > 0)
  return (
    <span
      className="bar-cell"
      title={present.map(({ label, count }) => words.byFamily(label, count)).join(', ')}
    >
      <span className="bar" aria-hidden="true">
        {present.map(({ label, colour, count }) => (
          <span
            key={label}
            style={{ inlineSize: `${(count / most) * 100}%`, '--family': colour }}
          />
        ))}
      </span>
      {text}
    </span>
  )
}

/** The columns of the table of nodes: who they are, what is counted, what is measured; the first stays. */
export const nodeColumns = (
  { dataset, entity }: Workspace,
  theme: Theme,
  figures: NodeFigures,
  { values }: Pick<Measured, 'values'>,
  rings: Rings,
): readonly GridColumn<NodeRow>[] => {
  const numbers = new Map(figures.nodes.map((id, number) => [id, number]))
  const kinds = new Map(dataset.kinds.map(({ id, label }) => [id, label]))
  const families = new Map(dataset.families.map(({ id, label }) => [id, label]))
  const text = (
    id: 'name' | 'kind' | 'belongsTo',
    width: number,
    says: (row: NodeRow) => string,
    more: Partial<GridColumn<NodeRow>> = {},
  ): GridColumn<NodeRow> => ({
    id,
    label: words.column[id],
    gives: 'text',
    width,
    shownAtFirst: true,
    value: (row) => (says(row) === '' ? null : says(row)),
    text: says,
    ...more,
  })
  const count = (
    id: string,
    label: string,
    meaning: string,
    counts: Float64Array,
    shownAtFirst: boolean,
  ): GridColumn<NodeRow> => {
    const most = counts.reduce((one, other) => Math.max(one, other), 0)
    const value = (row: NodeRow): number => counts[numbers.get(row.entity.id) ?? -1] ?? 0
    return {
      id,
      label,
      meaning,
      gives: 'number',
      width: 8,
      shownAtFirst,
      value,
      text: (row) => t.number(value(row)),
      copied: (row) => String(value(row)),
      cell: (row) => <Bar text={t.number(value(row))} share={most === 0 ? 0 : value(row) / most} />,
    }
  }
  const measured = (id: MeasureId): GridColumn<NodeRow> => {
    const known = values.get(id)
    const value = (row: NodeRow): number | null => known?.get(row.entity.id) ?? null
    const says = (row: NodeRow): string => {
      const given = value(row)
      return given === null ? words.noValue : spelt(given)
    }
    const most = largest(known)
    const isGroup = MEASURES.some((one) => one.id === id && one.gives === 'group')
    const partsOf = (row: NodeRow): readonly Part[] =>
      figures.families.map(({ family, into, outOf }) => ({
        label: families.get(family) ?? family,
        colour: familyColour(theme, family),
        count: (id === 'in-degree' ? into : outOf)[numbers.get(row.entity.id) ?? -1] ?? 0,
      }))
    return {
      id,
      label: words.measure[id],
      meaning: words.measureMeaning[id],
      gives: 'number',
      width: isGroup ? 7.5 : 9,
      shownAtFirst: id !== 'degree',
      value,
      text: says,
      copied: (row) => String(value(row) ?? ''),
      ...(isGroup
        ? {}
        : {
            ring: {
              on: rings.shown === id,
              toggle: () => rings.show(rings.shown === id ? null : id),
            },
            cell: (row) => {
              const given = value(row)
              if (given === null) return says(row)
              return id === 'in-degree' || id === 'out-degree' ? (
                <FamilyBar text={says(row)} parts={partsOf(row)} most={most} />
              ) : (
                <Bar text={says(row)} share={most === 0 ? 0 : given / most} />
              )
            },
          }),
    }
  }
  const byFamily = figures.families.flatMap(({ family, into, outOf }) => {
    const label = families.get(family) ?? family
    return (['into', 'outOf'] as const).map((way) =>
      count(
        `${way}:${family}`,
        `${words.familyColumn[way]}: ${label}`,
        words.familyMeaning[way](label),
        way === 'into' ? into : outOf,
        false,
      ),
    )
  })
  return [
    text(NAME, 15, ({ name }) => name, {
      cell: (row) => (
        <span className="icon-cell" title={row.name}>
          <KindIcon kind={row.entity.kind} />
          <bdi className="grid-text">{row.name}</bdi>
        </span>
      ),
    }),
    text('kind', 9, (row) => kinds.get(row.entity.kind) ?? row.entity.kind),
    text('belongsTo', 10, (row) =>
      row.entity.rollsUpTo === null
        ? ''
        : (entity(row.entity.rollsUpTo)?.name ?? row.entity.rollsUpTo),
    ),
    count(
      'statements',
      words.column.statements,
      words.columnMeaning.statements,
      figures.statements,
      true,
    ),
    ...ORDER.map(measured),
    ...byFamily,
  ]
}
