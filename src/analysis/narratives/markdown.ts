import type { Dataset, Quote, Statement } from '../../domain/dataset.ts'
import { figuresOf } from '../../domain/figures.ts'
import { givenEvidence, isUnchecked } from '../../domain/given.ts'
import type { EntityId } from '../../domain/ids.ts'
import { markdownQuote, markdownText } from '../../domain/markdown.ts'
import { figuresInMarkdown } from '../../domain/words/figures.ts'
import { givenOrigin, givenWordsFor, graphProofInWords } from '../../domain/words/given.ts'
import { quotesApart } from '../../domain/words/quotesApart.ts'
import { quoteBehind, REPORT_FRAME, type ReportFrame } from '../../domain/words/reportFrame.ts'
import { sourceLine } from '../../domain/words/sourceLine.ts'
import { lacksEvidence } from '../../domain/words/standing.ts'
import type { Words } from '../../domain/words.ts'
import { readingOf } from '../../domain/wrapped.ts'
import type { Matter, Silence } from './matters.ts'
import type { Narratives } from './narratives.ts'
import { LETTERS, type Letter } from './sides.ts'
import type { ThirdParty } from './thirds.ts'

/** Words of the interface that the report shares with the panel. */
export interface ReportWords {
  readonly title: (a: string, b: string) => string
  readonly says: (name: string, count: number) => string
  readonly common: (count: number) => string
  readonly commonHint: string
  readonly noCommon: string
  readonly belonging: (names: readonly string[], most?: number) => string
  readonly about: (names: string) => string
  readonly mattersOf: (all: number, disputed: number) => string
  readonly disputed: string
  readonly undisputed: string
  readonly quotesNumbered: string
  readonly quoteNumbers: (at: readonly number[]) => string
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
  readonly numberOf: (quote: Quote) => number
  readonly frame: ReportFrame
}

interface Proof {
  readonly statement: Statement
  readonly quote: Quote
  /** Which quote of its statement, from 0. */
  readonly number: number
}

/** Whether a quote stands within another, or is that one. */
export const holdsQuote = (outer: Quote, inner: Quote): boolean =>
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
          otherAt !== at && holdsQuote(other, quote) && (otherAt < at || !holdsQuote(quote, other)),
      ),
  )
}

const placeOf = ({ source, start, end }: Quote): string => `${start} ${end} ${source}`

/** Numbers places of quotes in the order in which they are first asked for, from 1. */
const createNumbers = (): ((quote: Quote) => number) => {
  const numbers = new Map<string, number>()
  return (quote) => {
    const place = placeOf(quote)
    const number = numbers.get(place) ?? numbers.size + 1
    numbers.set(place, number)
    return number
  }
}

interface Section {
  /** Places of the quotes that it holds so far. */
  readonly printed: Set<string>
  /** Every statement of it. */
  readonly all: readonly Statement[]
}

/** The quotes that a file of another program gives for statements, each with its origin and that nothing has checked it. */
const givenFor = (
  { dataset, nameOf, frame }: Context,
  statements: readonly Statement[],
): readonly string[] =>
  statements.flatMap((statement) => {
    const given = givenEvidence(statement)
    if (given === null) return []
    const [origin] = statement.said
    const name = origin === undefined ? null : nameOf(origin.by)
    const from = markdownText(
      givenOrigin(given, statement, name, frame.date, givenWordsFor(dataset, frame.given)),
    )
    return given.quote === null ? [`> ${from}`] : [`${markdownQuote(given.quote)}\n>\n> ${from}`]
  })

/**
 * Sentences, each with the numbers of its quotes, then the quotes that the section does not hold yet, each once
 * with all whose words it is there.
 */
const proved = (
  context: Context,
  statements: readonly Statement[],
  { printed, all }: Section = { printed: new Set(), all: statements },
): readonly string[] => {
  const { dataset, words, report, numberOf } = context
  const given = statements
    .filter((statement) => isUnchecked(dataset, statement))
    .flatMap((statement) => [
      `- ${markdownText(words.sentence(statement))}`,
      ...givenFor(context, [statement]),
    ])
  const checked = statements.filter((statement) => !isUnchecked(dataset, statement))
  if (dataset.evidence === 'none' && checked.length === 0) return given
  const shown = quotesOnce(checked).map(({ quote }) => quote)
  const marksOf = ({ quotes }: Statement): string => {
    const numbers = new Set(
      quotes.flatMap((quote) => {
        const outer = quote.context ? undefined : shown.find((one) => holdsQuote(one, quote))
        return outer === undefined ? [] : [numberOf(outer)]
      }),
    )
    return numbers.size === 0 ? '' : ` ${report.quoteNumbers([...numbers])}`
  }
  const originsOf = (place: string): readonly string[] => {
    const proving = all.flatMap((statement) =>
      statement.quotes
        .filter((quote) => !quote.context && placeOf(quote) === place)
        .map((quote) => ({ statement, quote })),
    )
    const held = new Set(proving.map(({ statement }) => statement.id))
    // Words that prove a charge and what it alleges are attributed as the latter, with whoever denies it.
    const told = proving.filter(({ statement }) => !statement.asserts.some((id) => held.has(id)))
    return [...new Set(told.map(({ statement, quote }) => words.origin(statement, quote)))]
  }
  const items = checked.map(
    (statement) => `- ${markdownText(words.sentence(statement))}${marksOf(statement)}`,
  )
  const sourceOf = ({ source }: Quote) => dataset.sources.find(({ id }) => id === source)
  const fresh = shown.filter((quote) => !printed.has(placeOf(quote)))
  for (const quote of fresh) printed.add(placeOf(quote))
  return [
    ...given,
    items.join('\n'),
    ...fresh.map((quote) =>
      [
        markdownQuote(readingOf(quote, sourceOf(quote))),
        ...originsOf(placeOf(quote)).map(
          (origin, at) =>
            `> ${at === 0 ? `${report.quoteNumbers([numberOf(quote)])} ` : ''}${markdownText(origin)}`,
        ),
      ].join('\n>\n'),
    ),
  ]
}

