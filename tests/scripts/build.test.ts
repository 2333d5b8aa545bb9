import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { isBuilt } from '../../scripts/build.mjs'
import { CSP_META } from '../../scripts/csp.mjs'
import { firstLoad, latinFonts, rangeHolds } from '../../scripts/size.mjs'
import { buildStamp } from '../../scripts/vite/buildStamp.mjs'
import { cspMeta } from '../../scripts/vite/cspMeta.mjs'
import { datasetIndex, graphData } from '../../scripts/vite/graphData.mjs'
import { aDataset, aStatement } from '../helpers/dataset.ts'
import { temporaryFolder } from './temporary.ts'

const SOURCE = 'The ferry of Aland\r\n sails – at noon.\n'

const project = (more: readonly (readonly [string, string])[] = []): string =>
  temporaryFolder(
    new Map([
      ...more,
      [
        'index.html',
        '<!doctype html><html><head><title>A</title></head><body><script type="module" src="/src/main.ts"></script></body></html>',
      ],
      [
        'src/main.ts',
        "import './main.css'\n" +
          "import(/* until the first proof */ './early.ts')\n" +
          "new Worker(new URL(/* until the first proof */ './helper.ts', import.meta.url), { type: 'module' })\n" +
          "document.onclick = () => import('./late.ts')\n",
      ],
      ['src/early.ts', "console.info('early')"],
      ['src/late.ts', "console.info('late')"],
      ['src/helper.ts', "self.postMessage('helper')"],
      [
        'src/main.css',
        "@font-face{font-family:A;src:url(./a-latin.woff2);unicode-range:U+0000-00FF}@font-face{font-family:A;src:url(./a-greek.woff2);unicode-range:U+0370-03FF}body{font-family:'A'}",
      ],
      ['src/a-latin.woff2', 'l'.repeat(500)],
      ['src/a-greek.woff2', 'g'.repeat(500)],
      ['graph-data/README.md', 'No dataset.'],
      ['graph-data/aland/graph.json', '{ "title": "The ferries of Aland" }'],
      ['graph-data/aland/sources/one two.txt', SOURCE],
      ['graph-data/aland/notes.txt', 'for authors'],
      ['graph-data/borduria/graph.json', '{ "title": '],
    ]),
  )

const built = async (root = project()): Promise<string> => {
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [graphData(), cspMeta(), buildStamp()],
    worker: { format: 'es' },
    build: { manifest: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  })
  return root
}

it('lists every folder of graph-data, one that cannot be read under its own name', () => {
  expect(datasetIndex(project())).toEqual([
    { id: 'aland', title: 'The ferries of Aland', path: 'graph-data/aland/' },
    { id: 'borduria', title: 'borduria', path: 'graph-data/borduria/' },
  ])
})

it('puts texts beside the page byte for byte, a graph without blanks, and nothing else of their folders', async () => {
  const root = await built()
  const read = (path: string) => readFileSync(join(root, 'dist', 'graph-data', path), 'utf8')
  expect(read('aland/sources/one two.txt')).toBe(SOURCE)
  expect(read('aland/graph.json')).toBe('{"title":"The ferries of Aland"}')
  expect(read('borduria/graph.json')).toBe('{ "title": ')
  expect(JSON.parse(read('index.json'))).toEqual(
    datasetIndex(root).map((entry) => ({ ...entry, sha256: '' })),
  )
  expect(() => read('aland/notes.txt')).toThrow('ENOENT')
})

it('names the hash of a graph without a fault that gives no stance, and of no other', async () => {
  const graph = { ...aDataset(), title: 'Right' }
  const part = aDataset({ statements: [aStatement('meeting', { stances: 'denied' })] })
  const root = await built(
    project([
      ['graph-data/part/graph.json', JSON.stringify(part)],
      ['graph-data/right/graph.json', JSON.stringify(graph, null, 2)],
    ]),
  )
  const read = (path: string) => readFileSync(join(root, 'dist', 'graph-data', path), 'utf8')
  const right = createHash('sha256').update(read('right/graph.json')).digest('hex')
  const hashes = JSON.parse(read('index.json')).map(({ sha256 }: { sha256: string }) => sha256)
  expect(hashes).toEqual(['', '', '', right])
})

