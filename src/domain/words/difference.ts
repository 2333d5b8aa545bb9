import type { Difference } from '../figures.ts'

/** Said of an outcome; which figure is right is never said. */
export const DIFFERENCE: { readonly [D in Exclude<Difference, null>]: string } = {
  number: 'different figures for the same group',
  group:
    'different figures; the speakers count different groups, so the figures cannot be compared directly',
}

/** Stands beside every set of figures. */
export const NONE_OF_OURS = 'Attest gives no figure of its own.'
