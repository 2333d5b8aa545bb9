import type { Part, Translation } from '../language.ts'
import { actions } from './actions.ts'
import { arranging } from './arranging.ts'
import { ask } from './ask.ts'
import { between } from './between.ts'
import { checks, verdicts } from './checks.ts'
import { compare } from './compare.ts'
import { dates } from './dates.ts'
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
  layouts,
  library,
  minimap,
  reader,
  sheet,
} from './small.ts'
import { start } from './start.ts'
import { story } from './story.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'
import { views } from './views.ts'
import { vocabulary } from './vocabulary.ts'

/** All parts of the catalogue in German. */
export const parts: { readonly [P in Part]: object } = {
  actions,
  arranging,
  ask,
  between,
  checks,
  compare,
  dates,
  empty,
  export: exportPart,
  faults,
  figures,
  find,
  foreign,
  formats,
  layouts,
  library,
  minimap,
  notes,
  numbers,
  open,
  palette,
  projects,
  reader,
  sheet,
  shortcuts,
  start,
  story,
  table,
  timeline,
  verdicts,
  views,
  vocabulary,
}

export const dir: Translation['dir'] = 'ltr'

export const translate: Translation['translate'] = (part, english) =>
  Object.assign({}, english, parts[part])
