import { resolve } from 'node:path'
import { STAMP, sourcesHash } from '../build.mjs'

/**
 * Leaves in `dist` the hash of the sources it was built from, so that starting can tell whether the
 * build is fresh. The hash is taken first: a file saved during the build makes the next start build.
 * @returns {import('vite').Plugin}
 */
export const buildStamp = () => {
  let root = process.cwd()
  let hash = ''

  return {
    name: 'attest-build-stamp',
    apply: 'build',

    configResolved(config) {
      root = resolve(config.root)
    },

    buildStart() {
      hash = sourcesHash(root)
    },

    generateBundle() {
      this.emitFile({ type: 'asset', fileName: STAMP, source: `${hash}\n` })
    },
  }
}
