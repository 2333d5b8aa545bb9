/**
 * A server for the built page: knows only the files that were there when it started, answers GET and
 * HEAD, compresses each file once.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CSP_HEADER } from './csp.mjs'
import { filesBelow } from './files.mjs'

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.wasm', 'application/wasm'],
])

const SAFETY_HEADERS = {
  'Content-Security-Policy': CSP_HEADER,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const FIRST_PORT = 4173
const LAST_PORT = 4272

/** @param {string} path */
const typeOf = (path) => TYPES.get(extname(path).toLowerCase()) ?? 'application/octet-stream'

/**
 * The bytes that travel for a file: compressed where it is text long enough to gain by it.
 * @param {string} path
 * @param {Buffer} bytes
 */
export const wireBytes = (path, bytes) =>
  bytes.length > 256 && typeOf(path).includes('charset') ? gzipSync(bytes, { level: 9 }) : bytes

/** The bundler puts a hash of the content into these names, so that they never change. */
const isHashed = (/** @type {string} */ path) => /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(path)

/**
 * `Accept-Encoding` names gzip, or anything, without the quality 0.
 * @param {string | string[] | undefined} header
 */
const acceptsGzip = (header) =>
  String(header ?? '')
    .split(',')
    .some((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
      return (name === 'gzip' || name === '*') && !refused
    })

/**
 * @typedef {{ type: string, cache: string, etag: string, plain: Buffer, wire: () => Buffer }} Entry
 */

/**
 * @param {string} address
 * @param {Buffer} plain
 * @returns {Entry}
 */
const entryOf = (address, plain) => {
  /** @type {Buffer | null} */
  let wire = null
  return {
    type: typeOf(address),
    cache: isHashed(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
    // Weak, as the compressed and the plain bytes share it.
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    wire: () => {
      wire ??= wireBytes(address, plain)
      return wire
    },
  }
}

/**
 * Addresses to files. Names that begin with a dot are the build's own notes and stay home.
 * @param {string} folder
 * @returns {Map<string, Entry>}
 */
const readFolder = (folder) => {
  /** @type {Map<string, Entry>} */
  const entries = new Map()
  for (const path of filesBelow(folder)) {
    const parts = relative(folder, path).split(sep)
    if (parts.some((part) => part.startsWith('.'))) continue
    const address = `/${parts.join('/')}`
    const entry = entryOf(address, readFileSync(path))
    entries.set(address, entry)
    if (parts.at(-1) === 'index.html') entries.set(address.slice(0, -'index.html'.length), entry)
  }
  return entries
}

/**
 * The address without query and escapes; null where the escapes are broken.
 * @param {string} url
 */
const addressOf = (url) => {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
  } catch {
    return null
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 * @param {Record<string, string>} [headers]
 */
const refuse = (response, status, sentence, headers = {}) => {
  const body = Buffer.from(`${sentence}\n`)
  response.writeHead(status, {
    ...SAFETY_HEADERS,
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/**
 * @param {Map<string, Entry>} entries
 * @returns {import('node:http').RequestListener}
 */
const answerFrom = (entries) => (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' })
    return
  }
  const address = addressOf(request.url ?? '/')
  const entry = address === null ? undefined : entries.get(address)
  if (entry === undefined) {
    refuse(response, 404, 'There is no such file here.')
    return
  }
  const headers = {
    ...SAFETY_HEADERS,
    'Content-Type': entry.type,
    'Cache-Control': entry.cache,
    ETag: entry.etag,
    Vary: 'Accept-Encoding',
  }
  if (request.headers['if-none-match'] === entry.etag) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  const body = acceptsGzip(request.headers['accept-encoding']) ? entry.wire() : entry.plain
  response.writeHead(200, {
    ...headers,
    ...(body === entry.plain ? {} : { 'Content-Encoding': 'gzip' }),
    'Content-Length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port in use, which the system chose where `port` is 0
 */
const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

/** @param {unknown} error */
const isTaken = (error) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
const listenFrom = async (server, port) => {
  try {
    return await listen(server, port)
  } catch (error) {
    if (!isTaken(error) || port >= LAST_PORT) throw error
    return listenFrom(server, port + 1)
  }
}

/**
 * Serves a folder on 127.0.0.1.
 * @param {object} options
 * @param {string} options.folder read once, now: a later build shows after a restart
 * @param {number} [options.port] 0 for any free one; absent: the first free one from 4173 on
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 * @throws the system's error, code `EADDRINUSE` where the port is taken
 */
export const serve = async ({ folder, port }) => {
  const server = createServer(answerFrom(readFolder(folder)))
  const used = await (port === undefined ? listenFrom(server, FIRST_PORT) : listen(server, port))
  return {
    url: `http://127.0.0.1:${used}/`,
    port: used,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
