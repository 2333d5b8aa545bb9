import { betweenness } from './betweenness.ts'
import { closeness } from './closeness.ts'
import { community } from './communities.ts'
import { component } from './components.ts'
import { degree, inDegree, outDegree } from './degree.ts'
import type { Measure } from './measure.ts'
import { pagerank } from './pagerank.ts'

/** All measures, the quickest first, which is the order in which they are computed. A new one is a file and a line here. */
export const MEASURES: readonly Measure[] = [
  degree,
  inDegree,
  outDegree,
  component,
  pagerank,
  community,
  closeness,
  betweenness,
]
