import type { Status } from '../../../domain/dataset.ts'

/** The statuses by the words that tables have for them, English and German. */
const STATUS_WORDS: { readonly [S in Status]: readonly string[] } = {
  reported: ['reported', 'reports', 'report', 'berichtet', 'bericht', 'gemeldet'],
  claimed: [
    'claimed',
    'claims',
    'claim',
    'alleged',
    'alleges',
    'allegation',
    'unconfirmed',
    'unverified',
    'behauptet',
    'behauptung',
    'angeblich',
    'vorwurf',
    'unbestätigt',
  ],
  denied: [
    'denied',
    'denies',
    'denial',
    'rejects',
    'bestritten',
    'bestreitet',
    'streitet ab',
    'weist zurück',
    'leugnet',
    'dementiert',
    'dementi',
  ],
  proposed: [
    'proposed',
    'proposal',
    'planned',
    'plan',
    'announced',
    'scheduled',
    'offered',
    'expected',
    'vorgeschlagen',
    'vorschlag',
    'geplant',
    'angekündigt',
    'angeboten',
    'erwartet',
  ],
}

const STATUS_OF: ReadonlyMap<string, Status> = new Map(
  (['reported', 'claimed', 'denied', 'proposed'] as const).flatMap((status) =>
    STATUS_WORDS[status].map((word) => [word, status] as const),
  ),
)

/** The status that a cell says; null where it says none that is known. */
export const readStatus = (text: string): Status | null =>
  STATUS_OF.get(text.trim().toLowerCase().normalize('NFC')) ?? null
