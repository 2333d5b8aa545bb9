import type { Dataset, Quote, Speech, Stance, Statement, Status } from '../../domain/dataset.ts'
import { dateInWords } from '../../domain/dates.ts'
import { figuresOf } from '../../domain/figures.ts'
import type { SourceId } from '../../domain/ids.ts'
import { markdownQuote, markdownText } from '../../domain/markdown.ts'
import { figuresInMarkdown } from '../../domain/words/figures.ts'
import { createWords } from '../../domain/words.ts'
import { disputesOf } from '../../graph/disputes.ts'
import { type ExportContext, type ExportFormat, encodeText, WITHOUT_TEXT } from './format.ts'

const STATUS: Readonly<Record<Status, string>> = {
  reported: 'reported',
  claimed: 'claimed',
  denied: 'only denied',
  proposed: 'proposed',
}

const STANCE: Readonly<Record<Stance, string | null>> = {
  denied: 'denied',
  withheld: 'position withheld',
  mutual: 'mutual accusation',
  answered: 'answered',
  unanswered: 'no answer in this source',
  uncontested: null,
}

const SPEECH: Readonly<Record<Speech, string>> = {
  narration: 'the writer’s words',
  indirect: 'reported speech',
  direct: 'direct speech',
  mixed: 'partly direct speech',
}

/** Footnotes in the order in which they are first asked for; words that prove several statements have one. */
const createNotes = (dataset: Dataset) => {
  const sources = new Map<SourceId, Dataset['sources'][number]>(
    dataset.sources.map((source) => [source.id, source]),
  )
  const numbers = new Map<string, number>()
  const bodies: string[] = []
  const bodyOf = (quote: Quote): string => {
    const source = sources.get(quote.source)
    const title = source === undefined || source.title === '' ? quote.source : source.title
    const published = source?.published ?? null
    const where = [
      title,
      ...(source?.publisher == null ? [] : [source.publisher]),
      ...(published === null ? [] : [dateInWords(published)]),
      `characters ${quote.start}–${quote.end}`,
      ...(source === undefined || source.sha256 === '' ? [] : [`sha-256 ${source.sha256}`]),
    ]
    const manner = `${SPEECH[quote.speech]}${quote.context ? ', context' : ''}`
    const citation = `${where.map(markdownText).join(', ')} (${manner}).`
    return /[\r\n\u2028\u2029]/.test(quote.exact)
      ? `${citation}\n\n${markdownQuote(quote.exact).replace(/^/gm, '    ')}`
      : `“${markdownText(quote.exact)}” — ${citation}`
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
  return {
    /** `[^1][^2]`. */
    marks: ({ quotes }: Statement): string => quotes.map(mark).join(''),
    mark,
    bodies: (): readonly string[] => bodies,
  }
}

const sourceLine = ({
  title,
  id,
  publisher,
  byline,
  published,
  url,
  sha256,
}: Dataset['sources'][number]) =>
  `- ${markdownText(
    [
      title === '' ? id : title,
      publisher,
      byline,
      published === null ? 'no date of publication given' : `published ${dateInWords(published)}`,
      url,
      sha256 === '' ? null : `sha-256 ${sha256}`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  )}`

const counted = (count: number): string => (count === 1 ? '1 statement' : `${count} statements`)

const write = (dataset: Dataset, context: ExportContext): string => {
  const notes = createNotes(dataset)
  const words = createWords(dataset)
  const item = (statement: Statement): string => {
    const stance = STANCE[statement.stance]
    const standing = [STATUS[statement.status], ...(stance === null ? [] : [stance])].join(', ')
    const proof =
      statement.quotes.length === 0 ? ' No evidence in this file.' : notes.marks(statement)
    return `- ${markdownText(context.words(statement))}${proof} *(${standing})*`
  }
  const listed = (statements: readonly Statement[]): string => statements.map(item).join('\n')
  const { disputes, rest } = disputesOf(dataset)
  // Before the families: footnotes are numbered in the order of the report.
  const matters = disputes.flatMap(({ head, statements }, at) => [
    `### ${at + 1}. ${markdownText(words.short(head))}`,
    listed(statements),
  ])
  const families = dataset.families.flatMap(({ id, label }) => {
    const statements = rest.filter(({ family }) => family === id)
    return statements.length === 0 ? [] : [`### ${markdownText(label)}`, listed(statements)]
  })
  const figures = figuresInMarkdown(dataset, words, figuresOf(dataset), (_, quote) =>
    notes.mark(quote),
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
  const parts = [
    `# ${markdownText(dataset.title === '' ? dataset.id : dataset.title)}`,
    ...(dataset.summary === '' ? [] : [markdownText(dataset.summary)]),
    `${counted(dataset.statements.length)}, ${disputes.length === 1 ? '1 matter' : `${disputes.length} matters`} in dispute. Each sentence names who says so; the footnote holds the exact words and their place in the source, in code points counted from 0.`,
    ...(disputes.length === 0 ? [] : ['## Matters in dispute']),
    ...matters,
    ...(families.length === 0
      ? []
      : [disputes.length === 0 ? '## Statements' : '## Outside of these disputes', ...families]),
    ...figures,
    ...(alone.length === 0
      ? []
      : [
          '## Without a statement here',
          alone
            .map(({ id, name }) => `- ${markdownText(name.trim() === '' ? id : name)}`)
            .join('\n'),
        ]),
    ...(dataset.sources.length === 0
      ? []
      : ['## Sources', dataset.sources.map(sourceLine).join('\n')]),
    ...notes.bodies(),
  ]
  return `${parts.join('\n\n')}\n`
}

export const MARKDOWN_FORMAT: ExportFormat = {
  id: 'markdown',
  group: 'text',
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
  write: (dataset, context) => encodeText(write(dataset, context)),
}
