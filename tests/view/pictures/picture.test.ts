import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EntityId, kindId } from '../../../src/domain/ids.ts'
import { composePicture, type Picture } from '../../../src/view/pictures/picture.ts'
import { estimate, printable } from '../../../src/view/pictures/text.ts'
import { familyColour, STATUS_DASH, THEMES } from '../../../src/view/theme.ts'
import { builtEntity, builtSource, builtStatement } from '../../helpers/built.ts'
import {
  dispute,
  ENTITIES,
  inputOf,
  pathShapes,
  positions,
  STATEMENTS,
  sceneOf,
  stance,
  textShapes,
  undrawn,
  wordsOf,
} from './invented.ts'

const EMPTY = { nodes: [], strands: [] }
const wholeText = (picture: Picture): string => wordsOf(picture.shapes).join('\n')

/** Left and right end of every line of text, by the widths that the picture was composed with. */
const spans = (picture: Picture): readonly (readonly [number, number])[] =>
  textShapes(picture.shapes).map(({ text, x, size, weight, anchor }) => {
    const width = estimate(text, size, weight)
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
    return [left, left + width]
  })

const expectInside = (picture: Picture): void => {
  for (const [left, right] of spans(picture)) {
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(picture.width)
  }
  for (const { y } of textShapes(picture.shapes)) {
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(picture.height)
  }
}

