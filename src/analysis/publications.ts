import type { Dataset, Statement } from '../domain/dataset.ts'
import { type GivenEvidence, givenEvidence, isUnchecked } from '../domain/given.ts'
import { groupedBy } from '../domain/groupedBy.ts'
import { webAddress } from '../domain/webAddress.ts'

/** A publication that a file names, and what it names it for: nothing has checked that against a text. */
export interface NamedPublication {
  /** Its title; where the file gives none, the site of its address; null: neither is given. */
  readonly title: string | null
  /** Addresses of the web, as the file gives them. */
  readonly links: readonly string[]
  readonly statements: readonly Statement[]
  /** Statements for which the file gives words as well. */
  readonly quoted: number
}

/** The publications that a file of another program names for some of its statements, the one named most often first, and last what names none. */
export const namedPublications = (
  dataset: Dataset,
  statements = dataset.statements,
): readonly NamedPublication[] => {
  const given = statements.flatMap((statement) => {
    const evidence = isUnchecked(dataset, statement) ? givenEvidence(statement) : null
    return evidence === null ? [] : [{ statement, ...evidence }]
  })
  const titleOf = ({ publication, link }: GivenEvidence): string | null => {
    const address = link === null ? null : webAddress(link)
    return publication?.trim() ?? (address === null ? null : new URL(address).hostname)
  }
  return [...groupedBy(given, (one) => [titleOf(one)])]
    .map(([title, all]) => ({
      title,
      links: [
        ...new Set(all.flatMap(({ link }) => (link === null ? [] : (webAddress(link) ?? [])))),
      ],
      statements: all.map(({ statement }) => statement),
      quoted: all.filter(({ quote }) => quote !== null).length,
    }))
    .toSorted(
      (one, other) =>
        Number(one.title === null) - Number(other.title === null) ||
        other.statements.length - one.statements.length,
    )
}
