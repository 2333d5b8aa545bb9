/** Faults, refusals and losses as a reader in German sees them: none of their words is English. */
import { render, screen, within } from '@testing-library/react'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { UnreadableFileError } from '../../src/domain/issue.ts'
import { createImport } from '../../src/io/imports/session.ts'
import { explain } from '../../src/io/parse/explain.ts'
import { parseDataset } from '../../src/io/parse/parse.ts'

/** Words that no German sentence holds. */
const ENGLISH =
  /\b(the|is|of|and|or|not|it|was|with|field|entity|statement|edge|node|missing|Correct|Give|Add)\b/

const session = createImport(() => {})
const opened = (name: string, text: string) =>
  session.open(new Map([[name, new TextEncoder().encode(text)]]))

beforeAll(() => {
  // Before anything with words is loaded.
  vi.resetModules()
  window.history.replaceState(null, '', '?lang=de')
})

afterAll(() => {
  vi.resetModules()
})

describe('in German', () => {
  it('the page of faults says each of them, and names where it is', async () => {
    const { Faults } = await import('../../src/ui/frame/Faults.tsx')
    const { issues } = parseDataset(
      {
        format: 'attest',
        version: 1,
        id: 'sample',
        title: 'Sample',
        entities: [
          { id: 'aland', kind: 'country', name: 'Aland' },
          { id: 'brevia', kind: 'country', name: 'Brevia' },
        ],
        statements: [
          { id: 'visit', relation: 'visits', subject: 'aland', object: 'brevai', when: 'soon' },
        ],
      },
      new Map(),
    )
    render(<Faults title="Sample" issues={explain(issues)} />)
    expect(screen.getByRole('heading')).toHaveTextContent('Sample kann noch nicht gezeigt werden')
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(said).toContain(
      'sample, Aussage visit, objectKeine Entität hat die Kennung „brevai“; am nächsten kommt „brevia“. Berichtigen Sie die Kennung, oder fügen Sie dem Datensatz die Entität hinzu.',
    )
    expect(said).toContain(
      'sample, Aussage visit, when„soon“ ist kein Datum. Schreiben Sie 2031-05-03, 2031-05, 2031, 2031-05-01/2031-05-03, 2031-05-01/.. oder ../2031-05-03.',
    )
    expect(said.join('\n')).not.toMatch(ENGLISH)
  })

  it('a field of another shape is said with what stands there and what is expected', async () => {
    const { tell } = await import('../../src/ui/messages/told.ts')
    const { issues } = parseDataset(
      { format: 'attest', version: 1, id: 'sample', entities: {}, statements: [{ id: 3 }], x: 1 },
      new Map(),
    )
    const said = issues.map(({ where, what, wayOut }) => [where, what, wayOut].map(tell))
    expect(said).toContainEqual([
      'sample, entities',
      'Der Wert ist ein Objekt',
      'Erwartet wird dort: eine Liste',
    ])
    expect(said).toContainEqual(['sample', '„x“ ist kein Feld dieses Eintrags', expect.anything()])
    expect(said.flat().join('\n')).not.toMatch(ENGLISH)
  })

  it('a refusal says why, and that what is open stays', async () => {
    const { Refused } = await import('../../src/ui/open/Refused.tsx')
    let refusal: UnreadableFileError | null = null
    try {
      opened('a.graphml', '<!DOCTYPE x><graphml/>')
    } catch (error) {
      if (error instanceof UnreadableFileError) refusal = error
    }
    render(<Refused refusal={{ sentence: refusal?.told ?? '' }} kept="Aland" />)
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Die Datei hat eine DOCTYPE-Angabe, die andere Dateien hereinziehen kann, und wird nicht geöffnet. Nehmen Sie die Zeile <!DOCTYPE …> heraus, oder speichern Sie den Graphen neu.„Aland“ bleibt offen.',
    )
    expect(refusal?.message).toMatch(/^The file has a DOCTYPE/)
  })

  it('a look before opening says what cannot be represented, and what is still to be chosen', async () => {
    const { Look } = await import('../../src/ui/open/Look.tsx')
    const preview = opened(
      'links.json',
      '{"nodes":[{"id":"a","kind":"person"},{"id":"b","kind":"spy"},7],"links":[{"source":"a","target":"b","type":"part-of"},{"source":"a","target":"z"}]}',
    )
    if (preview.what !== 'graph') throw new Error(preview.what)
    const deeds = { onChange: () => {}, onBack: () => {}, onOpen: () => {} }
    const { rerender } = render(<Look preview={preview} busy={false} {...deeds} />)
    expect(screen.getByText('Teil')).toBeVisible()
    expect(screen.getByText('Person')).toBeVisible()
    expect(screen.getByText('spy')).toBeVisible()
    const losses = within(screen.getByRole('region', { name: 'Was sich nicht darstellen lässt' }))
    expect(await losses.findByText(/kein Knoten der Datei/)).toHaveTextContent(
      /^Kante 2: Das Ende „z“ ist kein Knoten der Datei\./,
    )
    expect(losses.getByText(/Was in der Liste kein Eintrag ist: 1 von 3/)).toHaveTextContent(
      /; das Genannte wurde ausgelassen\.$/,
    )
    const table = opened('pairs.csv', 'first,second,third,fourth,fifth\na,b,c,d,e\n')
    if (table.what !== 'tables') throw new Error(table.what)
    const without = session.change({
      table: {
        name: 'pairs.csv',
        mapping: { ...(table.tables[0]?.mapping ?? never()), rows: 'edges', source: null },
      },
    })
    if (without.what !== 'tables') throw new Error(without.what)
    rerender(<Look preview={without} busy={false} {...deeds} />)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Wählen Sie, welche zwei Spalten von „pairs.csv“ die Enden einer Linie enthalten: Ausgang und Ziel.',
    )
  })
})

