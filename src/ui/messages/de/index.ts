import type { EarlyPart, Translation } from '../language.ts'
import { actions } from './actions.ts'
import { dates } from './dates.ts'
import { layouts } from './layouts.ts'
import { start } from './start.ts'
import { timeline } from './timeline.ts'
import { verdicts } from './verdicts.ts'
import { vocabulary } from './vocabulary.ts'

/** The parts of the catalogue in German that the page needs until the first proof. */
export const parts: { readonly [P in EarlyPart]: object } = {
  actions,
  dates,
  layouts,
  start,
  timeline,
  verdicts,
  vocabulary,
}

export const dir: Translation['dir'] = 'ltr'

const byName: ReadonlyMap<string, object> = new Map(Object.entries(parts))

export const translate: Translation['translate'] = (part, english) =>
  Object.assign({}, english, byName.get(part))
