import type { Dataset, Quote, Statement } from './dataset.ts'
import { givenQuote } from './givenQuote.ts'

/** The attributes under which a graph of another program keeps the evidence that its file gives. */
export const GIVEN = { quote: 'quote', publication: 'publication', link: 'url' } as const

/** Words that a file gives as evidence, and where it says that they stand: nothing here has checked them against a text. */
export interface GivenEvidence {
  readonly quote: string | null
  readonly publication: string | null
  readonly link: string | null
}

const isEvidence = (name: string): boolean => Object.values<string>(GIVEN).includes(name)

/** What the file itself gives as evidence of a statement; null where it gives none. */
export const givenEvidence = (statement: Pick<Statement, 'attributes'>): GivenEvidence | null => {
  const { attributes } = statement
  const textAt = (name: string): string | null => {
    const value = attributes !== null && Object.hasOwn(attributes, name) ? attributes[name] : null
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  const quote = givenQuote(statement)
  const publication = textAt(GIVEN.publication)
  const link = textAt(GIVEN.link)
  return quote === null && publication === null && link === null
    ? null
    : { quote, publication, link }
}

/** The same of a statement of a dataset, none of which gives evidence so where it proves it by its sources. */
export const givenIn = ({ evidence }: Dataset, statement: Statement): GivenEvidence | null =>
  evidence === 'none' ? givenEvidence(statement) : null

/** Whether no text here proves a statement, since its file, of another program, need not bring any. */
export const isUnchecked = (
  { evidence }: Pick<Dataset, 'evidence'>,
  { quotes }: Pick<Statement, 'quotes'>,
): boolean => evidence === 'none' && quotes.length === 0

/** The words that prove or explain a statement: those of its quotes, or those that only its file gives as one. */
export const wordsThatProve = (dataset: Dataset, statement: Statement): readonly string[] => {
  const given = givenIn(dataset, statement)?.quote ?? null
  return given === null ? statement.quotes.map(({ exact }) => exact) : [given]
}

/** The quote that comes first of a statement: one that proves it, where there is one. */
export const mainQuote = ({ quotes }: Pick<Statement, 'quotes'>): Quote | null =>
  quotes.find((quote) => !quote.context) ?? quotes[0] ?? null

/** Its words, or those that only a file gives; null: there are none. */
export const mainWords = (dataset: Dataset, statement: Statement): string | null =>
  mainQuote(statement)?.exact ?? givenIn(dataset, statement)?.quote ?? null

/** The attributes of a statement that are no evidence; null where there are none. */
export const otherAttributes = (statement: Statement): Statement['attributes'] => {
  const shown = givenEvidence(statement)
  const left = Object.entries(statement.attributes ?? {}).filter(
    ([name, value]) => shown === null || !isEvidence(name) || typeof value !== 'string',
  )
  return left.length === 0 ? null : Object.fromEntries(left)
}

/** Whether a graph of another program gives quotes, none of which has a place in a text. */
export const givesQuotes = (dataset: Dataset): boolean =>
  dataset.statements.some((one) => givenIn(dataset, one)?.quote != null)
