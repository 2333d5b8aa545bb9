/**
 * Puts the datasets of `graph-data/` beside the built page, with an `index.json` that lists them, and
 * serves the same in development. Texts travel byte for byte, as their hashes demand; a `graph.json`
 * travels without the blanks that are there for its authors.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { tsImport } from 'tsx/esm/api'

const FOLDER = 'graph-data'

/** @param {string} folder */
const subfolders = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

/** @param {string} folder */
const filesIn = (folder) => {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
}

/**
 * The files of one dataset that the page may fetch, as paths below `graph-data/`.
 * @param {string} root
 * @param {string} id
 */
const filesOfDataset = (root, id) => [
  ...filesIn(join(root, FOLDER, id))
    .filter((name) => name === 'graph.json')
    .map((name) => `${id}/${name}`),
  ...filesIn(join(root, FOLDER, id, 'sources')).map((name) => `${id}/sources/${name}`),
]

/**
 * The title that a dataset gives itself. A file that cannot be read is listed under its folder's
 * name, so that opening it can say what is wrong with it.
 * @param {string} root
 * @param {string} id
 */
const titleOf = (root, id) => {
  try {
    const title = JSON.parse(readFileSync(join(root, FOLDER, id, 'graph.json'), 'utf8'))?.title
    return typeof title === 'string' && title !== '' ? title : id
  } catch {
    return id
  }
}

/**
 * The SHA-256 of a `graph.json`, as it travels, in which there is no fault, and which `readKnown` reads as it is read
 * when it is checked: the page need not look for a fault again. Empty for any other.
 * @param {ReadonlyMap<string, string | Buffer>} files of one dataset, by their paths in its folder
 */
const hashOfFaultless = async (files) => {
  const { parseDataset } = await tsImport('../../src/io/parse/parse.ts', import.meta.url)
  const { readKnown } = await tsImport('../../src/io/parse/readKnown.ts', import.meta.url)
  const graph = files.get('graph.json') ?? ''
  try {
    const texts = new Map([...files].map(([path, text]) => [path, String(text)]))
    const { dataset } = parseDataset(JSON.parse(String(graph)), texts)
    if (
      dataset === null ||
      !isDeepStrictEqual(dataset, readKnown(JSON.parse(String(graph)), texts))
    )
      return ''
    return createHash('sha256').update(graph).digest('hex')
  } catch {
    return ''
  }
}

/**
 * One entry a folder of `graph-data/`, in the order of their names.
 * @param {string} root
 */
export const datasetIndex = (root) =>
  subfolders(join(root, FOLDER)).map((id) => ({
    id,
    title: titleOf(root, id),
    path: `${FOLDER}/${id}/`,
  }))

/** @param {string} root */
const indexText = (root) => `${JSON.stringify(datasetIndex(root))}\n`

/** @param {string} path */
const contentType = (path) =>
  path.endsWith('.json') ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8'

/**
 * `aland/graph.json` for `/graph-data/aland/graph.json?t=1`, empty for what is not below the folder.
 * @param {string} url
 */
const pathBelowFolder = (url) => {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    return path.startsWith(`/${FOLDER}/`) ? path.slice(FOLDER.length + 2) : ''
  } catch {
    return ''
  }
}

/**
 * A file with a fault travels as it is, so that the page can say what is wrong with it, and where.
 * @param {string} path below the folder
 * @param {Buffer} bytes
 */
const withoutBlanks = (path, bytes) => {
  if (!path.endsWith('/graph.json')) return bytes
  try {
    return JSON.stringify(JSON.parse(bytes.toString('utf8')))
  } catch {
    return bytes
  }
}

/** @returns {import('vite').Plugin} */
export const graphData = () => {
  let root = process.cwd()

  return {
    name: 'attest-graph-data',

    configResolved(config) {
      root = resolve(config.root)
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const below = pathBelowFolder(request.url ?? '/')
        const known = subfolders(join(root, FOLDER)).flatMap((id) => filesOfDataset(root, id))
        if (below !== 'index.json' && !known.includes(below)) {
          next()
          return
        }
        response.setHeader('Content-Type', contentType(below))
        response.setHeader('Cache-Control', 'no-cache')
        response.end(
          below === 'index.json' ? indexText(root) : readFileSync(join(root, FOLDER, below)),
        )
      })
    },

    async generateBundle() {
      const index = []
      for (const entry of datasetIndex(root)) {
        const files = new Map()
        for (const path of filesOfDataset(root, entry.id)) {
          const source = withoutBlanks(path, readFileSync(join(root, FOLDER, path)))
          files.set(path.slice(entry.id.length + 1), source)
          this.emitFile({ type: 'asset', fileName: `${FOLDER}/${path}`, source })
        }
        index.push({ ...entry, sha256: await hashOfFaultless(files) })
      }
      this.emitFile({
        type: 'asset',
        fileName: `${FOLDER}/index.json`,
        source: `${JSON.stringify(index)}\n`,
      })
    },

    /** The first dataset is what the page opens with: its files travel while the script is read. */
    transformIndexHtml() {
      const [first] = subfolders(join(root, FOLDER))
      const paths = ['index.json', ...(first === undefined ? [] : filesOfDataset(root, first))]
      return paths.map((path) => ({
        tag: 'link',
        attrs: {
          rel: 'preload',
          as: 'fetch',
          crossorigin: 'anonymous',
          href: `./${FOLDER}/${path.split('/').map(encodeURIComponent).join('/')}`,
        },
        injectTo: 'head',
      }))
    },
  }
}
