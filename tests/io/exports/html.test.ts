import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HTML_FORMAT } from '../../../src/io/exports/html.ts'
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
      `content="default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLES)}; img-src data:; base-uri 'none'; form-action 'none'"`,
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
