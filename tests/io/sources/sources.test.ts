import { describe, expect, it, vi } from 'vitest'
import { readSource } from '../../../src/io/sources/graphSource.ts'
import { addressOfData } from '../../../src/io/sources/url.ts'

const PAGE = 'https://graphs.example/app/?data=x'
const never = new AbortController().signal

describe('an address of data', () => {
  it.each([
    ['g.gexf', 'https://graphs.example/app/g.gexf'],
    ['/g.gexf', 'https://graphs.example/g.gexf'],
    ['../data/ä.json', 'https://graphs.example/data/%C3%A4.json'],
    ['https://graphs.example/g.json', 'https://graphs.example/g.json'],
  ])('%s is one of the page’s own', (written, expected) => {
    expect(addressOfData(written, PAGE).href).toBe(expected)
  })

  it.each([
    'https://other.example/g.gexf',
    '//other.example/g.gexf',
    '\\\\other.example/g.gexf',
    '/\\other.example/g.gexf',
    'http://graphs.example/g.gexf',
    'https://graphs.example:8443/g.gexf',
    'https://graphs.example@other.example/g.gexf',
    'https://user@graphs.example/g.gexf',
    'javascript:alert(1)',
    'data:text/csv,a',
    'blob:https://graphs.example/1',
    'file:///etc/passwd',
  ])('%s is refused in a sentence with a way out', (written) => {
    expect(() => addressOfData(written, PAGE)).toThrow(
      expect.objectContaining({
        name: 'UnreadableFileError',
        message: expect.stringContaining('Save the file and open it from here.'),
      }),
    )
  })
})

describe('files', () => {
  it('are read with their paths, and tell how much has come', async () => {
    const tell = vi.fn()
    const files = await readSource(
      {
        from: 'files',
        files: [
          { path: 'a/nodes.csv', file: new Blob(['id\na\n']) },
          { path: 'a/edges.csv', file: new Blob(['source,target\n']) },
        ],
      },
      tell,
      never,
    )
    expect([...files.keys()]).toEqual(['a/nodes.csv', 'a/edges.csv'])
    expect(tell.mock.calls.at(-1)).toEqual(['read', 1])
  })

  it('end at once when their reader cancels', async () => {
    const abort = new AbortController()
    abort.abort()
    await expect(
      readSource(
        { from: 'files', files: [{ path: 'a', file: new Blob(['x']) }] },
        () => {},
        abort.signal,
      ),
    ).rejects.toBe(abort.signal.reason)
  })

  it.each([
    [{ from: 'text', text: '' } as const],
    [{ from: 'files', files: [{ path: 'a.csv', file: new Blob([]) }] } as const],
  ])('that hold nothing are refused', async (source) => {
    await expect(readSource(source, () => {}, never)).rejects.toThrow('There is nothing in it')
  })

  it('that cannot be read any more say so', async () => {
    const gone = Object.assign(new Blob(['x']), {
      stream: () =>
        new ReadableStream({
          start: (controller) => controller.error(new DOMException('', 'NotReadableError')),
        }),
    })
    await expect(
      readSource({ from: 'files', files: [{ path: 'a.csv', file: gone }] }, () => {}, never),
    ).rejects.toThrow('The file a.csv could not be read')
  })
})
