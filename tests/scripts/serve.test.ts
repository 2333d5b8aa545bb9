import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { serve } from '../../scripts/serve.mjs'
import { temporaryFolder } from './temporary.ts'

const LONG = 'The ferry of Aland sails at noon.\n'.repeat(100)

const FILES = new Map([
  ['index.html', `<!doctype html><title>Aland</title>${LONG}`],
  ['assets/index-B7PsqmPZ.js', `// ${LONG}`],
  ['assets/letters-DJ5YJwmz.woff2', 'font'],
  ['graph-data/aland/sources/one two.txt', LONG],
  ['.attest-build', 'a note of the build'],
  ['.vite/manifest.json', '{}'],
])

const started = async (): Promise<number> => {
  const server = await serve({ folder: temporaryFolder(FILES), port: 0 })
  onTestFinished(server.close)
  return server.port
}

interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

/** A raw request, as `fetch` tidies paths before it sends them. */
const ask = (
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })

it('sends the page with the headers that keep it safe', async () => {
  const port = await started()
  const { status, headers, body } = await ask(port, '/')
  expect(status).toBe(200)
  expect(body.toString()).toBe(FILES.get('index.html'))
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types default",
  )
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
})

it('keeps hashed files for ever and asks again for the others', async () => {
  const port = await started()
  const cacheOf = async (path: string) => (await ask(port, path)).headers['cache-control']
  expect(await cacheOf('/assets/index-B7PsqmPZ.js')).toBe('public, max-age=31536000, immutable')
  expect(await cacheOf('/')).toBe('no-cache')
  expect(await cacheOf('/graph-data/aland/sources/one%20two.txt')).toBe('no-cache')
})

it('compresses text for those who take it, and sends the same bytes to those who do not', async () => {
  const port = await started()
  const path = '/graph-data/aland/sources/one%20two.txt?a=b'
  const packed = await ask(port, path, { headers: { 'Accept-Encoding': 'br, gzip;q=0.5' } })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(packed.body).toString()).toBe(LONG)
  for (const refusal of ['', 'br', 'gzip;q=0']) {
    const plain = await ask(port, path, { headers: { 'Accept-Encoding': refusal } })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(LONG)
  }
})

it('does not compress what is compressed already', async () => {
  const port = await started()
  const { headers } = await ask(port, '/assets/letters-DJ5YJwmz.woff2', {
    headers: { 'Accept-Encoding': 'gzip' },
  })
  expect(headers['content-type']).toBe('font/woff2')
  expect(headers['content-encoding']).toBeUndefined()
})

it('answers HEAD with the headers alone', async () => {
  const port = await started()
  const { status, headers, body } = await ask(port, '/', { method: 'HEAD' })
  expect(status).toBe(200)
  expect(headers['content-length']).toBe(String(FILES.get('index.html')?.length))
  expect(body).toHaveLength(0)
})

it('tells a reader who has the file that nothing changed', async () => {
  const port = await started()
  const etag = String((await ask(port, '/')).headers.etag)
  const again = await ask(port, '/', { headers: { 'If-None-Match': etag } })
  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
})

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
  const port = await started()
  const { status, headers } = await ask(port, '/', { method })
  expect(status).toBe(405)
  expect(headers.allow).toBe('GET, HEAD')
})

it.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2f..%2fetc/passwd',
  '/..%5c..%5cetc',
  '/assets/../../package.json',
  '//etc/passwd',
  '/%00',
  '/%ff',
  '/.attest-build',
  '/.vite/manifest.json',
  '/assets',
  '/absent.js',
])('does not give %s', async (path) => {
  const port = await started()
  const { status, headers, body } = await ask(port, path)
  expect(status).toBe(404)
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(body.toString()).toBe('There is no such file here.\n')
})

it('says when the port is taken', async () => {
  const port = await started()
  await expect(serve({ folder: temporaryFolder(FILES), port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})

it('takes the next free port where none was asked for', async () => {
  const folder = temporaryFolder(FILES)
  const first = await serve({ folder })
  onTestFinished(first.close)
  const second = await serve({ folder })
  onTestFinished(second.close)
  expect(second.port).toBeGreaterThan(first.port)
})
