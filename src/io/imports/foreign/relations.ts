import { RELATIONS, type RelationType } from '../../../domain/relations.ts'

const FAMILY = 'other'

/** The relation of an edge of which a file says none. */
export const PLAIN_RELATION = 'link'

/** The words of a relation without what differs from file to file. */
const plainWords = (words: string): string =>
  words
    .toUpperCase()
    .normalize('NFC')
    .replace(/[\s_-]+/g, '')

/** Verbs that tables have for charges and answers, English and German: a denial under another word would contest nothing. */
const ALSO: readonly (readonly [id: string, words: readonly string[]])[] = [
  ['accuses', ['accused', 'beschuldigt', 'wirft vor']],
  ['denies', ['denied', 'bestreitet', 'dementiert', 'weist zurück']],
  ['declines-comment', ['nimmt keine Stellung']],
]

const BUILT_IN: ReadonlyMap<string, RelationType> = new Map(
  RELATIONS.flatMap((relation) => {
    const also = ALSO.find(([id]) => id === relation.id)?.[1] ?? []
    return [relation.id, relation.label, ...also].map(
      (words) => [plainWords(words), relation] as const,
    )
  }),
)

/** Relations by which their subject speaks. */
export const SPEECH: ReadonlySet<string> = new Set(
  RELATIONS.filter(({ layer }) => layer === 'speech').map(({ id }) => id),
)

/** Whether a relation goes both ways by its meaning, so that no file has to say so. */
export const goesBothWays = (value: string): boolean =>
  BUILT_IN.get(plainWords(value))?.symmetric === true

/** What an edge without a direction says from either of its ends: neither is who does it. */
const bothWays = (value: string) => {
  const active = value === PLAIN_RELATION ? 'is linked with' : `is linked by “${value}” with`
  return { active, inverse: active }
}

/** A relation type of the file; one of ours where it is called so, and its direction agrees. */
export const relationFor = (value: string, directed: boolean) => {
  const known = BUILT_IN.get(plainWords(value))
  if (known !== undefined && known.symmetric !== directed) return { id: known.id, own: null }
  const id =
    directed && known === undefined ? value : `${value} (${directed ? 'directed' : 'undirected'})`
  return {
    id,
    own: {
      id,
      family: FAMILY,
      layer: 'state',
      label: value,
      symmetric: !directed,
      ...(directed ? {} : bothWays(value)),
    },
  }
}

/** A relation type that a file brings along, as our own format writes it. */
export type OwnRelation = NonNullable<ReturnType<typeof relationFor>['own']>

/** As many as the spare palette has colours. */
const MOST_FAMILIES = 8

/**
 * A family for each of the most frequent relations of the file, so that each has a colour and a row of
 * its own in the legend; the rest share one. A relation that goes both ways and one way is one family.
 */
export const inFamilies = (own: readonly OwnRelation[], count: ReadonlyMap<string, number>) => {
  const labels = [...new Set(own.map(({ label }) => label))]
  const [only] = labels
  if (only === undefined) return { relationTypes: own, families: [] }
  if (labels.length === 1) return { relationTypes: own, families: [{ id: FAMILY, label: only }] }
  const total = (label: string): number =>
    own
      .filter((relation) => relation.label === label)
      .reduce((sum, { id }) => sum + (count.get(id) ?? 0), 0)
  const ranked = labels
    .map((label) => ({ label, count: total(label) }))
    .sort((one, other) => other.count - one.count)
    .slice(0, labels.length > MOST_FAMILIES ? MOST_FAMILIES - 1 : MOST_FAMILIES)
  const families = new Map(ranked.map(({ label }, at) => [label, `${FAMILY}-${at + 1}`]))
  return {
    relationTypes: own.map((relation) => ({
      ...relation,
      family: families.get(relation.label) ?? FAMILY,
    })),
    families: [
      ...[...families].map(([label, id]) => ({ id, label })),
      ...(labels.length > families.size ? [{ id: FAMILY }] : []),
    ],
  }
}
