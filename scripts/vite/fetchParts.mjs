const IMPORT = /\bimport\(\s*(`\.\/[\w.-]+\.js`|"\.\/[\w.-]+\.js"|'\.\/[\w.-]+\.js')\s*\)/g

/**
 * Has the page ask anew for a part that it could not fetch, in browsers too that remember the failure:
 * `src/ui/frame/fetchPart.ts`. Written once the names of all files are known. Workers are left as they are.
 * @returns {import('vite').Plugin}
 */
export const fetchParts = () => ({
  name: 'attest-fetch-parts',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code = chunk.code.replace(
            IMPORT,
            (_whole, address) => `fetchPart(${address},_=>import(_))`,
          )
    },
  },
})