it('what is pasted has a name, by which its table and its refusals call it', async () => {
  const { pastedName } = await import('../../src/ui/open/pastedName.ts')
  const { tell } = await import('../../src/ui/messages/told.ts')
  const table = 'Quelle;Ziel\nÄlva;Bela\n'
  expect(pastedName(table)).toBe('Eingefügte Tabelle')
  expect(pastedName(' {"nodes": []}')).toBe('Eingefügter Graph')
  const preview = opened(pastedName(table), table)
  expect(preview.what === 'tables' && preview.tables[0]?.name).toBe('Eingefügte Tabelle')
  const refusalOf = (text: string): string => {
    try {
      opened(pastedName(text), text)
    } catch (error) {
      if (error instanceof UnreadableFileError) return tell(error.told)
    }
    return ''
  }
  expect(refusalOf(`${table}a;b;c\n`)).toBe(
    'Eingefügte Tabelle, Zeile 3: Es sind mehr Zellen (3), als die Kopfzeile nennt (2). Setzen Sie Zellen, in denen ein Semikolon steht, in doppelte Anführungszeichen.',
  )
  expect(refusalOf('Ana\nBela\n')).toBe(
    'Eingefügter Text ist kein Graph und keine Tabelle mit mindestens zwei Spalten. Geben Sie jedem Ende einer Linie eine Spalte, oder öffnen Sie einen ganzen Graphen.',
  )
})

it('what a file leaves unnamed has a name in German', async () => {
  const { Look } = await import('../../src/ui/open/Look.tsx')
  const preview = opened(
    'plain.json',
    '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}',
  )
  if (preview.what !== 'graph') throw new Error(preview.what)
  render(<Look preview={preview} busy={false} onChange={noop} onBack={noop} onOpen={noop} />)
  expect(screen.getByText('Knoten', { selector: 'bdi' })).toBeVisible()
  expect(screen.getByText('Verknüpfung', { selector: 'bdi' })).toBeVisible()
})

const noop = (): void => {}

const never = (): never => {
  throw new Error('The table has no mapping.')
}
