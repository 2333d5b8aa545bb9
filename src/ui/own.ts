// What is the reader’s own, fetched once the graph stands: one module, so that it is one chunk. The page names every
// chunk in what it loads first.
export { ChecksPanel } from './checks/ChecksPanel.tsx'
export { VerdictBar } from './checks/VerdictBar.tsx'
export { followLinks } from './kept/followLinks.ts'