const column = (
  context: Context,
  name: string,
  matter: Matter,
  letter: Letter,
  section: Section,
) => {
  const { report } = context
  const silence = matter.silence[letter]
  return [
    `### ${markdownText(name)}${matter.withheld[letter] ? ` (${report.withheld})` : ''}`,
    ...(silence === null
      ? proved(context, matter.words[letter], section)
      : [`*${report.silence(silence)}*`]),
  ]
}

const third = (
  context: Context,
  { entity, statements, speaksElsewhere }: ThirdParty,
  section: Section,
) => [
  `### ${markdownText(context.nameOf(entity))}`,
  ...(statements.length > 0
    ? proved(context, statements, section)
    : [`*${context.report.thirdSilent(speaksElsewhere)}*`]),
]

/**
 * A comparison as Markdown that stands without the program: both sides in each matter, every quote with its
 * citation, the sources with their hashes.
 * @param names - what the two sides are called
 */
export const narrativesToMarkdown = (
  { matters, says, common, sides: { belonging } }: Narratives,
  names: { readonly [L in Letter]: string },
  dataset: Dataset,
  words: Words,
  report: ReportWords,
  frame: ReportFrame = REPORT_FRAME,
): string => {
  const entities = new Map(dataset.entities.map(({ id, name }) => [id, name]))
  const nameOf = (entity: EntityId): string => entities.get(entity) ?? entity
  const numberOf = createNumbers()
  const context = { dataset, words, report, nameOf, numberOf, frame }
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
  const account = (letter: Letter): string => {
    const total = report.says(names[letter], says[letter].length)
    const others = belonging[letter].map(nameOf)
    return `- ${markdownText(others.length === 0 ? total : `${total} (${report.belonging(others)})`)}`
  }
  const cited = new Set<string>()
  const apart = quotesApart(
    matters.map(({ head }) => head),
    words.short,
  )
  const parts = [
    `# ${markdownText(report.title(names.a, names.b))}`,
    markdownText(dataset.title),
    ...(frame.languages === '' ? [] : [frame.languages]),
    [
      ...LETTERS.map(account),
      `- ${markdownText(report.common(common.length))}`,
      ...(matters.length === 0
        ? []
        : [
            `- ${markdownText(report.mattersOf(matters.length, matters.filter(({ disputed }) => disputed).length))}`,
          ]),
    ].join('\n'),
    ...(lacksEvidence(dataset) ? [] : [report.quotesNumbered]),
    ...(dataset.evidence === 'none'
      ? [graphProofInWords(dataset, frame.given, frame.given.nothingProves)]
      : []),
    ...matters.flatMap((matter, at) => {
      const section: Section = {
        printed: new Set(),
        all: [
          ...matter.words.a,
          ...matter.words.b,
          ...matter.thirds.flatMap(({ statements }) => statements),
        ],
      }
      return [
        `## ${at + 1}. ${markdownText(words.short(matter.head))}${quoteBehind(apart.get(matter.head.id), frame)}`,
        matter.disputed ? report.disputed : report.undisputed,
        ...(matter.about.length === 0
          ? []
          : [markdownText(report.about(matter.about.map(nameOf).join(', ')))]),
        ...column(context, names.a, matter, 'a', section),
        ...column(context, names.b, matter, 'b', section),
        ...matter.thirds.flatMap((one) => third(context, one, section)),
      ]
    }),
    `## ${markdownText(report.common(common.length))}`,
    ...(common.length === 0 ? [report.noCommon] : [report.commonHint, ...proved(context, common)]),
    ...figuresInMarkdown(
      dataset,
      words,
      figuresOf(dataset).filter(({ outcomes }) =>
        outcomes.some(({ figures }) => figures.some(({ statement }) => told.has(statement))),
      ),
      ({ statement }, quote, event) => {
        const place = `${placeOf(quote)} ${event}`
        const mark = report.quoteNumbers([numberOf(quote)])
        if (cited.has(place)) return ` ${mark}`
        cited.add(place)
        return `\n  > ${markdownText(words.citation(statement, [quote]))} ${mark}`
      },
      frame,
    ),
    ...(dataset.sources.length === 0
      ? []
      : [
          `## ${report.sources}`,
          dataset.sources.map((source) => sourceLine(source, frame)).join('\n'),
        ]),
  ]
  return `${parts.join('\n\n')}\n`
}
