import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { statementId } from '../../../src/domain/ids.ts'
import { composePicture, type Picture } from '../../../src/view/pictures/picture.ts'
import { toSvg } from '../../../src/view/pictures/svg.ts'
import { printable } from '../../../src/view/pictures/text.ts'
import { builtEntity, builtQuote, builtStatement } from '../../helpers/built.ts'
import {
  dispute,
  ENTITIES,
  inputOf,
  metadataOf,
  positions,
  STATEMENTS,
  sceneOf,
  undrawn,
  wordsOf,
} from './invented.ts'

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly path: string
  text: string
}

/** Reads XML strictly; throws where it is not well-formed. */
const read = (svg: string): readonly Element[] => {
  const parser = new SaxesParser({ xmlns: true })
  const open: Element[] = []
  const all: Element[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: new Map(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      path: [...open.map((one) => one.name), name].join('/'),
      text: '',
    }
    open.push(element)
    all.push(element)
  })
  parser.on('text', (text) => {
    // Lines of a text are one text.
    const last = open.findLast(({ name }) => name !== 'tspan')
    if (last !== undefined) last.text += text
  })
  for (const kind of ['doctype', 'processinginstruction', 'cdata', 'comment'] as const)
    parser.on(kind, () => {
      throw new Error(`The file holds a ${kind}.`)
    })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(svg).close()
  return all
}

const ALLOWED = new Map<string, readonly string[]>([
  ['svg', ['xmlns', 'width', 'height', 'viewBox', 'role', 'aria-labelledby', 'font-family']],
  ['title', ['id']],
  ['desc', ['id']],
  ['metadata', []],
  ['g', ['data-entity', 'data-statements']],
  [
    'path',
    ['d', 'fill', 'stroke', 'stroke-width', 'stroke-linejoin', 'stroke-dasharray', 'opacity'],
  ],
  [
    'text',
    [
      'x',
      'y',
      'font-size',
      'font-weight',
      'font-style',
      'fill',
      'text-anchor',
      'stroke',
      'stroke-width',
      'stroke-linejoin',
      'paint-order',
      'direction',
      'textLength',
      'lengthAdjust',
      'opacity',
    ],
  ],
  ['tspan', ['x', 'dy']],
])

