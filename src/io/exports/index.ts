import { CSV_FORMAT } from './csv.ts'
import { CYTOSCAPE_FORMAT } from './cytoscape.ts'
import type { ExportFormat } from './format.ts'
import { GEXF_FORMAT } from './gexf.ts'
import { GRAPHML_FORMAT } from './graphml.ts'
import { HTML_FORMAT } from './html.ts'
import { JSON_FORMAT } from './json.ts'
import { MARKDOWN_FORMAT } from './markdown.ts'
import { JSON_LD_FORMAT } from './rdf/jsonLd.ts'
import { TURTLE_FORMAT } from './rdf/turtle.ts'

export {
  type ExportContext,
  type ExportFormat,
  endingsOf,
  FORMAT_GROUPS,
  type FormatGroup,
  type Page,
  WITHOUT_SCRIPT,
} from './format.ts'

/** All formats that are written, in the order of the dialog. One line adds a format. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  JSON_FORMAT,
  CSV_FORMAT,
  GEXF_FORMAT,
  GRAPHML_FORMAT,
  CYTOSCAPE_FORMAT,
  HTML_FORMAT,
  JSON_LD_FORMAT,
  TURTLE_FORMAT,
  MARKDOWN_FORMAT,
]
