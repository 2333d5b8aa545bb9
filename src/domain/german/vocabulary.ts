import type { Dataset } from '../dataset.ts'
import type { Wording } from '../words.ts'
import { chains } from './chains.ts'
import { RELATIONS } from './relations.ts'
import { sentences } from './sentences.ts'
import { listed, number } from './words.ts'

/** Nouns, so that a label asks for no agreement with the names around it. */
const FAMILIES: ReadonlyMap<string, readonly [label: string, definition: string]> = new Map([
  ['accuse', ['Vorwürfe', 'Vorwürfe, Forderungen, Warnungen und Misstrauen.']],
  ['deny', ['Dementis', 'Dementis und verweigerte Stellungnahmen.']],
  ['attack', ['Angriffe', 'Waffengewalt und die Verantwortung dafür.']],
  ['back', ['Verdeckte Hilfe', 'Unterschlupf, Förderung, Stellvertreter, Unterwanderung.']],
  ['coerce', ['Druck', 'Abgebrochene Beziehungen, für gescheitert erklärte Gespräche.']],
  ['mediate', ['Vermittlung', 'Vermittlung, Angebote dazu, Gastgeber, Aufrufe zum Dialog.']],
  ['talk', ['Gespräche', 'Verhandlungen, Kontakte, Besuche, Einigungen.']],
  [
    'ally',
    ['Bündnis & Nähe', 'Förmliche Bündnisse; und, getrennt gezählt, Annäherung, Lob und Hilfe.'],
  ],
  ['comment', ['Äußerungen', 'Ankündigungen, Einschätzungen, Hoffnungen, Opferzahlen, Meldungen.']],
  ['structure', ['Struktur', 'Ämter, Zugehörigkeit, Orte: der Rahmen der Krise.']],
])

const KINDS: ReadonlyMap<string, readonly [label: string, plural: string, definition: string]> =
  new Map([
    ['country', ['Land', 'Länder', 'Ein Staat, als Akteur und Gebiet.']],
    [
      'government',
      ['Regierung', 'Regierungen', 'Eine herrschende Stelle, wo der Text sie vom Land trennt.'],
    ],
    ['agency', ['Behörde', 'Behörden', 'Ein Ministerium, eine Armee, eine Pressestelle.']],
    [
      'person',
      [
        'Person',
        'Personen',
        'Eine namentlich genannte Person oder wer ein Amt als Einzige innehat.',
      ],
    ],
    [
      'armed-group',
      [
        'bewaffnete Gruppe',
        'bewaffnete Gruppen',
        'Eine nichtstaatliche bewaffnete Gruppe; ein neutrales Wort, nie das einer Partei.',
      ],
    ],
    ['collective', ['Personenkreis', 'Personenkreise', 'Ungenannte oder mehrere Akteure.']],
    [
      'organization',
      [
        'Organisation',
        'Organisationen',
        'Eine Denkfabrik, ein Unternehmen, ein internationales Gremium.',
      ],
    ],
    [
      'event',
      ['Ereignis', 'Ereignisse', 'Etwas, das geschah, geschehen sein soll oder geplant ist.'],
    ],
    [
      'instrument',
      [
        'Vereinbarung, Dokument',
        'Vereinbarungen und Dokumente',
        'Eine Waffenruhe, ein Mechanismus, eine gemeinsame Erklärung, ein Abkommen, eine Doktrin.',
      ],
    ],
    ['news-outlet', ['Medium', 'Medien', 'Wer Nachrichten veröffentlicht.']],
    ['place', ['Ort', 'Orte', 'Eine Stadt, eine Gegend, eine Grenze.']],
  ])

/**
 * What reading a file of another program puts where the file itself names no kind or no relation. A file that calls
 * them `node` and `link` itself says no more than that, and reads the same.
 */
export const FALLBACK_KIND = 'Knoten'
export const FALLBACK_RELATION = 'Verknüpfung'

type Typed = { readonly id: string; readonly label: string }

const isFallbackKind = ({ id, label }: Typed): boolean => id === 'node' && label === 'node'

const isFallbackRelation = ({ id, label }: Typed): boolean =>
  label === 'link' && /^link( \((un)?directed\))?$/.test(id)

/** A family is called as its only relation; those that are too many for a family of their own share one. */
const fallbackFamily = ({ id, label }: Typed): string | undefined => {
  if (!/^other(-\d+)?$/.test(id)) return
  return label === 'link' ? FALLBACK_RELATION : label === 'other' ? 'Sonstige' : undefined
}

/**
 * The dataset with the built-in families, relations and kinds in German, and those that stand where a file names none;
 * its own stay as they are.
 */
export const named = <Named extends Pick<Dataset, 'families' | 'relations' | 'kinds' | 'own'>>(
  dataset: Named,
): Named => {
  const { own } = dataset
  const ofItsOwn = new Set<string>(
    [...own.families, ...own.relations, ...own.kinds].map(({ id }) => id),
  )
  const from = <Words>(table: ReadonlyMap<string, Words>, id: string): Words | undefined =>
    ofItsOwn.has(id) ? undefined : table.get(id)
  return {
    ...dataset,
    families: dataset.families.map((family) => {
      const [label = fallbackFamily(family) ?? family.label, definition = family.definition] =
        from(FAMILIES, family.id) ?? []
      return { ...family, label, definition }
    }),
    relations: dataset.relations.map((relation) => {
      const [
        label = isFallbackRelation(relation) ? FALLBACK_RELATION : relation.label,
        definition = relation.definition,
      ] = from(RELATIONS, relation.id) ?? []
      return { ...relation, label, definition }
    }),
    kinds: dataset.kinds.map((kind) => {
      const plain = isFallbackKind(kind)
      const [
        label = plain ? FALLBACK_KIND : kind.label,
        plural = plain ? FALLBACK_KIND : kind.plural,
        definition = kind.definition,
      ] = from(KINDS, kind.id) ?? []
      return { ...kind, label, plural, definition }
    }),
  }
}

/** What is said of statements. */
export const wording: Wording = {
  labels: {
    marks: { denied: 'bestritten', mutual: 'gegenseitig', withheld: 'ohne Stellungnahme' },
    nobody: { claimed: 'Sprecher nicht genannt', proposed: 'geplant', denied: 'bestritten' },
    besides: { claimed: 'Ungenannte', proposed: 'die Quelle', denied: 'Ungenannte' },
    how: (status, plural) =>
      ({
        claimed: plural ? ' sagen' : ' sagt',
        proposed: ', geplant',
        denied: plural ? ' bestreiten' : ' bestreitet',
      })[status],
    more: (count) => `${number(count)} weitere`,
    listed,
  },
  chains,
  sentences,
}
