import type { Rule } from './rule.ts'
import { casts } from './rules/casts.ts'
import { cycles } from './rules/cycles.ts'
import { homes } from './rules/homes.ts'
import { languages } from './rules/languages.ts'
import { layers } from './rules/layers.ts'
import { screen } from './rules/screen.ts'
import { sinks } from './rules/sinks.ts'

/** The rules of the house, each with its reason and the violations that prove it. */
export const RULES: readonly Rule[] = [layers, homes, languages, cycles, screen, sinks, casts]
