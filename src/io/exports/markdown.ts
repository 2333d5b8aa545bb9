import { toldStance } from '../../domain/answered.ts'
import type { Dataset, Quote, Statement } from '../../domain/dataset.ts'
import { figuresOf } from '../../domain/figures.ts'
import { givenEvidence, givenIn } from '../../domain/given.ts'
import type { SourceId } from '../../domain/ids.ts'
import { markdownQuote, markdownText } from '../../domain/markdown.ts'
import { webAddress } from '../../domain/webAddress.ts'
import { figuresInMarkdown } from '../../domain/words/figures.ts'
import { givenOrigin, givenWordsFor, graphProofInWords } from '../../domain/words/given.ts'
import { quotesApart } from '../../domain/words/quotesApart.ts'
import { quoteBehind, REPORT_FRAME, type ReportFrame } from '../../domain/words/reportFrame.ts'
import { sourceLine } from '../../domain/words/sourceLine.ts'
import { lacksEvidence, mannersOf, tellsStanding } from '../../domain/words/standing.ts'
import { createWords } from '../../domain/words.ts'
import { readingOf } from '../../domain/wrapped.ts'
import { disputesOf } from '../../graph/disputes.ts'
import { type ExportContext, type ExportFormat, encodeText, WITHOUT_TEXT } from './format.ts'

/** The name of whoever is the first to say a statement; null where nobody is. */
const createNames = ({ entities }: Dataset) => {
  const names = new Map<string, string>(entities.map(({ id, name }) => [id, name]))
  return ({ said: [origin] }: Statement): string | null =>
    origin === undefined ? null : (names.get(origin.by) ?? origin.by)
}

/** Footnotes in the order in which they are first asked for; words that prove several statements have one. */
const createNotes = (dataset: Dataset, w: ReportFrame) => {
  const sources = new Map<SourceId, Dataset['sources'][number]>(
    dataset.sources.map((source) => [source.id, source]),
  )
  const numbers = new Map<string, number>()
  const bodies: string[] = []
  /** What stands in a footnote: the words, then whose and whence. */
  const cited = (words: string, citation: string): string =>
    /[\r\n\u2028\u2029]/.test(words)
      ? `${citation}\n\n${markdownQuote(words).replace(/^/gm, '    ')}`
      : `${w.quoted(markdownText(words))} — ${citation}`
  const bodyOf = (quote: Quote): string => {
    const source = sources.get(quote.source)
    const title = source === undefined || source.title === '' ? quote.source : source.title
    const published = source?.published ?? null
    const where = [
      title,
      ...(source?.publisher == null ? [] : [source.publisher]),
      ...(published === null ? [] : [w.date(published)]),
      w.characters(quote.start, quote.end),
      ...(source === undefined || source.sha256 === '' ? [] : [`sha-256 ${source.sha256}`]),
    ]
    const manner = mannersOf(quote, w).join(', ')
    return cited(readingOf(quote, source), `${where.map(markdownText).join(', ')} (${manner}).`)
  }
  const nameOf = createNames(dataset)
  /** A quote that a file gives: each statement has its own. */
  const given = (statement: Statement): string => {
    const found = givenEvidence(statement)
    if (found === null) return ` ${w.noEvidence}`
    const origin = withLink(
      markdownText(
        givenOrigin(found, statement, nameOf(statement), w.date, givenWordsFor(dataset, w.given)),
      ),
      found.link,
    )
    if (found.quote === null) return ` ${w.given.noQuote} ${origin}`
    const key = `${statement.id} given`
    numbers.set(key, numbers.size + 1)
    bodies.push(`[^${numbers.size}]: ${cited(found.quote, `${origin}.`)}`)
    return `[^${numbers.size}]`
  }
  /** `[^1]`. */
  const mark = (quote: Quote): string => {
    const key = `${quote.source} ${quote.start} ${quote.end} ${quote.speech} ${quote.context}`
    const known = numbers.get(key)
    if (known !== undefined) return `[^${known}]`
    numbers.set(key, numbers.size + 1)
    bodies.push(`[^${numbers.size}]: ${bodyOf(quote)}`)
    return `[^${numbers.size}]`
  }
  /** Where it was published, as a file says beside words that stand in a text. */
  const publishedIn = (statement: Statement): string => {
    const found = givenIn(dataset, statement)
    const where = [found?.publication, found?.link].filter((part) => part != null).join(', ')
    return where === '' ? '' : ` (${withLink(markdownText(where), found?.link ?? null)})`
  }
  return {
    /** `[^1][^2]`, or that there is no evidence. */
    marks: (statement: Statement): string =>
      statement.quotes.length === 0
        ? given(statement)
        : `${statement.quotes.map(mark).join('')}${publishedIn(statement)}`,
    mark,
    bodies: (): readonly string[] => bodies,
  }
}

