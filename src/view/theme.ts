import type { Status } from '../domain/dataset.ts'
import type { FamilyId } from '../domain/ids.ts'
import type { BuiltInFamily } from '../domain/relations.ts'

export type ThemeName = 'light' | 'dark'

/** The colours of one theme, as CSS colours. */
export interface Theme {
  readonly name: ThemeName
  readonly ground: string
  readonly ink: string
  readonly inkSoft: string
  readonly node: string
  readonly pole: string
  readonly edge: string
  readonly accent: string
  readonly families: { readonly [F in BuiltInFamily]: string }
  /** For families that a dataset or a foreign file brings along: of no polarity, so that none is warm or bright. */
  readonly spare: readonly string[]
}

/** Colours of one digit a part, written with two. */
const shades = (text: string): readonly string[] => text.replace(/\w/g, '$&$&').split(' ')

/**
 * Hostile families are warm, cooperative ones cool, the rest neutral; any two stay apart for eyes without red or
 * green cones too (a test holds the distance). Words on lines take these colours, so each has a contrast
 * of at least 4.5 to the ground.
 */
export const THEMES: { readonly [N in ThemeName]: Theme } = {
  light: {
    name: 'light',
    ground: '#faf8f4',
    ink: '#1d1f24',
    inkSoft: '#5b5e66',
    node: '#ffffff',
    pole: '#f0ece3',
    edge: '#3a3d45',
    accent: '#0b57d0',
    families: {
      accuse: '#bf4e2e',
      deny: '#6d47b6',
      attack: '#8c1327',
      back: '#715600',
      coerce: '#ad388e',
      mediate: '#0e7f74',
      talk: '#3774b5',
      ally: '#1c3f8f',
      comment: '#5c5751',
      structure: '#746c56',
    },
    spare: shades('#079 #674 #347 #253 #567 #341 #045 #576 #444'),
  },
  dark: {
    name: 'dark',
    ground: '#15181d',
    ink: '#eceae4',
    inkSoft: '#a3a6ad',
    node: '#23272e',
    pole: '#2f343d',
    edge: '#b9bcc3',
    accent: '#8ab4f8',
    families: {
      accuse: '#f0915a',
      deny: '#b68ed8',
      attack: '#e4556a',
      back: '#d9b23f',
      coerce: '#ff9ad5',
      mediate: '#03b9b4',
      talk: '#72bdfd',
      ally: '#8495f1',
      comment: '#a29c8f',
      structure: '#8b898f',
    },
    spare: shades('#58b #aa7 #ada #987 #8cf #8ba #789 #5bc #cdd'),
  },
}

const isBuiltIn = (family: string, theme: Theme): family is BuiltInFamily =>
  Object.hasOwn(theme.families, family)

/**
 * The colour of a family; one that is not built in takes a spare colour that depends on its name alone. The factor gives
 * each family of a foreign file, `other-1` to `other-8` and `other`, one of its own.
 */
export const familyColour = (theme: Theme, family: FamilyId): string => {
  const name: string = family
  if (isBuiltIn(name, theme)) return theme.families[name]
  let hash = 0
  for (const letter of family) hash = (hash * 11 + (letter.codePointAt(0) ?? 0)) % 9973
  return theme.spare[hash % theme.spare.length] ?? theme.edge
}

/** The dash pattern of a status, in pixels at zoom 1; empty: solid. */
export const STATUS_DASH: { readonly [S in Status]: readonly number[] } = {
  reported: [],
  claimed: [6, 4],
  denied: [1.5, 4],
  proposed: [14, 5],
}

/** Line width, in pixels at zoom 1, of a strand of `count` statements. */
export const strandWidth = (count: number): number => Math.min(7, 1.4 * Math.sqrt(count) + 0.2)
