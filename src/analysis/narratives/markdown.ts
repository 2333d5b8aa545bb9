import type { Dataset, Quote, Statement } from '../../domain/dataset.ts'
import { figuresOf } from '../../domain/figures.ts'
import type { EntityId } from '../../domain/ids.ts'
import { markdownQuote, markdownText } from '../../domain/markdown.ts'
import { figuresInMarkdown } from '../../domain/words/figures.ts'
import { REPORT_FRAME, type ReportFrame } from '../../domain/words/reportFrame.ts'
import type { Words } from '../../domain/words.ts'
import type { Matter, Silence, ThirdParty } from './matters.ts'
import type { Narratives } from './narratives.ts'
import type { Letter } from './sides.ts'

/** Words of the interface that the report shares with the panel. */
export interface ReportWords {
  readonly title: (a: string, b: string) => string
  readonly says: (name: string, count: number) => string
  readonly common: (count: number) => string
  readonly about: (names: string) => string
  readonly silence: (silence: Silence) => string
  readonly withheld: string
  readonly thirdSilent: (elsewhere: boolean) => string
  readonly sources: string
}

interface Context {
  readonly dataset: Dataset
  readonly words: Words
  readonly report: ReportWords
  readonly nameOf: (entity: EntityId) => string
}

interface Proof {
  readonly statement: Statement
  readonly quote: Quote
  /** Which quote of its statement, from 0. */
  readonly number: number
}

const holds = (outer: Quote, inner: Quote): boolean =>
  outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end

/**
 * Proving quotes, each once, in the order of the statements: several often share one, and one that
 * stands within another is read there.
 */
export const quotesOnce = (statements: readonly Statement[]): readonly Proof[] => {
  const all = statements.flatMap((statement) =>
    statement.quotes.flatMap((quote, number): readonly Proof[] =>
      quote.context ? [] : [{ statement, quote, number }],
    ),
  )
  return all.filter(
    ({ quote }, at) =>
      !all.some(
        ({ quote: other }, otherAt) =>
          otherAt !== at && holds(other, quote) && (otherAt < at || !holds(quote, other)),
      ),
  )
}

const proved = ({ words }: Context, statements: readonly Statement[]): readonly string[] => [
  statements.map((statement) => `- ${markdownText(words.sentence(statement))}`).join('\n'),
  ...quotesOnce(statements).map(
    ({ statement, quote }) =>
      `${markdownQuote(quote.exact)}\n>\n> ${markdownText(words.citation(statement, quote))}`,
  ),
]

const column = (context: Context, name: string, matter: Matter, letter: Letter) => {
  const { report } = context
  const silence = matter.silence[letter]
  return [
    `### ${markdownText(name)}${matter.withheld[letter] ? ` (${report.withheld})` : ''}`,
    ...(silence === null
      ? proved(context, matter.words[letter])
      : [`*${report.silence(silence)}*`]),
  ]
}

const third = (context: Context, { entity, statements, speaksElsewhere }: ThirdParty) => [
  `### ${markdownText(context.nameOf(entity))}`,
  ...(statements.length > 0
    ? proved(context, statements)
    : [`*${context.report.thirdSilent(speaksElsewhere)}*`]),
]

const sourceLine = (
  { title, publisher, published, sha256, url }: Dataset['sources'][number],
  { date }: ReportFrame,
): string =>
  `- ${markdownText(
    [
      title,
      publisher,
      published === null ? null : date(published),
      url,
      sha256 === '' ? null : `sha-256 ${sha256}`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  )}`

/**
 * A comparison as Markdown that stands without the program: both sides in each matter, every quote with its
 * citation, the sources with their hashes.
 * @param names - what the two sides are called
 */
export const narrativesToMarkdown = (
  { matters, says, common }: Narratives,
  names: { readonly [L in Letter]: string },
  dataset: Dataset,
  words: Words,
  report: ReportWords,
  frame: ReportFrame = REPORT_FRAME,
): string => {
  const entities = new Map(dataset.entities.map(({ id, name }) => [id, name]))
  const nameOf = (entity: EntityId): string => entities.get(entity) ?? entity
  const context = { dataset, words, report, nameOf }
  const told = new Set([
    ...says.a,
    ...says.b,
    ...common,
    ...matters.flatMap(({ words: { a, b }, thirds }) => [
      ...a,
      ...b,
      ...thirds.flatMap((third) => third.statements),
    ]),
  ])
  const parts = [
    `# ${markdownText(report.title(names.a, names.b))}`,
    markdownText(dataset.title),
    ...(frame.languages === '' ? [] : [frame.languages]),
    [
      `- ${markdownText(report.says(names.a, says.a.length))}`,
      `- ${markdownText(report.says(names.b, says.b.length))}`,
      `- ${markdownText(report.common(common.length))}`,
    ].join('\n'),
    ...matters.flatMap((matter, at) => [
      `## ${at + 1}. ${markdownText(words.short(matter.head))}`,
      ...(matter.about.length === 0
        ? []
        : [markdownText(report.about(matter.about.map(nameOf).join(', ')))]),
      ...column(context, names.a, matter, 'a'),
      ...column(context, names.b, matter, 'b'),
      ...matter.thirds.flatMap((one) => third(context, one)),
    ]),
    `## ${markdownText(report.common(common.length))}`,
    ...(common.length === 0 ? [] : proved(context, common)),
    ...figuresInMarkdown(
      dataset,
      words,
      figuresOf(dataset).filter(({ outcomes }) =>
        outcomes.some(({ figures }) => figures.some(({ statement }) => told.has(statement))),
      ),
      ({ statement }, quote) => `\n  > ${markdownText(words.citation(statement, quote))}`,
      frame,
    ),
    `## ${report.sources}`,
    dataset.sources.map((source) => sourceLine(source, frame)).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}
