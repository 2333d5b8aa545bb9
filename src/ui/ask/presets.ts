import { type Question, readQuestion, type Via } from '../../analysis/pattern/question.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { askWords } from '../messages/ask.ts'

type PresetId = keyof (typeof askWords)['preset']

/** A ready-made question. */
export interface Preset {
  readonly id: PresetId
  readonly question: Question
}

const TEXTS: readonly (readonly [PresetId, string])[] = [
  ['talks', 'actor,to:relation:accuses,actor,to:relation:negotiates-with,same:0'],
  [
    'mediation',
    'actor,to:relation:mediates,actor,mutual:family:attack,actor,from:relation:mediates,same:0',
  ],
  ['denials', 'actor,to:relation:denies,actor'],
  ['denial', 'actor,to:relation:accuses,actor,to:relation:denies,same:0'],
  ['haven', 'actor,to:relation:accuses,actor,to:family:back,actor,to:family:attack,same:0'],
  ['ties', 'actor,to:relation:wary-of,actor,to:family:ally,actor,from:relation:accuses,same:0'],
  ['mutual', 'actor,mutual:relation:accuses,actor'],
]

/** The ready-made questions whose relations the dataset knows. */
export const presetsFor = (dataset: Dataset): readonly Preset[] => {
  const held = new Set(dataset.statements.flatMap(({ relation, family }) => [relation, family]))
  const occurs = (via: Via): boolean =>
    via.by === 'family' ? held.has(via.family) : via.by === 'relation' && held.has(via.relation)
  return TEXTS.map(([id, text]) => ({ id, question: readQuestion(text, dataset) })).filter(
    ({ question }) => question.steps.every(({ via }) => occurs(via)),
  )
}
