import { type ToldValue, told } from '../../../domain/told.ts'
import type { Draft } from '../draft.ts'
import { record } from '../expected.ts'
import { list } from '../records.ts'
import { shown } from '../shown.ts'
import { EVERYWHERE, type Finding, place, rule } from './rule.ts'

type AuthoredStory = NonNullable<Draft['authored']['stories']>[number]

const stepFindings = (
  draft: Draft,
  story: AuthoredStory,
  statements: ReadonlySet<string>,
  entities: ReadonlySet<string>,
): readonly Finding[] =>
  story.steps.flatMap((step, at): readonly Finding[] => {
    const where = (field: string): ToldValue =>
      place(draft, record('story', story.id), told`step ${at + 1}`, field)
    const cites = list(step.cites, (id) => id)
    return [
      ...(cites.length === 0
        ? [
            {
              where: where('cites'),
              what: told`The step cites no statement`,
              wayOut: told`Name the statements that it rests on, or remove the step`,
            },
          ]
        : []),
      ...cites
        .filter((id) => !statements.has(id))
        .map((id) => ({
          where: where('cites'),
          what: told`No statement has the id ${shown(id)}`,
          wayOut: told`Correct it, or cite another statement`,
          near: { sought: id, within: [...statements] },
        })),
      ...list(step.focus, (id) => id)
        .filter((id) => !entities.has(id))
        .map((id) => ({
          where: where('focus'),
          what: told`No entity has the id ${shown(id)}`,
          wayOut: told`Correct it, or remove it from the step`,
          near: { sought: id, within: [...entities] },
        })),
    ]
  })

export const storyCitation = rule(
  'story-citation',
  'Every step of a story cites at least one statement of the dataset, and no two stories have one id.',
  EVERYWHERE,
  (draft) => {
    const stories = draft.authored.stories ?? []
    if (stories.length === 0) return []
    const statements = new Set<string>(draft.statements.map(({ id }) => id))
    const entities = new Set<string>(draft.entities.map(({ id }) => id))
    const seen = new Set<string>()
    return stories.flatMap((story) => {
      const twice = seen.has(story.id)
      seen.add(story.id)
      return [
        ...(twice
          ? [
              {
                where: place(draft, record('story', story.id), 'id'),
                what: told`Another story has the same id`,
                wayOut: told`Give one of the two another id`,
              },
            ]
          : []),
        ...stepFindings(draft, story, statements, entities),
      ]
    })
  },
)
