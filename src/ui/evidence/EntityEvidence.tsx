import { Combine, EyeOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import { membersOf } from '../../analysis/rollUp.ts'
import { statementsAboutEach } from '../../domain/about.ts'
import { isolated } from '../../domain/bidi.ts'
import type { Entity, Statement } from '../../domain/dataset.ts'
import { figuresOf } from '../../domain/figures.ts'
import type { EntityId } from '../../domain/ids.ts'
import { isActor } from '../../domain/kinds.ts'
import { part } from '../frame/part.tsx'
import { KindIcon } from '../Icons.tsx'
import { t } from '../messages/index.ts'
import { usePaced } from '../useRested.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { EntityLink } from './EntityName.tsx'
import { Foreign } from './lazyForeign.ts'
import { StatementGroups } from './StatementGroups.tsx'

const Named = part(async () => (await import('./Named.tsx')).Named)
const RepliesSheet = part(async () => (await import('./RepliesSheet.tsx')).RepliesSheet)
const Figures = part(async () => (await import('./Figures.tsx')).Figures)

/** Where more entities than these have more statements in all, each has a page of a few. */
const WHOLE = 3
const MOST = 300
const FEW = 5

/** Everything the sources say about each of some entities, or about it with those who are folded into it. */
export const EntitiesEvidence = ({ entities }: { readonly entities: readonly Entity[] }) => {
  const { dataset } = useWorkspace()
  const folded = useApp((app) => app.folded)
  const told = useMemo(() => {
    const meant = entities.map(
      ({ id }) => new Set([id, ...(folded.has(id) ? membersOf(dataset, id) : [])]),
    )
    const about = statementsAboutEach(dataset.statements, meant)
    return entities.map((entity, at) => ({
      entity,
      meant: meant[at] ?? new Set([entity.id]),
      about: about[at] ?? [],
    }))
  }, [dataset, entities, folded])
  const all = told.reduce((sum, { about }) => sum + about.length, 0)
  const most = entities.length > WHOLE && all > MOST ? FEW : undefined
  return told.map((one) => <EntityEvidence key={one.entity.id} most={most} {...one} />)
}

interface Props {
  readonly entity: Entity
  /** The entity and those who are folded into it. */
  readonly meant: ReadonlySet<EntityId>
  /** The statements about these. */
  readonly about: readonly Statement[]
  /** So many of them stand together; undefined: as many as of any. */
  readonly most: number | undefined
}

const EntityEvidence = ({ entity, meant, about, most }: Props) => {
  const { dataset, entity: findEntity, isInView } = useWorkspace()
  const filters = usePaced(useApp((app) => app.filters))
  const run = useRun()
  const [withHidden, setWithHidden] = useState(false)
  const [asked, setAsked] = useState(false)
  const kind = dataset.kinds.find(({ id }) => id === entity.kind)
  const isFolded = useApp((app) => app.folded.has(entity.id))
  const members = membersOf(dataset, entity.id)
  const figures = useMemo(
    () => figuresOf(dataset).filter(({ event }) => meant.has(event)),
    [dataset, meant],
  )
  const inView = useMemo(
    () => about.filter(({ id }) => isInView(id, filters)),
    [about, isInView, filters],
  )
  const shown = withHidden ? about : inView
  const hidden = about.length - inView.length
  return (
    <>
      <header className="entity-head">
        <p className="kind">
          <KindIcon kind={entity.kind} />
          {kind?.label}
          {entity.unnamed && ` · ${t.unnamed}`}
          {entity.alleged && ` · ${t.alleged}`}
        </p>
        <h3>
          <bdi>{entity.name}</bdi>
        </h3>
        {entity.role !== null && <p>{entity.role}</p>}
        <dl className="facts">
          {entity.rollsUpTo !== null && (
            <>
              <dt>{t.rollsUpTo}</dt>
              <dd>
                <EntityLink id={entity.rollsUpTo} />
              </dd>
            </>
          )}
          {entity.aliases.length > 0 && (
            <>
              <dt>{t.alsoNamed}</dt>
              <dd>{entity.aliases.map((alias) => t.quoted(isolated(alias))).join(', ')}</dd>
            </>
          )}
          {entity.note !== null && (
            <>
              <dt>{t.note}</dt>
              <dd>{entity.note}</dd>
            </>
          )}
        </dl>
        {entity.attributes !== null && <Foreign show="entity" entity={entity} />}
        <div className="entity-deeds">
          {members.length > 0 && (
            <button
              type="button"
              className="quiet"
              title={t.withMembers(members.map((id) => findEntity(id)?.name ?? id))}
              onClick={() =>
                run({ name: isFolded ? 'unfold-members' : 'fold-members', entities: [entity.id] })
              }
            >
              <Combine />
              {isFolded ? t.unfoldFrom(members.length) : t.foldInto(members.length)}
            </button>
          )}
          <button
            type="button"
            className="quiet"
            onClick={() => run({ name: 'hide-entities', entities: [entity.id] })}
          >
            <EyeOff />
            {t.hideNode(entity.name)}
          </button>
        </div>
        {isActor(entity.kind) && (
          <details
            className="replies"
            onToggle={({ currentTarget }) => setAsked(currentTarget.open)}
          >
            <summary>{t.rightOfReply}</summary>
            {asked && <RepliesSheet entity={entity} />}
          </details>
        )}
      </header>
      {figures.map((one) => (
        <Figures key={one.event} {...one} />
      ))}
      {about.length === 0 && <Named ids={meant} />}
      {about.length > 0 && shown.length === 0 && <p className="soft">{t.noStatements}</p>}
      <StatementGroups statements={shown} around={meant} most={most} />
      {hidden > 0 && (
        <p className="soft hidden-note">
          {!withHidden && t.hiddenStatements(hidden)}{' '}
          <button type="button" className="quiet" onClick={() => setWithHidden(!withHidden)}>
            {withHidden ? t.hideHiddenStatements : t.showHiddenStatements}
          </button>
        </p>
      )}
    </>
  )
}
