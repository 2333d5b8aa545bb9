import type { Dataset, Orientation, Statement } from '../../domain/dataset.ts'
import { KINDS } from '../../domain/kinds.ts'
import { FAMILIES, RELATIONS } from '../../domain/relations.ts'
import { shippedPositions } from '../../domain/shippedPositions.ts'
import type { ReportFrame } from '../../domain/words/reportFrame.ts'
import { createWords } from '../../domain/words.ts'
import { EXPORT_FORMATS, type ExportFormat, type Page } from '../../io/exports/index.ts'
import { familyColour, THEMES } from '../../view/theme.ts'

/** How a part is written; plain data, which a worker can be given. */
export interface DataOrder {
  readonly format: ExportFormat['id']
  /** The version of the format; null: its usual one. */
  readonly edition: string | null
  /** Whose positions go into a file that has one place a node. */
  readonly orientation: Orientation
  /** What a one-file page is made of; null where the format needs none. */
  readonly page: Page | null
  /** As in an `Order`. */
  readonly title: string | null
  readonly part: string
  /** What is told of figures around the part, for a report; null where the part holds it all. */
  readonly figures: Dataset | null
}

const byId = <Type extends { readonly id: string }>(
  shown: readonly Type[],
  own: readonly Type[],
  builtIn: readonly Type[],
): readonly Type[] => {
  const types = new Map([...builtIn, ...own].map((type) => [type.id, type]))
  return shown.map((type) => types.get(type.id) ?? type)
}

/** Types as the data calls them: what programs read is the same in every language of the interface. */
export const withOwnLabels = (part: Dataset): Dataset => ({
  ...part,
  families: byId(part.families, part.own.families, FAMILIES),
  relations: byId(part.relations, part.own.relations, RELATIONS),
  kinds: byId(part.kinds, part.own.kinds, KINDS),
})

type Sentence = (statement: Statement) => string

/** Sentences as before; each percent of the statements that have theirs is told. */
const counting = (
  sentence: Sentence,
  { statements }: Dataset,
  tell: (share: number) => void,
): Sentence => {
  const counted = new Set<Statement>()
  let told = 0
  return (statement) => {
    counted.add(statement)
    const percent = Math.floor((100 * counted.size) / statements.length)
    if (percent > told) {
      told = percent
      tell(counted.size / statements.length)
    }
    return sentence(statement)
  }
}

/**
 * The file of a part.
 * @param report - what the language of the reader says, for files that people read
 * @param tell - of the share of the statements that have their sentences; never called by a format without any
 * @throws ToldError where the format cannot be written from it
 */
export const writeData = (
  part: Dataset,
  { format: id, edition, orientation, page, figures, title, part: told }: DataOrder,
  report: ReportFrame,
  tell: ((share: number) => void) | null = null,
): Uint8Array<ArrayBuffer> => {
  const format = EXPORT_FORMATS.find((one) => one.id === id)
  if (format === undefined) throw new Error(`There is no format ${id}.`)
  const toRead = id === 'markdown'
  const { write } = format.editions?.find((one) => one.id === edition) ?? format
  const { sentence } = createWords(part, toRead ? report.wording : undefined)
  return write(toRead ? part : withOwnLabels(part), {
    // Programs find the same sentences in every language of the interface, as they do types.
    words: tell === null ? sentence : counting(sentence, part, tell),
    positions: shippedPositions(part, orientation),
    colourOf: (family) => familyColour(THEMES.light, family),
    page,
    figures,
    report,
    title,
    part: told,
  })
}