/** A text in Markdown, with the address that it tells as a link, where that leads into the web. */
const withLink = (text: string, link: string | null): string => {
  const address = link === null ? null : webAddress(link)
  return link === null || address === null
    ? text
    : text.replace(markdownText(link), () => `<${address}>`)
}

const write = (dataset: Dataset, context: ExportContext): string => {
  const w = context.report ?? REPORT_FRAME
  const notes = createNotes(dataset, w)
  const words = createWords(dataset, w.wording)
  const byId = new Map(dataset.statements.map((one) => [one.id, one]))
  const stands = tellsStanding(dataset)
  const item = (statement: Statement): string => {
    const stance = w.stance[toldStance(statement, (id) => byId.get(id))]
    const standing = stands
      ? ` *(${[w.status[statement.status], ...(stance === null ? [] : [stance])].join(', ')})*`
      : ''
    return `- ${markdownText(context.words(statement))}${notes.marks(statement)}${standing}`
  }
  const listed = (statements: readonly Statement[]): string => statements.map(item).join('\n')
  const { disputes, disputed } = disputesOf(dataset)
  const apart = quotesApart(
    disputes.map(({ head }) => head),
    words.short,
  )
  // Before the families: footnotes are numbered in the order of the report.
  const matters = disputes.flatMap(({ head, statements }, at) => [
    `### ${at + 1}. ${markdownText(words.short(head))}${quoteBehind(apart.get(head.id), w)}`,
    listed(statements),
  ])
  const families = dataset.families.flatMap(({ id, label }) => {
    const statements = dataset.statements.filter(
      (statement) => statement.family === id && !disputed.has(statement),
    )
    return statements.length === 0 ? [] : [`### ${markdownText(label)}`, listed(statements)]
  })
  const telling = context.figures ?? dataset
  const held = new Set(dataset.entities.map(({ id }) => id))
  const figures = figuresInMarkdown(
    telling,
    createWords(telling, w.wording),
    figuresOf(telling).filter(({ event }) => held.has(event)),
    (_, quote) => notes.mark(quote),
    w,
  )
  const named = new Set(
    dataset.statements.flatMap(({ subject, object, said, re }) => [
      subject,
      ...object,
      ...re,
      ...said.map(({ by }) => by),
    ]),
  )
  const alone = dataset.entities.filter(({ id }) => !named.has(id))
  const title = dataset.title === '' ? dataset.id : dataset.title
  const told = context.part ?? ''
  const parts = [
    `# ${markdownText(context.title ?? title)}`,
    ...(context.title == null ? [] : [markdownText(title)]),
    ...(dataset.summary === '' ? [] : [markdownText(dataset.summary)]),
    [
      lacksEvidence(dataset)
        ? w.foreign(
            dataset.statements.length,
            graphProofInWords(dataset, w.given, w.given.nothingProves),
          )
        : w.lead(dataset.statements.length, disputes.length),
      lacksEvidence(dataset) || dataset.evidence !== 'none'
        ? ''
        : graphProofInWords(dataset, w.given, w.given.nothingProves),
      w.languages,
    ]
      .filter((part) => part !== '')
      .join(' '),
    ...(told === '' ? [] : [`${markdownText(told)}.`]),
    ...(disputes.length === 0 ? [] : [`## ${w.disputes}`]),
    ...matters,
    ...(families.length === 0
      ? []
      : [`## ${disputes.length === 0 ? w.statements : w.outside}`, ...families]),
    ...figures,
    ...(alone.length === 0
      ? []
      : [
          `## ${w.alone}`,
          w.aloneWhy,
          alone
            .map(({ id, name }) => `- ${markdownText(name.trim() === '' ? id : name)}`)
            .join('\n'),
        ]),
    ...(dataset.sources.length === 0
      ? []
      : [`## ${w.sources}`, dataset.sources.map((one) => sourceLine(one, w)).join('\n')]),
    ...notes.bodies(),
  ]
  return `${parts.join('\n\n')}\n`
}

export const MARKDOWN_FORMAT: ExportFormat = {
  id: 'markdown',
  group: 'read',
  label: 'Markdown',
  extension: '.md',
  endings: ['.md', '.markdown'],
  mime: 'text/markdown',
  description: 'A report by dispute, with quotes as footnotes.',
  loses: [
    WITHOUT_TEXT,
    'ids, and what is known of nodes beside their names',
    'what its sentence does not say of a statement, other than its status and stance',
    'positions and colours, stories, and the sentences without a statement',
  ],
  opensAgain: false,
  needsFigures: true,
  write: (dataset, context) => encodeText(write(dataset, context)),
}
