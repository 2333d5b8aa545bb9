import type { Dataset } from '../dataset.ts'
import type { Wording } from '../words.ts'
import { chains } from './chains.ts'
import { sentences } from './sentences.ts'
import { listed, number } from './words.ts'

type Named = readonly [label: string, definition: string]

/** Nouns, so that a label asks for no agreement with the names around it. */
const FAMILIES: ReadonlyMap<string, Named> = new Map([
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

const RELATIONS: ReadonlyMap<string, Named> = new Map([
  [
    'accuses',
    ['Vorwurf', 'Das Subjekt macht das Objekt für eine Tat oder einen Zustand verantwortlich.'],
  ],
  ['denies', ['Dementi', 'Das Subjekt bestreitet Aussagen; Objekt ist, wer sie macht.']],
  ['declines-comment', ['kein Kommentar', 'Das Subjekt nimmt zu Aussagen keine Stellung.']],
  ['demands', ['Forderung', 'Das Subjekt fordert vom Objekt, etwas zu tun oder zu lassen.']],
  ['warns', ['Warnung', 'Das Subjekt sagt Schaden voraus, mit oder ohne Schuld des Objekts.']],
  [
    'wary-of',
    [
      'Argwohn',
      'Dem Subjekt wird Misstrauen oder Sorge gegenüber dem Objekt zugeschrieben (eine Haltung, kein Ereignis).',
    ],
  ],
  [
    'expects-of',
    ['Erwartung', 'Dem Subjekt wird zugeschrieben, vom Objekt ein Verhalten zu erwarten.'],
  ],
  [
    'counters',
    ['Eindämmung', 'Dem Subjekt wird zugeschrieben, dem Einfluss des Objekts entgegenzuwirken.'],
  ],
  ['attacks', ['Angriff', 'Waffengewalt des Subjekts gegen das Objekt.']],
  ['clashes-with', ['Gefecht', 'Beiderseitige Kämpfe; keine Seite ist hervorgehoben.']],
  [
    'responsible-for',
    [
      'Verantwortung',
      'Das Subjekt hat das Ereignis verursacht, das Objekt ist (für Schuldzuweisungen und bestrittene Schuld).',
    ],
  ],
  ['harbours', ['Unterschlupf', 'Das Subjekt gewährt dem Objekt Unterschlupf.']],
  ['sponsors', ['Förderung', 'Das Subjekt unterstützt bewaffnetes Vorgehen des Objekts.']],
  ['proxy-for', ['Stellvertreter', 'Das Subjekt handelt für das Objekt.']],
  ['infiltrates', ['Unterwanderung', 'Das Subjekt hat verdeckt Einfluss im Objekt.']],
  [
    'operates-from',
    [
      'Operationen aus',
      'Das Subjekt hat Stützpunkte im Gebiet des Objekts oder handelt von dort aus.',
    ],
  ],
  [
    'suspends-ties',
    [
      'Beziehungen ausgesetzt',
      'Das Subjekt bricht Handel oder andere Beziehungen zum Objekt ab oder setzt sie aus.',
    ],
  ],
  [
    'writes-off',
    [
      'für gescheitert erklärt',
      'Das Subjekt erklärt Gespräche (das Objekt) öffentlich für gescheitert oder beendet.',
    ],
  ],
  ['mediates', ['Vermittlung', 'Das Subjekt vermittelt zwischen den Parteien, die Objekte sind.']],
  [
    'offers-mediation',
    ['Vermittlungsangebot', 'Das Subjekt bietet den Parteien Vermittlung oder Hilfe an.'],
  ],
  [
    'welcomes',
    ['Angebot begrüßt', 'Das Subjekt begrüßt ein Angebot des Objekts oder nimmt es an.'],
  ],
  [
    'urges',
    [
      'Appell',
      'Das Subjekt ruft die Objekte auf, zu reden oder sich zu einigen; vermittelt wird damit nicht.',
    ],
  ],
  ['hosts', ['Gastgeber', 'Das Subjekt richtet das Ereignis aus, das Objekt ist.']],
  ['negotiates-with', ['Verhandlung', 'Parteien führen Gespräche.']],
  ['consults', ['Kontakt', 'Kontakt oder Anruf zwischen Amtsträgern oder Staaten.']],
  ['visits', ['Besuch', 'Das Subjekt reist zum Objekt.']],
  ['agrees-with', ['Einigung', 'Parteien einigen sich; die Vereinbarung ist genannt.']],
  [
    'builds-ties-with',
    [
      'Annäherung',
      'Das Subjekt verbessert seine Beziehungen oder seine Haltung zum Objekt. KEIN förmliches Bündnis.',
    ],
  ],
  ['praises', ['Lob', 'Das Subjekt spricht mit Wärme vom Objekt.']],
  ['aids', ['Hilfe', 'Das Subjekt hilft dem Objekt materiell.']],
  [
    'announces',
    ['Ankündigung', 'Das Subjekt gibt das Ereignis oder Instrument bekannt, das Objekt ist.'],
  ],
  ['expresses-hope', ['Hoffnung', 'Das Subjekt äußert Hoffnung in Bezug auf die Objekte.']],
  [
    'comments-on',
    ['Einschätzung', 'Fachleute oder Kolumnisten äußern eine Ansicht über das Objekt.'],
  ],
  [
    'reports-toll',
    ['Opferzahlen', 'Das Subjekt nennt Opferzahlen zu dem Ereignis, das Objekt ist.'],
  ],
  ['reports', ['Meldung', 'Ein Medium gibt wieder, was das Objekt gesagt hat.']],
  ['tells', ['Auskunft', 'Ein Amtsträger spricht mit einem Medium.']],
  ['holds-office', ['Amt', 'Eine Person hat ein Amt im Objekt.']],
  ['affiliated-with', ['Mitarbeit', 'Eine Person arbeitet oder schreibt für das Objekt.']],
  ['part-of', ['Teil', 'Das Subjekt ist Einheit, Mitglied oder Abschnitt des Objekts.']],
  ['governs', ['Herrschaft', 'Das Subjekt hat im Objekt die Macht.']],
  ['located-in', ['Lage', 'Ein Ereignis oder Ort (Subjekt) liegt an einem Ort (Objekt).']],
  ['borders', ['Grenze', 'Länder haben eine gemeinsame Grenze.']],
  ['involved-in', ['Beteiligung', 'Ein Akteur ist an einem Ereignis beteiligt.']],
  [
    'linked-to',
    [
      'Verbindung',
      'Ein Ereignis hängt mit dem Objekt zusammen, ohne dass ein Schuldiger genannt ist.',
    ],
  ],
  ['led-to', ['Folge', 'Ein Ereignis soll ein anderes herbeigeführt haben.']],
  ['affects', ['Auswirkung', 'Ein Ereignis schadet dem Objekt oder trifft es.']],
  ['pursues', ['Kurs', 'Ein Akteur vertritt eine Doktrin oder Politik.']],
  [
    'allied-with',
    ['Bündnis', 'Ein förmliches Bündnis, das die Quelle nennt. Annäherung und Lob sind keins.'],
  ],
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
        claimed: '',
        proposed: ', geplant',
        denied: plural ? ' bestreiten' : ' bestreitet',
      })[status],
    more: (count) => `${number(count)} weitere`,
    listed,
  },
  chains,
  sentences,
}
