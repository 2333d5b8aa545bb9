import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityId } from '../../../src/domain/ids.ts'
import type { OwnNote } from '../../../src/domain/ownNote.ts'
import type { Page, PageGuide } from '../../../src/io/exports/format.ts'
import { HTML_FORMAT } from '../../../src/io/exports/html.ts'
import { readPageData } from '../../../src/io/imports/html.ts'
import { readGraphFile } from '../../../src/io/imports/index.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'
import { aDataset, parsed } from '../../helpers/dataset.ts'
import { contextOf } from '../../helpers/exported.ts'

const SCRIPT = 'const a = "ä → 😀"; if (1 < 2) { void a }'
const STYLES = 'p > a { color: red }'

const pageOf = (dataset = parsed(aDataset()), script = SCRIPT): string =>
  new TextDecoder().decode(
    HTML_FORMAT.write(dataset, {
      ...contextOf(dataset),
      page: {
        script,
        styles: STYLES,
        exportedOn: '2031-06-02',
        language: 'en',
        withoutScript: 'It needs JavaScript.',
      },
    }),
  )

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the one-file page', () => {
  it('allows its script and its styles by their hashes, and nothing else', () => {
    expect(pageOf()).toContain(
      `content="default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLES)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"`,
    )
  })

  it('has one place for each element, whatever the words of the data', () => {
    fc.assert(
      fc.property(anyDataset, (any) => {
        const html = pageOf({ ...any, title: `</title><script>${any.title}<!--` })
        expect(html.match(/<script[\s>]/g)).toHaveLength(2)
        expect(html.match(/<\/script>/g)).toHaveLength(2)
        expect(html.match(/<\/?title>/g)).toHaveLength(2)
        expect(html).not.toContain('<!--')
        expect(html).toContain(`<script>${SCRIPT}</script>`)
      }),
    )
  })

  const PAGE = {
    script: SCRIPT,
    styles: STYLES,
    exportedOn: null,
    language: 'en',
    withoutScript: '',
  }
  const withNotes = (
    notes: readonly OwnNote[],
    arranged: NonNullable<Page['arranged']> | null = null,
  ): string => {
    const dataset = parsed(aDataset())
    const page = { ...PAGE, notes, arranged }
    return new TextDecoder().decode(HTML_FORMAT.write(dataset, { ...contextOf(dataset), page }))
  }
  const dataIn = (html: string): string =>
    /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? ''

  it('bears a title of its writer, and says which part it holds, beside data that stay as they are; opened, it is called so again', () => {
    const dataset = parsed(aDataset({ title: 'Of the data' }))
    const write = (asked: { readonly title?: string | null; readonly part?: string }): string =>
      new TextDecoder().decode(
        HTML_FORMAT.write(dataset, { ...contextOf(dataset), page: PAGE, ...asked }),
      )
    const titled = (html: string) => /<title>(.*?)<\/title>/s.exec(html)?.[1]
    const whole = readPageData('page', dataIn(write({ title: null, part: '' })))
    expect(titled(write({}))).toBe('Of the data')
    expect(whole).toMatchObject({ title: null, part: '' })
    expect(write({ title: null, part: '' })).toBe(write({}))
    const html = write({ title: 'Mine & <yours>', part: 'Filters: only </script>' })
    expect(titled(html)).toBe('Mine &amp; &lt;yours&gt;')
    expect(html.match(/<\/script>/g)).toHaveLength(2)
    const data = readPageData('page', dataIn(html))
    expect(data).toMatchObject({ title: 'Mine & <yours>', part: 'Filters: only </script>' })
    expect(data.dataset).toEqual(whole.dataset)
    const { dataset: again, issues } = readGraphFile('page.html', new TextEncoder().encode(html))
    expect([again?.title, issues]).toEqual(['Mine & <yours>', []])
    const untitled = new TextEncoder().encode(write({}))
    expect(readGraphFile('page.html', untitled).dataset?.title).toBe('Of the data')
    const odd = { ...JSON.parse(dataIn(html)), title: ['x'], part: 7 }
    expect(readPageData('page', JSON.stringify(odd))).toMatchObject({ title: null, part: '' })
  })

  it('shows what was arranged on windows of every shape, with what is drawn behind it', () => {
    const positions = new Map(
      parsed(aDataset()).entities.map(({ id }, at) => [id, [at * 40, at] as const]),
    )
    const box = { left: 0, top: -1.5, right: 10, bottom: 20 }
    const guides: readonly PageGuide[] = [
      { form: 'lane', of: 'other', words: 'Countries', box, beside: 80 },
      { form: 'column', of: 'date', words: '9 May 2031', box },
      { form: 'lane', of: 'no-date', words: '</script>', box, filled: true },
      { form: 'ring', of: 'other', words: '2 steps', box, at: [3, 4] },
    ]
    const data = readPageData('page', dataIn(withNotes([], { positions, guides })))
    expect(data.dataset?.layout).toEqual({ landscape: positions, portrait: null })
    expect(data.guides).toEqual(guides.map((one) => ({ filled: false, ...one })))
    expect(readPageData('page', dataIn(withNotes([]))).guides).toEqual([])
  })

  it('passes over what is no guide', () => {
    const box = { left: 0, top: 0, right: 10, bottom: 20 }
    const good = { form: 'lane', of: 'other', words: 'Countries', box }
    const bad = [
      null,
      'lane',
      { ...good, form: 'spiral' },
      { ...good, of: 'star' },
      { ...good, words: 7 },
      { ...good, box: { ...box, left: '0' } },
      { ...good, box: null },
    ]
    const json = JSON.stringify({ dataset: aDataset(), guides: [...bad, good] })
    expect(readPageData('page', json).guides).toMatchObject([good])
  })

  it('reads how statements of a part are answered from where older pages say it', () => {
    const { dataset } = readPageData(
      'page',
      JSON.stringify({
        dataset: aDataset(),
        computed: [{ id: 'meeting', stances: ['denied'], contested: true, voice: 'narrator' }],
      }),
    )
    expect(dataset?.statements).toMatchObject([{ stances: ['denied'], contested: true }])
  })

  it('carries notes of its writer beside the data, and gives them back word for word', () => {
    const [entity] = parsed(aDataset()).entities
    if (entity === undefined) throw new Error('There is an entity.')
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            text: fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== ''),
            on: fc.constantFrom(null, { entity: entity.id }),
            at: fc.tuple(fc.integer(), fc.integer()),
          }),
          { maxLength: 5 },
        ),
        (notes) => {
          const html = withNotes(notes)
          expect(html.match(/<script[\s>]/g)).toHaveLength(2)
          const data = readPageData('page', dataIn(html))
          expect(data.notes).toEqual(notes)
          expect(data.dataset).toEqual(readPageData('page', dataIn(withNotes([]))).dataset)
        },
      ),
    )
  })

  it('passes over a note that is none, or that hangs on what is not in the page', () => {
    const html = withNotes([
      { text: 'Kept', on: null, at: [1, 2] },
      { text: 'Lost', on: { entity: entityId('atlantis') }, at: [1, 2] },
    ])
    const data = JSON.parse(dataIn(html))
    const broken = [
      7,
      null,
      {},
      { text: 'No place', on: null },
      { text: ' ', on: null, at: [0, 0] },
    ]
    const notes = [...data.notes, ...broken, { text: 'Where?', on: { line: 'x' }, at: [0, 0] }]
    expect(readPageData('page', JSON.stringify({ ...data, notes })).notes).toEqual([
      { text: 'Kept', on: null, at: [1, 2] },
    ])
    expect(readPageData('page', JSON.stringify({ ...data, notes: 'none' })).notes).toEqual([])
  })

  it('places nodes that the dataset leaves without a place', () => {
    const dataset = parsed(aDataset())
    const [aland, borduria] = dataset.entities
    const positions = new Map(
      [aland, borduria].flatMap((one, at) =>
        one === undefined ? [] : [[one.id, [at, 7]] as const],
      ),
    )
    const html = new TextDecoder().decode(
      HTML_FORMAT.write(dataset, { ...contextOf(dataset, positions) }),
    )
    expect(html).toContain('"landscape":{"aland":[0,7],"borduria":[1,7]}')
  })

  it.each(['</script>', '<!--', 'a\rb', 'a\0b'])(
    'refuses a viewer that a browser would read as something else: %j',
    (script) => {
      expect(() => pageOf(undefined, script)).toThrow('Build the program again')
    },
  )

  it('is not written without a viewer', () => {
    const dataset = parsed(aDataset())
    expect(() => HTML_FORMAT.write(dataset, { ...contextOf(dataset), page: null })).toThrow(
      'needs the built viewer',
    )
  })
})
