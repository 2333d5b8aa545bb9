/**
 * Builds the viewer of one-file pages as one classic script and one style sheet, and puts them beside
 * the page: they are fetched when somebody exports such a page.
 */
import { join } from 'node:path'
import { build } from 'vite'

const FOLDER = 'viewer'
const NAMES = new Map([
  [`${FOLDER}/viewer.js`, 'text/javascript; charset=utf-8'],
  [`${FOLDER}/viewer.css`, 'text/css; charset=utf-8'],
])

/**
 * Script and styles, by their path below the page.
 * @param {string} root
 * @returns {Promise<Map<string, string>>}
 */
const buildViewer = async (root) => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(root, 'src/viewer/main.ts'), formats: ['iife'], name: 'attest' },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  /** @type {Map<string, string>} */
  const files = new Map()
  for (const file of outputs) {
    if (file.type === 'chunk') files.set(`${FOLDER}/viewer.js`, file.code.trim())
    else if (file.fileName.endsWith('.css'))
      files.set(`${FOLDER}/viewer.css`, String(file.source).trim())
  }
  for (const [name, text] of files)
    if (/<\/(?:script|style)|<!--|[\0\r]/i.test(text))
      throw new Error(`${name} holds what cannot stand inside an HTML file.`)
  return files
}

/** @returns {import('vite').Plugin} */
export const viewer = () => {
  let root = process.cwd()

  return {
    name: 'attest-viewer',

    configResolved(config) {
      root = config.root
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?', 1)[0]?.slice(1) ?? ''
        const type = NAMES.get(path)
        if (type === undefined) {
          next()
          return
        }
        buildViewer(root).then((files) => {
          response.setHeader('Content-Type', type)
          response.setHeader('Cache-Control', 'no-cache')
          response.end(files.get(path) ?? '')
        }, next)
      })
    },

    async generateBundle() {
      for (const [fileName, source] of await buildViewer(root))
        this.emitFile({ type: 'asset', fileName, source })
    },
  }
}
