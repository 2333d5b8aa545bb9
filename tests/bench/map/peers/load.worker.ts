import { MultiDirectedGraph } from 'graphology'
import { z } from 'zod'

/** What is checked of a graph where no sentence about its faults is wanted. */
const Graph = z.object({
  format: z.literal('attest'),
  version: z.literal(1),
  id: z.string(),
  title: z.string(),
  evidence: z.enum(['required', 'none']),
  sources: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      sha256: z.string(),
      title: z.string(),
      publisher: z.string(),
    }),
  ),
  entities: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      alleged: z.boolean().optional(),
    }),
  ),
  statements: z.array(
    z.object({
      id: z.string(),
      relation: z.string(),
      subject: z.string(),
      object: z.string(),
      status: z.enum(['reported', 'claimed', 'denied', 'proposed']),
      when: z.string().optional(),
      said: z.string().optional(),
      denies: z.string().optional(),
      note: z.string().optional(),
      quotes: z.object({ exact: z.string(), source: z.string() }).optional(),
    }),
  ),
  layout: z.object({ landscape: z.record(z.string(), z.tuple([z.number(), z.number()])) }),
})

let text = ''

/** An address: fetches the text. Nothing: parses, checks and imports it; answers with the milliseconds of each. */
self.addEventListener('message', async ({ data }: MessageEvent<string | null>) => {
  if (data !== null) {
    text = await (await fetch(data)).text()
    self.postMessage(null)
    return
  }
  const start = performance.now()
  const parsed: unknown = JSON.parse(text)
  const read = performance.now()
  const graph = Graph.parse(parsed)
  const checked = performance.now()
  const made = new MultiDirectedGraph()
  made.import({
    attributes: { title: graph.title },
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: graph.entities.map((entity) => ({ key: entity.id, attributes: entity })),
    edges: graph.statements.map((statement) => ({
      key: statement.id,
      source: statement.subject,
      target: statement.object,
      attributes: statement,
    })),
  })
  const built = performance.now()
  self.postMessage({
    parse: read - start,
    check: checked - read,
    build: built - checked,
    edges: made.size,
  })
})
