import { type ReactNode, useMemo } from 'react'
import { FACETS, type FacetId } from '../../analysis/filters/facets.ts'
import { type Dataset, SPEECHES, STANCES, STATUSES, VOICES } from '../../domain/dataset.ts'
import type { RelationType } from '../../domain/relations.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { headsIn } from '../../view/strands.ts'
import { KindIcon, StanceIcon, StatusIcon } from '../Icons.tsx'
import { t } from '../messages/index.ts'
import { useMedia, useTheme } from '../theme.ts'
import { usePaced } from '../useRested.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { FacetValue, NONE } from './FacetValue.tsx'
import { FamilyValue } from './FamilyValue.tsx'

interface Entry {
  readonly values: readonly [string]
  readonly label: string
  readonly hint: string
  readonly icon: ReactNode
}

const Section = ({
  facet,
  title,
  children,
}: {
  readonly facet: FacetId
  readonly title: string
  readonly children: ReactNode
}) => {
  const run = useRun()
  const { dataset } = useWorkspace()
  const values = FACETS.find(({ id }) => id === facet)?.values(dataset) ?? []
  return (
    <section className="legend-section" aria-label={title}>
      <div className="legend-head">
        <h3>{title}</h3>
        <button
          type="button"
          className="quiet"
          aria-label={t.allOf(title)}
          onClick={() => run({ name: 'show-values', facet, values })}
        >
          {t.all}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={t.noneOf(title)}
          onClick={() => run({ name: 'hide-values', facet, values })}
        >
          {t.none}
        </button>
      </div>
      {children}
    </section>
  )
}

type Listed = Exclude<FacetId, 'relation'>

/** The entries of each facet; their icons are made once. */
const entriesOf = ({ sources, kinds }: Dataset): { readonly [F in Listed]: readonly Entry[] } => ({
  status: STATUSES.map((status) => ({
    values: [status],
    label: t.status[status],
    hint: t.statusMeaning[status],
    icon: <StatusIcon status={status} />,
  })),
  stance: STANCES.map((stance) => ({
    values: [stance],
    label: t.stance[stance],
    hint: t.stanceMeaning[stance],
    icon: <StanceIcon stance={stance} />,
  })),
  voice: VOICES.map((voice) => ({
    values: [voice],
    label: t.voice[voice],
    hint: t.voiceMeaning[voice],
    icon: null,
  })),
  speech: SPEECHES.map((speech) => ({
    values: [speech],
    label: t.speech[speech],
    hint: t.speechMeaning[speech],
    icon: null,
  })),
  source: sources.map((source) => ({
    values: [source.id],
    label: source.title,
    hint: source.publisher ?? t.noPublisher,
    icon: null,
  })),
  kind: kinds.map((kind) => ({
    values: [kind.id],
    label: kind.label,
    hint: kind.definition,
    icon: <KindIcon kind={kind.id} />,
  })),
})

/** Two counts of more statements than this have no room beside every name. */
const ONE_ROW = 999

/** The legend, which is the filter: every entry a checkbox with a live count. */
export const Legend = () => {
  const { dataset, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const run = useRun()
  const theme = useTheme()
  const counts = usePaced(visible(filters).counts)
  const foreign = !tellsStanding(dataset)
  const entries = useMemo(() => entriesOf(dataset), [dataset])
  const relationsOf = useMemo(() => {
    const byFamily = new Map<string, RelationType[]>(dataset.families.map(({ id }) => [id, []]))
    for (const relation of dataset.relations) byFamily.get(relation.family)?.push(relation)
    return byFamily
  }, [dataset])
  const headsOf = useMemo(() => headsIn(dataset), [dataset])
  const facetSection = (facet: Listed) =>
    (!foreign || facet === 'kind') && (
      <Section facet={facet} title={t.facet[facet]}>
        {entries[facet]
          .filter(({ values: [value] }) => (counts[facet].get(value)?.all ?? 0) > 0)
          .map(({ values, label, hint, icon }) => (
            <FacetValue
              key={values[0]}
              name={`${t.facetPrefix[facet]}: ${label}`}
              label={label}
              icon={icon}
              facet={facet}
              values={values}
              count={counts[facet].get(values[0]) ?? NONE}
              offCount={Number(filters.off[facet].has(values[0]))}
              hint={hint}
              form="row"
            />
          ))}
      </Section>
    )
  const touched = useMedia('(pointer: coarse)')
  const contestedOff = STANCES.filter((stance) => stance !== 'denied' && stance !== 'mutual')
  const onlyContested =
    contestedOff.every((stance) => filters.off.stance.has(stance)) &&
    !filters.off.stance.has('denied') &&
    !filters.off.stance.has('mutual')
  return (
    <div className="legend" data-large={dataset.statements.length > ONE_ROW}>
      <p className="hint">{t.legendHint(touched)}</p>
      {!foreign && (
        <label className="switch">
          <input
            type="checkbox"
            checked={onlyContested}
            onChange={() =>
              onlyContested
                ? run({ name: 'show-values', facet: 'stance', values: STANCES })
                : run({ name: 'show-only', facet: 'stance', values: ['denied', 'mutual'] })
            }
          />
          {t.onlyContested}
        </label>
      )}
      <Section facet="relation" title={t.families}>
        {dataset.families.map((family) => {
          const relations = relationsOf.get(family.id) ?? []
          return (
            <FamilyValue
              key={family.id}
              family={family}
              relations={relations}
              counts={counts.relation}
              off={filters.off.relation}
              headed={relations.some(({ id }) => headsOf({ relation: id }) > 0)}
              theme={theme}
            />
          )
        })}
      </Section>
      {facetSection('status')}
      {facetSection('stance')}
      {facetSection('voice')}
      {dataset.sources.length > 0 && facetSection('speech')}
      {dataset.sources.length > 1 && facetSection('source')}
      {facetSection('kind')}
      <label className="switch">
        <input
          type="checkbox"
          checked={filters.keepLoose}
          onChange={(event) => run({ name: 'keep-loose', keep: event.target.checked })}
        />
        {t.keepLoose}
      </label>
    </div>
  )
}
