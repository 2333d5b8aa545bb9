import { describe, expect, it } from 'vitest'
import type { Statement } from '../../../src/domain/dataset.ts'
import { statementId } from '../../../src/domain/ids.ts'
import { createWords } from '../../../src/domain/words.ts'
import { isDisputed } from '../../../src/graph/disputes.ts'
import { listedAs } from '../../../src/view/pictures/numbers.ts'
import { composePicture, type PictureInput } from '../../../src/view/pictures/picture.ts'
import type { Scene } from '../../../src/view/scene.ts'
import { builtStatement } from '../../helpers/built.ts'
import { shipped } from '../../helpers/shipped.ts'
import {
  dispute,
  ENTITIES,
  inputOf,
  pathShapes,
  positions,
  sceneOf,
  stance,
  textShapes,
  undrawn,
} from './invented.ts'

const accusing = (id: string, from: string, to: string): Statement =>
  builtStatement(id, from, 'accuses', to, stance('mutual'))

const DISPUTED = [
  accusing('first', 'aland', 'borduria'),
  accusing('second', 'borduria', 'aland'),
  accusing('third', 'aland', 'borduria'),
  accusing('fourth', 'aland', 'borduria'),
]

const scene = sceneOf(dispute(ENTITIES, DISPUTED))

const disputedIn = (statements: readonly Statement[]): PictureInput['disputed'] =>
  statements.map(({ id }) => ({ id, sentence: `Sentence of the ${id}.` }))

const shapesOf = (of: Scene, disputed: PictureInput['disputed'], figures: string[] = []) =>
  composePicture(inputOf(of, { disputed, figures })).shapes

/** The number before each sentence of the list. */
const listIn = (shapes: ReturnType<typeof shapesOf>): readonly string[] => {
  const texts = textShapes(shapes)
  return texts.flatMap(({ text, y }, at) => {
    if (!text.startsWith('Sentence of')) return []
    const before = texts[at - 1]
    return [before?.y === y && /^\[.*\]$/.test(before.text) ? `${before.text} ${text}` : text]
  })
}

/** The words of the line from one node to another. */
const wordsOn = (shapes: ReturnType<typeof shapesOf>, of: Scene, from: string): string => {
  const strand = of.strands.find((one) => one.from === from)
  return textShapes(shapes)
    .filter(({ about }) => about?.kind === 'strand' && about.strand === strand?.id)
    .map(({ text }) => text.replaceAll('\n', ' '))
    .join(' ')
}

describe('statements in dispute below a picture', () => {
  it('have the number that stands at their line, those of one line together', () => {
    const shapes = shapesOf(scene, disputedIn(DISPUTED))
    expect(listIn(shapes)).toEqual([
      '[1] Sentence of the first.',
      '[2] Sentence of the third.',
      '[3] Sentence of the fourth.',
      '[4] Sentence of the second.',
    ])
    expect(wordsOn(shapes, scene, 'aland')).toBe('accuses [1–3]')
    expect(wordsOn(shapes, scene, 'borduria')).toBe('accuses [4]')
  })

  it('are those on which somebody takes no position, too', () => {
    const shelled = builtStatement('fifth', 'aland', 'attacks', 'borduria', stance('withheld'))
    const withheld = sceneOf(dispute(ENTITIES, [shelled, ...DISPUTED]))
    const shapes = shapesOf(withheld, disputedIn([shelled, ...DISPUTED]))
    expect(listIn(shapes).at(0)).toBe('[1] Sentence of the fifth.')
    expect(listIn(shapes).every((line) => line.startsWith('['))).toBe(true)
    expect(wordsOn(shapes, withheld, 'aland')).toContain('attacks [1]')
  })

  it('have words of a quote behind sentences that read alike', () => {
    const dataset = shipped()
    const { sentence } = createWords(dataset)
    const disputed = dataset.statements.filter(isDisputed)
    const sentences = disputed.map(sentence)
    const listed = listedAs(disputed, sentences, (words) => `“${words}”`)
    expect(listed.map(({ id }) => id)).toEqual(disputed.map(({ id }) => id))
    expect(new Set(sentences).size).toBeLessThan(listed.length)
    expect(new Set(listed.map((one) => one.sentence)).size).toBe(listed.length)
    for (const [at, one] of listed.entries()) {
      const told = sentences[at] ?? ''
      const alike = sentences.filter((other) => other === told).length > 1
      const quotes = disputed[at]?.quotes.map(({ exact }) => `${told} “${exact}”`)
      expect(alike ? quotes : [told]).toContain(one.sentence)
    }
  })

  it('have their number beside the mark of their line where its words find no room', () => {
    const near = positions([
      ['aland', [0, 0]],
      ['borduria', [150, 0]],
    ])
    const crowded = sceneOf(dispute(ENTITIES.slice(0, 2), DISPUTED), near, () =>
      'far more words than there is room for '.repeat(4),
    )
    const shapes = shapesOf(crowded, disputedIn(DISPUTED))
    expect(wordsOn(shapes, crowded, 'aland')).toBe('')
    const number = textShapes(shapes).find(({ text }) => text === '[1–3]')
    const [mark] = pathShapes(shapes).flatMap(({ d, about, fill }) => {
      const isMark = fill !== undefined && / 1 1 /.test(d)
      if (!isMark || about?.kind !== 'strand' || about.statements[0] !== 'first') return []
      const [x = 0, y = 0] = d.slice(1).split(/[ a]/).map(Number)
      return [[x + 7, y] as const]
    })
    expect(
      Math.hypot((number?.x ?? 0) - (mark?.[0] ?? 0), (number?.y ?? 0) - (mark?.[1] ?? 0)),
    ).toBeLessThan(60)
  })

  it('are told apart from those of which the picture has no line, and say so', () => {
    const shapes = shapesOf(scene, [
      { id: statementId('elsewhere'), sentence: 'Sentence of the elsewhere.' },
      ...disputedIn(DISPUTED.slice(1, 2)),
    ])
    expect(listIn(shapes)).toEqual(['[1] Sentence of the second.', 'Sentence of the elsewhere.'])
    const words = textShapes(shapes).map(({ text }) => text)
    expect(words).toContain('A statement without a number has no line in this picture.')
    expect(textShapes(shapesOf(scene, disputedIn(DISPUTED))).map(({ text }) => text)).not.toContain(
      'A statement without a number has no line in this picture.',
    )
  })

  it('are explained in the legend where numbers stand at lines, and nowhere else', () => {
    const explained = (disputed: PictureInput['disputed']) =>
      textShapes(shapesOf(scene, disputed)).some(
        ({ text }) => text === 'its number in the list below',
      )
    expect(explained(disputedIn(DISPUTED))).toBe(true)
    expect(explained(undrawn(['Sentence of the lake.']))).toBe(false)
  })

  it('are never mixed up with figures, which have the sign of their event and no number', () => {
    const shapes = shapesOf(scene, disputedIn(DISPUTED), ['Sentence of a toll.'])
    expect(listIn(shapes).at(-1)).toBe('Sentence of a toll.')
    const bare = shapesOf(scene, disputedIn(DISPUTED))
    expect(pathShapes(shapes).length).toBe(pathShapes(bare).length + 2)
  })
})