describe('a picture', () => {
  const picture = composePicture(inputOf(sceneOf()))
  const text = wholeText(picture)

  it('carries title, count, source with date and hash, date of export and name', () => {
    expect(text).toContain('The dispute over the lake')
    expect(text).toContain('10 of 10 statements shown')
    expect(text).toContain('Source: The Lake Report, published 20 May 2031 (sha-256 ')
    expect(text).toContain(builtSource().sha256.slice(0, 12))
    expect(text).toContain('Exported on 21 May 2031')
    expect(wordsOf(picture.shapes)).toContain('Attest')
  })

  it('draws a family in its legend with a head where lines of it have one', () => {
    const filled = ({ strands, ...scene }: ReturnType<typeof sceneOf>, heads: number) => {
      const { shapes } = composePicture(
        inputOf({ ...scene, strands: strands.map((strand) => Object.assign(strand, { heads })) }),
      )
      const colours = new Set(strands.map(({ family }) => familyColour(THEMES.light, family)))
      return pathShapes(shapes).filter(({ fill }) => fill !== undefined && colours.has(fill)).length
    }
    expect(filled(sceneOf(), 1)).toBe(sceneOf().strands.length + dispute().families.length)
    expect(filled(sceneOf(), 0)).toBe(0)
  })

  it('lets what is selected lie above all else, which steps aside, and draws all alike where nothing is', () => {
    const scene = sceneOf()
    const [picked] = scene.strands
    if (picked === undefined) throw new Error('The scene has no line.')
    const lit = {
      strands: new Set([picked.id]),
      nodes: new Set([picked.from, picked.to]),
      fading: 'aside',
    } as const
    const selected = { nodes: new Set<EntityId>(), strands: new Set([picked.id]) }
    const linesOf = (shapes: Picture['shapes']) =>
      pathShapes(shapes).flatMap(({ about, stroke, opacity, fill, width }) =>
        about?.kind === 'strand' && fill === undefined && (width ?? 0) > 1.5 && stroke !== undefined
          ? [{ isPicked: about.strand === picked.id, stroke, opacity }]
          : [],
      )
    const lines = linesOf(
      composePicture({ ...inputOf(scene), standsOut: { lit, selected } }).shapes,
    )
    expect(lines.filter(({ isPicked }) => !isPicked).length).toBeGreaterThan(3)
    for (const { isPicked, opacity } of lines) if (!isPicked) expect(opacity).toBe(0.3)
    const first = lines.findIndex(({ isPicked }) => isPicked)
    expect(lines.slice(first).every(({ isPicked }) => isPicked)).toBe(true)
    expect(lines.slice(first).map(({ stroke }) => stroke)).toEqual([
      THEMES.light.accent,
      familyColour(THEMES.light, picked.family),
    ])
    expect(linesOf(picture.shapes).every(({ opacity }) => opacity === undefined)).toBe(true)
  })

  it('carries what its layout draws behind the nodes, with its names, inside the page', () => {
    const column = {
      form: 'column',
      title: { of: 'no-date' },
      box: { left: -400, top: -300, right: -400, bottom: 300 },
    } as const
    const lane = {
      form: 'lane',
      title: { of: 'row', row: 'third' },
      box: { left: -420, top: -250, right: 500, bottom: 300 },
    } as const
    const framed = composePicture({
      ...inputOf(sceneOf()),
      behind: { guides: [column, lane], wordsOf: ({ of }) => `guide ${of}` },
    })
    expect(wordsOf(framed.shapes)).toEqual(expect.arrayContaining(['guide no-date', 'guide row']))
    expectInside(framed)
  })

  it('has the names of columns above them, however many lines they take', () => {
    const columns = [-400, -355].map((x) => ({
      form: 'column' as const,
      title: { of: 'no-date' as const },
      box: { left: x, top: -300, right: x, bottom: 300 },
    }))
    const dated = composePicture({
      ...inputOf(sceneOf()),
      behind: { guides: columns, wordsOf: () => 'October October October October' },
    })
    expectInside(dated)
    const [column] = pathShapes(dated.shapes).filter(({ opacity }) => opacity === 0.3)
    const top = Number(/^M\S+ (\S+)v/.exec(column?.d ?? '')?.[1])
    const lines = dated.shapes.flatMap((shape) =>
      shape.form === 'text' && shape.text === 'October' ? [shape.y] : [],
    )
    expect(lines.length).toBeGreaterThanOrEqual(4)
    for (const y of lines) expect(y).toBeLessThan(top)
  })

  it('names every node', () => {
    const label = text.replaceAll('\n', ' ')
    for (const { name } of ENTITIES) expect(label).toContain(name)
  })

  it('explains every family that it is told of, in its colour', () => {
    for (const { id, label } of dispute().families) {
      expect(wordsOf(picture.shapes)).toContain(label)
      const samples = pathShapes(picture.shapes).filter(({ about }) => about === undefined)
      expect(samples.map(({ stroke }) => stroke)).toContain(familyColour(THEMES.light, id))
    }
  })

  it('explains no pattern of a status where it is told of none', () => {
    const unstanding = composePicture({ ...inputOf(sceneOf()), statuses: [] })
    expect(text).toContain('reported: the source says so itself')
    expect(wholeText(unstanding)).not.toMatch(/reported|Line pattern/)
    expectInside(unstanding)
  })

  it('explains the patterns of all four statuses', () => {
    for (const status of ['reported', 'claimed', 'denied', 'proposed'] as const) {
      expect(text).toContain(`${status}: `)
      const samples = pathShapes(picture.shapes).filter(({ about }) => about === undefined)
      expect(samples.map(({ dash }) => dash)).toContainEqual(STATUS_DASH[status])
    }
  })

  it('explains the signs that occur and no others', () => {
    expect(text).toContain('denied by somebody')
    expect(text).toContain('accusations run both ways')
    expect(text).not.toContain('no position taken')
  })

  it('explains the outlines that occur and no others', () => {
    for (const word of ['country', 'person', 'armed group', 'event', 'collective'])
      expect(wordsOf(picture.shapes)).toContain(word)
    expect(wordsOf(picture.shapes)).not.toContain('agency')
    expect(text).toContain('unnamed, or exists only in a claim')
    expect(text).toContain('a main party')
  })

  it('keeps all words on the page', () => {
    expectInside(picture)
  })

  it('lays a ground under everything else', () => {
    expect(picture.shapes[0]).toMatchObject({
      d: `M0 0h${picture.width}v${picture.height}h-${picture.width}z`,
      fill: THEMES.light.ground,
    })
  })

  it('is 1600 wide unless told otherwise, and fits narrower pages too', () => {
    expect(picture.width).toBe(1600)
    const narrow = composePicture(inputOf(sceneOf(), { width: 900 }))
    expect(narrow.width).toBe(900)
    expectInside(narrow)
  })

  it('does not depend on where the scene lies', () => {
    const moved = [...positions()].map(([id, [x, y]]) => [id, [x + 4096, y - 2048]] as const)
    const other = composePicture(inputOf(sceneOf(dispute(), new Map(moved))))
    expect(wholeText(other)).toBe(text)
    textShapes(other.shapes).forEach(({ x, y }, at) => {
      expect(x).toBeCloseTo(textShapes(picture.shapes)[at]?.x ?? Number.NaN, 1)
      expect(y).toBeCloseTo(textShapes(picture.shapes)[at]?.y ?? Number.NaN, 1)
    })
  })

  it('says what each line and node of the network stands for', () => {
    const about = picture.shapes.flatMap((shape) => shape.about ?? [])
    const statements = about.flatMap((one) => (one.kind === 'strand' ? one.statements : []))
    const entities = about.flatMap((one) => (one.kind === 'node' ? [one.entity] : []))
    expect(new Set(statements)).toEqual(new Set(STATEMENTS.map(({ id }) => id)))
    expect(new Set(entities)).toEqual(new Set(ENTITIES.map(({ id }) => id)))
  })
})

