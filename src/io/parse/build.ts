import type { Dataset } from '../../domain/dataset.ts'
import { entityId, statementId } from '../../domain/ids.ts'
import { KINDS } from '../../domain/kinds.ts'
import { FAMILIES, type Family, RELATIONS } from '../../domain/relations.ts'
import { answered } from '../../domain/stance.ts'
import type { Story } from '../../domain/story.ts'
import { builtNoRelation, type Draft } from './draft.ts'
import { list } from './records.ts'
import type { AuthoredStory } from './schema.ts'
import { occurring } from './vocabulary.ts'

export const builtStory = ({ id, title, summary, wholeSteps, steps }: AuthoredStory): Story => ({
  id,
  title,
  summary: summary ?? '',
  // As many as are here are no part.
  ...(wholeSteps !== undefined && wholeSteps > steps.length ? { wholeSteps } : {}),
  steps: steps.map((step) => ({
    title: step.title,
    text: step.text,
    cites: list(step.cites, statementId),
    view: step.view ?? '',
    focus: list(step.focus, entityId),
  })),
})

/** The last stage of reading. Expects a draft in which no rule is broken. */
export const build = (draft: Draft): Dataset => {
  const { authored, vocabulary, entities } = draft
  const sources = draft.sources.map(({ source }) => source)
  const statements = answered(draft.statements, entities, sources)
  const { own } = vocabulary
  // What frames a contest elsewhere may be all that a graph of another program holds.
  const builtIn: readonly Family[] = draft.required
    ? FAMILIES
    : FAMILIES.map((family) => ({ ...family, shownAtFirst: true }))
  return {
    id: authored.id,
    title: authored.title,
    summary: authored.summary ?? '',
    evidence: authored.evidence ?? 'required',
    part: draft.part,
    sources,
    entities,
    statements,
    noRelation: draft.noRelation.flatMap((one) => builtNoRelation(one) ?? []),
    families: occurring(
      builtIn,
      own.families,
      statements.map((statement) => statement.family),
    ),
    relations: occurring(
      RELATIONS,
      own.relations,
      statements.map((statement) => statement.relation),
    ),
    kinds: occurring(
      KINDS,
      own.kinds,
      entities.map((entity) => entity.kind),
    ),
    own,
    layout: draft.layout,
    stories: (authored.stories ?? []).map(builtStory),
  }
}