it('serves the same files in development', async () => {
  const server = await createServer({
    root: project(),
    configFile: false,
    logLevel: 'silent',
    plugins: [graphData()],
    server: { host: '127.0.0.1', port: 0, ws: false },
  })
  onTestFinished(() => server.close())
  await server.listen()
  const answer = async (path: string) => {
    const response = await fetch(new URL(path, server.resolvedUrls?.local[0]))
    return `${response.status} ${response.headers.get('content-type')} ${await response.text()}`
  }
  expect(await answer('graph-data/aland/sources/one%20two.txt')).toBe(
    `200 text/plain; charset=utf-8 ${SOURCE}`,
  )
  expect(await answer('graph-data/index.json?t=1')).toMatch(
    /^200 application\/json; charset=utf-8 \[\{"id":"aland"/,
  )
  expect(await answer('graph-data/%ff')).toMatch(/^404 /)
})

it('writes the policy and the preloads into the page, and no inline script or style', async () => {
  const html = readFileSync(join(await built(), 'dist', 'index.html'), 'utf8')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
  expect(policy?.replaceAll('&#39;', "'")).toBe(CSP_META)
  expect(CSP_META).not.toContain('frame-ancestors')
  expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('href='))
  expect(html).toContain('href="./graph-data/aland/sources/one%20two.txt"')
  expect(html).not.toContain('borduria')
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/)
})

it('is stale once a source changes', async () => {
  const root = await built()
  expect(isBuilt(root)).toBe(true)
  appendFileSync(join(root, 'graph-data', 'aland', 'graph.json'), '\n')
  expect(isBuilt(root)).toBe(false)
})

it('counts what the first load fetches: no late chunk, no Greek letters, no second dataset', async () => {
  const files = firstLoad(await built()).map(({ file }) => file.replace(/-[\w-]{8}(?=\.\w+$)/, ''))
  expect(files.toSorted()).toEqual([
    'assets/a-latin.woff2',
    'assets/early.js',
    'assets/helper.js',
    'assets/index.css',
    'assets/index.js',
    'graph-data/aland/graph.json',
    'graph-data/aland/sources/one two.txt',
    'graph-data/index.json',
    'index.html',
  ])
})

it('knows the letters of a unicode range', () => {
  expect(rangeHolds('U+0000-00FF, U+0131', 0x41)).toBe(true)
  expect(rangeHolds('U+0370-03FF', 0x41)).toBe(false)
  expect(rangeHolds('u+4?', 0x41)).toBe(true)
  expect(rangeHolds('U+41', 0x41)).toBe(true)
})

const face = (family: string, file: string, more = ''): string =>
  `@font-face{font-family:"${family}";${more}src:url(${file}) format("woff2")}`

it('counts the upright Latin faces of families that come first, one without a range too', () => {
  const faces =
    face('Plain Sans', 'a.woff2') +
    face('Plain Sans', 'a-italic.woff2', 'font-style:italic;') +
    face('Plain Sans', 'a-greek.woff2', 'unicode-range:U+370-3FF;') +
    face('Plain Sans Wide', 'b.woff2') +
    face('Serif', 'c.woff2', 'unicode-range:U+0-FF;') +
    face('Unused', 'd.woff2')
  for (const list of ['Plain Sans,Plain Sans Wide,serif', '"Plain Sans", "Plain Sans Wide", serif'])
    expect(latinFonts(`${faces}:root{--sans:${list}}p{font:400 1rem/1 Serif}`)).toEqual([
      'a.woff2',
      'c.woff2',
    ])
})
