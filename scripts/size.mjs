/**
 * The size budget: every byte that travels until the graph stands on the screen and a click on it is
 * answered by its proof, measured from the built files as `serve.mjs` sends them. Counted are the
 * page, the scripts and styles that it loads at once, the chunks that the sources mark, the fonts for
 * Latin letters and the first dataset. `node scripts/size.mjs` prints the list, `node scripts/size.mjs de`
 * that of a reader in German;
 * `tests/e2e/budget.test.ts` shows in Chromium that nothing else travels.
 *
 * A chunk or worker that is fetched without waiting for the reader, or for that first click, carries
 * the mark `/* until the first proof *\/` inside its `import(…)` or `new URL(…)`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesBelow, ROOT } from './files.mjs'
import { say } from './run.mjs'
import { wireBytes } from './serve.mjs'

/** Bytes on the wire. */
export const BUDGET = 350_000

const LATIN_A = 0x41

/**
 * @typedef {{ file: string, src?: string, isEntry?: boolean, imports?: string[], css?: string[] }} Chunk
 */

/**
 * True where a `unicode-range` list such as `U+0000-00FF, U+0131` holds the code point.
 * @param {string} list
 * @param {number} point
 */
export const rangeHolds = (list, point) =>
  list.split(',').some((part) => {
    const [from = '', to] = part.trim().replace(/^U\+/i, '').split('-')
    const start = Number.parseInt(from.replaceAll('?', '0'), 16)
    const end = Number.parseInt(to ?? from.replaceAll('?', 'F'), 16)
    return start <= point && point <= end
  })

const FACES = /@font-face\s*\{([^}]*)\}/g

/**
 * True where the style sheet names the family first in a list: later names are fetched only for
 * letters that the first one lacks.
 * @param {string} rules the style sheet without its faces
 * @param {string} family
 */
const comesFirst = (rules, family) =>
  rules
    .split(/["']?([^"',:;{}]+)["']?(?=\s*[,;}])/)
    .some(
      (piece, index, pieces) =>
        index % 2 === 1 &&
        piece.trim().endsWith(family) &&
        !pieces[index - 1]?.trim().endsWith(','),
    )

/**
 * The font files of a style sheet that text in Latin letters fetches, as written in it: the first
 * source of each upright face. Faces in italics wait for text in italics; the browser test shows that
 * the first proof has none.
 * @param {string} css
 */
export const latinFonts = (css) => {
  const rules = css.replaceAll(FACES, '')
  return [...css.matchAll(FACES)].flatMap(([, face = '']) => {
    const descriptor = (/** @type {string} */ name) =>
      new RegExp(`${name}:\\s*["']?([^;}"']*)`).exec(face)?.[1]?.trim()
    const range = descriptor('unicode-range')
    const isFetched =
      (range === undefined || rangeHolds(range, LATIN_A)) &&
      descriptor('font-style') !== 'italic' &&
      comesFirst(rules, descriptor('font-family') ?? '')
    const file = /url\(["']?([^"')]+)["']?\)/.exec(face)?.[1]
    return file !== undefined && isFetched ? [file] : []
  })
}

/**
 * Modules that the sources mark, as paths from the project's folder.
 * @param {string} root
 */
const markedModules = (root) =>
  filesBelow(join(root, 'src')).flatMap((path) =>
    [
      ...readFileSync(path, 'utf8').matchAll(
        /\/\*\s*until the first proof\s*\*\/\s*['"]([^'"]+)['"]/g,
      ),
    ].map(([, target = '']) =>
      posix.join(posix.dirname(relative(root, path).split(sep).join('/')), target),
    ),
  )

/**
 * The chunk with everything that it imports at once.
 * @param {Map<string, Chunk>} manifest
 * @param {string} key
 * @param {Set<string>} seen
 * @returns {string[]} files below `dist`
 */
const filesOfChunk = (manifest, key, seen) => {
  const chunk = manifest.get(key)
  if (chunk === undefined || seen.has(key)) return []
  seen.add(key)
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.imports ?? []).flatMap((name) => filesOfChunk(manifest, name, seen)),
  ]
}

