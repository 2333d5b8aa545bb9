import { CSP_META } from '../csp.mjs'

/**
 * Writes the content security policy into the built page, so that it holds on any server.
 * @returns {import('vite').Plugin}
 */
export const cspMeta = () => ({
  name: 'attest-csp-meta',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP_META },
        injectTo: 'head-prepend',
      },
    ],
  },
})
