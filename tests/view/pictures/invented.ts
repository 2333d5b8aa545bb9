/** A small invented dispute as a scene and as a picture, and ways to read what was drawn. */
import { buildFilterIndex, type FilterIndex } from '../../../src/analysis/filters/visible.ts'
import type { Dataset, Entity, Point, Stance, Statement } from '../../../src/domain/dataset.ts'
import { entityId, statementId } from '../../../src/domain/ids.ts'
import { FAMILIES } from '../../../src/domain/relations.ts'
import { createWords } from '../../../src/domain/words.ts'
import { type PictureMetadata, pictureStatements } from '../../../src/view/pictures/metadata.ts'
import type { PictureInput } from '../../../src/view/pictures/picture.ts'
import type { Shape } from '../../../src/view/pictures/shapes.ts'
import { estimate } from '../../../src/view/pictures/text.ts'
import { PICTURE_WORDS } from '../../../src/view/pictures/words.ts'
import { buildFrame, type Scene, type StrandLabel, selectScene } from '../../../src/view/scene.ts'
import { THEMES } from '../../../src/view/theme.ts'
import {
  builtDataset,
  builtEntity,
  builtQuote,
  builtSource,
  builtStatement,
  link,
} from '../../helpers/built.ts'

export const stance = (first: Stance): Pick<Statement, 'stance' | 'stances' | 'contested'> => ({
  stance: first,
  stances: [first],
  contested: first === 'denied' || first === 'mutual',
})

export const ENTITIES: readonly Entity[] = [
  builtEntity('aland', 'country', 'Aland'),
  builtEntity('borduria', 'country', 'Borduria'),
  builtEntity('syldavia', 'country', 'Syldavia'),
  builtEntity('ottokar', 'person', 'Minister Ottokar'),
  builtEntity('officials', 'collective', 'Alandian officials', { unnamed: true }),
  builtEntity('front', 'armed-group', 'River Front'),
  builtEntity('talks', 'event', 'second round of talks'),
]

export const STATEMENTS: readonly Statement[] = [
  builtStatement('accuses-1', 'aland', 'accuses', 'borduria', stance('mutual')),
  builtStatement('accuses-2', 'borduria', 'accuses', 'aland', stance('mutual')),
  builtStatement('harbours-1', 'borduria', 'harbours', 'front', {
    ...stance('denied'),
    status: 'claimed',
    said: [link('officials', { on: '2031-05-01' })],
    quotes: [builtQuote('shelters the <Front>', { start: 3, end: 23 })],
  }),
  builtStatement('attacks-1', 'front', 'attacks', 'aland'),
  builtStatement('attacks-2', 'front', 'attacks', 'aland'),
  builtStatement('offers-1', 'syldavia', 'offers-mediation', ['aland', 'borduria'], {
    status: 'proposed',
  }),
  builtStatement('hosts-1', 'syldavia', 'hosts', 'talks'),
  builtStatement('agrees-1', 'borduria', 'agrees-with', 'aland'),
  builtStatement('tells-1', 'ottokar', 'part-of', 'aland'),
  builtStatement('tells-2', 'officials', 'part-of', 'aland'),
]

const AT: readonly (readonly [string, Point])[] = [
  ['aland', [0, 0]],
  ['borduria', [520, 0]],
  ['syldavia', [260, -220]],
  ['ottokar', [-160, -120]],
  ['officials', [-150, 140]],
  ['front', [260, 170]],
  ['talks', [520, -220]],
]

export const positions = (
  at: readonly (readonly [string, Point])[] = AT,
): ReadonlyMap<Entity['id'], Point> => new Map(at.map(([id, point]) => [entityId(id), point]))

export const dispute = (
  entities: readonly Entity[] = ENTITIES,
  statements: readonly Statement[] = STATEMENTS,
): Dataset =>
  builtDataset(entities, statements, {
    title: 'The dispute over the lake',
    families: FAMILIES.filter(({ id }) => statements.some(({ family }) => family === id)),
  })

const NAME_OF: StrandLabel = ({ status, statements }) =>
  status === 'claimed'
    ? `Alandian officials: ${statements[0]?.relation}`
    : `${statements[0]?.relation}`

export const allOf = (index: FilterIndex): Uint8Array => new Uint8Array(index.lines.length).fill(1)

export const sceneOf = (
  dataset: Dataset = dispute(),
  at: ReadonlyMap<Entity['id'], Point> = positions(),
  label: StrandLabel = NAME_OF,
): Scene => {
  const index = buildFilterIndex(dataset)
  const poles = new Set([entityId('aland'), entityId('borduria')])
  const frame = buildFrame(index, at, poles, new Set())
  return selectScene(frame, index, allOf(index), () => true, label)
}

/** Sentences in dispute of which the picture shows no line. */
export const undrawn = (sentences: readonly string[]): PictureInput['disputed'] =>
  sentences.map((sentence, at) => ({ id: statementId(`undrawn-${at + 1}`), sentence }))

export const inputOf = (scene: Scene, more: Partial<PictureInput> = {}): PictureInput => ({
  scene,
  theme: THEMES.light,
  title: 'The dispute over the lake',
  subtitle: '10 of 10 statements shown',
  families: dispute().families,
  sources: [
    {
      id: builtSource().id,
      title: 'The Lake Report',
      published: '20 May 2031',
      sha256: builtSource().sha256,
    },
  ],
  disputed: [
    { id: statementId('accuses-1'), sentence: 'Aland accuses Borduria.' },
    {
      id: statementId('harbours-1'),
      sentence: 'Alandian officials say that Borduria harbours River Front.',
    },
  ],
  exportedOn: '21 May 2031',
  words: PICTURE_WORDS,
  measure: estimate,
  ...more,
})

export const metadataOf = (dataset: Dataset = dispute()): PictureMetadata => ({
  title: dataset.title,
  description: 'Seven nodes and ten statements.',
  exportedOn: '21 May 2031',
  sources: inputOf({ nodes: [], strands: [] }).sources,
  statements: pictureStatements(dataset.statements, {
    sources: dataset.sources,
    nameOf: (id) => dataset.entities.find((entity) => entity.id === id)?.name ?? id,
    sentenceOf: createWords(dataset).sentence,
    stanceOf: ({ stance }) => `told: ${stance}`,
  }),
})

type TextShape = Extract<Shape, { form: 'text' }>
type PathShape = Extract<Shape, { form: 'path' }>

export const textShapes = (shapes: readonly Shape[]): readonly TextShape[] =>
  shapes.filter((shape) => shape.form === 'text')

export const pathShapes = (shapes: readonly Shape[]): readonly PathShape[] =>
  shapes.filter((shape) => shape.form === 'path')

export const wordsOf = (shapes: readonly Shape[]): readonly string[] =>
  textShapes(shapes).map(({ text }) => text)
