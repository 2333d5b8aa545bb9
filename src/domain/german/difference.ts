import type { DIFFERENCE } from '../words/difference.ts'

/** Said of an outcome; which figure is right is never said. */
export const difference: typeof DIFFERENCE = {
  number: 'verschiedene Zahlen für dieselbe Gruppe',
  group:
    'verschiedene Zahlen; die Sprecher zählen verschiedene Gruppen, die Zahlen lassen sich daher nicht unmittelbar vergleichen',
}

/** Stands beside every set of figures. */
export const noneOfOurs = 'Attest nennt keine eigene Zahl.'
