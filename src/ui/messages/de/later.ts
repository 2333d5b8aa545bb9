import { reportFrame } from '../../../domain/german/report.ts'
import type { LaterPart, Translation } from '../language.ts'
import { arranging } from './arranging.ts'
import { ask } from './ask.ts'
import { between } from './between.ts'
import { bubbles } from './bubbles.ts'
import { checks } from './checks.ts'
import { compare } from './compare.ts'
import { exportPart } from './export.ts'
import { formats } from './formats.ts'
import { notes } from './notes.ts'
import { numbers } from './numbers.ts'
import { open } from './open.ts'
import { palette } from './palette.ts'
import { projects } from './projects.ts'
import { shortcuts } from './shortcuts.ts'
import {
  empty,
  faults,
  figures,
  find,
  foreign,
  library,
  minimap,
  pictures,
  reader,
  replies,
  several,
  sheet,
} from './small.ts'
import { story } from './story.ts'
import { table } from './table.ts'
import { views } from './views.ts'

/** The parts of the catalogue in German that wait for a deed of the reader. */
export const parts: { readonly [P in LaterPart]: object } = {
  arranging,
  ask,
  between,
  bubbles,
  checks,
  compare,
  empty,
  export: exportPart,
  faults,
  figures,
  find,
  foreign,
  formats,
  library,
  minimap,
  notes,
  numbers,
  open,
  palette,
  pictures,
  projects,
  reader,
  replies,
  report: reportFrame,
  several,
  sheet,
  shortcuts,
  story,
  table,
  views,
}

const byName: ReadonlyMap<string, object> = new Map(Object.entries(parts))

export const translate: Translation['translate'] = (part, english) =>
  Object.assign({}, english, byName.get(part))