const expectHarmless = (elements: readonly Element[]): void => {
  for (const { name, attributes } of elements) {
    expect([...ALLOWED.keys()]).toContain(name)
    for (const attribute of attributes.keys()) expect(ALLOWED.get(name)).toContain(attribute)
    for (const [attribute, value] of attributes)
      if (/^(fill|stroke)$/.test(attribute)) expect(value).toMatch(/^(none|#[0-9a-f]{6})$/)
  }
}

const named = (elements: readonly Element[], name: string): readonly Element[] =>
  elements.filter((element) => element.name === name)

const jsonIn = (elements: readonly Element[]): unknown =>
  JSON.parse(named(elements, 'metadata')[0]?.text ?? '')

const picture = composePicture(inputOf(sceneOf()))
const svg = toSvg(picture, metadataOf())
const elements = read(svg)

describe('an SVG', () => {
  it('is well-formed and holds nothing but shapes, text, titles and metadata', () => {
    expectHarmless(elements)
    expect(elements[0]?.attributes.get('xmlns')).toBe('http://www.w3.org/2000/svg')
    expect(elements[0]?.attributes.get('viewBox')).toBe(`0 0 1600 ${picture.height}`)
  })

  it('keeps text as text, every word of the picture', () => {
    expect(named(elements, 'text').map(({ text }) => text)).toEqual(
      wordsOf(picture.shapes).map((text) => text.replaceAll('\n', ' ')),
    )
  })

  it('has a title and an alternative text', () => {
    const top = elements.filter(({ path }) => path === 'svg/title' || path === 'svg/desc')
    expect(top.map(({ text }) => text)).toEqual([
      'The dispute over the lake',
      'Seven nodes and ten statements.',
    ])
    expect(elements[0]?.attributes.get('aria-labelledby')).toBe(
      top.map(({ attributes }) => attributes.get('id')).join(' '),
    )
  })

  it('carries statements with speaker, quotes, offsets and hash', () => {
    expect(jsonIn(elements)).toMatchObject({
      program: 'Attest',
      statements: expect.arrayContaining([
        {
          id: 'harbours-1',
          sentence: metadataOf().statements.find(({ id }) => id === 'harbours-1')?.sentence,
          status: 'claimed',
          stance: 'denied',
          stanceInWords: 'told: denied',
          contested: true,
          said: [
            {
              by: 'officials',
              name: 'Alandian officials',
              role: 'speaker',
              on: '2031-05-01',
              venue: null,
            },
          ],
          quotes: [
            {
              exact: 'shelters the <Front>',
              start: 3,
              end: 23,
              source: 'lake-report',
              sha256: metadataOf().sources[0]?.sha256,
              speech: 'indirect',
              context: false,
            },
          ],
        },
      ]),
    })
  })

  it('says of each quote whether it proves or only explains, and how the source speaks in it', () => {
    const [first] = STATEMENTS
    if (first === undefined) throw new Error('There is no statement.')
    const quotes = [
      builtQuote('proves', { speech: 'direct' }),
      builtQuote('explains', { context: true }),
    ]
    const { statements } = metadataOf(dispute(ENTITIES, [{ ...first, quotes }]))
    expect(jsonIn(read(toSvg(picture, { ...metadataOf(), statements })))).toMatchObject({
      statements: [
        {
          quotes: [
            { exact: 'proves', speech: 'direct', context: false },
            { exact: 'explains', speech: 'indirect', context: true },
          ],
        },
      ],
    })
  })

  it('marks each line with its statements and each node with its entity', () => {
    const groups = named(elements, 'g')
    const ids = groups.flatMap(({ attributes }) =>
      (attributes.get('data-statements') ?? '').split(' ').filter((id) => id !== ''),
    )
    expect(new Set(ids)).toEqual(new Set<string>(STATEMENTS.map(({ id }) => id)))
    expect(groups.map(({ attributes }) => attributes.get('data-statements'))).toContain(
      'attacks-1 attacks-2',
    )
    expect(
      new Set(groups.flatMap(({ attributes }) => attributes.get('data-entity') ?? [])),
    ).toEqual(new Set<string>(ENTITIES.map(({ id }) => id)))
  })

  it('gives a line its attributed sentence and a node its name as a tooltip', () => {
    const tips = elements.filter(({ path }) => path === 'svg/g/title').map(({ text }) => text)
    expect(tips).toContain('River Front')
    const claim = tips.find((tip) => tip.includes('harbours'))
    expect(claim).toContain('Alandian officials')
  })

  it('draws a claim with the pattern of claims and a report with a solid line', () => {
    const dashOf = (id: string): string | undefined => {
      const at = elements.findIndex(({ attributes }) => attributes.get('data-statements') === id)
      const path = elements.slice(at).find(({ name }) => name === 'path')
      return path?.attributes.get('stroke-dasharray')
    }
    expect(dashOf('harbours-1')).toBe('6 4')
    expect(dashOf('offers-1')).toBe('14 5')
    expect(dashOf('hosts-1')).toBeUndefined()
  })

  it('writes numbers with two decimals at most', () => {
    for (const { attributes } of elements)
      for (const name of ['d', 'x', 'y', 'viewBox', 'font-size'])
        expect(attributes.get(name) ?? '').not.toMatch(/\d\.\d{3}|e-?\d|NaN|Infinity/)
  })

  it('fits every text to the length that was measured, whatever typeface writes it', () => {
    const texts = elements.filter(({ name }) => name === 'text')
    expect(texts.length).toBeGreaterThan(5)
    for (const { attributes } of texts) {
      expect(Number(attributes.get('textLength'))).toBeGreaterThan(0)
      expect(attributes.get('lengthAdjust')).toBe('spacingAndGlyphs')
    }
  })

  it('writes a rim behind letters where a shape asks for one', () => {
    const rimmed: Picture = {
      width: 10,
      height: 10,
      foldAt: 10,
      shapes: [
        {
          form: 'text',
          text: 'a',
          x: 1,
          y: 2,
          size: 9,
          weight: 400,
          fill: '#000000',
          anchor: 'start',
          halo: '#ffffff',
        },
      ],
    }
    expect(toSvg(rimmed, metadataOf())).toContain('stroke="#ffffff" stroke-width="3.5"')
  })
})

const HOSTILE = [
  '<script>alert(1)</script>',
  ']]>',
  '&amp; & &#60;',
  '" onload="x',
  "' style='",
  '<!-- -->',
  '\u0000\u0008\u001b[31m',
  '\u202egpj.exe\u2066',
  '\ud800',
  '\ufffe\uffff',
  '<a href="javascript:x">',
  '<?xml version="1.0"?>',
]

describe('hostile text in an SVG', () => {
  const pictureWith = (text: string): readonly Element[] => {
    const entities = ENTITIES.map((entity) => ({ ...entity, name: `${text} ${entity.name}` }))
    const dataset = { ...dispute(entities), title: text }
    const input = inputOf(
      sceneOf(dataset, positions(), () => text),
      {
        title: text,
        subtitle: text,
        disputed: undrawn([text, text]),
        exportedOn: text,
        sources: inputOf({ nodes: [], strands: [] }).sources.map((one) => ({
          ...one,
          title: text,
        })),
      },
    )
    return read(
      toSvg(composePicture(input), { ...metadataOf(dataset), description: text, title: text }),
    )
  }

  it.each(HOSTILE)('stays text: %j', (text) => {
    const found = pictureWith(text)
    expectHarmless(found)
    expect(found.find(({ path }) => path === 'svg/title')?.text).toBe(printable(text))
    expect(named(found, 'text').some((one) => one.text.includes(printable(text).trim()))).toBe(true)
  })

  it('stays text, whatever it is, and its metadata reads back exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const found = pictureWith(text)
        expectHarmless(found)
        expect(jsonIn(found)).toMatchObject({ title: text, description: text })
      }),
      { numRuns: 25 },
    )
  })

  it('keeps ids apart that hold spaces', () => {
    const entities = [builtEntity('a b', 'person', 'A'), builtEntity('c', 'person', 'C')]
    const statement = {
      ...builtStatement('x', 'a b', 'praises', 'c'),
      id: statementId('one two%20"<'),
    }
    const dataset = dispute(entities, [statement])
    const place = positions([
      ['a b', [0, 0]],
      ['c', [300, 0]],
    ])
    const found = read(toSvg(composePicture(inputOf(sceneOf(dataset, place))), metadataOf(dataset)))
    const [id = ''] = named(found, 'g').flatMap(
      ({ attributes }) => attributes.get('data-statements') ?? [],
    )
    expect(id.split(' ').map(decodeURIComponent)).toEqual(['one two%20"<'])
  })
})
