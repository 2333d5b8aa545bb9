import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { filesBelow, ROOT } from './files.mjs'
import { runTool } from './run.mjs'

/** Everything that the built page depends on. */
const SOURCES = [
  'src',
  'graph-data',
  'public',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/csp.mjs',
  'scripts/vite',
]

/** Written into `dist` by the build itself. */
export const STAMP = '.attest-build'

/**
 * SHA-256 over the names and the bytes of all sources, in hex.
 * @param {string} [root]
 */
export const sourcesHash = (root = ROOT) => {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((source) => filesBelow(join(root, source)))) {
    const bytes = readFileSync(path)
    hash.update(`${relative(root, path).split(sep).join('/')}\0${bytes.length}\0`)
    hash.update(bytes)
  }
  return hash.digest('hex')
}

/** @param {string} [root] */
export const isBuilt = (root = ROOT) => {
  const stamp = join(root, 'dist', STAMP)
  return (
    existsSync(join(root, 'dist', 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8').trim() === sourcesHash(root)
  )
}

/**
 * Builds `dist`. False where the build failed; the bundler has said why.
 * @param {'inherit' | 'stderr'} [output]
 */
export const build = async (output = 'stderr') =>
  (await runTool('vite', ['build', '--logLevel', 'warn'], {
    output,
    env: { NODE_ENV: 'production' },
  })) === 0

/** Builds `dist` only where it is missing or older than its sources. */
export const ensureBuild = async () => isBuilt() || (await build())
