import type { Part, Translation } from '../language.ts'
import { actions } from './actions.ts'
import { between } from './between.ts'
import { checks } from './checks.ts'
import { compare } from './compare.ts'
import { dates } from './dates.ts'
import { exportPart } from './export.ts'
import { formats } from './formats.ts'
import { numbers } from './numbers.ts'
import { open } from './open.ts'
import { faults, figures, foreign, layouts, library, reader } from './small.ts'
import { start } from './start.ts'
import { story } from './story.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'
import { vocabulary } from './vocabulary.ts'

/** All parts of the catalogue in German. */
export const parts: { readonly [P in Part]: object } = {
  actions,
  between,
  checks,
  compare,
  dates,
  export: exportPart,
  faults,
  figures,
  foreign,
  formats,
  layouts,
  library,
  numbers,
  open,
  reader,
  start,
  story,
  table,
  timeline,
  vocabulary,
}

export const dir: Translation['dir'] = 'ltr'

export const translate: Translation['translate'] = (part, english) =>
  Object.assign({}, english, parts[part])
