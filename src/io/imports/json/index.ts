import { CX2 } from './cx2.ts'
import { CYTOSCAPE } from './cytoscape.ts'
import type { JsonDialect } from './dialect.ts'
import { GRAPHOLOGY } from './graphology.ts'
import { JGF } from './jgf.ts'
import { JSON_LD } from './jsonLd.ts'
import { NODE_LINK } from './nodeLink.ts'
import { STIX } from './stix.ts'

/** The stricter look comes first: graphology’s files would pass as node-link JSON. One line adds a dialect. */
export const JSON_DIALECTS: readonly JsonDialect[] = [
  CX2,
  CYTOSCAPE,
  JSON_LD,
  STIX,
  JGF,
  GRAPHOLOGY,
  NODE_LINK,
]
