import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { entityId } from '../../../src/domain/ids.ts'
import { notesIn } from '../../../src/view/pictures/canvasNotes.ts'
import { composePicture } from '../../../src/view/pictures/picture.ts'
import { toSvg } from '../../../src/view/pictures/svg.ts'
import { overlaps } from '../../../src/view/room.ts'
import type { Box } from '../../../src/view/routes.ts'
import { inputOf, metadataOf, sceneOf } from './invented.ts'

const SAYS = 'Note, not from a source'
const on = { entity: entityId('aland') }

const drawn = (text: string, at: readonly [number, number] = [30, 10]) =>
  composePicture(inputOf(sceneOf(), { canvasNotes: notesIn(sceneOf(), [{ text, on, at }], SAYS) }))

const textsOf = (picture: ReturnType<typeof drawn>): readonly string[] =>
  picture.shapes.flatMap((shape) => (shape.form === 'text' ? [shape.text] : []))

const papersOf = ({ shapes }: ReturnType<typeof drawn>): readonly Box[] =>
  shapes.flatMap((shape) => {
    if (shape.form !== 'path' || shape.fill !== '#edf2f5') return []
    const [x = 0, y = 0, width = 0, height = 0] = shape.d.match(/-?[\d.]+/g)?.map(Number) ?? []
    return [{ x, y, width, height }]
  })

describe('a picture with a note of the reader', () => {
  it('shows its words line by line, and says of each that it is from no source', () => {
    const texts = textsOf(drawn('Whose word?\nAsk.'))
    expect(texts.slice(texts.indexOf(SAYS), texts.indexOf(SAYS) + 3)).toEqual([
      SAYS,
      'Whose word?',
      'Ask.',
    ])
  })

  it('grows so that a note far from the network stands inside', () => {
    for (const at of [
      [4000, 0],
      [0, -4000],
    ] as const) {
      const { width, height, shapes } = drawn('Far away', at)
      const note = shapes.find((shape) => shape.form === 'text' && shape.text === SAYS)
      if (note?.form !== 'text') throw new Error('It is not drawn.')
      expect(note.x).toBeGreaterThan(0)
      expect(note.x).toBeLessThan(width - 100)
      expect(note.y).toBeGreaterThan(0)
      expect(note.y).toBeLessThan(height)
    }
  })

  it('writes no word of a line or a node where its note lies', () => {
    for (const at of [-200, -120, -40, 40, 120, 200].flatMap((x) =>
      [-150, -70, 10, 90].map((y) => [x, y] as const),
    )) {
      const picture = drawn('Ask.', at)
      const [paper] = papersOf(picture)
      if (paper === undefined) throw new Error('It is not drawn.')
      const under = picture.shapes.flatMap((shape) =>
        shape.form === 'text' &&
        overlaps({ x: shape.x, y: shape.y - shape.size / 2, width: 1, height: 1 }, paper)
          ? [shape.text]
          : [],
      )
      expect(under).toEqual([SAYS, 'Ask.'])
    }
  })

  it('lays none of its notes on another', () => {
    const at = [30, 10] as const
    const notes = ['First', 'Second', 'Third'].map((text) => ({ text, on, at }))
    const papers = papersOf(
      composePicture(inputOf(sceneOf(), { canvasNotes: notesIn(sceneOf(), notes, SAYS) })),
    )
    expect(papers).toHaveLength(3)
    for (const [number, paper] of papers.entries())
      for (const other of papers.slice(number + 1)) expect(overlaps(paper, other)).toBe(false)
  })

  it('writes what runs from right to left from the right edge of its paper', () => {
    const words = 'تعليق للمحرر (AFP 2025).'
    const shapes = drawn(words).shapes
    const label = shapes.find((shape) => shape.form === 'text' && shape.text === SAYS)
    const note = shapes.find((shape) => shape.form === 'text' && shape.text.includes('AFP'))
    if (note?.form !== 'text' || label?.form !== 'text') throw new Error('It is not drawn.')
    expect(note.rtl).toBe(true)
    expect(note.x).toBeGreaterThan(label.x + 100)
    expect(toSvg(drawn(words), metadataOf())).toContain('direction="rtl"')
    expect(toSvg(drawn('(AFP) said'), metadataOf())).not.toContain('direction="rtl"')
  })

  it('leaves out what hangs on nothing that is drawn', () => {
    const gone = {
      text: 'Lost',
      on: { entity: entityId('atlantis') },
      at: [0, 0],
    } as const
    expect(notesIn(sceneOf(), [gone], SAYS)).toEqual([])
  })

  it('is well-formed and holds no more elements than a harmless note, whatever is written in it', () => {
    const elementsIn = (
      text: string,
    ): { readonly names: readonly string[]; readonly said: string } => {
      const names: string[] = []
      let said = ''
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw error
      })
      parser.on('opentag', ({ name }) => names.push(name))
      parser.on('text', (part) => {
        said += part
      })
      parser.write(toSvg(drawn(text), metadataOf())).close()
      return { names, said }
    }
    const harmless = new Set(elementsIn('harmless').names)
    const hostile = '<script>alert(1)</script>]]><a href="javascript:1">&lt;'
    expect(elementsIn(hostile).said).toContain('<script>')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
        for (const name of elementsIn(text).names) expect(harmless).toContain(name)
      }),
      { numRuns: 60 },
    )
    for (const name of elementsIn(hostile).names) expect(harmless).toContain(name)
  })
})