describe('a picture of little', () => {
  it('says that nothing is shown', () => {
    const text = wholeText(composePicture(inputOf(EMPTY, { disputed: [], families: [] })))
    expect(text).toContain('No statement is shown.')
    expect(text).not.toContain('Statements in dispute')
    expect(text).toContain('reported: ')
  })

  it('draws a lone node no larger than twice its size', () => {
    const scene = sceneOf(dispute([builtEntity('aland', 'country', 'Aland')], []))
    const picture = composePicture(inputOf(scene, { disputed: [] }))
    expect(picture.height).toBeLessThan(600)
    expectInside(picture)
  })

  it('is no taller than a page where nodes stand one below another, and has no empty sides', () => {
    const column = positions([
      ['aland', [0, 0]],
      ['borduria', [0, 4000]],
    ])
    const picture = composePicture(inputOf(sceneOf(dispute(), column)))
    expect(picture.height).toBeLessThan(1.6 * 1600)
    expect(picture.width).toBe(1000)
    expectInside(picture)
  })
})

describe('a picture of much', () => {
  it('shows 24 notes and says how many more there are', () => {
    const notes = Array.from({ length: 30 }, (_, at) => `Note ${at + 1} of the lake.`)
    const text = wholeText(composePicture(inputOf(sceneOf(), { disputed: undrawn(notes) })))
    expect(text).toContain('Note 24 of the lake.')
    expect(text).not.toContain('Note 25')
    expect(text).toContain('And 6 more in the data exports.')
  })

  it('shows six sources and says how many more there are', () => {
    const [source] = inputOf(EMPTY).sources
    const sources = Array.from({ length: 8 }, (_, at) => ({
      ...(source ?? { id: builtSource().id, sha256: '', published: null }),
      title: `Report ${at + 1}`,
      published: at === 0 ? null : '20 May 2031',
    }))
    const text = wholeText(composePicture(inputOf(sceneOf(), { sources })))
    expect(text).toContain('Sources: Report 1, no date of publication given')
    expect(text).toContain('Report 6')
    expect(text).not.toContain('Report 7')
    expect(text).toContain('And 2 more in the data exports.')
  })

  it('names what the file of another program names for its lines, and that nothing compared it', () => {
    const publications = Array.from({ length: 14 }, (_, at) => `Gazette ${at + 1}`)
    const text = wholeText(composePicture(inputOf(sceneOf(), { sources: [], publications })))
    expect(text).toContain('Named in the file, compared with no text: Gazette 1; Gazette 2; ')
    expect(text).toContain('And 2 more')
  })

  it('says how many nodes stand without their name', () => {
    const crowd = Array.from({ length: 12 }, (_, at) =>
      builtEntity(`p${at}`, 'person', `Delegate number ${at}`),
    )
    const place = positions(crowd.map(({ id }) => [id, [0, 0]]))
    const picture = composePicture(inputOf(sceneOf(dispute(crowd, []), place)))
    const named = wordsOf(picture.shapes).filter((words) => words.startsWith('Delegate')).length
    expect(named).toBeLessThan(12)
    expect(wholeText(picture)).toContain(`${12 - named} nodes stand without their names`)
  })

  it('fills both columns of notes about equally', () => {
    const notes = ['long '.repeat(200), ...Array.from({ length: 8 }, () => 'Short.')]
    const shapes = textShapes(
      composePicture(inputOf(sceneOf(), { disputed: undrawn(notes) })).shapes,
    )
    const lefts = shapes.flatMap(({ text, x }) => (text === 'Short.' ? [x] : []))
    expect(shapes.find(({ text }) => text.startsWith('long '))?.x).toBeLessThan(100)
    expect(lefts).toHaveLength(8)
    for (const left of lefts) expect(left).toBeGreaterThan(700)
  })
})

describe('a picture of foreign data', () => {
  it('names kinds of the dataset’s own by their label, and by their id where they have none', () => {
    const entities = [builtEntity('ship', 'vessel', 'Ferry'), builtEntity('b', 'buoy', 'Buoy')]
    const place = positions([
      ['ship', [0, 0]],
      ['b', [200, 0]],
    ])
    const kinds = [{ id: kindId('vessel'), label: 'Ship' }]
    const words = wordsOf(
      composePicture(inputOf(sceneOf(dispute(entities, []), place), { kinds })).shapes,
    )
    expect(words).toContain('ship')
    expect(words).toContain('buoy')
  })

  it('explains that a position was not taken where that occurs', () => {
    const statements = [builtStatement('s', 'aland', 'accuses', 'borduria', stance('withheld'))]
    const text = wholeText(composePicture(inputOf(sceneOf(dispute(ENTITIES, statements)))))
    expect(text).toContain('no position taken')
    expect(text).not.toContain('denied by somebody')
  })

  it('stays on the page and free of control characters, whatever the texts', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, name, note, label) => {
        const entities = ENTITIES.map((entity, at) => (at === 3 ? { ...entity, name } : entity))
        const scene = sceneOf(dispute(entities), positions(), () => label.slice(0, 60))
        const picture = composePicture(
          inputOf(scene, { title, disputed: undrawn([note]), exportedOn: 'today' }),
        )
        for (const text of wordsOf(picture.shapes)) expect(printable(text)).toBe(text)
        expect(Number.isFinite(picture.height)).toBe(true)
        expectInside(picture)
      }),
      { numRuns: 25 },
    )
  })
})
