import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { CSP_DEVELOPMENT } from './scripts/csp.mjs'
import { buildStamp } from './scripts/vite/buildStamp.mjs'
import { cspMeta } from './scripts/vite/cspMeta.mjs'
import { cytoscapeParts } from './scripts/vite/cytoscapeParts.mjs'
import { fetchParts } from './scripts/vite/fetchParts.mjs'
import { graphData } from './scripts/vite/graphData.mjs'
import { viewer } from './scripts/vite/viewer.mjs'

export default defineConfig({
  base: './',
  plugins: [
    react(),
    cytoscapeParts(),
    graphData(),
    viewer(),
    cspMeta(),
    fetchParts(),
    buildStamp(),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // Inlined assets would become data: addresses, which the policy does not allow for fonts.
    assetsInlineLimit: 0,
    // The polyfill is an extra script for browsers older than the target.
    modulePreload: false,
    manifest: true,
    // cytoscape and react alone are larger than the default; scripts/size.mjs holds the budget.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        // One file for what travels first: what it shares with later chunks would else be cut into many small ones.
        // So for what all hands share, and for what a card shares with the panel of checks and the export.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 1 },
            {
              name: 'actions',
              test: /src\/(ui\/(actions\/(?!more|named|all\.)|evidence\/EntityName|open\/(addressOf|opened|dropped))|analysis\/search\/fold|domain\/answered|ui\/hands\/said\.)|lucide.*\/(copy|ellipsis|book-open-text)\./,
            },
            {
              name: 'checking',
              test: /src\/((analysis|state)\/checks|analysis\/sources|ui\/(evidence\/(QuoteBlock|Badges)|checks\/(openStatement|today|useStanding|Verdict)|styles\/verdict|messages\/verdicts))/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    headers: { 'Content-Security-Policy': CSP_DEVELOPMENT },
  },
})