/**
 * A worker is not in the manifest: its file carries the name of its module.
 * @param {string} dist
 * @param {string} module
 */
const workerFiles = (dist, module) => {
  const name = posix.basename(module).replace(/\.\w+$/, '')
  return filesBelow(join(dist, 'assets'))
    .map((path) => relative(dist, path).split(sep).join('/'))
    .filter((path) => path.startsWith(`assets/${name}-`) && path.endsWith('.js'))
}

/**
 * Files that the page itself names: preloads of data, icons, anything beside scripts and styles.
 * @param {string} html
 */
const filesOfPage = (html) =>
  [...html.matchAll(/(?:href|src)="\.?\/?([^"#?:]+)"/g)].map(([, path = '']) =>
    decodeURIComponent(path),
  )

/**
 * @param {string} dist
 * @returns {string[]}
 */
const dataFiles = (dist) => {
  const list = 'graph-data/index.json'
  const [first] = JSON.parse(readFileSync(join(dist, list), 'utf8'))
  const files = first === undefined ? [] : filesBelow(join(dist, first.path))
  return [list, ...files.map((path) => relative(dist, path).split(sep).join('/'))]
}

/**
 * What travels until the first proof.
 * @param {string} [root]
 * @param {string} [tag] of the language of the interface, such as `de`; without it English
 * @returns {{ file: string, bytes: number }[]} largest first, bytes on the wire
 * @throws where a marked module has no built file
 */
export const firstLoad = (root = ROOT, tag = 'en') => {
  const dist = join(root, 'dist')
  /** @type {Map<string, Chunk>} */
  const manifest = new Map(
    Object.entries(JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))),
  )
  const entries = [...manifest].filter(([, chunk]) => chunk.isEntry).map(([key]) => key)
  const seen = new Set()
  const marked = markedModules(root).flatMap((module) => {
    const files = manifest.has(module)
      ? filesOfChunk(manifest, module, seen)
      : workerFiles(dist, module)
    if (files.length === 0 && !seen.has(module))
      throw new Error(`"${module}" is marked, but no built file is its own.`)
    return files
  })
  const code = [...entries.flatMap((key) => filesOfChunk(manifest, key, seen)), ...marked]
  const words = filesOfChunk(manifest, `src/ui/messages/${tag}/index.ts`, seen)
  const page = filesOfPage(readFileSync(join(dist, 'index.html'), 'utf8'))
  const fonts = [...code, ...page]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      latinFonts(readFileSync(join(dist, file), 'utf8')).map((font) =>
        posix.join(posix.dirname(file), font),
      ),
    )
  const all = new Set(['index.html', ...page, ...code, ...words, ...fonts, ...dataFiles(dist)])
  return [...all]
    .filter((file) => existsSync(join(dist, file)))
    .map((file) => ({ file, bytes: wireBytes(file, readFileSync(join(dist, file))).length }))
    .sort((a, b) => b.bytes - a.bytes)
}

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`

/**
 * Prints the list. True where the sum keeps to the budget.
 * @param {string} [tag] of the language of the interface
 */
export const checkSize = (tag) => {
  if (!existsSync(join(ROOT, 'dist', '.vite', 'manifest.json'))) {
    say('There is no built page to measure: run "npm run build" first.')
    return false
  }
  const files = firstLoad(ROOT, tag)
  const sum = files.reduce((total, { bytes }) => total + bytes, 0)
  for (const { file, bytes } of files)
    process.stdout.write(`${kilobytes(bytes).padStart(10)}  ${file}\n`)
  process.stdout.write(`${kilobytes(sum).padStart(10)}  until the first proof\n`)
  if (sum <= BUDGET) return true
  say(
    `What travels until the first proof takes ${kilobytes(sum)}: the budget is ${kilobytes(BUDGET)}.`,
  )
  return false
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = checkSize(process.argv[2]) ? 0 : 1
